// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Text of more than one line.
AppText {
    // The leading below the last line is no part of the text
    bottomPadding: -Math.round(font.pixelSize * (Theme.prose - 1) * 1.2)
    elide: Text.ElideNone
    lineHeight: Theme.prose
    verticalAlignment: Text.AlignTop
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
