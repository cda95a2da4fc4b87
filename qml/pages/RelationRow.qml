// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// One relation; the first of a group carries the group's name.
ColumnLayout {
    id: row

    required property int index
    required property string group
    required property bool first
    required property string ref
    required property string title
    required property string kind
    required property string entityType
    required property bool missing
    readonly property string kindLabel: Kinds.label(kind)

    signal opened(ref: string)

    spacing: 0

    Hairline {
        Layout.fillWidth: true
        Layout.topMargin: Theme.s4
        Layout.bottomMargin: Theme.s4
        visible: row.first && row.index > 0
    }
    RowLayout {
        Layout.preferredHeight: Theme.line
        spacing: Theme.s8

        AppText {
            Layout.preferredWidth: Math.round(Theme.labelColumn * 1.25)
            text: row.first ? row.group : ""
            color: Theme.muted
            Accessible.ignored: !row.first
        }
        KindMark {
            kind: row.kind
        }
        LinkText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            quiet: true
            text: row.title
            font.weight: Theme.medium
            Accessible.name: qsTr("%1: %2 %3").arg(row.group).arg(row.kindLabel).arg(row.title)
            more: row.ref
            visible: !row.missing
            onClicked: row.opened(row.ref)
        }
        ElidedText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: row.missing
            text: row.title
            color: Theme.muted
            more: row.ref
        }
        Chip {
            visible: row.missing
            iconName: "emblem-important-symbolic"
            text: qsTr("Not in the catalog")
            tone: "warning"
        }
        Item {
            Layout.fillWidth: true
        }
        AppText {
            text: row.entityType === "" || row.entityType === row.kindLabel.toLowerCase() ? row.kindLabel
                : qsTr("%1 · %2").arg(row.kindLabel).arg(row.entityType)
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
    }
}
