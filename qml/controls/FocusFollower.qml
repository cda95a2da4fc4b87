// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Scrolls `view` so far that what the keyboard is on can be seen.
QtObject {
    id: follower

    required property Flickable view
    readonly property Item focused: view.Window.activeFocusItem

    onFocusedChanged: reveal()

    function reveal() {
        if (!focused || focused.height === 0 || !isInside(focused))
            return
        const top = focused.mapToItem(view.contentItem, 0, 0).y - Theme.s16
        const bottom = top + focused.height + 2 * Theme.s16
        if (top < view.contentY)
            view.contentY = Math.max(0, top)
        else if (bottom > view.contentY + view.height)
            view.contentY = Math.min(bottom, view.contentHeight) - view.height
    }
    function isInside(item: Item): bool {
        return item === view.contentItem || (item.parent !== null && isInside(item.parent))
    }
}
