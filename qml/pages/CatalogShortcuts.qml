// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: qsTr("Ctrl+F"); text: qsTr("Filter the table") }
    ListElement { keys: "↑ ↓"; text: qsTr("Choose a row") }
    ListElement { keys: qsTr("Page Up / Page Down"); text: qsTr("A screen up or down") }
    ListElement { keys: qsTr("Home / End"); text: qsTr("First or last row") }
    ListElement { keys: qsTr("A … Z"); text: qsTr("Go to the next row that begins so; Shift+S for an S") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open the chosen row, or fold its group") }
    ListElement { keys: qsTr("Ctrl+Enter"); text: qsTr("Open it in a new window") }
    ListElement { keys: qsTr("Space"); text: qsTr("Peek without leaving the list") }
    ListElement { keys: "← →"; text: qsTr("Fold or unfold the group") }
    ListElement { keys: qsTr("Shift+↑ ↓"); text: qsTr("Select rows") }
    ListElement { keys: qsTr("Ctrl+Space"); text: qsTr("Select one more row") }
    ListElement { keys: qsTr("Ctrl+A"); text: qsTr("Select all rows") }
    ListElement { keys: qsTr("Ctrl+C"); text: qsTr("Copy the selected rows") }
    ListElement { keys: qsTr("Ctrl+← →"); text: qsTr("Move a column, from its head") }
    ListElement { keys: qsTr("Shift+← →"); text: qsTr("Resize a column, from its head") }
}
