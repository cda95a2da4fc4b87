// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// What can be done with an entity of a graph.
AppMenu {
    id: menu

    required property GraphView view
    property GraphNode node: null

    signal graphAsked(ref: string)
    signal openAsked(ref: string)

    AppMenuItem {
        text: qsTr("Graph of it")
        shortcutText: qsTr("Enter")
        onTriggered: menu.graphAsked(menu.node.ref)
    }
    AppMenuItem {
        enabled: !menu.node?.missing
        text: qsTr("Open")
        onTriggered: menu.openAsked(menu.node.ref)
    }
    AppMenuSeparator {}
    AppMenuItem {
        objectName: "graphExpand"
        enabled: (menu.node?.more ?? 0) > 0 || (menu.node?.expanded ?? false)
        text: menu.node?.expanded ? qsTr("Without what is connected with it") : qsTr("Show what is connected with it")
        shortcutText: qsTr("Space")
        onTriggered: menu.view.toggleExpanded(menu.node.ref)
    }
    AppMenuItem {
        objectName: "graphPin"
        text: menu.node?.pinned ? qsTr("Unpin") : qsTr("Pin: it stays where it is")
        shortcutText: qsTr("P")
        onTriggered: menu.view.togglePinned(menu.node.ref)
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Copy reference")
        onTriggered: {
            Portal.copy(menu.node.ref)
            Portal.tell(qsTr("Copied: %1").arg(menu.node.ref))
        }
    }
}
