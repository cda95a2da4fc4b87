// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Cairn.Ui

// A line icon of the Breeze set in a colour of the theme.
Image {
    required property string name
    property color color: Theme.muted
    property int size: Theme.icon

    width: size
    height: size
    source: name === "" ? "" : "image://icon/" + name + "?color=" + encodeURIComponent(color.toString())
    sourceSize: Qt.size(size * Screen.devicePixelRatio, size * Screen.devicePixelRatio)
    Accessible.ignored: true
}
