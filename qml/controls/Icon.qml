// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Cairn.Ui

// A line icon of the Breeze set in a colour of the theme. Layouts ask for its size and not for that of the picture, which has
// more dots on a screen of high density.
Item {
    id: icon

    required property string name
    property color color: Theme.muted
    property int size: Theme.icon

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Image {
        anchors.centerIn: parent
        width: icon.size
        height: icon.size
        source: icon.name === "" ? "" : "image://icon/" + icon.name + "?color=" + encodeURIComponent(icon.color.toString())
        sourceSize: Qt.size(icon.size * Screen.devicePixelRatio, icon.size * Screen.devicePixelRatio)
        Accessible.ignored: true
    }
}
