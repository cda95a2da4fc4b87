// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Cards, or cells, beside one another as far as there is room; or a note or a picture with what stands beside it.
DocsBlock {
    id: block

    readonly property int side: context.sheet.gridSide(part)
    readonly property real room: column - ground.leftInset - ground.rightInset
    readonly property int columns: Math.max(1, Math.min(2, Math.floor(room / Theme.docsPages)))
    readonly property real shared: room - (columns - 1) * Theme.s16
    readonly property real written: context.sheet.besideWidth(part)
    readonly property real aside: Math.round(Math.min(shared / 2, written > 0 ? written : shared * 0.36))

    height: ground.topInset + grid.height + ground.bottomInset

    DocsGround {
        id: ground

        x: block.edge
        width: block.column
        height: block.height
        page: block.context.sheet
        style: block.context.style
        row: block.row
    }
    GridLayout {
        id: grid

        x: block.edge + ground.leftInset
        y: ground.topInset
        width: block.room
        columns: block.columns
        columnSpacing: Theme.s16
        rowSpacing: Theme.s16
        layoutDirection: block.side > 0 ? Qt.RightToLeft : Qt.LeftToRight

        Repeater {
            model: block.context.sheet.cellCount(block.part)

            Rectangle {
                id: cell

                required property int index
                readonly property bool card: block.context.sheet.isCard(block.part, index)
                readonly property int margin: card ? Theme.s16 : 0

                Layout.preferredWidth: block.columns === 1 ? block.room
                    : block.side === 0 ? Math.floor(block.shared / block.columns)
                    : index === 0 ? block.aside : block.shared - block.aside
                Layout.fillHeight: true
                implicitHeight: Math.max(content.height + 2 * margin, card ? Theme.tile : 0)
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
