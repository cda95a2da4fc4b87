// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// Tabs over blocks of which one is shown. Those that are too many go on in a line of their own.
DocsBlock {
    id: block

    height: Math.round(bar.y + bar.height + ground.bottomInset)

    DocsGround {
        id: ground

        x: block.edge
        width: block.column
        height: block.height
        page: block.context.sheet
        style: block.context.style
        row: block.row
    }
    Flow {
        id: bar

        x: block.edge + ground.leftInset
        y: ground.topInset
        width: block.column - ground.leftInset - ground.rightInset
        spacing: Theme.s16
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Variants")

        Repeater {
            model: block.context.sheet.tabLabels(block.row)

            TabButton {
                required property int index
                required property string modelData

                objectName: "docsTab"
                text: modelData
                current: block.choice === index
                onClicked: {
                    block.context.held(block)
                    block.context.sheet.choose(block.row, index)
                }
                Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
    Hairline {
        x: bar.x
        y: bar.y + bar.height - height
        width: bar.width
        z: -1
    }
}
