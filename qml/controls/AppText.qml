// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Text as this program writes it: plain, one line, cut with an ellipsis where there is no room.
Text {
    color: Theme.text
    elide: Text.ElideRight
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    // Said, so that it is mirrored where a language runs the other way, whatever letters the text has
    horizontalAlignment: Text.AlignLeft
    renderType: Theme.textRendering
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
