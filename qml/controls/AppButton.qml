// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A button with words. `primary` is the one thing to do here; `subtle` has no ground until it is pointed at.
T.Button {
    id: control

    property bool primary: false
    property bool subtle: false
    property bool danger: false
    property string iconName

    readonly property color ink: !enabled ? Theme.faint
        : primary ? Theme.accentText : danger ? Theme.danger : Theme.text

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    horizontalPadding: subtle ? Theme.s8 : Theme.s12
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    font.weight: Theme.medium
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.description: action?.shortcut?.toString() ?? ""

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s8

        Icon {
            visible: control.iconName !== ""
            name: control.iconName
            color: control.ink
        }
        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: control.text
            font: control.font
            color: control.ink
            horizontalAlignment: Text.AlignHCenter
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.primary && control.enabled
            ? (control.hovered || control.down ? Theme.accentHovered : Theme.accent)
            : control.subtle ? "transparent" : control.primary ? Theme.sunken : Theme.surface
        border.width: control.subtle || (control.primary && control.enabled) ? 0 : Theme.hairline
        border.color: control.hovered && control.enabled ? Theme.strongBorder : Theme.border

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: control.enabled && !control.primary && (control.hovered || control.down)
            color: control.down ? Theme.pressed : Theme.hovered
        }
        FocusRing {
            visible: control.visualFocus
        }
    }
}
