// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// The frame around the entities of a group.
Rectangle {
    id: frame

    required property string key
    required property string title
    required property string kind
    required property rect area

    signal foldAsked

    x: area.x
    y: area.y
    width: area.width
    height: area.height
    radius: Theme.radius
    color: Theme.sunken
    border.width: Theme.hairline
    border.color: Theme.border

    T.AbstractButton {
        id: head

        objectName: "graphGroup-" + frame.key
        x: Theme.s4
        y: Theme.s4 / 2
        width: Math.min(implicitContentWidth + leftPadding + rightPadding, frame.width - 2 * Theme.s4)
        height: implicitContentHeight
        leftPadding: Theme.s4
        rightPadding: Theme.s4
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        Accessible.name: qsTr("Fold %1").arg(frame.title)
        onClicked: frame.foldAsked()
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()

        contentItem: RowLayout {
            spacing: Theme.s4

            Icon {
                name: Kinds.icon(frame.kind)
                color: Kinds.color(frame.kind)
                size: Theme.caption
            }
            ElidedText {
                Layout.fillWidth: true
                text: frame.title
                color: head.hovered ? Theme.text : Theme.muted
                font.pixelSize: Theme.caption
                font.weight: Theme.medium
            }
        }
        background: Rectangle {
            radius: Theme.tinyRadius
            color: head.hovered ? Theme.hovered : "transparent"

            FocusRing {
                visible: head.visualFocus
            }
        }
    }
}
