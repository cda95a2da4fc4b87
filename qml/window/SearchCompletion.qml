// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One thing that the word at the cursor could become: a condition, or a value of one with how often it is there.
T.AbstractButton {
    id: completion

    required property int index
    required property string word
    required property string detail
    required property int count
    property bool current: false

    implicitHeight: Theme.line
    text: word
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: detail === "" ? text : qsTr("%1, %2").arg(text).arg(detail)
    Accessible.selectable: true
    Accessible.selected: current

    contentItem: RowLayout {
        spacing: Theme.s12

        Icon {
            name: completion.count < 0 ? "view-filter-symbolic" : "tag-symbolic"
            color: completion.current ? Theme.accent : Theme.faint
        }
        MonoText {
            Layout.maximumWidth: Math.round(completion.width * 0.6)
            Layout.minimumWidth: completion.count < 0 ? Theme.labelColumn : 0
            text: completion.text
            color: completion.current ? Theme.accent : Theme.text
        }
        AppText {
            Layout.fillWidth: true
            text: completion.detail
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
        AppText {
            visible: completion.count >= 0
            text: qsTr("%L1").arg(completion.count)
            color: Theme.muted
            font.pixelSize: Theme.caption
            font.features: ({ "tnum": 1 })
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: completion.current ? Theme.accentSoft : completion.hovered ? Theme.hovered : "transparent"
    }
}
