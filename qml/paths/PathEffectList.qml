// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What a run does outside this program, in words; and of a run how each of it stands.
ColumnLayout {
    id: list

    required property RowListModel effects

    spacing: Theme.s8
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What happens outside")

    Repeater {
        model: list.effects

        RowLayout {
            id: effect

            required property string words
            required property string host
            required property string iconName
            required property string step
            required property string outcome
            required property string error

            readonly property string stateWord: outcome === "done" ? qsTr("Done") : outcome === "failed" ? qsTr("Did not happen")
                : outcome === "undone" ? qsTr("Undone") : outcome === "begun" ? qsTr("Not known whether it happened") : ""

            spacing: Theme.s12
            Accessible.role: Accessible.ListItem
            Accessible.name: [words, host, stateWord, error].filter(Boolean).join(", ")

            Rectangle {
                Layout.alignment: Qt.AlignTop
                implicitWidth: Theme.controlHeight
                implicitHeight: Theme.controlHeight
                radius: Theme.radius
                color: effect.outcome === "failed" ? Theme.dangerSoft : effect.outcome === "done" ? Theme.successSoft : Theme.sunken

                Icon {
                    anchors.centerIn: parent
                    name: effect.iconName
                    color: effect.outcome === "failed" ? Theme.danger : effect.outcome === "done" ? Theme.success : Theme.muted
                }
            }
            ColumnLayout {
                spacing: Theme.s4

                Prose {
                    Layout.fillWidth: true
                    text: effect.words
                    font.weight: Theme.medium
                    font.strikeout: effect.outcome === "undone"
                }
                ElidedText {
                    Layout.fillWidth: true
                    text: [effect.host, effect.step].filter(Boolean).join(" · ")
                    color: Theme.faint
                    font.pixelSize: Theme.caption
                }
                Prose {
                    Layout.fillWidth: true
                    visible: effect.error !== ""
                    text: effect.error
                    color: Theme.danger
                }
            }
            Chip {
                Layout.alignment: Qt.AlignTop
                visible: effect.stateWord !== ""
                text: effect.stateWord
                tone: effect.outcome === "done" ? "success" : effect.outcome === "failed" ? "danger" : effect.outcome === "begun" ? "warning" : ""
            }
        }
    }
}
