// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// One line of a file, and what is wrong in it.
Item {
    id: row

    required property int line
    required property string html
    required property string plain
    required property string severity
    required property string message
    required property int gutter
    required property real visibleWidth
    property bool marked: false

    height: Theme.codeLine + (fault.visible ? fault.height + Theme.s4 : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: message === "" ? qsTr("%1: %2").arg(line).arg(plain)
                                    : qsTr("%1: %2. Problem: %3").arg(line).arg(plain).arg(message)

    Rectangle {
        anchors.fill: parent
        visible: row.marked && row.severity === ""
        color: Theme.accentSoft
    }
    Rectangle {
        anchors.fill: parent
        visible: row.severity !== ""
        color: Theme.severitySoft(row.severity)
    }
    Rectangle {
        visible: row.severity !== "" || row.marked
        width: Theme.focusLine
        height: parent.height
        color: row.severity !== "" ? Theme.severityColor(row.severity) : Theme.accent
    }
    MonoText {
        width: row.gutter - Theme.s12
        height: Theme.codeLine
        text: row.line
        color: row.severity !== "" ? Theme.severityColor(row.severity) : Theme.faint
        horizontalAlignment: Text.AlignRight
    }
    MonoText {
        id: code

        x: row.gutter + Theme.s8
        height: Theme.codeLine
        text: row.html
        textFormat: Text.StyledText
        elide: Text.ElideNone
    }
    Row {
        id: fault

        x: code.x
        y: Theme.codeLine
        visible: row.message !== ""
        spacing: Theme.s8

        SeverityMark {
            severity: row.severity
        }
        Prose {
            width: Math.max(0, row.visibleWidth - fault.x - Theme.s24 - Theme.smallControl)
            text: row.message
            color: Theme.severityColor(row.severity)
            font.weight: Theme.medium
        }
    }
}
