// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What is wrong with what I own; absent where I own nothing that is wrong.
Card {
    id: card

    required property MineView mine

    signal chosen(address: string)

    title: qsTr("Needs attention")
    visible: card.mine.isKnown && card.mine.problems > 0
    note: qsTr("%L1").arg(card.mine.problems)
    action: LinkText {
        text: qsTr("Show all")
        onClicked: card.chosen("cairn://problems?mine=1")
    }

    Repeater {
        model: card.mine.attention

        RowLayout {
            id: problem

            required property string address
            required property string title
            required property string severity
            required property string message
            required property string hint

            Layout.fillWidth: true
            Layout.bottomMargin: Theme.s4
            spacing: Theme.s12

            SeverityMark {
                Layout.alignment: Qt.AlignTop
                severity: problem.severity
            }
            ColumnLayout {
                spacing: 0

                LinkText {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    quiet: true
                    text: problem.title
                    font.weight: Theme.medium
                    Accessible.name: qsTr("%1: %2: %3").arg(problem.title).arg(Words.severity(problem.severity)).arg(problem.message)
                    more: problem.hint
                    onClicked: card.chosen(problem.address)
                }
                Prose {
                    Layout.fillWidth: true
                    text: problem.message
                    color: Theme.muted
                }
            }
        }
    }
}
