// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What every field has around it: label, description, what is wrong, help. `words` are for screen readers.
RowLayout {
    id: frame

    required property formRow row
    required property FormView form
    default property alias field: holder.data
    property bool labelled: row.labelled
    readonly property string words: row.required ? qsTr("%1, required").arg(row.title) : row.title
    readonly property string more: [row.error, row.description, row.help].filter(text => text !== "").join(". ")

    objectName: "formField" + row.path
    spacing: Theme.s16

    Repeater {
        model: frame.row.level

        Rectangle {
            required property int index

            Layout.fillHeight: true
            Layout.preferredWidth: Theme.focusLine
            color: Theme.border
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.s4

        RowLayout {
            visible: frame.labelled
            spacing: Theme.s4

            AppText {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                text: frame.row.title
                elide: Text.ElideNone
                font.weight: Theme.medium
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            AppText {
                Layout.alignment: Qt.AlignBottom
                visible: frame.row.required
                text: "*"
                color: Theme.danger
                font.weight: Theme.semibold
                Accessible.ignored: true
            }
        }
        FormMarkdown {
            Layout.fillWidth: true
            visible: frame.row.description !== "" && frame.row.widget !== "markdown"
            text: frame.row.description
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
        ColumnLayout {
            id: holder

            Layout.fillWidth: true
            Layout.topMargin: frame.labelled ? Theme.s4 / 2 : 0
            spacing: Theme.s8
        }
        RowLayout {
            Layout.fillWidth: true
            visible: frame.row.error !== ""
            spacing: Theme.s4

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "emblem-important-symbolic"
                color: Theme.danger
            }
            Prose {
                objectName: "formError" + frame.row.path
                Layout.fillWidth: true
                text: frame.row.error
                color: Theme.danger
                font.pixelSize: Theme.caption
                Accessible.role: Accessible.AlertMessage
            }
        }
        Prose {
            Layout.fillWidth: true
            visible: frame.row.help !== ""
            text: frame.row.help
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
    }
}
