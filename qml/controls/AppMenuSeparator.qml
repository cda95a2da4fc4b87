// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

T.MenuSeparator {
    implicitHeight: visible ? Theme.s8 + Theme.hairline : 0
    implicitWidth: Theme.s32
    verticalPadding: Theme.s4
    Accessible.role: Accessible.Separator
    Accessible.name: ""

    contentItem: Hairline {}
}
