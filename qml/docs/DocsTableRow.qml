// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// A row of a table, which scrolls to the side where the table is too wide.
DocsBlock {
    id: block

    height: words.implicitHeight

    DocsWords {
        id: words

        block: block
        Accessible.role: Accessible.Row
    }
    DocsSideScroll {
        words: words
        bar: block.last
    }
}
