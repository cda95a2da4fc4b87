// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { keys: qsTr("Ctrl+F"); text: qsTr("Filter golden paths") }
    ListElement { keys: qsTr("Enter"); text: qsTr("Start the golden path") }
    ListElement { keys: qsTr("S"); text: qsTr("Star it") }
    ListElement { keys: qsTr("Ctrl+O"); text: qsTr("Open a template from the disk") }
}
