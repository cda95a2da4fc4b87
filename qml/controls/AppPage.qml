// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn

// What every page tells the window, and how the window speaks to it.
FocusScope {
    required property Navigator navigator
    property string title
    // What Ctrl+F goes to
    property Item filterField: null
    // What S stars; a row that has the keyboard comes before it
    property string starRef
    // What the shortcut overview says about this page: rows of `keys` and `text`
    property ListModel shortcuts: null

    signal addSource
}
