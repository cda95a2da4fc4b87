// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// All entities of one kind: facets at the left, a table at the right.
AppPage {
    id: page

    readonly property bool narrow: width < Theme.foldFacetsBelow

    title: view.kindLabel
    filterField: filter
    shortcuts: CatalogShortcuts {}

    CatalogView {
        id: view

        onAddressChanged: {
            table.toTop()
            if (page.navigator.page === "catalog")
                page.navigator.replace(address)
        }
        Component.onCompleted: address = page.navigator.address
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
            onChosen: kind => page.navigator.go("cairn://catalog?kind=" + kind
                + (view.text === "" ? "" : "&text=" + encodeURIComponent(view.text)))
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

                RowLayout {
                    spacing: Theme.s8

                    PageTitle {
                        Layout.maximumWidth: Math.round(page.width / 2)
                        text: view.kindLabel
                    }
                    AppText {
                        Layout.fillWidth: true
                        text: view.state === "ready" || view.total > 0 ? qsTr("%L1").arg(view.total) : ""
                        color: Theme.faint
                        font.pixelSize: Theme.title
                    }
                    AppButton {
                        visible: view.hasFilters
                        subtle: true
                        text: qsTr("Clear filters")
                        onClicked: view.clearFilters()
                    }
                    AppButton {
                        id: filterButton

                        visible: page.narrow
                        iconName: "filter-symbolic"
                        text: qsTr("Filters")
                        onClicked: facets.open()

                        FacetPopup {
                            id: facets

                            x: filterButton.width - width
                            y: filterButton.height + Theme.s4
                            model: view.facets
                            onToggled: (facet, value) => view.toggle(facet, value)
                        }
                    }
                    AppField {
                        id: filter

                        objectName: "catalogFilter"
                        Layout.maximumWidth: Theme.field
                        Layout.fillWidth: page.narrow
                        clearable: true
                        iconName: "filter-symbolic"
                        placeholderText: qsTr("Filter")
                        Accessible.name: qsTr("Filter %1").arg(view.kindLabel)
                        text: view.text
                        onTextEdited: view.text = text
                        onCleared: view.text = ""
                        onAccepted: table.openCurrent()
                        Keys.onDownPressed: table.focusRows()
                        Keys.onEscapePressed: {
                            view.text = ""
                            table.focusRows()
                        }
                    }
                }
                CatalogTable {
                    id: table

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    focus: true
                    view: view
                    onOpened: ref => page.navigator.go(page.navigator.addressOf(ref))
                    onAddSource: page.addSource()
                }
            }
        }
    }
}
