// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What the word at the cursor could become, what the search found, and a look at the hit one is on. The field keeps the
// keyboard. While one types, its size stays: only what is in it changes.
T.Popup {
    id: popup

    required property SearchView search
    readonly property bool hasCompletions: search.completions.count > 0
    readonly property bool hasRows: search.rows.count > 0
    readonly property bool isEmpty: search.query === ""
    readonly property bool isBarren: !isEmpty && !hasRows && !hasCompletions && search.state !== "loading"
    readonly property real windowWidth: T.Overlay.overlay?.width ?? Theme.popup
    readonly property real room: (T.Overlay.overlay?.height ?? 0) - Theme.top - 2 * Theme.s24
    readonly property bool isWide: windowWidth > Theme.popup + Theme.aside + 2 * Theme.s24 && (hasRows || hasCompletions && !isEmpty)

    width: Math.min(Theme.popup + (isWide ? Theme.aside : 0), windowWidth - 2 * Theme.s24)
    height: Math.min(room, isEmpty && !isWide || isBarren ? column.implicitHeight + 2 * padding : Theme.palette)
    closePolicy: T.Popup.NoAutoClose
    focus: false
    margins: Theme.s8
    padding: Theme.s4

    background: FloatingGround {}

    contentItem: Item {
        implicitHeight: column.implicitHeight

        ColumnLayout {
            id: column

            width: popup.isWide ? Theme.popup : parent.width
            height: parent.height
            spacing: 0

            SearchMatches {
                Layout.fillWidth: true
                visible: popup.isEmpty && popup.hasRows
                Layout.preferredHeight: Math.min(contentHeight, popup.room - narrowing.height - completions.height - keys.height - Theme.s24)
            }
            AppText {
                id: narrowing

                Layout.fillWidth: true
                Layout.leftMargin: Theme.s12
                Layout.topMargin: Theme.s8
                Layout.bottomMargin: Theme.s4
                visible: popup.isEmpty
                text: qsTr("Narrow the search")
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
            SearchCompletions {
                id: completions

                Layout.fillWidth: true
                Layout.maximumHeight: popup.room / 2
                visible: popup.hasCompletions
                clip: contentHeight > height
                model: popup.search.completions
                currentIndex: popup.search.currentCompletion
                onChosen: row => popup.search.completeBy(row)
            }
            Hairline {
                Layout.fillWidth: true
                Layout.topMargin: Theme.s4
                Layout.bottomMargin: Theme.s4
                visible: popup.hasCompletions && !popup.isEmpty
            }
            AppText {
                objectName: "searchMessage"
                Layout.fillWidth: true
                Layout.margins: Theme.s12
                visible: text !== ""
                text: popup.search.message
                color: Theme.muted
                wrapMode: Text.Wrap
            }
            SearchMatches {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !popup.isEmpty && popup.hasRows
            }
            Prose {
                Layout.fillWidth: true
                Layout.margins: Theme.s12
                visible: !popup.isEmpty && !popup.hasRows && !popup.hasCompletions && popup.search.state === "loading"
                text: qsTr("Searching…")
                color: Theme.muted
            }
            EmptyState {
                objectName: "searchNothing"
                Layout.fillWidth: true
                Layout.margins: Theme.s24
                visible: popup.isBarren
                iconName: popup.search.state === "failed" ? "emblem-important-symbolic" : "search-symbolic"
                title: popup.search.state === "failed" ? qsTr("The search failed") : qsTr("Nothing found for “%1”").arg(popup.search.query)
                text: popup.search.state === "failed" ? popup.search.error
                    : qsTr("Fewer or shorter words find more. Words are looked for in names, titles, descriptions, links and annotations.")
                actionText: popup.search.state === "failed" ? qsTr("Try again") : ""
                onActed: popup.search.retry()
            }
            Item {
                Layout.fillHeight: true
                visible: !popup.hasRows || popup.isEmpty
            }
            Hairline {
                Layout.fillWidth: true
                Layout.topMargin: Theme.s4
            }
            SearchKeys {
                id: keys

                Layout.fillWidth: true
                Layout.margins: Theme.s8
                search: popup.search
            }
        }
        Hairline {
            x: column.width
            width: Theme.hairline
            height: parent.height
            visible: popup.isWide
        }
        Loader {
            x: column.width + Theme.hairline
            width: parent.width - x
            height: parent.height
            active: popup.isWide && popup.visible
            sourceComponent: SearchPreview {
                search: popup.search
            }
        }
    }

    component SearchMatches: SearchResults {
        model: visible ? popup.search.rows : null
        currentIndex: popup.search.currentRow
        onChosen: (row, beside) => popup.search.takeRow(row, beside)
    }
}
