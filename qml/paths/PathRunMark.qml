// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// How a run stands, as a picture.
Rectangle {
    id: mark

    required property string state
    property int size: Theme.controlHeight

    readonly property bool good: state === "done"
    readonly property bool bad: state === "failed" || state === "stopped"

    implicitWidth: size
    implicitHeight: size
    radius: size > Theme.controlHeight ? Theme.cardRadius : Theme.radius
    color: good ? Theme.successSoft : bad ? Theme.dangerSoft : state === "running" ? Theme.accentSoft : Theme.sunken

    Icon {
        anchors.centerIn: parent
        size: Math.round(mark.size / 2)
        color: mark.good ? Theme.success : mark.bad ? Theme.danger : mark.state === "running" ? Theme.accent : Theme.muted
        name: mark.good ? "checkmark-symbolic" : mark.bad ? "window-close-symbolic" : mark.state === "undone" ? "edit-undo-symbolic"
            : mark.state === "cancelled" ? "process-stop-symbolic" : "tools-wizard-symbolic"
    }
}
