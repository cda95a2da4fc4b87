// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: "↑ ↓"; text: qsTr("Go from row to row") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open the entity") }
    ListElement { keys: qsTr("Ctrl+C"); text: qsTr("Copy the answer") }
    ListElement { keys: "← → ↑ ↓"; text: qsTr("Walk along the edges of the picture") }
    ListElement { keys: "+ − 0"; text: qsTr("Zoom the picture, or show all of it") }
}
