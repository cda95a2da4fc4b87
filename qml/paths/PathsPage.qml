// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The golden paths of the catalog: what one can have made, those first that are recommended.
AppPage {
    id: page

    readonly property bool narrow: width < Theme.foldFacetsBelow

    title: qsTr("Golden paths")
    filterField: head.field
    starRef: grid.activeFocus ? (grid.currentItem as GalleryCard)?.ref ?? "" : ""
    shortcuts: PathsShortcuts {}

    GalleryView {
        id: view

        onAddressChanged: {
            if (page.navigator.page === "paths")
                page.navigator.replace(address)
        }
        Component.onCompleted: address = page.navigator.address
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            if (page.navigator.page === "paths")
                view.address = page.navigator.address
        }
    }
    FileDialog {
        id: templateDialog

        title: qsTr("Open a template")
        nameFilters: [qsTr("Templates (*.yaml *.yml)")]
        onAccepted: page.navigator.go(page.navigator.addressOfTemplate(selectedFile))
    }
    Shortcut {
        sequences: ["Ctrl+O"]
        onActivated: templateDialog.open()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.bottomMargin: 0
        spacing: Theme.s16

        PathsHead {
            id: head

            Layout.fillWidth: true
            compact: page.width < Theme.foldTitleBelow
            narrow: page.narrow
            title: page.title
            view: view
            onGridAsked: grid.forceActiveFocus(Qt.TabFocusReason)
            onOpenAsked: grid.openCurrent()
            onTemplateAsked: templateDialog.open()
            onHistoryAsked: page.navigator.go("cairn://paths/history")
        }
        RowLayout {
            spacing: Theme.s24

            FacetList {
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.facets
                visible: !page.narrow && view.total > 0
                model: view.facets
                onToggled: (facet, value) => view.toggle(facet, value)
            }
            GridView {
                id: grid

                readonly property int columns: Math.max(1, Math.floor(width / (Theme.card + Theme.s16)))

                function openCurrent() {
                    forceLayout() // rows change at once, their items with the next frame
                    const card = currentItem as GalleryCard
                    if (card)
                        page.navigator.go(card.address)
                }

                objectName: "pathsGrid"
                Layout.fillWidth: true
                Layout.fillHeight: true
                // The ring of the keyboard is drawn around a card, and each card has its gap at its right
                Layout.margins: -Theme.s4
                Layout.rightMargin: -Theme.s16
                leftMargin: Theme.s4
                topMargin: Theme.s4
                bottomMargin: Theme.s24
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                cellHeight: Theme.cardHeight + Theme.s16
                cellWidth: Math.floor((width - Theme.s4) / columns)
                clip: true
                currentIndex: 0
                focus: true
                highlightMoveDuration: 0
                keyNavigationEnabled: true
                model: view.rows
                onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
                T.ScrollBar.vertical: AppScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: page.title
                Keys.onReturnPressed: openCurrent()
                Keys.onEnterPressed: openCurrent()

                delegate: GalleryCard {
                    required property int index

                    width: grid.cellWidth - Theme.s16
                    height: grid.cellHeight - Theme.s16
                    current: GridView.isCurrentItem && grid.activeFocus
                    onOpened: page.navigator.go(address)
                }
            }
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.top * 2
        loading: view.state === "loading" && view.total === 0
        rowHeight: Theme.cardHeight
        rows: 3
    }
    EmptyState {
        readonly property bool coming: Sync.running || Portal.isPreparing

        objectName: "pathsEmpty"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, page.width - 2 * Theme.s24)
        visible: view.state === "ready" && grid.count === 0
        iconName: "tools-wizard-symbolic"
        title: view.total > 0 ? qsTr("No golden path passes these filters")
            : coming ? qsTr("Reading the catalog") : qsTr("There are no golden paths yet")
        text: view.total > 0 ? qsTr("Another word, or fewer conditions, may find some.") : coming ? Sync.line
            : qsTr("A golden path is an entity of the kind Template: questions, and the files and repositories that are made from the answers. Cairn reads those of Backstage.")
        actionText: view.total > 0 ? qsTr("Show all") : coming ? "" : qsTr("Open a template…")
        onActed: view.total > 0 ? view.clearFilters() : templateDialog.open()
    }
    ErrorBanner {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.popup)
        visible: view.state === "failed"
        text: view.error
        hint: view.hint
        actionText: qsTr("Try again")
        onActed: view.retry()
    }
}
