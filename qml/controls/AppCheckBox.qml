// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

T.CheckBox {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(implicitContentHeight, Theme.check)
    spacing: Theme.s8
    leftPadding: mirrored ? 0 : Theme.check + spacing
    rightPadding: mirrored ? Theme.check + spacing : 0
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    hoverEnabled: true

    indicator: Rectangle {
        x: control.mirrored ? control.width - width : 0
        y: (control.height - height) / 2
        implicitWidth: Theme.check
        implicitHeight: Theme.check
        radius: Theme.tinyRadius
        color: control.checked ? Theme.accent : Theme.surface
        border.width: control.checked ? 0 : Theme.hairline
        border.color: control.hovered ? Theme.accent : Theme.strongBorder

        Icon {
            anchors.centerIn: parent
            visible: control.checked
            name: "checkmark"
            color: Theme.accentText
            size: parent.width - Theme.s4
        }
        FocusRing {
            visible: control.visualFocus
        }
    }

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: ElidedText {
        text: control.text
        font: control.font
        color: control.enabled ? Theme.text : Theme.faint
    }
}
