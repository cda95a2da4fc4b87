// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// A key as it is printed on the keyboard.
Rectangle {
    id: hint

    required property string text

    implicitWidth: Math.max(words.implicitWidth + 2 * Theme.s8, implicitHeight)
    implicitHeight: Math.round(20 * Theme.scale)
    radius: Theme.tinyRadius
    color: Theme.sunken
    Accessible.ignored: true

    AppText {
        id: words

        anchors.centerIn: parent
        text: hint.text
        color: Theme.muted
        font.pixelSize: Theme.caption
        font.weight: Theme.medium
    }
}
