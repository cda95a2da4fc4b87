// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// How a run stands, as a picture.
Rectangle {
    id: mark

    required property string outcome
    property int size: Theme.controlHeight

    readonly property bool good: outcome === "done"
    readonly property bool bad: outcome === "failed" || outcome === "stopped"

    implicitWidth: size
    implicitHeight: size
    radius: size > Theme.controlHeight ? Theme.cardRadius : Theme.radius
    color: good ? Theme.successSoft : bad ? Theme.dangerSoft : outcome === "running" ? Theme.accentSoft : Theme.sunken

    Icon {
        anchors.centerIn: parent
        size: Math.round(mark.size / 2)
        color: mark.good ? Theme.success : mark.bad ? Theme.danger : mark.outcome === "running" ? Theme.accent : Theme.muted
        name: mark.good ? "checkmark-symbolic" : mark.bad ? "window-close-symbolic" : mark.outcome === "undone" ? "edit-undo-symbolic"
            : mark.outcome === "cancelled" ? "process-stop-symbolic" : "tools-wizard-symbolic"
    }
}
