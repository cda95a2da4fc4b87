// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Something that may have kept an entity out of the catalog, and where to see more of it.
RowLayout {
    id: row

    required property string severity
    required property string text
    required property string hint
    required property string place
    required property string address

    signal opened(address: string)

    spacing: Theme.s12

    SeverityMark {
        Layout.alignment: Qt.AlignTop
        severity: row.severity
    }
    ColumnLayout {
        spacing: Theme.s4

        Prose {
            Layout.fillWidth: true
            text: qsTr("%1: %2").arg(Words.severity(row.severity)).arg(row.text)
            font.weight: Theme.medium
        }
        Prose {
            Layout.fillWidth: true
            visible: text !== ""
            text: row.hint
            color: Theme.muted
        }
        LinkText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.minimumHeight: Theme.smallControl
            elide: Text.ElideLeft
            text: row.place === "" ? qsTr("Show the sources") : row.place
            font.pixelSize: Theme.caption
            onClicked: row.opened(row.address)
        }
    }
}
