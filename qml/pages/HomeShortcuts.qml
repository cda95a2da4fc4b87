// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: "/"; text: qsTr("Look up an alert") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open what has the keyboard") }
    ListElement { keys: "↑ ↓ ← →"; text: qsTr("Go from row to row, or scroll") }
}
