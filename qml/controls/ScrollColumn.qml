// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A page's content, taller than the window where it must be. The arrows walk over what is in it, and scroll where that is far.
Flickable {
    id: view

    default property alias content: holder.data
    property int maximumContentWidth: width
    readonly property real lowest: Math.max(0, contentHeight - height)

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: holder.implicitHeight + 2 * Theme.s24
    T.ScrollBar.vertical: AppScrollBar {}

    // Whether there was something in sight to go to
    function step(direction: int): bool {
        const item = walker.next(direction, contentY)
        const top = item?.mapToItem(contentItem, 0, 0).y ?? 0
        if (!item || top > contentY + height || top + item.height < contentY)
            return false
        item.forceActiveFocus(direction === RowWalker.Down || direction === RowWalker.Right ? Qt.TabFocusReason : Qt.BacktabFocusReason)
        return true
    }

    Keys.onDownPressed: step(RowWalker.Down) || (contentY = Math.min(lowest, contentY + Theme.rowTall))
    Keys.onUpPressed: step(RowWalker.Up) || (contentY = Math.max(0, contentY - Theme.rowTall))
    Keys.onLeftPressed: event => event.accepted = step(RowWalker.Left)
    Keys.onRightPressed: event => event.accepted = step(RowWalker.Right)
    Keys.onPressed: event => {
        event.accepted = true
        switch (event.key) {
        case Qt.Key_PageDown: contentY = Math.min(lowest, contentY + height - Theme.rowTall); break
        case Qt.Key_PageUp: contentY = Math.max(0, contentY - height + Theme.rowTall); break
        case Qt.Key_Home: contentY = 0; break
        case Qt.Key_End: contentY = lowest; break
        default: event.accepted = false
        }
    }

    FocusFollower {
        view: view
    }
    RowWalker {
        id: walker

        area: holder
    }
    // Has the keyboard before anything in the column has it, so that Tab goes to the first thing in it; is no stop itself
    Item {
        activeFocusOnTab: activeFocus
        focus: true
    }
    Column {
        id: holder

        x: Math.max(Theme.s24, Math.round((view.width - width) / 2))
        y: Theme.s24
        width: Math.min(view.width - 2 * Theme.s24, view.maximumContentWidth)
    }
}
