// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: qsTr("Ctrl+F"); text: qsTr("Filter the problems") }
    ListElement { keys: "↑ ↓"; text: qsTr("Choose a problem") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Open the file at the line") }
    ListElement { keys: "W"; text: qsTr("Explain the rule") }
    ListElement { keys: "F"; text: qsTr("Show the fix") }
}
