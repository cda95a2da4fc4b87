// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// An entity to choose from several.
T.AbstractButton {
    id: row

    required property int index
    required property string ref
    required property string title
    required property string kind
    required property string owner
    property bool current: false

    implicitHeight: Theme.row
    horizontalPadding: Theme.s8
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 %2").arg(Kinds.label(kind)).arg(title)
    Accessible.description: owner
    Accessible.selectable: true
    Accessible.selected: current

    contentItem: RowLayout {
        spacing: Theme.s8

        KindMark {
            kind: row.kind
        }
        AppText {
            Layout.fillWidth: true
            text: row.title
            font.weight: Theme.medium
        }
        AppText {
            Layout.maximumWidth: Math.round(row.width * 0.4)
            text: row.owner
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.current ? Theme.accentSoft : row.hovered ? Theme.hovered : "transparent"
    }
    HoverTip {
        text: row.ref
    }
}
