// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A look at the hit one is on. Its links are for the mouse: the field keeps the keyboard.
Item {
    id: preview

    required property SearchView search

    objectName: "searchPreview"

    PeekView {
        id: entity

        ref: preview.search.currentRef
    }
    PeekPanel {
        anchors.fill: parent
        visible: entity.ref !== ""
        closable: false
        entity: entity
        onRefOpened: ref => preview.search.choose(ref)
        onAddressOpened: address => preview.search.chosen(address)
    }
    // What an action of the program is, where there is no entity to look at
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.s24
        visible: entity.ref === "" && preview.search.currentTitle !== ""
        iconName: preview.search.currentIcon
        title: preview.search.currentTitle
        text: preview.search.currentEffect
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.s24
        visible: preview.search.currentCompletion >= 0
        iconName: "tag-symbolic"
        title: preview.search.currentLabel
        text: qsTr("Enter puts it into the search.")
    }
}
