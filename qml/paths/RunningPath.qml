// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A golden path that is being run while one is on other pages; it opens the run.
T.AbstractButton {
    id: entry

    required property bool folded

    signal opened(id: string)

    objectName: "runningPath"
    visible: Runs.running > 0
    implicitHeight: folded ? Theme.row : row.implicitHeight + 2 * Theme.s8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: qsTr("Running: %1").arg(Runs.title)
    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.description: Runs.line
    onClicked: opened(Runs.newest)
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        id: row

        spacing: Theme.s8

        Icon {
            Layout.alignment: entry.folded ? Qt.AlignCenter : Qt.AlignTop
            Layout.leftMargin: entry.folded ? 0 : Theme.s8 + Theme.focusLine
            name: "tools-wizard-symbolic"
            color: Theme.accent
        }
        ColumnLayout {
            visible: !entry.folded
            spacing: Theme.s4

            ElidedText {
                Layout.fillWidth: true
                text: Runs.title
                font.pixelSize: Theme.caption
                font.weight: Theme.medium
            }
            ElidedText {
                Layout.fillWidth: true
                visible: text !== ""
                text: Runs.line
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
            ProgressLine {
                Layout.fillWidth: true
                fraction: -1
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: entry.down ? Theme.pressed : entry.hovered ? Theme.hovered : "transparent"

        FocusRing {
            gap: 0
            visible: entry.visualFocus
        }
    }
    HoverTip {
        aside: true
        text: entry.folded ? entry.text : ""
    }
}
