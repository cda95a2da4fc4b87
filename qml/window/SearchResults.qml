// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

ListView {
    id: list

    signal chosen(row: int, beside: bool)

    objectName: "searchResults"
    activeFocusOnTab: false
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    highlightMoveDuration: 0
    keyNavigationEnabled: false
    reuseItems: true
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Search results")

    delegate: SearchHit {
        id: hit

        width: list.width
        current: ListView.isCurrentItem
        onClicked: list.chosen(index, false)

        TapHandler {
            acceptedModifiers: Qt.ControlModifier
            gesturePolicy: TapHandler.WithinBounds
            onTapped: list.chosen(hit.index, true)
        }
    }
}
