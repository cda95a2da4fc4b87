// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import Cairn
import Cairn.Ui

// A diagram: drawn where a program for it is there, and otherwise its source.
DocsBlock {
    id: block

    height: Math.ceil(box.y + box.height + ground.bottomInset)

    DocsGround {
        id: ground

        x: block.edge
        width: block.column
        height: block.height
        page: block.context.sheet
        style: block.context.style
        row: block.row
    }
    DocsDiagramBox {
        id: box

        x: block.edge + ground.leftInset
        y: ground.topInset
        width: block.column - ground.leftInset - ground.rightInset
        language: block.context.sheet.diagramLanguage(block.part)
        program: block.context.sheet.diagramProgram(block.part)
        title: block.context.sheet.diagramTitle(block.part)
        source: block.context.sheet.diagramSource(block.part)
        style: block.context.style
        onOpened: picture => block.context.pictureOpened(picture, title)
    }
}
