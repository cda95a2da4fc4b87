// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// All docs of the catalog, those first that changed last.
AppPage {
    id: page

    title: qsTr("Docs")
    filterField: filter
    shortcuts: DocsListShortcuts {}

    DocsListView {
        id: view
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.s24
        spacing: Theme.s16

        RowLayout {
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            spacing: Theme.s8

            PageTitle {
                Layout.fillWidth: true
                text: page.title
            }
            ChoiceChip {
                objectName: "docsMine"
                text: qsTr("Mine")
                chosen: view.mine
                onClicked: view.mine = !view.mine
            }
            ChoiceChip {
                objectName: "docsStarred"
                text: qsTr("Starred")
                chosen: view.starred
                onClicked: view.starred = !view.starred
            }
            AppField {
                id: filter

                objectName: "docsFilter"
                Layout.maximumWidth: Math.min(Theme.field, Math.round(page.width * 0.4))
                clearable: true
                iconName: "search-symbolic"
                placeholderText: qsTr("Filter docs")
                onTextEdited: view.text = text
                onCleared: view.text = ""
                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                Keys.onReturnPressed: list.openCurrent()
                Keys.onEscapePressed: {
                    clear()
                    view.text = ""
                    list.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
        ListView {
            id: list

            function openCurrent() {
                forceLayout() // rows change at once, their items with the next frame
                const row = currentItem as DocsListRow
                if (row)
                    page.navigator.go(row.address)
            }

            objectName: "docsSites"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.s12
            Layout.rightMargin: Theme.s4
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: 0
            focus: true
            highlightMoveDuration: 0
            keyNavigationEnabled: true
            onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
            model: view.rows
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: page.title
            Keys.onReturnPressed: openCurrent()
            Keys.onEnterPressed: openCurrent()

            delegate: DocsListRow {
                width: list.width - Theme.s8
                focused: ListView.isCurrentItem && list.activeFocus
                onOpened: page.navigator.go(address)
            }
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.top * 2
        loading: view.state === "loading" && list.count === 0
    }
    EmptyState {
        objectName: "docsEmpty"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, page.width - 2 * Theme.s24)
        visible: list.count === 0 && (view.state === "ready" || view.state === "failed")
        iconName: "bookmarks-symbolic"
        title: view.state === "failed" ? view.error
            : view.total > 0 ? qsTr("No docs fit") : qsTr("No entity has docs yet")
        text: view.state === "failed" ? view.hint
            : view.total > 0 ? qsTr("Another word, or fewer conditions, may find some.")
            : qsTr("Put Markdown pages into a folder named docs beside catalog-info.yaml, and add the annotation backstage.io/techdocs-ref with the value dir:. to the entity.")
        actionText: view.total > 0 ? qsTr("Show all") : ""
        onActed: {
            filter.clear()
            view.text = ""
            view.mine = false
            view.starred = false
        }
    }
}
