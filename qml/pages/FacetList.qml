// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// What the rows can be narrowed down by, with how many rows each choice has.
ListView {
    id: list

    signal toggled(facet: string, value: string)
    signal unfoldAsked(facet: string, unfolded: bool)

    objectName: "facetList"
    implicitHeight: contentHeight
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    keyNavigationEnabled: false
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Filters")

    FocusFollower {
        view: list
    }

    delegate: FacetRow {
        width: list.width
        onToggled: list.toggled(facet, value)
        onUnfoldAsked: list.unfoldAsked(facet, !unfolded)
    }
}
