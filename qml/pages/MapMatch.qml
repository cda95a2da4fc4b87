// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// An entity that was found in the map.
T.AbstractButton {
    id: row

    required property int index
    required property string title
    required property string kind
    required property string owner
    required property string cluster
    required property int node
    property bool current: false

    implicitHeight: Theme.rowTall
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 %2, %3").arg(Kinds.label(kind)).arg(title).arg(cluster)
    Accessible.selectable: true
    Accessible.selected: current

    contentItem: RowLayout {
        spacing: Theme.s12

        KindMark {
            kind: row.kind
        }
        ColumnLayout {
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: row.title
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.owner === "" || row.owner === row.cluster ? row.cluster : qsTr("%1 · %2").arg(row.cluster).arg(row.owner)
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.current ? Theme.accentSoft : row.hovered ? Theme.hovered : "transparent"
    }
}
