// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// By what the entities of a graph are grouped.
AppButton {
    id: button

    required property GraphView view

    objectName: "graphGrouping"
    iconName: "view-list-tree-symbolic"
    text: view.grouping === "owner" ? qsTr("By owner") : view.grouping === "system" ? qsTr("By system")
        : view.grouping === "domain" ? qsTr("By domain") : qsTr("Group")
    Accessible.name: qsTr("Group the graph")
    onClicked: menu.popup(button, 0, button.height + Theme.s4)

    AppMenu {
        id: menu

        AppMenuItem {
            objectName: "graphGroupNone"
            checkable: true
            checked: button.view.grouping === ""
            text: qsTr("Not grouped")
            onTriggered: button.view.grouping = ""
        }
        AppMenuItem {
            objectName: "graphGroupSystem"
            checkable: true
            checked: button.view.grouping === "system"
            text: qsTr("By system")
            onTriggered: button.view.grouping = "system"
        }
        AppMenuItem {
            objectName: "graphGroupDomain"
            checkable: true
            checked: button.view.grouping === "domain"
            text: qsTr("By domain")
            onTriggered: button.view.grouping = "domain"
        }
        AppMenuItem {
            objectName: "graphGroupOwner"
            checkable: true
            checked: button.view.grouping === "owner"
            text: qsTr("By owner")
            onTriggered: button.view.grouping = "owner"
        }
        AppMenuSeparator {}
        AppMenuItem {
            objectName: "graphFoldAll"
            enabled: button.view.grouping !== ""
            text: qsTr("Fold all groups")
            onTriggered: button.view.fold("", true)
        }
        AppMenuItem {
            objectName: "graphUnfoldAll"
            enabled: button.view.grouping !== ""
            text: qsTr("Unfold all groups")
            onTriggered: button.view.fold("", false)
        }
    }
}
