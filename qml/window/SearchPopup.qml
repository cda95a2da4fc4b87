// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What the word at the cursor could become, and what the search found. The field keeps the keyboard.
T.Popup {
    id: popup

    required property SearchView search
    readonly property bool hasCompletions: search.completions.count > 0
    readonly property bool hasHits: search.rows.count > 0
    readonly property bool isEmpty: search.query === ""
    readonly property real room: (T.Overlay.overlay?.height ?? 0) - Theme.top * 3

    signal chosen(address: string)

    width: Math.min(Theme.popup, (T.Overlay.overlay?.width ?? Theme.popup) - 2 * Theme.s24)
    height: column.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.NoAutoClose
    focus: false
    margins: Theme.s8
    padding: Theme.s4

    background: FloatingGround {}

    contentItem: ColumnLayout {
        id: column

        spacing: 0

        AppText {
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
            visible: popup.hasCompletions
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
        SearchResults {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.rowTall * 8)
            Layout.maximumHeight: Math.max(Theme.rowTall, popup.room - (popup.hasCompletions ? completions.height : 0))
            visible: popup.hasHits
            model: popup.search.rows
            currentIndex: popup.search.currentRow
            onChosen: address => popup.chosen(address)
        }
        AppText {
            Layout.fillWidth: true
            Layout.margins: Theme.s12
            visible: !popup.isEmpty && !popup.hasHits && !popup.hasCompletions && popup.search.message === ""
            text: popup.search.state === "loading" ? qsTr("Searching…")
                : popup.search.state === "failed" ? qsTr("The search failed. Type again to try again.")
                : qsTr("Nothing found for “%1”").arg(popup.search.query)
            color: Theme.muted
        }
        Hairline {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s4
            visible: keys.visible
        }
        RowLayout {
            id: keys

            Layout.fillWidth: true
            Layout.margins: Theme.s8
            visible: popup.hasHits || popup.hasCompletions
            spacing: Theme.s8

            KeyHint { text: "↑↓" }
            AppText { text: qsTr("Choose"); color: Theme.faint; font.pixelSize: Theme.caption }
            KeyHint { visible: enter.visible; text: "↵" }
            AppText {
                id: enter

                visible: popup.search.currentCompletion >= 0 || popup.search.currentRow >= 0
                text: popup.search.currentCompletion >= 0 ? qsTr("Complete") : qsTr("Open")
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
            KeyHint { visible: tab.visible; text: qsTr("Tab") }
            AppText {
                id: tab

                visible: popup.hasCompletions && popup.search.currentCompletion < 0
                text: qsTr("Complete")
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
            KeyHint { text: qsTr("Esc") }
            AppText {
                Layout.fillWidth: true
                text: qsTr("Close")
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
        }
    }
}
