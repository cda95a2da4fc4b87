// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What is wrong with the template itself. Enter opens the line in the editor.
ListView {
    id: list

    required property PathView view

    objectName: "pathFaults"
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    currentIndex: 0
    keyNavigationEnabled: true
    model: view.faults
    spacing: Theme.s8
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Problems of the template")
    Keys.onReturnPressed: (currentItem as PathFault)?.opened()
    Keys.onEnterPressed: (currentItem as PathFault)?.opened()

    delegate: PathFault {
        width: list.width
        focused: ListView.isCurrentItem && list.activeFocus
        onOpened: list.view.edit(line)
    }
}
