// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A choice with a count: kinds on the catalog page, rules and severities on the problems page.
T.AbstractButton {
    id: control

    property int count: -1
    property bool chosen: false
    property string iconName
    property color iconColor: Theme.muted

    readonly property color ink: chosen ? Theme.accent : hovered ? Theme.text : Theme.muted

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.round(Theme.controlHeight - Theme.s4)
    horizontalPadding: Theme.s8 + Theme.focusLine
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: count < 0 ? text : qsTr("%1, %L2").arg(text).arg(count)
    Accessible.checkable: true
    Accessible.checked: chosen

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s4

        Icon {
            visible: control.iconName !== ""
            name: control.iconName
            color: control.iconColor
        }
        AppText {
            Layout.fillWidth: true
            text: control.text
            color: control.ink
            font.weight: control.chosen ? Theme.semibold : Theme.medium
        }
        AppText {
            visible: control.count >= 0
            text: qsTr("%L1").arg(control.count)
            color: control.chosen ? Theme.accent : Theme.faint
            font.features: ({ "tnum": 1 })
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.chosen ? Theme.accentSoft : control.down ? Theme.pressed
            : control.hovered ? Theme.hovered : "transparent"

        FocusRing {
            gap: 0
            visible: control.visualFocus
        }
    }
}
