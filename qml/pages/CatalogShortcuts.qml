// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: qsTr("Ctrl+F"); text: qsTr("Filter the table") }
    ListElement { keys: "↑ ↓"; text: qsTr("Choose a row") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open the chosen row") }
    ListElement { keys: qsTr("Page Up / Page Down"); text: qsTr("A screen up or down") }
    ListElement { keys: qsTr("Home / End"); text: qsTr("First or last row") }
}
