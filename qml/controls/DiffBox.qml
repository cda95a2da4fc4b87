// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The lines of a change: what goes, what comes, and what stays around it; told by sign as well as by colour.
Rectangle {
    id: box

    required property RowListModel lines
    required property int columns

    readonly property real gutter: Math.ceil(7 * character.advanceWidth)

    implicitHeight: column.implicitHeight + 2 * Theme.s8
    radius: Theme.radius
    color: Theme.sunken
    // Files are written from left to right, whichever way the window runs.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Changes")

    TextMetrics {
        id: character

        font.family: Theme.monoFamily
        font.pixelSize: Theme.control
        text: "0"
    }
    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: height
        contentWidth: Math.max(width, box.gutter + Math.ceil(box.columns * character.advanceWidth) + Theme.s24)
        flickableDirection: Flickable.HorizontalFlick
        T.ScrollBar.horizontal: AppScrollBar {}

        Column {
            id: column

            y: Theme.s8
            width: parent.width

            Repeater {
                model: box.lines

                Rectangle {
                    id: line

                    required property string change
                    required property string number
                    required property string text

                    readonly property color ink: change === "added" ? Theme.success : change === "removed" ? Theme.danger
                        : Theme.faint

                    width: column.width
                    height: change === "gap" ? Theme.s12 : Theme.codeLine
                    color: change === "added" ? Theme.successSoft : change === "removed" ? Theme.dangerSoft : "transparent"
                    Accessible.role: Accessible.ListItem
                    Accessible.name: change === "added" ? qsTr("Added: %1").arg(text)
                        : change === "removed" ? qsTr("Removed: %1").arg(text) : text

                    MonoText {
                        width: Math.ceil(4 * character.advanceWidth)
                        height: parent.height
                        text: line.number
                        color: line.ink
                        horizontalAlignment: Text.AlignRight
                    }
                    MonoText {
                        x: Math.ceil(5 * character.advanceWidth)
                        height: parent.height
                        text: line.change === "added" ? "+" : line.change === "removed" ? "−" : ""
                        color: line.ink
                        font.weight: Theme.semibold
                    }
                    MonoText {
                        x: box.gutter
                        height: parent.height
                        text: line.text
                        elide: Text.ElideNone
                    }
                }
            }
        }
    }
}
