// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// All entities of one kind: facets at the left, a table, and beside it a look at one row.
AppPage {
    id: page

    readonly property bool narrow: width < Theme.foldFacetsBelow
    // Beside the table where both have room, above its end otherwise
    readonly property bool peekFloats: width < Theme.foldPeekBelow
    property bool peeking: false

    objectName: "catalogPage"
    title: view.kindLabel
    filterField: head.field
    shortcuts: CatalogShortcuts {}
    starRef: view.selection.currentRef

    function openBeside(ref: string) {
        if (ref !== "")
            Portal.openBeside(navigator.addressOf(ref))
    }
    // Nothing peeked at, nothing selected
    function calm() {
        peeking = false
        view.selection.clear()
        view.foldAll(false)
    }
    function closePeek() {
        peeking = false
        table.focusRows()
    }

    CatalogView {
        id: view

        onAddressChanged: {
            table.toTop()
            if (page.navigator.page !== "catalog")
                return
            if (typing)
                page.navigator.replace(address)
            else
                page.navigator.go(address)
        }
        Component.onCompleted: address = page.navigator.address
    }
    SavedViews {
        id: views

        address: view.address
    }
    PeekView {
        id: peeked

        ref: page.peeking ? view.selection.currentRef : ""
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            if (page.navigator.page === "catalog")
                view.address = page.navigator.address
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.s16
        spacing: Theme.s16

        DemoBanner {
            Layout.fillWidth: true
            onAddSource: page.addSource()
        }
        KindTabs {
            Layout.fillWidth: true
            visible: Portal.entityCount > 0 || view.state !== "ready"
            model: view.kinds
            onChosen: kind => view.chooseKind(kind)
        }
        Splitter {
            id: panes

            Layout.fillWidth: true
            Layout.fillHeight: true
            gap: Theme.s24
            key: "facets"
            pane: facets

            FacetList {
                id: facets

                T.SplitView.preferredWidth: panes.extent
                T.SplitView.minimumWidth: panes.least
                visible: !page.narrow && (Portal.entityCount > 0 || view.state !== "ready")
                model: view.facets
                onToggled: (facet, value) => view.toggle(facet, value)
                onUnfoldAsked: (facet, unfolded) => view.unfoldFacet(facet, unfolded)
            }
            ColumnLayout {
                T.SplitView.fillWidth: true
                T.SplitView.minimumWidth: Theme.field
                spacing: Theme.s12

                CatalogTitle {
                    id: head

                    Layout.fillWidth: true
                    view: view
                    views: views
                    narrow: page.narrow
                    compact: page.width - (page.narrow ? 0 : panes.extent) < Theme.foldTitleBelow
                    onViewChosen: address => page.navigator.go(address)
                    onRowsAsked: table.focusRows()
                    onOpenAsked: table.openCurrent()
                }
                Splitter {
                    id: beside

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    key: "peek"
                    least: Theme.field
                    pane: docked
                    usual: Theme.aside
                    // What is to the left of it stays so in every language
                    LayoutMirroring.enabled: false

                    CatalogTable {
                        id: table

                        T.SplitView.fillWidth: true
                        T.SplitView.minimumWidth: Theme.field
                        focus: true
                        view: view
                        onOpened: ref => page.navigator.go(page.navigator.addressOf(ref))
                        onBesideAsked: ref => page.openBeside(ref)
                        onPeekAsked: page.peeking = !page.peeking
                        onCloseAsked: page.peeking = false
                        onAddSource: page.addSource()
                    }
                    Loader {
                        id: docked

                        T.SplitView.preferredWidth: beside.extent
                        T.SplitView.minimumWidth: beside.least
                        active: page.peeking && !page.peekFloats
                        visible: active
                        sourceComponent: peek
                    }
                }
            }
        }
    }
    Loader {
        anchors.right: parent.right
        anchors.rightMargin: Theme.s24
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s24
        width: Math.min(Theme.aside, parent.width - 2 * Theme.s24 - Theme.s32)
        height: table.height
        active: page.peeking && page.peekFloats
        sourceComponent: peek
    }
    Component {
        id: peek

        Item {
            FloatingGround {
                anchors.fill: parent
            }
            PeekPanel {
                anchors.fill: parent
                anchors.topMargin: Theme.s4
                anchors.bottomMargin: Theme.s4
                entity: peeked
                onRefOpened: ref => page.navigator.go(page.navigator.addressOf(ref))
                onAddressOpened: address => page.navigator.go(address)
                onClosed: page.closePeek()
            }
        }
    }
}
