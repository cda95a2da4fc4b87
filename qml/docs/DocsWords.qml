// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The text of a row. Tab goes through its links, Enter follows the one it is on.
DocsText {
    id: words

    required property DocsBlock block
    readonly property DocsContext context: block.context

    x: block.edge
    width: block.column
    height: implicitHeight
    page: context.sheet
    style: context.style
    row: block.kept ? -1 : block.row
    activeFocusOnTab: linkCount > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: spokenText

    onActiveFocusChanged: currentLink = activeFocus ? 0 : -1
    Keys.onTabPressed: event => {
        event.accepted = currentLink + 1 < linkCount
        if (event.accepted)
            currentLink += 1
    }
    Keys.onBacktabPressed: event => {
        event.accepted = currentLink > 0
        if (event.accepted)
            currentLink -= 1
    }
    Keys.onReturnPressed: context.followed(currentTarget)
    Keys.onEnterPressed: context.followed(currentTarget)

    Repeater {
        model: words.images

        DocsImage {
            required property rect place
            required property string source
            required property string address
            required property string text

            x: place.x
            y: place.y
            width: place.width
            height: place.height
            picture: address
            words: text
            small: true
            onMeasured: size => words.setImageSize(source, size)
        }
    }
}
