// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// An entity in a list: its kind, its title, and a word about it at the right. The whole row leads to it.
T.AbstractButton {
    id: row

    required property string kind
    property string note
    property string more
    property bool missing: false
    property bool deprecated: false

    implicitHeight: Theme.line
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    horizontalPadding: Theme.s8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("%1 %2").arg(Kinds.label(kind)).arg(text)
    Accessible.description: missing ? qsTr("Not in the catalog") : note

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s8

        KindMark {
            kind: row.kind
        }
        AppText {
            id: words

            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.minimumWidth: Math.min(implicitWidth, row.availableWidth * 0.7)
            text: row.text
            color: row.missing ? Theme.muted : row.hovered ? Theme.accent : Theme.text
            font.weight: Theme.medium
        }
        // Most have neither.
        Loader {
            active: row.missing || row.deprecated
            visible: active
            sourceComponent: row.missing ? missingChip : deprecatedChip
        }
        AppText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: text !== ""
            text: row.note
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.pressed : row.hovered ? Theme.hovered : "transparent"

        FocusRing {
            gap: 0
            visible: row.visualFocus
        }
    }

    Component {
        id: missingChip

        Chip {
            iconName: "emblem-important-symbolic"
            text: qsTr("Not in the catalog")
            tone: "warning"
        }
    }
    Component {
        id: deprecatedChip

        LifecycleChip {
            lifecycle: "deprecated"
        }
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
        onHoveredChanged: hovered ? Tip.show(row, row.more) : Tip.hide(row)
    }
}
