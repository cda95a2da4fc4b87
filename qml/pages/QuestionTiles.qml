// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// The questions to choose from, each with a sentence about it.
GridLayout {
    id: tiles

    property int leastWidth: Theme.field

    signal asked(kind: string)

    columns: width > 4 * leastWidth + 3 * columnSpacing ? 4 : width > 2 * leastWidth + columnSpacing ? 2 : 1
    columnSpacing: Theme.s12
    rowSpacing: Theme.s12
    uniformCellWidths: true
    uniformCellHeights: columns > 1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Questions")

    Repeater {
        model: QuestionKinds {}

        StartTile {
            required property string value
            required text

            objectName: "question-" + value
            Layout.fillWidth: true
            Layout.fillHeight: true
            onClicked: tiles.asked(value)
        }
    }
}
