// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: "/"; text: qsTr("Go to the text") }
    ListElement { keys: qsTr("Esc"); text: qsTr("Leave the text") }
    ListElement { keys: "1 … 9"; text: qsTr("Copy a contact") }
    ListElement { keys: qsTr("Alt+1 … Alt+9"); text: qsTr("Copy a contact while you type") }
    ListElement { keys: "R"; text: qsTr("Open the runbook") }
    ListElement { keys: "C"; text: qsTr("Copy the whole card") }
    ListElement { keys: "↑ ↓ ← →"; text: qsTr("Go from row to row, or scroll") }
}
