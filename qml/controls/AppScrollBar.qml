// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

T.ScrollBar {
    id: control

    implicitWidth: implicitContentWidth + 2 * padding
    implicitHeight: implicitContentHeight + 2 * padding
    padding: Theme.s4 / 2
    minimumSize: orientation === Qt.Horizontal ? height / Math.max(1, width) * 2 : width / Math.max(1, height) * 2
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: control.hovered || control.pressed ? Theme.s8 : Theme.s8 - Theme.s4 / 2
        implicitHeight: implicitWidth
        radius: width / 2
        color: control.pressed ? Theme.muted : control.hovered ? Theme.faint : Theme.strongBorder
        opacity: control.active ? 1 : 0.45
    }
}
