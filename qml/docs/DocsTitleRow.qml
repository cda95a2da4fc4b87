// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import Cairn.Ui

// The title of an admonition.
DocsBlock {
    id: block

    height: words.implicitHeight

    DocsWords {
        id: words

        block: block
        leadingRoom: icon.width + Theme.s8
    }
    Icon {
        id: icon

        x: block.edge + words.leftInset
        y: words.topInset + Math.round((words.firstLineHeight - height) / 2)
        name: block.iconName
        color: block.context.style.toneColor(block.tone)
    }
}
