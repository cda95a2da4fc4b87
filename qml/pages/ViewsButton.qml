// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The saved views: the name of the one that is shown, and all of them below.
AppButton {
    id: button

    required property SavedViews views
    property bool compact: false

    signal chosen(address: string)

    objectName: "viewsButton"
    iconName: views.current < 0 ? "bookmark-new-symbolic" : "bookmarks-symbolic"
    text: compact ? "" : views.currentName !== "" ? views.currentName : qsTr("Views")
    Accessible.name: views.currentName !== "" ? qsTr("Saved views, %1").arg(views.currentName) : qsTr("Saved views")
    onClicked: popup.open()

    ViewsPopup {
        id: popup

        x: button.width - width
        y: button.height + Theme.s4
        views: button.views
        onChosen: address => button.chosen(address)
    }
}
