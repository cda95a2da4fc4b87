// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// What the one tooltip of the window says, and beside which item; a list of a thousand rows needs no thousand popups.
QtObject {
    property Item item: null
    property string text
    property bool aside: false

    function show(target: Item, words: string, right = false) {
        text = words
        aside = right
        item = words === "" ? null : target
    }
    // What went away does not get its tooltip back when it returns, as rows of a list do.
    function forget() {
        if (item && !item.visible)
            item = null
    }
    function hide(target: Item) {
        if (item === target)
            item = null
    }
}
