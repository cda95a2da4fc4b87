// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A box with a title about one matter; its content stands below one another.
Rectangle {
    id: card

    property string title
    property string note
    property bool accented: false
    property alias action: actions.data
    default property alias content: body.data

    implicitWidth: body.implicitWidth + 2 * Theme.s16
    implicitHeight: column.implicitHeight + 2 * Theme.s16
    radius: Theme.cardRadius
    color: Theme.surface
    border.color: accented ? Theme.accent : Theme.border
    border.width: Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.s16
        spacing: Theme.s8

        RowLayout {
            visible: card.title !== ""
            spacing: Theme.s8

            SectionTitle {
                text: card.title
            }
            AppText {
                Layout.fillWidth: true
                text: card.note
                color: Theme.faint
            }
            Row {
                id: actions

                spacing: Theme.s8
            }
        }
        ColumnLayout {
            id: body

            Layout.fillWidth: true
            spacing: Theme.s4
        }
    }
}
