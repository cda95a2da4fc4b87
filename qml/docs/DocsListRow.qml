// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// The docs of one entity in the list of all.
T.AbstractButton {
    id: row

    required property string ref
    required property string address
    required property string kind
    required property string title
    required property string detail
    required property string changed
    property bool focused: false

    signal opened

    objectName: "docsSite"
    implicitHeight: Theme.rowTall
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(title).arg(detail)
    onClicked: opened()

    contentItem: RowLayout {
        spacing: Theme.s12

        KindMark {
            kind: row.kind
        }
        ColumnLayout {
            spacing: 0

            ElidedText {
                Layout.fillWidth: true
                text: row.title
                font.weight: Theme.medium
            }
            ElidedText {
                Layout.fillWidth: true
                text: row.detail
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
        AppText {
            text: row.changed
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
        StarButton {
            ref: row.ref
            focusPolicy: Qt.NoFocus
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.hovered || row.focused ? Theme.hovered : "transparent"

        FocusRing {
            gap: -Theme.focusLine
            visible: row.focused
        }
    }
}
