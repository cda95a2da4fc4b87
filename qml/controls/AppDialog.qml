// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A question or a form above the window: title, content, buttons.
T.Popup {
    id: dialog

    required property string title
    property int preferredWidth: Theme.popup
    property alias buttons: buttonRow.data
    default property alias body: bodyColumn.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(preferredWidth, (parent?.width ?? 0) - 2 * Theme.s16)
    height: Math.min(implicitHeight, (parent?.height ?? 0) - 2 * Theme.s16)
    implicitHeight: head.height + bodyColumn.implicitHeight + foot.implicitHeight + 2 * Theme.s24 + 2 * Theme.s16
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    modal: true
    padding: 0

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick }
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: FloatingGround {}

    contentItem: ColumnLayout {
        spacing: Theme.s16
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        AppText {
            id: head

            Layout.fillWidth: true
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            Layout.topMargin: Theme.s24
            text: dialog.title
            font.pixelSize: Theme.heading
            font.weight: Theme.semibold
            wrapMode: Text.Wrap
        }
        Flickable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            boundsBehavior: Flickable.StopAtBounds
            clip: contentHeight > height
            contentHeight: bodyColumn.implicitHeight
            T.ScrollBar.vertical: AppScrollBar {}

            ColumnLayout {
                id: bodyColumn

                x: Theme.s24
                width: parent.width - 2 * Theme.s24
                spacing: Theme.s16
            }
        }
        RowLayout {
            id: foot

            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            Layout.bottomMargin: Theme.s24
            spacing: Theme.s8

            Item {
                Layout.fillWidth: true
            }
            Row {
                id: buttonRow

                spacing: Theme.s8
            }
        }
    }
}
