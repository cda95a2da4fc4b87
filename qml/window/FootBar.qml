// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Absent until something happens: a sync and how far it is, what it changed, or why it failed.
Rectangle {
    id: foot

    readonly property bool failed: Sync.failed && !Sync.running
    readonly property bool telling: !failed && !Sync.running && Sync.summary !== ""

    visible: Sync.running || failed || telling
    implicitHeight: visible ? row.implicitHeight + 2 * Theme.s8 : 0
    color: failed ? Theme.dangerSoft : Theme.surface
    Accessible.role: failed ? Accessible.AlertMessage : Accessible.StatusBar
    Accessible.name: failed ? Sync.error : Sync.running ? Sync.line : Sync.summary

    Timer {
        interval: Theme.summaryStays
        running: foot.telling
        onTriggered: Sync.dismiss()
    }
    Hairline {
        width: parent.width
    }
    ProgressLine {
        width: parent.width
        visible: Sync.running
        fraction: Sync.fraction
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.s24
        anchors.rightMargin: Theme.s24
        spacing: Theme.s12

        Icon {
            name: foot.failed ? "window-close-symbolic" : Sync.running ? "view-refresh-symbolic" : "checkmark"
            color: foot.failed ? Theme.danger : Sync.running ? Theme.accent : Theme.success
        }
        AppText {
            visible: Sync.running
            text: Sync.source
            font.weight: Theme.medium
        }
        AppText {
            Layout.fillWidth: true
            visible: !foot.failed
            text: Sync.running ? Sync.line : Sync.summary
            color: Sync.running ? Theme.muted : Theme.text
        }
        ColumnLayout {
            visible: foot.failed
            spacing: 0

            Prose {
                Layout.fillWidth: true
                text: Sync.error
                color: Theme.danger
                font.weight: Theme.medium
            }
            Prose {
                Layout.fillWidth: true
                visible: text !== ""
                text: Sync.hint
            }
            Prose {
                Layout.fillWidth: true
                visible: Sync.lastSynced !== ""
                text: qsTr("What you see was synced %1.").arg(Sync.lastSynced)
                color: Theme.muted

                HoverTip {
                    text: Sync.lastSyncedExact
                }
            }
        }
        AppButton {
            visible: Sync.running || foot.failed
            text: Sync.running ? qsTr("Cancel") : qsTr("Try again")
            onClicked: Sync.running ? Sync.cancel() : Sync.start()
        }
        IconButton {
            visible: !Sync.running
            iconName: "window-close-symbolic"
            size: Theme.line
            text: qsTr("Dismiss")
            onClicked: Sync.dismiss()
        }
    }
}
