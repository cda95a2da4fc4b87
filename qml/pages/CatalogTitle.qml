// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What the table shows and how many, and what arranges it: views, groups, filters.
RowLayout {
    id: bar

    required property CatalogView view
    required property SavedViews views
    required property bool narrow
    property alias field: filter
    // Pictures instead of words on the buttons
    required property bool compact

    signal viewChosen(address: string)
    signal rowsAsked
    signal openAsked

    spacing: Theme.s8

    PageTitle {
        Layout.maximumWidth: Math.round(bar.width / 2)
        Layout.minimumWidth: Math.min(implicitWidth, Theme.labelColumn)
        text: bar.view.kindLabel
    }
    AppText {
        Layout.fillWidth: true
        text: bar.view.state === "ready" || bar.view.total > 0 && bar.view.state !== "failed" ? qsTr("%L1").arg(bar.view.total) : ""
        color: Theme.faint
        font.pixelSize: Theme.title
    }
    AppButton {
        visible: bar.view.hasFilters
        subtle: true
        iconName: bar.compact ? "edit-clear-symbolic" : ""
        text: bar.compact ? "" : qsTr("Clear filters")
        Accessible.name: qsTr("Clear filters")
        onClicked: bar.view.clearFilters()
    }
    ViewsButton {
        views: bar.views
        compact: bar.compact
        onChosen: address => bar.viewChosen(address)
    }
    GroupButton {
        view: bar.view
        compact: bar.compact
    }
    AppButton {
        id: filterButton

        visible: bar.narrow
        iconName: "filter-symbolic"
        text: bar.compact ? "" : qsTr("Filters")
        Accessible.name: qsTr("Filters")
        onClicked: facets.open()

        FacetPopup {
            id: facets

            x: filterButton.width - width
            y: filterButton.height + Theme.s4
            model: bar.view.facets
            onToggled: (facet, value) => bar.view.toggle(facet, value)
            onUnfoldAsked: (facet, unfolded) => bar.view.unfoldFacet(facet, unfolded)
        }
    }
    AppField {
        id: filter

        objectName: "catalogFilter"
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.field
        Layout.minimumWidth: Theme.labelColumn
        Layout.preferredWidth: bar.compact ? Theme.labelColumn : Theme.field
        clearable: true
        iconName: "search-symbolic"
        placeholderText: qsTr("Filter")
        Accessible.name: qsTr("Filter %1").arg(bar.view.kindLabel)
        text: bar.view.text
        onTextEdited: bar.view.text = text
        onCleared: bar.view.text = ""
        onAccepted: bar.openAsked()
        Keys.onDownPressed: bar.rowsAsked()
        Keys.onEscapePressed: {
            bar.view.text = ""
            bar.rowsAsked()
        }
    }
}
