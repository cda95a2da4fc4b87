// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import Cairn
import Cairn.Ui

// A formula, as its source in the code font: LaTeX is not drawn.
DocsBlock {
    id: block

    height: Math.ceil(formula.y + formula.height + ground.bottomInset)

    DocsGround {
        id: ground

        x: block.edge
        width: block.column
        height: block.height
        page: block.context.sheet
        style: block.context.style
        row: block.row
    }
    DocsSourceBox {
        id: formula

        x: block.edge + ground.leftInset
        y: ground.topInset
        width: block.column - ground.leftInset - ground.rightInset
        title: qsTr("Formula")
        note: qsTr("as LaTeX, which is not drawn")
        source: block.context.sheet.formula(block.part)
    }
}
