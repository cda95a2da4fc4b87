// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The table of the catalog, with its four states.
FocusScope {
    id: table

    required property CatalogView view

    signal opened(ref: string)
    signal addSource

    function focusRows() {
        list.forceActiveFocus(Qt.TabFocusReason)
    }
    function toTop() {
        list.currentIndex = 0
        list.positionViewAtBeginning()
    }
    function openCurrent() {
        const row = list.currentItem as CatalogRow
        if (row)
            opened(row.ref)
    }

    CatalogColumns {
        id: columns

        kind: table.view.kind
        width: table.width
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
        ListView {
            id: list

            readonly property int page: Math.max(1, Math.floor(height / Theme.rowTall) - 1)

            objectName: "catalogTable"
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: 0
            focus: true
            highlightMoveDuration: 0
            model: table.view.rows
            reuseItems: true
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.Table
            Accessible.name: table.view.kindLabel

            Keys.onReturnPressed: table.openCurrent()
            Keys.onEnterPressed: table.openCurrent()
            Keys.onPressed: event => {
                event.accepted = true
                switch (event.key) {
                case Qt.Key_PageDown: currentIndex = Math.min(count - 1, currentIndex + page); break
                case Qt.Key_PageUp: currentIndex = Math.max(0, currentIndex - page); break
                case Qt.Key_Home: currentIndex = 0; break
                case Qt.Key_End: currentIndex = count - 1; break
                default: event.accepted = false
                }
            }

            delegate: CatalogRow {
                width: list.width
                columns: columns
                current: ListView.isCurrentItem && list.activeFocus
                onClicked: {
                    list.currentIndex = index
                    table.opened(ref)
                }
            }
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
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.popup)
        visible: table.view.state === "failed"
        text: table.view.error
        hint: table.view.hint
        actionText: qsTr("Try again")
        onActed: table.view.retry()
    }
}
