// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The one search of the program. What could be typed next and what is found stand below it while one types.
AppField {
    id: field

    required property Navigator navigator

    signal finished
    // An action that the window does
    signal asked(action: string)

    objectName: "searchField"
    iconName: "search-symbolic"
    placeholderText: qsTr("Search or do something")
    rightPadding: hint.visible ? hint.width + Theme.s16 : Theme.s12
    Accessible.role: Accessible.EditableText
    Accessible.searchEdit: true

    onTextEdited: view.type(text, cursorPosition)
    onCursorPositionChanged: text === view.query ? view.type(text, cursorPosition) : undefined
    onActiveFocusChanged: activeFocus ? view.retry() : found.close()

    Keys.onDownPressed: field.moveTo(1)
    Keys.onUpPressed: field.moveTo(-1)
    Keys.onReturnPressed: event => event.modifiers & Qt.ControlModifier ? view.takeBeside() : view.take()
    Keys.onEnterPressed: event => event.modifiers & Qt.ControlModifier ? view.takeBeside() : view.take()
    Keys.onTabPressed: event => event.accepted = found.visible && view.complete()
    Keys.onEscapePressed: {
        clearSearch()
        field.finished()
    }

    // Puts a query in as if it was typed.
    function search(query: string, cursor: int) {
        text = query
        cursorPosition = cursor
        view.type(query, cursor)
    }

    function clearSearch() {
        clear()
        view.clear()
    }

    // The focus stays in the field, so what is current is said.
    function moveTo(step: int) {
        view.move(step)
        field.Accessible.announce(view.currentLabel)
    }

    SearchView {
        id: view

        here: field.navigator.address
        onCompleted: (query, cursor) => field.search(query, cursor)
        onChosen: address => {
            field.clearSearch()
            field.navigator.go(address)
            field.finished()
        }
        onDone: {
            field.clearSearch()
            field.finished()
        }
        onAsked: action => field.asked(action)
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
        visible: field.activeFocus && (field.length > 0 || view.completions.count > 0)
        x: field.width - width
        y: field.height + Theme.s4
    }
}
