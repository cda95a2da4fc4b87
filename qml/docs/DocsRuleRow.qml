// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

DocsBlock {
    id: block

    height: ground.topInset + Theme.hairline + ground.bottomInset

    DocsGround {
        id: ground

        x: block.edge
        width: block.column
        height: block.height
        page: block.context.sheet
        style: block.context.style
        row: block.row
    }
    Hairline {
        x: block.edge + ground.leftInset
        y: ground.topInset
        width: block.column - ground.leftInset - ground.rightInset
        Accessible.role: Accessible.Separator
    }
}
