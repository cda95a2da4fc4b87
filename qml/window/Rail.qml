// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Where one can go. Folded, it shows the pictures and keeps the words for tooltips.
Rectangle {
    id: rail

    required property Navigator navigator
    required property bool folded

    implicitWidth: folded ? Theme.railFolded : Theme.rail
    color: Theme.sunken
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: rail.folded ? Theme.s8 : Theme.s12
        anchors.rightMargin: (rail.folded ? Theme.s8 : Theme.s12) + Theme.hairline
        anchors.bottomMargin: Theme.s12
        spacing: Theme.s4 / 2

        RowLayout {
            Layout.preferredHeight: Theme.top
            Layout.alignment: rail.folded ? Qt.AlignHCenter : Qt.AlignLeft
            Layout.leftMargin: rail.folded ? 0 : Theme.s8
            spacing: Theme.s8

            CairnMark {}
            AppText {
                visible: !rail.folded
                text: qsTr("Cairn")
                font.pixelSize: Theme.heading
                font.weight: Theme.semibold
            }
        }
        RailEntry {
            objectName: "railHome"
            Layout.fillWidth: true
            Layout.topMargin: Theme.s4
            folded: rail.folded
            iconName: "go-home-symbolic"
            text: qsTr("Home")
            keys: qsTr("Ctrl+1")
            current: rail.navigator.page === "home"
            onClicked: rail.navigator.go("cairn://home")
        }
        RailEntry {
            objectName: "railCatalog"
            Layout.fillWidth: true
            folded: rail.folded
            iconName: "view-list-details-symbolic"
            text: qsTr("Catalog")
            keys: qsTr("Ctrl+2")
            current: rail.navigator.page === "catalog" || rail.navigator.page === "entity"
            onClicked: rail.navigator.go("cairn://catalog")
        }
        RailEntry {
            objectName: "railOnCall"
            Layout.fillWidth: true
            folded: rail.folded
            iconName: "call-outgoing-symbolic"
            text: qsTr("On call")
            keys: qsTr("Ctrl+3")
            current: rail.navigator.page === "oncall"
            onClicked: rail.navigator.go("cairn://oncall")
        }
        RailEntry {
            objectName: "railProblems"
            Layout.fillWidth: true
            folded: rail.folded
            iconName: "flag-symbolic"
            text: qsTr("Problems")
            keys: qsTr("Ctrl+4")
            count: Portal.problemCount
            current: rail.navigator.page === "problems"
            onClicked: rail.navigator.go("cairn://problems")
        }
        RailEntry {
            objectName: "railDocs"
            Layout.fillWidth: true
            folded: rail.folded
            iconName: "bookmarks-symbolic"
            text: qsTr("Docs")
            keys: qsTr("Ctrl+5")
            current: rail.navigator.page === "docs"
            onClicked: rail.navigator.go("cairn://docs")
        }
        RailEntry {
            objectName: "railGraph"
            Layout.fillWidth: true
            folded: rail.folded
            iconName: "distribute-graph-symbolic"
            text: qsTr("Graph")
            keys: qsTr("Ctrl+6")
            current: rail.navigator.page === "graph" || rail.navigator.page === "questions"
            onClicked: rail.navigator.go("cairn://graph")
        }
        RailEntry {
            objectName: "railPaths"
            Layout.fillWidth: true
            folded: rail.folded
            iconName: "tools-wizard-symbolic"
            text: qsTr("Golden paths")
            keys: qsTr("Ctrl+7")
            current: rail.navigator.page.startsWith("path")
            onClicked: rail.navigator.go("cairn://paths")
        }
        Item {
            Layout.fillHeight: true
        }
        RunningPath {
            Layout.fillWidth: true
            folded: rail.folded
            onOpened: id => rail.navigator.go(rail.navigator.addressOfRun(id))
        }
        SyncState {
            Layout.fillWidth: true
            folded: rail.folded
        }
        RailEntry {
            objectName: "railSettings"
            Layout.fillWidth: true
            folded: rail.folded
            iconName: "settings-configure-symbolic"
            text: qsTr("Settings")
            keys: qsTr("Ctrl+,")
            current: rail.navigator.page === "settings"
            onClicked: rail.navigator.go("cairn://settings")
        }
    }
}
