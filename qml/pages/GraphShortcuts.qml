// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: qsTr("Ctrl+F"); text: qsTr("Find in the map") }
    ListElement { keys: "↑ ↓ ← →"; text: qsTr("Go along an edge, or move the map") }
    ListElement { keys: qsTr("Space"); text: qsTr("Choose the most connected entity in sight") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open what is chosen") }
    ListElement { keys: "+ −"; text: qsTr("Larger, smaller") }
    ListElement { keys: "0"; text: qsTr("Show all of it") }
    ListElement { keys: qsTr("Esc"); text: qsTr("Choose nothing") }
}
