// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What changed in the catalog since I said that I had seen it, told from Git.
Card {
    id: card

    required property ChangesView changes
    readonly property bool hasNews: changes.total > 0

    signal chosen(address: string)

    title: changes.isFirstLook ? qsTr("Latest changes of the catalog") : qsTr("Changed since you last looked")
    note: changes.isFirstLook ? "" : changes.since
    action: LinkText {
        objectName: "markSeen"
        visible: card.changes.state === "ready" && (card.hasNews || card.changes.isFirstLook && lines.count > 0)
        Accessible.role: Accessible.Button
        text: qsTr("Mark as seen")
        onClicked: card.changes.markSeen()
    }

    Repeater {
        id: lines

        model: card.changes.rows

        ChangeLine {
            Layout.fillWidth: true
            Layout.leftMargin: -Theme.s8
            Layout.rightMargin: -Theme.s8
            onChosen: address => card.chosen(address)
        }
    }
    LinkText {
        Layout.topMargin: Theme.s4
        visible: card.changes.total > lines.count
        text: qsTr("Show %Ln more", "", card.changes.total - lines.count)
        onClicked: card.changes.limit = card.changes.total
    }
    Skeleton {
        Layout.fillWidth: true
        loading: card.changes.state === "loading" && lines.count === 0
        rowHeight: Theme.rowTall
        rows: 4
    }
    Prose {
        Layout.fillWidth: true
        visible: card.changes.state === "ready" && !card.hasNews && card.changes.remark === ""
        text: card.changes.isFirstLook ? qsTr("Entities that are added, changed or removed will be listed here, with who did it.")
            : qsTr("Nothing changed. What others commit is listed here after the next sync.")
        color: Theme.muted
    }
    Prose {
        Layout.fillWidth: true
        visible: text !== ""
        text: card.changes.remark
        color: Theme.faint
        font.pixelSize: Theme.caption
    }
    Prose {
        Layout.fillWidth: true
        visible: card.changes.isCut
        text: qsTr("There are more changes than are listed here.")
        color: Theme.faint
        font.pixelSize: Theme.caption
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: card.changes.state === "failed"
        text: card.changes.error
        hint: card.changes.hint
        actionText: qsTr("Try again")
        onActed: card.changes.retry()
    }
}
