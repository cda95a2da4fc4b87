// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// By what the rows are grouped.
AppButton {
    id: button

    required property CatalogView view
    property bool compact: false

    objectName: "groupButton"
    iconName: "view-list-tree-symbolic"
    text: compact ? "" : view.grouping === "owner" ? qsTr("By owner") : view.grouping === "system" ? qsTr("By system") : qsTr("Group")
    Accessible.name: qsTr("Group the rows")
    onClicked: menu.popup(button, 0, button.height + Theme.s4)

    AppMenu {
        id: menu

        AppMenuItem {
            objectName: "groupNone"
            checkable: true
            checked: button.view.grouping === ""
            text: qsTr("Not grouped")
            onTriggered: button.view.grouping = ""
        }
        AppMenuItem {
            objectName: "groupOwner"
            checkable: true
            checked: button.view.grouping === "owner"
            text: qsTr("By owner")
            onTriggered: button.view.grouping = "owner"
        }
        AppMenuItem {
            objectName: "groupSystem"
            checkable: true
            checked: button.view.grouping === "system"
            text: qsTr("By system")
            onTriggered: button.view.grouping = "system"
        }
        AppMenuSeparator {}
        AppMenuItem {
            enabled: button.view.grouping !== ""
            text: qsTr("Fold all groups")
            onTriggered: button.view.foldAll(true)
        }
        AppMenuItem {
            enabled: button.view.grouping !== ""
            text: qsTr("Unfold all groups")
            onTriggered: button.view.foldAll(false)
        }
    }
}
