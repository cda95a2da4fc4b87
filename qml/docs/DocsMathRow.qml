// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A formula by itself, which scrolls to the side where it is too wide. What is beyond what is drawn is shown as
// its source.
DocsBlock {
    id: block

    readonly property bool drawn: formula.reason === ""

    height: drawn ? words.height : Math.ceil(words.topInset + source.height + words.bottomInset)

    DocsFormula {
        id: formula

        source: block.context.sheet.formula(block.part)
    }
    DocsWords {
        id: words

        readonly property bool hasOverflow: textWidth > visibleWidth

        block: block
        height: implicitHeight + (hasOverflow ? Theme.s12 : 0) // for the bar
        visible: block.drawn
        activeFocusOnTab: hasOverflow
        Accessible.role: Accessible.Equation
        Accessible.name: qsTr("Formula: %1").arg(plainText)
        Keys.onLeftPressed: side.move(-Theme.rowTall)
        Keys.onRightPressed: side.move(Theme.rowTall)

        FocusRing {
            visible: words.activeFocus
        }
    }
    DocsSideScroll {
        id: side

        words: words
        bar: true
    }
    DocsGround {
        x: block.edge
        width: block.column
        height: block.height
        visible: !block.drawn
        page: block.context.sheet
        style: block.context.style
        row: block.row
    }
    Loader {
        id: source

        x: block.edge + words.leftInset
        y: words.topInset
        width: block.column - words.leftInset - words.rightInset
        active: !block.drawn

        sourceComponent: DocsSourceBox {
            title: qsTr("Formula")
            note: qsTr("as LaTeX: %1").arg(formula.reason)
            source: formula.source
        }
    }
}
