// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What the search found. The field keeps the keyboard.
T.Popup {
    id: popup

    required property SearchView search
    readonly property SearchResults list: results

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

        SearchResults {
            id: results

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.rowTall * 8)
            Layout.maximumHeight: Math.max(Theme.rowTall, (popup.T.Overlay.overlay?.height ?? 0) - Theme.top * 3)
            visible: count > 0
            model: popup.search.rows
            onChosen: address => popup.chosen(address)
        }
        AppText {
            Layout.fillWidth: true
            Layout.margins: Theme.s12
            visible: results.count === 0
            text: popup.search.state === "loading" ? qsTr("Searching…")
                : popup.search.state === "failed" ? qsTr("The search failed. Type again to try again.")
                : qsTr("Nothing found for “%1”").arg(popup.search.query)
            color: Theme.muted
        }
        Hairline {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s4
            visible: results.count > 0
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.s8
            visible: results.count > 0
            spacing: Theme.s8

            KeyHint { text: "↑↓" }
            AppText { text: qsTr("Choose"); color: Theme.faint; font.pixelSize: Theme.caption }
            KeyHint { text: "↵" }
            AppText { text: qsTr("Open"); color: Theme.faint; font.pixelSize: Theme.caption }
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
