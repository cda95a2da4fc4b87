// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// For somebody who is here for the first time: what one can do.
ColumnLayout {
    id: start

    property bool narrow: false
    readonly property bool bare: Portal.entityCount === 0 && !Portal.isPreparing && !Sync.running

    signal chosen(address: string)
    signal addSource
    signal identityAsked

    spacing: Theme.s12

    Prose {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.settings
        text: start.bare ? qsTr("The catalog is empty. Add the Git repository or the folder that holds your catalog-info.yaml files, and this page shows who owns what, how to reach them, and what needs what.")
            : Portal.isDemo
            ? qsTr("This is a made-up company, so that there is something to look at. Its %Ln entities say who owns what, how to reach them, and what needs what.", "", Portal.entityCount)
            : qsTr("The catalog has %Ln entities: who owns what, how to reach them, and what needs what.", "", Portal.entityCount)
        color: Theme.muted
    }
    GridLayout {
        Layout.fillWidth: true
        columns: start.narrow ? 1 : 3
        columnSpacing: Theme.s12
        rowSpacing: Theme.s12
        uniformCellWidths: true

        StartTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !start.bare
            iconName: "view-list-details-symbolic"
            text: qsTr("Browse the catalog")
            details: qsTr("Services, APIs, databases and teams, with filters that count.")
            onClicked: start.chosen("cairn://catalog")
        }
        StartTile {
            objectName: "startIdentity"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !start.bare
            iconName: "user-symbolic"
            text: qsTr("Say who you are")
            details: qsTr("Then this page shows what your teams own and what needs attention.")
            onClicked: start.identityAsked()
        }
        StartTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            iconName: "list-add-symbolic"
            text: qsTr("Add your repository")
            details: qsTr("Any Git repository or folder with catalog-info.yaml files.")
            onClicked: start.addSource()
        }
    }
}
