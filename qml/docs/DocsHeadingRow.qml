// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A heading; pointed at, it offers the address of its place.
DocsBlock {
    id: block

    height: words.implicitHeight

    DocsWords {
        id: words

        block: block
        Accessible.role: Accessible.Heading
    }
    HoverHandler {
        id: hover

        onHoveredChanged: if (hovered && !block.inCell) link.active = true
    }
    // Made where somebody points: a page has hundreds of headings
    Loader {
        id: link

        x: Math.max(0, words.x - width - Theme.s4)
        y: words.topInset + Math.round((words.firstLineHeight - height) / 2)
        active: false
        visible: hover.hovered || activeFocus

        sourceComponent: IconButton {
            size: Theme.smallControl
            iconName: "link-symbolic"
            text: qsTr("Copy the link to this heading")
            onClicked: Portal.copy(block.context.view.addressOfRow(block.row))
        }
    }
}
