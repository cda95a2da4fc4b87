// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

ListView {
    id: list

    signal chosen(address: string)

    objectName: "searchResults"
    activeFocusOnTab: false
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    highlightMoveDuration: 0
    keyNavigationEnabled: false
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Search results")

    delegate: SearchHit {
        width: list.width
        current: ListView.isCurrentItem
        onClicked: list.chosen(address)
    }
}
