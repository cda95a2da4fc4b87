// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: "↑ ↓"; text: qsTr("Go from row to row") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open the docs") }
    ListElement { keys: "Ctrl+F"; text: qsTr("Filter docs") }
}
