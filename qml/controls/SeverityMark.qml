// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// An error is a cross, a warning an exclamation mark, a note an i: told by shape as well as by colour.
Rectangle {
    id: mark

    required property string severity

    implicitWidth: Theme.smallControl - Theme.s4
    implicitHeight: implicitWidth
    radius: severity === "warning" ? Theme.tinyRadius : width / 2
    color: Theme.severitySoft(severity)
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        name: mark.severity === "error" ? "window-close-symbolic" : mark.severity === "info" ? "help-about-symbolic"
            : "emblem-important-symbolic"
        color: Theme.severityColor(mark.severity)
        size: Math.round(parent.width * 0.7)
    }
}
