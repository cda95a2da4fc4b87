// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A line icon of the Breeze set in a colour of the theme.
IconPicture {
    color: Theme.muted
    size: Theme.icon
    Accessible.ignored: true
}
