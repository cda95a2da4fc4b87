// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn

// What all rows of a docs page share.
QtObject {
    required property DocsView view
    readonly property DocsSheet sheet: view.sheet
    property DocsStyle style
    // Where rows begin and how wide they are: what one reads, and what may be wider
    property real left
    property real measure
    property real column
    // Draws the rows in cells of grids
    property Component cellRows

    signal followed(target: string)
    signal figureOpened(part: int)
    signal pictureOpened(picture: string, words: string)
    // A row changes the page's height, and shall stay where it is seen
    signal held(item: Item)
}
