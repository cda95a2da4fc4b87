// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// A source that is not drawn, and why.
Rectangle {
    id: box

    required property string title
    required property string note
    required property string source

    implicitHeight: column.implicitHeight + 2 * Theme.s12
    radius: Theme.radius
    color: Theme.sunken
    border.color: Theme.border
    border.width: Theme.hairline

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s12
        spacing: Theme.s8

        RowLayout {
            spacing: Theme.s8

            AppText {
                text: box.title
                font.weight: Theme.semibold
            }
            AppText {
                Layout.fillWidth: true
                text: box.note
                color: Theme.muted
            }
            CopyButton {
                subtle: true
                label: ""
                Accessible.name: qsTr("Copy the source")
                onClicked: Portal.copy(box.source)
            }
        }
        MonoText {
            Layout.fillWidth: true
            text: box.source
            elide: Text.ElideNone
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            lineHeight: Theme.prose
        }
    }
}
