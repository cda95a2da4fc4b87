// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// What can be done with the current row, or with those that are chosen.
AppMenu {
    id: menu

    required property CatalogView view
    required property CatalogColumns columns
    readonly property string ref: view.selection.currentRef
    readonly property bool several: view.selection.count > 1

    signal openAsked(ref: string)
    signal besideAsked(ref: string)
    signal peekAsked

    AppMenuItem {
        enabled: menu.ref !== ""
        text: qsTr("Open")
        shortcutText: qsTr("Enter")
        onTriggered: menu.openAsked(menu.ref)
    }
    AppMenuItem {
        enabled: menu.ref !== ""
        text: qsTr("Open in a new window")
        shortcutText: qsTr("Ctrl+Enter")
        onTriggered: menu.besideAsked(menu.ref)
    }
    AppMenuItem {
        enabled: menu.ref !== ""
        text: qsTr("Peek")
        shortcutText: qsTr("Space")
        onTriggered: menu.peekAsked()
    }
    AppMenuItem {
        enabled: menu.ref !== ""
        text: Stars.refs.includes(menu.ref) ? qsTr("Remove the star") : qsTr("Star")
        shortcutText: qsTr("S")
        onTriggered: Stars.toggle(menu.ref)
    }
    AppMenuSeparator {}
    AppMenuItem {
        enabled: menu.ref !== ""
        text: qsTr("Copy reference")
        onTriggered: {
            Portal.copy(menu.ref)
            Portal.tell(qsTr("Copied: %1").arg(menu.ref))
        }
    }
    AppMenuItem {
        enabled: menu.ref !== ""
        text: qsTr("Copy link")
        onTriggered: {
            Portal.copyLink(menu.ref)
            Portal.tell(qsTr("Link copied"))
        }
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: menu.several ? qsTr("Copy %Ln row(s)", "", menu.view.selection.count) : qsTr("Copy row")
        shortcutText: qsTr("Ctrl+C")
        onTriggered: menu.view.selection.copy("text", menu.columns.shown)
    }
    AppMenuItem {
        text: qsTr("Copy as CSV")
        onTriggered: menu.view.selection.copy("csv", menu.columns.shown)
    }
    AppMenuItem {
        text: qsTr("Copy as Markdown")
        onTriggered: menu.view.selection.copy("markdown", menu.columns.shown)
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Select all")
        shortcutText: qsTr("Ctrl+A")
        onTriggered: menu.view.selection.all()
    }
}
