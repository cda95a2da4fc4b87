// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// A page's content, taller than the window where it must be; the keys scroll it.
Flickable {
    id: view

    default property alias content: holder.data
    property int maximumContentWidth: width
    readonly property real lowest: Math.max(0, contentHeight - height)

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: holder.implicitHeight + 2 * Theme.s24
    T.ScrollBar.vertical: AppScrollBar {}

    Keys.onDownPressed: contentY = Math.min(lowest, contentY + Theme.rowTall)
    Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.rowTall)
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
