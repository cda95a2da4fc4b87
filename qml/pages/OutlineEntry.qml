// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A heading of an outline, or an entry that leads to its line.
T.AbstractButton {
    id: row

    required property int index
    required property string heading
    required property int count
    required property string name
    required property string badge
    required property string tone
    required property string summary
    required property bool deprecated
    required property int line
    readonly property bool isHeading: heading !== ""
    property bool current: false

    implicitHeight: isHeading ? Theme.row : summary === "" ? Theme.line : Theme.rowTall
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    enabled: line > 0
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: isHeading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: isHeading ? qsTr("%1, %L2").arg(heading).arg(count)
        : deprecated ? qsTr("%1 %2, deprecated").arg(badge).arg(name) : qsTr("%1 %2").arg(badge).arg(name)
    Accessible.description: summary

    contentItem: Item {
        RowLayout {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.line
            visible: row.isHeading
            spacing: Theme.s8

            AppText {
                text: row.heading
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                color: Theme.muted
                font.weight: Theme.semibold
            }
            AppText {
                Layout.fillWidth: true
                text: qsTr("%L1").arg(row.count)
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
        }
        ColumnLayout {
            anchors.fill: parent
            visible: !row.isHeading
            spacing: 0

            Item {
                Layout.fillHeight: true
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.s8

                Chip {
                    Layout.minimumWidth: Theme.labelColumn / 2
                    visible: row.badge !== ""
                    text: row.badge
                    tone: row.tone
                    implicitHeight: Theme.smallControl - Theme.s4
                }
                MonoText {
                    Layout.fillWidth: true
                    text: row.name
                    color: row.hovered ? Theme.accent : row.deprecated ? Theme.muted : Theme.text
                    elide: Text.ElideMiddle
                    font.pixelSize: Theme.caption
                    font.strikeout: row.deprecated
                }
                Chip {
                    visible: row.deprecated
                    text: qsTr("deprecated")
                    tone: "danger"
                    implicitHeight: Theme.smallControl - Theme.s4
                }
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.summary
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
            Item {
                Layout.fillHeight: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.current ? Theme.accentSoft : row.hovered && !row.isHeading ? Theme.hovered : "transparent"
    }

    HoverTip {
        text: row.isHeading ? "" : row.summary === "" ? row.name : row.name + "\n" + row.summary
    }
}
