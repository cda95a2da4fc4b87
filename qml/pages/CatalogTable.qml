// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The table of the catalog, with its four states.
FocusScope {
    id: table

    required property CatalogView view

    signal opened(ref: string)
    signal besideAsked(ref: string)
    signal peekAsked
    signal closeAsked
    signal addSource

    // Columns are places that the user chose, whichever way a language runs.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    function focusRows() {
        list.forceActiveFocus(Qt.TabFocusReason)
    }
    function toTop() {
        list.currentIndex = 0
        list.positionViewAtBeginning()
    }
    function openCurrent() {
        list.open(list.currentIndex)
    }

    CatalogColumns {
        id: columns

        kind: table.view.kind
        width: list.width
        scale: Theme.scale
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border.color: Theme.border
        border.width: Theme.hairline
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        anchors.bottomMargin: Theme.s4
        spacing: 0

        CatalogHeader {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.row
            columns: columns
            sortBy: table.view.sortBy
            descending: table.view.descending
            onSorted: column => table.view.sort(column)
        }
        Hairline {
            Layout.fillWidth: true
        }
        CatalogRows {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            view: table.view
            columns: columns
            onOpened: ref => table.opened(ref)
            onBesideAsked: ref => table.besideAsked(ref)
            onPeekAsked: table.peekAsked()
            onCloseAsked: table.view.selection.count > 0 ? table.view.selection.clear() : table.closeAsked()
            onMenuAsked: at => menu.popup(list, at.x, at.y)
        }
    }
    CatalogMenu {
        id: menu

        view: table.view
        columns: columns
        onOpenAsked: ref => table.opened(ref)
        onBesideAsked: ref => table.besideAsked(ref)
        onPeekAsked: table.peekAsked()
    }
    SelectionBar {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s16
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width - 2 * Theme.s8)
        selection: table.view.selection
        columns: columns
    }
    Connections {
        target: table.view.selection

        function onCopied(count) {
            Portal.tell(qsTr("%Ln row(s) copied", "", count))
        }
        function onFailed(error) {
            Portal.tell(error)
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.topMargin: Theme.row + 2 * Theme.hairline
        clip: true
        loading: table.view.state === "loading" && list.count === 0
        rows: Math.max(0, Math.floor(height / Theme.rowTall))
    }
    CatalogEmpty {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.tooltip)
        visible: table.view.state === "ready" && list.count === 0
        view: table.view
        onAddSource: table.addSource()
    }
    ErrorBanner {
        objectName: "catalogFailed"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(list.count > 0 ? parent.height - height - Theme.s16 : (parent.height - height) / 2)
        width: Math.min(parent.width - 2 * Theme.s24, Theme.popup)
        visible: table.view.state === "failed"
        text: table.view.error
        hint: table.view.hint
        actionText: qsTr("Try again")
        onActed: table.view.retry()
    }
}
