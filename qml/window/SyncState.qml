// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// How old the catalog is, what a sync does now, or why the last one failed.
Item {
    id: state

    required property bool folded

    readonly property string words: Sync.running ? qsTr("Syncing %1").arg(Sync.source)
        : Sync.failed ? qsTr("Sync failed")
        : Sync.lastSynced === "" ? qsTr("Not synced yet") : qsTr("Synced %1").arg(Sync.lastSynced)

    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        width: parent.width
        spacing: 0

        Rectangle {
            Layout.leftMargin: Theme.s12
            Layout.rightMargin: Theme.s8
            visible: !state.folded && !mark.visible
            implicitWidth: Theme.s8
            implicitHeight: Theme.s8
            radius: width / 2
            color: Sync.running ? Theme.accent : Sync.lastSynced === "" ? Theme.strongBorder : Theme.success
        }
        SeverityMark {
            id: mark

            Layout.leftMargin: Theme.s8 - Theme.focusLine
            Layout.rightMargin: Theme.s4
            visible: !state.folded && Sync.failed && !Sync.running
            severity: "error"
        }
        ColumnLayout {
            visible: !state.folded
            spacing: Theme.s4

            ElidedText {
                Layout.fillWidth: true
                text: state.words
                maximumLineCount: 2
                wrapMode: Text.Wrap
                color: Sync.failed && !Sync.running ? Theme.danger : Theme.muted
                font.pixelSize: Theme.caption
                more: Sync.running ? Sync.line : Sync.failed ? Sync.error : Sync.lastSyncedExact
            }
            ProgressLine {
                Layout.fillWidth: true
                visible: Sync.running
                fraction: Sync.fraction
            }
        }
        IconButton {
            objectName: "syncButton"
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: state.folded
            iconName: Sync.running ? "window-close-symbolic" : "view-refresh-symbolic"
            ink: Sync.failed && !Sync.running ? Theme.danger : Theme.muted
            size: Theme.line
            text: Sync.running ? qsTr("Cancel the sync") : Sync.failed ? qsTr("Try again") : qsTr("Sync now")
            shortcutText: Sync.running ? "" : qsTr("F5")
            onClicked: Sync.running ? Sync.cancel() : Sync.start()
        }
    }
}
