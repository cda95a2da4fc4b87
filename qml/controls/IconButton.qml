// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// A button that is a picture; its words are the tooltip and the accessible name.
T.AbstractButton {
    id: control

    required property string iconName
    property string shortcutText
    property color ink: Theme.muted
    property int size: Theme.controlHeight

    implicitWidth: size
    implicitHeight: size
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.4
    Accessible.role: Accessible.Button
    Accessible.name: text

    onVisualFocusChanged: visualFocus ? Tip.show(control, text) : Tip.hide(control)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            color: control.hovered && control.enabled ? Theme.text : control.ink
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.pressed : control.hovered && control.enabled ? Theme.hovered : "transparent"

        FocusRing {
            gap: 0
            visible: control.visualFocus
        }
    }

    HoverTip {
        text: control.shortcutText === "" ? control.text : control.text + "  " + control.shortcutText
    }
}
