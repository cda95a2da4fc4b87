// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// By what the map is arranged, what of it stands out, and where one looks.
Flow {
    id: tools

    required property CatalogMap view
    property alias field: find

    signal chosen(node: int)
    signal finished
    signal zoomAsked(factor: real)
    signal fitAsked
    signal questionsAsked

    spacing: Theme.s8

    Segmented {
        objectName: "mapClustering"
        value: tools.view.clustering
        onChosen: value => tools.view.clustering = value
        Accessible.name: qsTr("Arranged by")
        model: ListModel {
            ListElement { value: "system"; text: qsTr("System") }
            ListElement { value: "owner"; text: qsTr("Owner") }
            ListElement { value: "domain"; text: qsTr("Domain") }
            ListElement { value: "kind"; text: qsTr("Kind") }
        }
    }
    Segmented {
        objectName: "mapScope"
        value: tools.view.scope
        onChosen: value => tools.view.scope = value
        Accessible.name: qsTr("Relations")
        model: ListModel {
            ListElement { value: "dependencies"; text: qsTr("Dependencies") }
            ListElement { value: "all"; text: qsTr("All relations") }
        }
    }
    AppButton {
        id: filterButton

        objectName: "mapFilters"
        iconName: "filter-symbolic"
        text: tools.view.hasFilters ? qsTr("Filters: %L1").arg(tools.view.passing) : qsTr("Filters")
        onClicked: facets.open()

        FacetPopup {
            id: facets

            y: filterButton.height + Theme.s4
            model: tools.view.facets
            onToggled: (facet, value) => tools.view.toggle(facet, value)
            onUnfoldAsked: (facet, unfolded) => tools.view.unfoldFacet(facet, unfolded)
        }
    }
    AppButton {
        objectName: "mapClear"
        visible: tools.view.hasFilters
        subtle: true
        text: qsTr("Clear filters")
        onClicked: tools.view.clearFilters()
    }
    AppButton {
        objectName: "mapQuestions"
        iconName: "help-hint-symbolic"
        text: qsTr("Questions")
        onClicked: tools.questionsAsked()
    }
    MapFind {
        id: find

        width: Math.min(Theme.facets, tools.width)
        view: tools.view
        onChosen: node => tools.chosen(node)
        onFinished: tools.finished()
    }
    Row {
        IconButton {
            objectName: "mapZoomOut"
            iconName: "zoom-out-symbolic"
            text: qsTr("Smaller")
            shortcutText: "−"
            onClicked: tools.zoomAsked(0.8)
        }
        IconButton {
            objectName: "mapZoomIn"
            iconName: "zoom-in-symbolic"
            text: qsTr("Larger")
            shortcutText: "+"
            onClicked: tools.zoomAsked(1.25)
        }
        IconButton {
            objectName: "mapFit"
            iconName: "zoom-fit-best-symbolic"
            text: qsTr("Show all of it")
            shortcutText: "0"
            onClicked: tools.fitAsked()
        }
    }
}
