// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import Cairn.Ui

DocsBlock {
    id: block

    height: words.implicitHeight

    DocsWords {
        id: words

        block: block
    }
    DocsMarkers {
        words: words
    }
}
