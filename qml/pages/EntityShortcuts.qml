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
}
