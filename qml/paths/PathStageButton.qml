// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A stage of the wizard: its number, or that it is passed, and its name.
T.AbstractButton {
    id: stage

    required property int number
    required property bool current
    required property bool passed
    required property bool last

    readonly property color ink: current ? Theme.accent : !enabled ? Theme.faint : hovered ? Theme.text : Theme.muted

    implicitHeight: Theme.controlHeight
    implicitWidth: implicitContentWidth
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: passed ? qsTr("%1, done").arg(text) : text
    Accessible.selected: current

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s8

        Rectangle {
            implicitWidth: Math.round(20 * Theme.scale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: stage.current ? Theme.accent : stage.passed ? Theme.accentSoft : Theme.sunken

            AppText {
                anchors.centerIn: parent
                visible: !stage.passed
                text: qsTr("%L1").arg(stage.number)
                color: stage.current ? Theme.accentText : Theme.muted
                font.pixelSize: Theme.caption
                font.weight: Theme.semibold
            }
            Icon {
                anchors.centerIn: parent
                visible: stage.passed
                name: "checkmark-symbolic"
                color: Theme.accent
                size: Theme.caption
            }
        }
        AppText {
            text: stage.text
            color: stage.ink
            font.weight: stage.current ? Theme.semibold : Theme.medium
        }
        Rectangle {
            visible: !stage.last
            implicitWidth: Theme.s16
            implicitHeight: Theme.hairline
            color: Theme.border
        }
    }
    background: Item {
        FocusRing {
            gap: 0
            visible: stage.visualFocus
        }
    }
}
