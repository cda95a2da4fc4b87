// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The rows of the table, with the keys and the mouse that move and choose in it.
ListView {
    id: list

    required property CatalogView view
    required property CatalogColumns columns
    readonly property CatalogSelection selection: view.selection
    readonly property int screen: Math.max(1, Math.floor(height / Theme.rowTall) - 1)
    property int hovered: -1
    property string beginning

    signal opened(ref: string)
    signal besideAsked(ref: string)
    signal peekAsked
    signal closeAsked
    signal menuAsked(at: point)

    // Towards a row: extending the selection, keeping it, or leaving it.
    function goTo(row: int, event: KeyEvent) {
        const target = Math.max(0, Math.min(count - 1, row))
        if (event.modifiers & Qt.ShiftModifier)
            selection.extendTo(target)
        else if (!(event.modifiers & Qt.ControlModifier))
            selection.clear()
        currentIndex = target
    }
    function open(row: int) {
        currentIndex = row
        if (view.isHead(row))
            view.setFolded(row, !view.isFolded(row))
        else if (selection.currentRef !== "")
            opened(selection.currentRef)
    }
    function fold() {
        const head = view.headOf(currentIndex)
        if (head < 0)
            return
        if (head === currentIndex)
            view.setFolded(head, true)
        currentIndex = head
    }
    function unfold() {
        if (view.isHead(currentIndex) && view.isFolded(currentIndex))
            view.setFolded(currentIndex, false)
        else if (view.isHead(currentIndex))
            currentIndex = Math.min(count - 1, currentIndex + 1)
    }
    function askMenu() {
        if (currentItem)
            menuAsked(currentItem.mapToItem(list, Theme.s32, currentItem.height))
    }
    function star() {
        if (selection.currentRef !== "")
            Stars.toggle(selection.currentRef)
    }
    function typeAhead(letter: string) {
        beginning += letter
        pause.restart()
        view.find(beginning)
    }

    objectName: "catalogTable"
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: Theme.rowTall * 2
    clip: true
    currentIndex: 0
    focus: true
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    model: view.rows
    reuseItems: true
    T.ScrollBar.vertical: AppScrollBar {
        z: 2
    }
    Accessible.role: Accessible.Table
    Accessible.name: view.kindLabel

    onCurrentIndexChanged: {
        selection.current = currentIndex
        positionViewAtIndex(currentIndex, ListView.Contain)
        // Not behind the head of its group, which stays at the top
        if (view.headOf(currentIndex) >= 0 && !view.isHead(currentIndex))
            contentY = Math.min(contentY, originY + (currentIndex - 1) * Theme.rowTall)
    }
    onContentYChanged: hovered = -1

    Keys.onReturnPressed: event => event.modifiers & Qt.ControlModifier ? list.besideAsked(selection.currentRef) : list.open(currentIndex)
    Keys.onEnterPressed: list.open(currentIndex)
    Keys.onMenuPressed: list.askMenu()
    Keys.onEscapePressed: list.closeAsked()
    Keys.onSpacePressed: event => event.modifiers & Qt.ControlModifier ? selection.toggle(currentIndex) : list.peekAsked()
    // Letters look for a title here, before they are a shortcut of the window; S alone is one: it stars.
    Keys.onShortcutOverride: event => event.accepted = (event.modifiers === Qt.NoModifier || event.modifiers === Qt.ShiftModifier)
        && (event.key >= Qt.Key_A && event.key <= Qt.Key_Z || event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
        && (event.key !== Qt.Key_S || event.modifiers === Qt.ShiftModifier || beginning !== "")
    Keys.onPressed: event => {
        event.accepted = true
        const commanded = event.modifiers & Qt.ControlModifier
        switch (event.key) {
        case Qt.Key_Down: goTo(currentIndex + 1, event); break
        case Qt.Key_Up: goTo(currentIndex - 1, event); break
        case Qt.Key_PageDown: goTo(currentIndex + screen, event); break
        case Qt.Key_PageUp: goTo(currentIndex - screen, event); break
        case Qt.Key_Home: goTo(0, event); break
        case Qt.Key_End: goTo(count - 1, event); break
        case Qt.Key_Left: fold(); break
        case Qt.Key_Right: unfold(); break
        case Qt.Key_A: commanded ? selection.all() : typeAhead(event.text); break
        case Qt.Key_C: commanded ? selection.copy("text", columns.shown) : typeAhead(event.text); break
        case Qt.Key_D: commanded ? star() : typeAhead(event.text); break
        case Qt.Key_F10: event.modifiers & Qt.ShiftModifier ? askMenu() : event.accepted = false; break
        default:
            event.accepted = !commanded && event.key > Qt.Key_Space && event.key <= Qt.Key_ydiaeresis && event.text.length === 1
            if (event.accepted)
                typeAhead(event.text)
        }
    }

    delegate: CatalogRow {
        width: list.width
        columns: list.columns
        current: ListView.isCurrentItem && list.activeFocus
        hovered: list.hovered === index
        onPressed: list.open(index)
    }

    GroupHead {
        parent: list
        width: list.width
        list: list
        view: list.view
        onPressed: row => list.open(row)
    }
    Timer {
        id: pause

        interval: Theme.typeAheadPause
        onTriggered: list.beginning = ""
    }
    Connections {
        target: list.view

        function onFound(row) {
            list.currentIndex = row
        }
        function onCurrentMoved(from, to) {
            list.contentY += (to - from) * Theme.rowTall
            list.currentIndex = to
            list.returnToBounds()
        }
    }
    MouseArea {
        parent: list
        anchors.fill: parent
        acceptedButtons: Qt.LeftButton | Qt.RightButton | Qt.MiddleButton
        hoverEnabled: true
        z: 1

        onPositionChanged: mouse => {
            list.hovered = list.indexAt(mouse.x, mouse.y + list.contentY)
            const row = list.itemAtIndex(list.hovered) as CatalogRow
            const cut = (row?.tip(mouse.x) ?? null) as AppText
            Tip.show(cut, cut?.text ?? "")
        }
        onExited: {
            list.hovered = -1
            Tip.show(null, "")
        }
        onClicked: mouse => {
            const row = list.indexAt(mouse.x, mouse.y + list.contentY)
            list.forceActiveFocus(Qt.MouseFocusReason)
            if (row < 0)
                return
            if (mouse.button === Qt.RightButton) {
                list.currentIndex = row
                list.menuAsked(Qt.point(mouse.x, mouse.y))
            } else if (mouse.modifiers & Qt.ShiftModifier) {
                list.selection.extendTo(row)
                list.currentIndex = row
            } else if (mouse.modifiers & Qt.ControlModifier) {
                list.currentIndex = row
                list.selection.toggle(row)
            } else if (mouse.button === Qt.MiddleButton) {
                list.currentIndex = row
                list.besideAsked(list.selection.currentRef)
            } else {
                list.open(row)
            }
        }
    }
}
