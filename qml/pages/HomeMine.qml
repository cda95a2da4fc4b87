// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What I own, myself or through my teams, with the way that leads from me to it.
Card {
    id: card

    required property MineView mine

    signal chosen(address: string)
    signal identityAsked

    title: qsTr("Owned by my teams")
    note: card.mine.total > 0 ? qsTr("%L1").arg(card.mine.total) : ""
    action: LinkText {
        visible: card.mine.total > 0
        text: qsTr("Show all in the catalog")
        onClicked: card.chosen("cairn://catalog?mine=1")
    }

    Repeater {
        id: lines

        model: card.mine.rows

        PlaceLine {
            Layout.fillWidth: true
            Layout.leftMargin: -Theme.s8
            Layout.rightMargin: -Theme.s8
            more: qsTr("Yours through %1").arg(detail)
            onChosen: address => card.chosen(address)
        }
    }
    Prose {
        Layout.fillWidth: true
        Layout.topMargin: Theme.s8
        visible: card.mine.more !== ""
        text: card.mine.more
        color: Theme.faint
        font.pixelSize: Theme.caption
    }
    Skeleton {
        Layout.fillWidth: true
        loading: card.mine.state === "loading" && lines.count === 0
        rowHeight: Theme.row
        rows: 5
    }
    Prose {
        Layout.fillWidth: true
        visible: card.mine.state === "ready" && card.mine.isKnown && lines.count === 0
        text: qsTr("The catalog names neither %1 nor one of their teams as an owner.").arg(card.mine.name)
        color: Theme.muted
    }
    Prose {
        Layout.fillWidth: true
        visible: card.mine.state === "ready" && !card.mine.isKnown
        text: qsTr("Say who you are, and what you and your teams own is here, with what needs attention in it.")
        color: Theme.muted
    }
    AppButton {
        objectName: "homeIdentity"
        Layout.topMargin: Theme.s8
        visible: card.mine.state === "ready" && !card.mine.isKnown
        iconName: "user-symbolic"
        text: qsTr("Choose yourself")
        onClicked: card.identityAsked()
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: card.mine.state === "failed"
        text: card.mine.error
        hint: card.mine.hint
        actionText: qsTr("Try again")
        onActed: card.mine.retry()
    }
}
