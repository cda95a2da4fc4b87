// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// One step: a mark for how it stands, on the line that joins it to the next one.
Item {
    id: step

    required property int index
    required property string name
    required property string action
    required property string outcome
    required property string stateWord
    required property string detail
    required property string hint
    required property string elapsed
    required property string log
    required property bool outward
    property bool planned: false
    property bool last: false
    property bool unfolded: outcome === "failed" || outcome === "running"

    readonly property bool failed: step.outcome === "failed"
    readonly property color ink: failed ? Theme.danger : step.outcome === "running" ? Theme.accent
        : step.outcome === "done" && !planned ? Theme.success : Theme.faint

    implicitHeight: column.implicitHeight + Theme.s12
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, planned && outcome === "done" ? "" : stateWord, detail, elapsed].filter(Boolean).join(", ")

    Rectangle {
        x: mark.x + (mark.width - width) / 2
        y: mark.y + mark.height
        width: Theme.hairline
        height: parent.height - mark.height
        visible: !step.last
        color: Theme.border
    }
    Rectangle {
        id: mark

        y: Theme.hairline * 2
        width: Math.round(20 * Theme.scale)
        height: width
        radius: width / 2
        color: step.failed ? Theme.dangerSoft : step.outcome === "running" ? Theme.accentSoft
            : step.outcome === "done" && !step.planned ? Theme.successSoft : Theme.sunken

        Icon {
            anchors.centerIn: parent
            visible: !number.visible
            size: Theme.caption
            color: step.ink
            name: step.failed ? "window-close-symbolic" : step.outcome === "skipped" ? "go-next-skip-symbolic"
                : step.outcome === "running" ? "view-refresh-symbolic" : step.outcome === "cancelled" ? "process-stop-symbolic" : "checkmark-symbolic"

            RotationAnimation on rotation {
                running: step.outcome === "running" && !Theme.still && step.visible
                from: 0
                to: 360
                duration: Theme.wander
                loops: Animation.Infinite
            }
        }
        AppText {
            id: number

            anchors.centerIn: parent
            visible: step.outcome === "waiting" || step.planned && step.outcome === "done"
            text: qsTr("%L1").arg(step.index + 1)
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
    }
    ColumnLayout {
        id: column

        anchors.left: mark.right
        anchors.leftMargin: Theme.s12
        anchors.right: parent.right
        spacing: Theme.s4 / 2

        RowLayout {
            Layout.minimumHeight: mark.height + Theme.s4
            spacing: Theme.s8

            ElidedText {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                text: step.name
                color: step.outcome === "skipped" ? Theme.muted : Theme.text
                font.weight: Theme.medium
            }
            MonoText {
                Layout.fillWidth: true
                text: step.action
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
            AppText {
                visible: text !== ""
                text: step.planned && step.outcome === "done" ? "" : step.elapsed !== "" ? step.elapsed : step.outcome === "waiting" ? "" : step.stateWord
                color: step.failed ? Theme.danger : Theme.faint
                font.pixelSize: Theme.caption
            }
            LinkText {
                objectName: "stepLog"
                visible: step.log !== "" && !step.planned
                text: step.unfolded ? qsTr("Hide log") : qsTr("Log")
                font.pixelSize: Theme.caption
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("%1: %2").arg(step.name).arg(text)
                onClicked: step.unfolded = !step.unfolded
            }
        }
        Prose {
            Layout.fillWidth: true
            visible: step.detail !== ""
            text: step.outcome === "skipped" ? qsTr("Skipped: %1").arg(step.detail) : step.detail
            color: step.failed ? Theme.danger : Theme.muted
        }
        Prose {
            Layout.fillWidth: true
            visible: step.hint !== ""
            text: step.hint
        }
        PathLog {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s4
            visible: step.unfolded && step.log !== "" && !step.planned
            text: step.log
            name: qsTr("Log of %1").arg(step.name)
        }
    }
}
