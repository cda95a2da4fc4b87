// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Some places in a card; `emptyText` says what would be here.
Card {
    id: card

    required property RowListModel places
    required property string viewState
    required property string error
    property string emptyText

    signal chosen(address: string)
    signal retried

    Repeater {
        id: lines

        model: card.places

        RowLayout {
            id: place

            required property string ref
            required property string address
            required property string title
            required property string kind
            required property string detail
            required property string exact
            required property bool missing

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.s8
            Layout.rightMargin: -Theme.s8
            spacing: 0

            PlaceLine {
                Layout.fillWidth: true
                address: place.address
                detail: place.missing ? qsTr("Not in the catalog any more") : place.detail
                kind: place.kind
                lifecycle: ""
                more: place.exact
                title: place.title
                onChosen: address => card.chosen(address)
            }
            StarButton {
                visible: place.missing
                ref: place.ref
                size: Theme.line
            }
        }
    }
    Skeleton {
        Layout.fillWidth: true
        loading: card.viewState === "loading" && lines.count === 0
        rowHeight: Theme.row
        rows: 3
    }
    Prose {
        Layout.fillWidth: true
        visible: card.viewState === "ready" && lines.count === 0
        text: card.emptyText
        color: Theme.muted
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: card.viewState === "failed"
        text: card.error
        actionText: qsTr("Try again")
        onActed: card.retried()
    }
}
