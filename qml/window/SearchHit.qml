// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One thing that the search found.
T.AbstractButton {
    id: hit

    required property string kind
    required property string title
    required property string subtitle
    required property string snippet
    required property string address
    property bool current: false

    implicitHeight: Theme.rowTall
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(title).arg(subtitle)
    Accessible.selectable: true
    Accessible.selected: current

    contentItem: RowLayout {
        spacing: Theme.s12

        KindMark {
            kind: hit.kind
        }
        ColumnLayout {
            spacing: 0

            RowLayout {
                spacing: Theme.s12

                AppText {
                    Layout.fillWidth: true
                    text: hit.title
                    font.weight: Theme.medium
                }
                AppText {
                    Layout.maximumWidth: Math.round(hit.width / 2)
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
    }
    background: Rectangle {
        radius: Theme.radius
        color: hit.current ? Theme.accentSoft : hit.hovered ? Theme.hovered : "transparent"
    }
}
