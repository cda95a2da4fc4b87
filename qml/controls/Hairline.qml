// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

Rectangle {
    implicitHeight: Theme.hairline
    implicitWidth: Theme.hairline
    color: Theme.border
}
