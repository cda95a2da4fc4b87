// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// Cards, or cells, beside one another as far as there is room.
DocsBlock {
    id: block

    readonly property int columns: Math.max(1, Math.min(2, Math.floor(column / Theme.docsPages)))
    readonly property real cellWidth: Math.floor((column - (columns - 1) * Theme.s16) / columns)

    height: ground.topInset + flow.height + ground.bottomInset

    DocsGround {
        id: ground

        x: block.edge
        width: block.column
        height: block.height
        page: block.context.sheet
        style: block.context.style
        row: block.row
    }
    Grid {
        id: flow

        x: block.edge
        y: ground.topInset
        columns: block.columns
        spacing: Theme.s16

        Repeater {
            model: block.context.sheet.cellCount(block.part)

            Rectangle {
                id: cell

                required property int index
                readonly property bool card: block.context.sheet.isCard(block.part, index)
                readonly property int margin: card ? Theme.s16 : 0

                width: block.cellWidth
                height: Math.max(content.height + 2 * margin, card ? Theme.tile : 0)
                radius: Theme.cardRadius
                color: card ? Theme.surface : "transparent"
                border.color: Theme.border
                border.width: card ? Theme.hairline : 0

                Column {
                    id: content

                    x: cell.margin
                    y: cell.margin
                    width: cell.width - 2 * cell.margin

                    Repeater {
                        model: block.context.sheet.cell(block.part, cell.index)
                        delegate: block.context.cellRows
                    }
                }
            }
        }
    }
}
