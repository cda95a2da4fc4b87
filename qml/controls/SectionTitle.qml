// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

AppText {
    font.pixelSize: Theme.body
    font.weight: Theme.semibold
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
