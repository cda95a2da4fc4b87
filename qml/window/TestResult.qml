// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What the test of a source's connection found.
Rectangle {
    id: result

    required property SourceForm form
    readonly property bool failed: form.testState === "failed"
    readonly property bool busy: form.testState === "loading"

    visible: form.testState !== "idle"
    implicitHeight: row.implicitHeight + 2 * Theme.s12
    radius: Theme.radius
    color: failed ? Theme.dangerSoft : busy ? Theme.sunken : Theme.successSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.s12
        spacing: Theme.s8

        Icon {
            Layout.alignment: Qt.AlignTop
            name: result.failed ? "window-close-symbolic" : result.busy ? "view-refresh-symbolic" : "checkmark"
            color: result.failed ? Theme.danger : result.busy ? Theme.muted : Theme.success
        }
        ColumnLayout {
            spacing: Theme.s4

            Prose {
                id: words

                Layout.fillWidth: true
                text: result.busy ? qsTr("Connecting…") : result.form.testMessage
                color: result.failed ? Theme.danger : result.busy ? Theme.muted : Theme.success
                font.weight: Theme.medium
            }
            Prose {
                Layout.fillWidth: true
                visible: text !== "" && !result.busy
                text: result.form.testHint
            }
            ProgressLine {
                Layout.fillWidth: true
                visible: result.busy
                fraction: -1
            }
        }
    }
}
