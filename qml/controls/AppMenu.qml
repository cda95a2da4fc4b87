// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// A menu of actions.
T.Menu {
    id: menu

    implicitWidth: Theme.aside
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.s8
    padding: Theme.s4

    background: FloatingGround {}
    contentItem: ListView {
        implicitHeight: contentHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        currentIndex: menu.currentIndex
        keyNavigationEnabled: false
        model: menu.contentModel
        T.ScrollBar.vertical: AppScrollBar {}
    }
    delegate: AppMenuItem {}
}
