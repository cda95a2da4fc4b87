// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: qsTr("Ctrl+Enter"); text: qsTr("Go on: the next page, the plan, and then do it") }
    ListElement { keys: qsTr("Alt+Left"); text: qsTr("Back to the page before") }
    ListElement { keys: "↑ ↓"; text: qsTr("Go through the files of the preview") }
    ListElement { keys: "← →"; text: qsTr("Fold and unfold a folder") }
    ListElement { keys: qsTr("S"); text: qsTr("Star it") }
}
