// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The parts of an entity's page; `chosen` carries what is appended to its address.
RowLayout {
    id: tabs

    required property EntityView entity
    required property string tab

    signal chosen(tab: string)

    spacing: Theme.s24
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Parts of this page")

    TabButton {
        objectName: "tabOverview"
        text: qsTr("Overview")
        current: tabs.tab === "overview"
        onClicked: tabs.chosen("")
    }
    TabButton {
        objectName: "tabDocs"
        visible: tabs.entity.hasDocs
        text: qsTr("Docs")
        current: tabs.tab === "docs"
        onClicked: tabs.chosen("/docs")
    }
    TabButton {
        objectName: "tabApi"
        visible: tabs.entity.hasDefinition
        text: qsTr("API")
        current: tabs.tab === "api"
        onClicked: tabs.chosen("/api")
    }
    TabButton {
        objectName: "tabDependencies"
        visible: tabs.entity.hasDependencies
        text: qsTr("Dependencies")
        current: tabs.tab === "dependencies"
        onClicked: tabs.chosen("/dependencies")
    }
    TabButton {
        objectName: "tabGraph"
        text: qsTr("Graph")
        current: tabs.tab === "graph"
        onClicked: tabs.chosen("/graph")
    }
    TabButton {
        objectName: "tabOrganisation"
        visible: tabs.entity.isGroup || tabs.entity.isUser
        text: qsTr("Organisation")
        current: tabs.tab === "organisation"
        onClicked: tabs.chosen("/organisation")
    }
    TabButton {
        objectName: "tabHistory"
        text: qsTr("History")
        current: tabs.tab === "history"
        onClicked: tabs.chosen("/history")
    }
    TabButton {
        objectName: "tabSource"
        text: qsTr("Source")
        current: tabs.tab === "source"
        onClicked: tabs.chosen("/source")
    }
    Item {
        Layout.fillWidth: true
    }
}
