// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

T.AbstractButton {
    id: row

    required property string ref
    required property string title
    required property string subtitle
    property bool current: false

    implicitHeight: Theme.rowTall
    horizontalPadding: Theme.s8
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(title).arg(subtitle)

    contentItem: RowLayout {
        spacing: Theme.s12

        KindMark {
            kind: "user"
        }
        ColumnLayout {
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: row.title
                font.weight: Theme.medium
            }
            AppText {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.subtitle
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
