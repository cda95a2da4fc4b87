// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// Looks for entities by their names; what is found stands out on the map and is listed below while one types.
AppField {
    id: field

    required property CatalogMap view

    signal chosen(node: int)
    signal finished

    objectName: "mapFind"
    clearable: true
    iconName: "search-symbolic"
    placeholderText: qsTr("Find in the map")
    text: view.text
    Accessible.role: Accessible.EditableText
    Accessible.searchEdit: true

    onTextEdited: {
        view.choose(-1)
        view.text = text
        list.currentIndex = 0
        found.open()
    }
    onCleared: view.text = ""
    onActiveFocusChanged: activeFocus && view.text !== "" ? found.open() : found.close()
    Keys.onDownPressed: field.moveTo(list.currentIndex + 1)
    Keys.onUpPressed: field.moveTo(list.currentIndex - 1)
    Keys.onReturnPressed: field.take()
    Keys.onEnterPressed: field.take()
    Keys.onEscapePressed: {
        view.text = ""
        field.finished()
    }

    function moveTo(index: int) {
        list.currentIndex = Math.max(0, Math.min(index, list.count - 1))
        list.forceLayout() // rows change at once, their items with the next frame
        const row = list.currentItem as MapMatch
        if (row)
            field.Accessible.announce(row.Accessible.name)
    }
    function take() {
        list.forceLayout() // rows change at once, their items with the next frame
        const row = list.currentItem as MapMatch
        if (row)
            choose(row.node)
    }
    function choose(node: int) {
        found.close()
        chosen(node)
    }

    T.Popup {
        id: found

        objectName: "mapFound"
        y: field.height + Theme.s4
        width: Math.max(field.width, Math.min(Theme.search, T.Overlay.overlay?.width ?? Theme.search))
        implicitHeight: contentItem.implicitHeight + 2 * padding
        margins: Theme.s8
        padding: Theme.s4
        closePolicy: T.Popup.CloseOnPressOutsideParent

        background: FloatingGround {}
        contentItem: Column {
            ListView {
                id: list

                width: parent.width
                height: contentHeight
                boundsBehavior: Flickable.StopAtBounds
                interactive: false
                keyNavigationEnabled: false
                model: field.view.matches
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Found in the map")

                delegate: MapMatch {
                    width: ListView.view.width
                    current: ListView.isCurrentItem
                    onClicked: field.choose(node)
                }
            }
            AppText {
                width: parent.width
                height: Theme.row
                leftPadding: Theme.s12
                rightPadding: Theme.s12
                visible: field.view.matchCount !== list.count || list.count === 0
                text: list.count === 0 ? qsTr("Nothing of this name is in the catalog.")
                    : qsTr("%Ln more stand out on the map", "", field.view.matchCount - list.count)
                color: Theme.muted
                font.pixelSize: Theme.caption
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}
