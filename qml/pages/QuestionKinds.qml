// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// What one can ask the graph of the catalog; `value` is the name in addresses.
ListModel {
    ListElement {
        value: "impact"
        iconName: "network-disconnect-symbolic"
        text: qsTr("What breaks if it fails?")
        details: qsTr("Everything that would feel a failure, nearest first, and whom to tell.")
    }
    ListElement {
        value: "needs"
        iconName: "distribute-graph-directed-symbolic"
        text: qsTr("What does it need?")
        details: qsTr("All that has to work so that it works.")
    }
    ListElement {
        value: "path"
        iconName: "format-connect-node-symbolic"
        text: qsTr("Why does one need the other?")
        details: qsTr("The shortest way between two entities, or all of them.")
    }
    ListElement {
        value: "system"
        iconName: "dialog-layers-symbolic"
        text: qsTr("What is it made of?")
        details: qsTr("The parts of a system, and what they need from outside.")
    }
    ListElement {
        value: "cycles"
        iconName: "media-playlist-repeat-symbolic"
        text: qsTr("What needs itself in a circle?")
        details: qsTr("Entities that wait for one another.")
    }
    ListElement {
        value: "critical"
        iconName: "emblem-important-symbolic"
        text: qsTr("What are single points of failure?")
        details: qsTr("What many others need, and what holds the rest together.")
    }
    ListElement {
        value: "deprecated"
        iconName: "view-history-symbolic"
        text: qsTr("What still needs something deprecated?")
        details: qsTr("Who has to move before it can go.")
    }
    ListElement {
        value: "domains"
        iconName: "globe-symbolic"
        text: qsTr("What calls across domain borders?")
        details: qsTr("Needs of one domain that another one meets.")
    }
}
