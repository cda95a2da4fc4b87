// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// How many golden paths there are, what narrows them, and where one goes from here.
RowLayout {
    id: head

    required property GalleryView view
    required property string title
    property alias field: filter
    required property bool narrow
    required property bool compact

    signal gridAsked
    signal openAsked
    signal templateAsked
    signal historyAsked

    spacing: Theme.s8

    PageTitle {
        text: head.title
    }
    AppText {
        Layout.fillWidth: true
        visible: head.view.state === "ready"
        text: qsTr("%L1").arg(head.view.rows.count)
        color: Theme.faint
        font.pixelSize: Theme.title
    }
    ChoiceChip {
        objectName: "pathsStarred"
        text: head.compact ? "" : qsTr("Starred")
        iconName: chosen ? "starred-symbolic" : "non-starred-symbolic"
        iconColor: chosen ? Theme.star : Theme.muted
        chosen: head.view.starred
        Accessible.name: qsTr("Starred")
        onClicked: head.view.starred = !head.view.starred
    }
    AppButton {
        id: filterButton

        visible: head.narrow && head.view.total > 0
        iconName: "filter-symbolic"
        text: head.compact ? "" : qsTr("Filters")
        Accessible.name: qsTr("Filters")
        onClicked: popup.open()

        FacetPopup {
            id: popup

            x: filterButton.width - width
            y: filterButton.height + Theme.s4
            model: head.view.facets
            onToggled: (facet, value) => head.view.toggle(facet, value)
        }
    }
    AppButton {
        objectName: "openTemplate"
        iconName: "document-open-symbolic"
        text: head.narrow ? "" : qsTr("Open a template…")
        Accessible.name: qsTr("Open a template from the disk")
        onClicked: head.templateAsked()

        HoverTip {
            text: qsTr("For authors: a template.yaml of the disk with its form and preview, both following each save")
        }
    }
    AppButton {
        objectName: "pathHistory"
        iconName: "view-history-symbolic"
        text: head.narrow ? "" : qsTr("History")
        Accessible.name: qsTr("History")
        onClicked: head.historyAsked()
    }
    AppField {
        id: filter

        objectName: "pathsFilter"
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.field
        Layout.minimumWidth: Theme.labelColumn
        Layout.preferredWidth: head.compact ? Theme.labelColumn : Theme.field
        clearable: true
        iconName: "search-symbolic"
        placeholderText: qsTr("Filter golden paths")
        text: head.view.text
        onTextEdited: head.view.text = text
        onCleared: head.view.text = ""
        onAccepted: head.openAsked()
        Keys.onDownPressed: head.gridAsked()
        Keys.onEscapePressed: {
            head.view.text = ""
            head.gridAsked()
        }
    }
}
