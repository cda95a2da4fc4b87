// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick.Layouts
import Cairn.Ui

// What there is to say about a field without any fuss.
Prose {
    Layout.fillWidth: true
    color: Theme.muted
    font.pixelSize: Theme.caption
}
