// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Whom to call, for when it is night and something is on fire.
Card {
    id: card

    required property EntityView entity

    signal refOpened(ref: string)
    signal addressOpened(address: string)

    title: qsTr("Who to call")
    accented: true

    Repeater {
        id: contacts

        model: card.entity.contacts

        FactRow {
            required property string text
            required property string ref
            required property string url
            required property string address

            Layout.fillWidth: true
            value: text
            leads: ref !== "" || url !== "" || address !== ""
            external: url !== ""
            more: url
            onActivated: address !== "" ? card.addressOpened(address)
                : ref !== "" ? card.refOpened(ref) : Portal.openUrl(url)
        }
    }
    Prose {
        Layout.fillWidth: true
        visible: contacts.count === 0
        text: qsTr("The catalog names nobody: it has no owner, chat or link.")
        color: Theme.muted
    }
}
