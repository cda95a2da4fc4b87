// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// A person as two letters: pictures would be fetched from somewhere.
Rectangle {
    id: avatar

    required property string initials
    property int size: Theme.smallControl

    implicitWidth: size
    implicitHeight: size
    radius: width / 2
    color: Qt.alpha(Kinds.color("user"), Theme.dark ? 0.22 : 0.14)
    Accessible.ignored: true

    AppText {
        anchors.centerIn: parent
        text: avatar.initials
        color: Kinds.color("user")
        font.pixelSize: Math.round(avatar.size * 0.42)
        font.weight: Theme.semibold
    }
}
