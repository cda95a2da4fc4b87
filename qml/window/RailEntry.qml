// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

T.AbstractButton {
    id: entry

    required property string iconName
    required property bool folded
    property bool current: false
    property int count: 0
    property string keys

    readonly property color ink: current ? Theme.accent : Theme.text

    implicitHeight: Theme.row
    leftPadding: folded ? 0 : Theme.s8 + Theme.focusLine
    rightPadding: folded ? 0 : Theme.s8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: count > 0 ? qsTr("%1, %L2").arg(text).arg(count) : text
    Accessible.selected: current

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s12

        Icon {
            Layout.alignment: entry.folded ? Qt.AlignCenter : Qt.AlignVCenter
            name: entry.iconName
            color: entry.current ? Theme.accent : Theme.muted
        }
        AppText {
            Layout.fillWidth: true
            visible: !entry.folded
            text: entry.text
            color: entry.ink
            font.weight: entry.current ? Theme.semibold : Theme.medium
        }
        CountBadge {
            visible: !entry.folded && count > 0
            count: entry.count
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: entry.current ? Theme.accentSoft : entry.down ? Theme.pressed
            : entry.hovered ? Theme.hovered : "transparent"

        CountBadge {
            anchors.right: parent.right
            anchors.rightMargin: Theme.focusLine
            anchors.top: parent.top
            visible: entry.folded && count > 0
            scale: 0.85
            count: entry.count
        }
        FocusRing {
            gap: 0
            visible: entry.visualFocus
        }
    }
    HoverTip {
        aside: true
        text: entry.folded ? entry.Accessible.name + "  " + entry.keys : ""
    }
}
