// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Something that is wrong with a template, with its place.
Rectangle {
    id: fault

    required property string severity
    required property string message
    required property string hint
    required property string place
    required property int line
    property bool focused: false

    signal opened

    implicitHeight: row.implicitHeight + 2 * Theme.s12
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: focused ? Theme.accent : Theme.border
    Accessible.role: Accessible.ListItem
    Accessible.name: [Words.severity(severity), message, hint, place].filter(Boolean).join(", ")

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.s12
        spacing: Theme.s12

        SeverityMark {
            Layout.alignment: Qt.AlignTop
            severity: fault.severity
        }
        ColumnLayout {
            spacing: Theme.s4

            Prose {
                Layout.fillWidth: true
                text: fault.message
                font.weight: Theme.medium
            }
            Prose {
                Layout.fillWidth: true
                visible: text !== ""
                text: fault.hint
                color: Theme.muted
            }
            LinkText {
                text: fault.place
                focusPolicy: Qt.NoFocus
                font.family: Theme.monoFamily
                font.pixelSize: Theme.caption
                onClicked: fault.opened()
            }
        }
    }
}
