// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The files that would be made. Arrows go through them, left and right fold and unfold.
ListView {
    id: tree

    required property PathFiles files

    function act(key: int) {
        forceLayout() // rows change at once, their items with the next frame
        const row = currentItem as PathFileRow
        if (!row)
            return
        if (row.folder)
            files.fold(row.path, key === Qt.Key_Left)
    }

    objectName: "pathFiles"
    activeFocusOnTab: count > 0
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    currentIndex: 0
    highlightMoveDuration: 0
    keyNavigationEnabled: true
    model: files.rows
    topMargin: Theme.s4
    bottomMargin: Theme.s8
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.Tree
    Accessible.name: qsTr("Files")
    onCurrentIndexChanged: {
        const row = currentItem as PathFileRow
        if (activeFocus && row && !row.folder)
            files.current = row.path
    }
    onActiveFocusChanged: if (activeFocus && files.currentRow >= 0) currentIndex = files.currentRow
    Keys.onLeftPressed: act(Qt.Key_Left)
    Keys.onRightPressed: act(Qt.Key_Right)
    Keys.onReturnPressed: (currentItem as PathFileRow)?.chosen()
    Keys.onEnterPressed: (currentItem as PathFileRow)?.chosen()

    delegate: PathFileRow {
        required property int index

        width: tree.width
        current: !folder && path === tree.files.current
        focused: ListView.isCurrentItem && tree.activeFocus && tree.Window.active
        onChosen: {
            tree.currentIndex = index
            if (folder)
                tree.files.toggle(path)
            else
                tree.files.current = path
        }
    }
}
