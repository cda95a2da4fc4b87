// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The one search of the program. What it finds stands below it while one types.
AppField {
    id: field

    required property Navigator navigator

    signal finished

    objectName: "searchField"
    iconName: "search-symbolic"
    placeholderText: qsTr("Search the catalog")
    rightPadding: hint.visible ? hint.width + Theme.s16 : Theme.s12
    Accessible.role: Accessible.EditableText
    Accessible.searchEdit: true

    onTextEdited: {
        view.query = text
        found.list.currentIndex = 0
    }
    onActiveFocusChanged: activeFocus ? undefined : found.close()

    Keys.onDownPressed: found.list.incrementCurrentIndex()
    Keys.onUpPressed: found.list.decrementCurrentIndex()
    Keys.onReturnPressed: found.list.chooseCurrent()
    Keys.onEnterPressed: found.list.chooseCurrent()
    Keys.onEscapePressed: {
        clearSearch()
        field.finished()
    }

    function clearSearch() {
        clear()
        view.clear()
    }

    SearchView {
        id: view
    }
    KeyHint {
        id: hint

        anchors.right: parent.right
        anchors.rightMargin: Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        visible: field.length === 0 && field.width > Theme.search / 2
        text: qsTr("Ctrl K")
    }
    SearchPopup {
        id: found

        search: view
        visible: field.activeFocus && field.length > 0
        x: field.width - width
        y: field.height + Theme.s4
        onChosen: address => {
            field.clearSearch()
            field.navigator.go(address)
            field.finished()
        }
    }
}
