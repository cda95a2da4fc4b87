// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The steps of a plan or a run, one below the other, each with how it stands and what it said.
ColumnLayout {
    id: list

    required property RowListModel steps
    // Of a plan: nothing has run yet
    property bool planned: false

    spacing: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")

    Repeater {
        model: list.steps

        PathStep {
            Layout.fillWidth: true
            planned: list.planned
            last: index === list.steps.count - 1
        }
    }
}
