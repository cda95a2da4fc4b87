// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: "↑ ↓"; text: qsTr("Go from run to run") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open the run") }
    ListElement { keys: qsTr("R"); text: qsTr("Run again with these answers") }
    ListElement { keys: qsTr("U"); text: qsTr("Undo the run") }
    ListElement { keys: "Ctrl+F"; text: qsTr("Filter runs") }
}
