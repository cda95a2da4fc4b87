// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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
            model: view.kinds
            onChosen: kind => view.chooseKind(kind)
        }
        RowLayout {
            spacing: Theme.s24

            FacetList {
                Layout.preferredWidth: Theme.facets
                Layout.fillHeight: true
                visible: !page.narrow
                model: view.facets
                onToggled: (facet, value) => view.toggle(facet, value)
            }
            ColumnLayout {
                spacing: Theme.s12

                CatalogTitle {
                    id: head

                    Layout.fillWidth: true
                    view: view
                    views: views
                    narrow: page.narrow
                    compact: page.width - (page.narrow ? 0 : Theme.facets) < Theme.foldTitleBelow
                    onViewChosen: address => page.navigator.go(address)
                    onRowsAsked: table.focusRows()
                    onOpenAsked: table.openCurrent()
                }
                Item {
                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    CatalogTable {
                        id: table

                        anchors.fill: parent
                        anchors.rightMargin: page.peeking && !page.peekFloats ? peek.width + Theme.s16 : 0
                        focus: true
                        view: view
                        onOpened: ref => page.navigator.go(page.navigator.addressOf(ref))
                        onBesideAsked: ref => page.openBeside(ref)
                        onPeekAsked: page.peeking = !page.peeking
                        onCloseAsked: page.peeking = false
                        onAddSource: page.addSource()
                    }
                    Loader {
                        id: peek

                        anchors.right: parent.right
                        width: Math.min(Theme.aside, parent.width - Theme.s32)
                        height: parent.height
                        active: page.peeking
                        sourceComponent: Item {
                            FloatingGround {
                                anchors.fill: parent
                            }
                            PeekPanel {
                                anchors.fill: parent
                                entity: peeked
                                onRefOpened: ref => page.navigator.go(page.navigator.addressOf(ref))
                                onClosed: page.closePeek()
                            }
                        }
                    }
                }
            }
        }
    }
}
