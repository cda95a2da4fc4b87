// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: "↑ ↓ ← →"; text: qsTr("Go from row to row, or scroll") }
    ListElement { keys: qsTr("Tab"); text: qsTr("Next link") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open the link, or go to the line") }
    ListElement { keys: "Ctrl+F"; text: qsTr("Filter the outline, the dependencies or the teams") }
    ListElement { keys: "← →"; text: qsTr("Fold and unfold a team") }
    ListElement { keys: "↑ ↓ ← →"; text: qsTr("In the graph: walk along the edges") }
    ListElement { keys: qsTr("Enter"); text: qsTr("In the graph: the graph of that entity") }
    ListElement { keys: qsTr("Space"); text: qsTr("In the graph: show what is connected with it, or unfold a group") }
    ListElement { keys: "P"; text: qsTr("In the graph: pin, so that it stays") }
    ListElement { keys: "G"; text: qsTr("In the graph: group by system, domain, owner, or not") }
    ListElement { keys: qsTr("Ctrl+Z / Ctrl+Shift+Z"); text: qsTr("In the graph: undo and redo") }
    ListElement { keys: "+ − 0"; text: qsTr("In the graph: larger, smaller, all of it") }
}
