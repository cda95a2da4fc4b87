// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// What the word at the cursor could become.
ListView {
    id: list

    signal chosen(row: int)

    objectName: "searchCompletions"
    activeFocusOnTab: false
    implicitHeight: contentHeight
    interactive: false
    keyNavigationEnabled: false
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Completions")

    delegate: SearchCompletion {
        width: list.width
        current: ListView.isCurrentItem
        onClicked: list.chosen(index)
    }
}
