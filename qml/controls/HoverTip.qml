// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Shows a tooltip while the pointer is over its parent.
HoverHandler {
    id: handler

    property string text
    // To the right of the parent instead of below it
    property bool aside: false

    onHoveredChanged: hovered ? Tip.show(parent as Item, text, aside) : Tip.hide(parent as Item)
}
