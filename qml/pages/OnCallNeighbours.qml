// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What it needs, or what needs it, each with whom to call.
Card {
    id: card

    required property RowListModel neighbours
    property string emptyText
    property int shown: 8

    signal refOpened(ref: string)

    note: lines.count > 0 ? qsTr("%L1").arg(lines.count) : ""

    Repeater {
        id: lines

        model: card.neighbours

        RowLayout {
            id: line

            required property int index
            required property string ref
            required property string title
            required property string kind
            required property string owner
            required property string via
            required property bool missing

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.line
            visible: index < card.shown
            spacing: Theme.s8

            KindMark {
                kind: line.kind
            }
            LinkText {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                enabled: !line.missing
                quiet: true
                text: line.title
                font.weight: Theme.medium
                more: line.via === "" ? line.ref : qsTr("%1, through %2").arg(line.ref).arg(line.via)
                Accessible.name: qsTr("%1 %2, %3").arg(Kinds.label(line.kind)).arg(line.title).arg(line.owner)
                onClicked: card.refOpened(line.ref)
            }
            Chip {
                visible: line.missing
                text: qsTr("Not in the catalog")
                tone: "warning"
            }
            Item {
                Layout.fillWidth: true
            }
            AppText {
                Layout.maximumWidth: Math.round(Theme.labelColumn * 1.5)
                text: line.owner
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
    }
    LinkText {
        visible: lines.count > card.shown
        text: qsTr("Show %Ln more", "", lines.count - card.shown)
        onClicked: card.shown = lines.count
    }
    Prose {
        Layout.fillWidth: true
        visible: lines.count === 0
        text: card.emptyText
        color: Theme.muted
    }
}
