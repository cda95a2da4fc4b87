// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: qsTr("Space"); text: qsTr("Scroll by a page; back with Shift") }
    ListElement { keys: "Ctrl+↓ Ctrl+↑"; text: qsTr("Next and previous heading") }
    ListElement { keys: qsTr("Ctrl+PgDn Ctrl+PgUp"); text: qsTr("Next and previous page") }
    ListElement { keys: qsTr("Tab"); text: qsTr("Next link") }
    ListElement { keys: "Ctrl+F"; text: qsTr("Find in this page") }
    ListElement { keys: "Ctrl+A Ctrl+C"; text: qsTr("Select all, and copy") }
    ListElement { keys: "Ctrl++ Ctrl+- Ctrl+0"; text: qsTr("Text size") }
    ListElement { keys: "Ctrl+P"; text: qsTr("Print") }
    ListElement { keys: "Ctrl+Shift+S"; text: qsTr("Save as PDF") }
}
