// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A picture as large as the window, and the others of the page by the arrows.
T.Popup {
    id: box

    required property DocsSheet sheet
    property int part: -1
    // Of what is no figure of the page
    property string picture
    property string words

    function showPicture(address: string, name: string) {
        part = -1
        picture = address
        words = name
        open()
    }
    function show(figure: int) {
        part = figure
        open()
    }
    function go(step: int) {
        const next = sheet.nextFigure(part, step, Theme.dark)
        if (next >= 0)
            part = next
    }

    parent: T.Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    modal: true
    padding: 0

    background: Rectangle {
        color: Theme.background
    }
    contentItem: Item {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: box.sheet.figureText(box.part)
        Keys.onLeftPressed: box.go(-1)
        Keys.onRightPressed: box.go(1)

        TapHandler {
            onTapped: box.close()
        }
        DocsImage {
            id: image

            anchors.centerIn: parent
            width: Math.min(parent.width - 4 * Theme.s32, implicitWidth * 2)
            height: Math.min(parent.height - 4 * Theme.s32, implicitHeight * 2)
            picture: !box.visible ? "" : box.part < 0 ? box.picture : box.sheet.figureSource(box.part)
            words: box.part < 0 ? box.words : box.sheet.figureText(box.part)
        }
        AppText {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.s16
            anchors.horizontalCenter: parent.horizontalCenter
            text: image.words
            color: Theme.muted
        }
        IconButton {
            anchors.left: parent.left
            anchors.leftMargin: Theme.s12
            anchors.verticalCenter: parent.verticalCenter
            enabled: box.visible && box.part >= 0 && box.sheet.nextFigure(box.part, -1, Theme.dark) >= 0
            iconName: "go-previous-symbolic"
            text: qsTr("Previous picture")
            onClicked: box.go(-1)
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.s12
            anchors.verticalCenter: parent.verticalCenter
            enabled: box.visible && box.part >= 0 && box.sheet.nextFigure(box.part, 1, Theme.dark) >= 0
            iconName: "go-next-symbolic"
            text: qsTr("Next picture")
            onClicked: box.go(1)
        }
        IconButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.s12
            iconName: "window-close-symbolic"
            text: qsTr("Close")
            onClicked: box.close()
        }
    }
}
