// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One thing that the search found or offers; the first of a group carries its heading.
T.AbstractButton {
    id: hit

    required property int index
    required property string group
    required property bool first
    required property string iconName
    required property string kind
    required property string title
    required property string marked
    required property string subtitle
    required property string snippet
    required property string shortcut
    property bool current: false

    readonly property int headHeight: first ? Theme.line : 0
    readonly property bool isPlace: kind !== ""

    implicitHeight: headHeight + (isPlace || snippet !== "" ? Theme.rowTall : Theme.row)
    topPadding: headHeight
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: subtitle === "" ? title : qsTr("%1, %2").arg(title).arg(subtitle)
    Accessible.selectable: true
    Accessible.selected: current

    contentItem: RowLayout {
        spacing: Theme.s12

        Icon {
            name: hit.isPlace ? Kinds.icon(hit.kind) : hit.iconName
            color: hit.isPlace ? Kinds.color(hit.kind) : Theme.muted
        }
        ColumnLayout {
            spacing: 0

            RowLayout {
                spacing: Theme.s12

                // Escaped where it was marked: styled text of nobody else's making
                AppText {
                    Layout.fillWidth: true
                    text: hit.marked
                    textFormat: Text.StyledText
                    font.weight: Theme.regular
                }
                AppText {
                    Layout.maximumWidth: Math.round(hit.width / 2)
                    visible: text !== ""
                    text: hit.subtitle
                    color: Theme.muted
                    font.pixelSize: Theme.caption
                }
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: hit.snippet
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
        KeyHint {
            visible: hit.shortcut !== ""
            text: hit.shortcut
        }
    }
    background: Item {
        AppText {
            x: Theme.s12
            y: Theme.s4
            height: hit.headHeight - Theme.s4
            visible: hit.first
            text: hit.group
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
        Rectangle {
            y: hit.headHeight
            width: parent.width
            height: parent.height - y
            radius: Theme.radius
            color: hit.current ? Theme.accentSoft : hit.hovered ? Theme.hovered : "transparent"
        }
    }
}
