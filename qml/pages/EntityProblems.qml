// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What is wrong with this entity, and where.
Card {
    id: card

    required property EntityView entity

    signal sourceAsked

    title: qsTr("Needs attention")
    visible: problems.count > 0

    Repeater {
        id: problems

        model: card.entity.problems

        RowLayout {
            id: problem

            required property string severity
            required property string message
            required property string hint
            required property string place
            required property int line

            Layout.fillWidth: true
            Layout.bottomMargin: Theme.s4
            spacing: Theme.s12

            SeverityMark {
                Layout.alignment: Qt.AlignTop
                severity: problem.severity
            }
            ColumnLayout {
                spacing: Theme.s4

                Prose {
                    Layout.fillWidth: true
                    text: qsTr("%1: %2").arg(Words.severity(problem.severity)).arg(problem.message)
                    font.weight: Theme.medium
                }
                Prose {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: problem.hint
                    color: Theme.muted
                }
                LinkText {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    Layout.minimumHeight: Theme.smallControl
                    elide: Text.ElideLeft
                    text: problem.place
                    font.pixelSize: Theme.caption
                    onClicked: if (!card.entity.openSource(problem.line)) card.sourceAsked()
                }
            }
        }
    }
}
