// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// One way to reach somebody: its key, what it is, where it leads, and a button that copies it. A line is above
// those of others than before.
ColumnLayout {
    id: contact

    required property string key
    required property string label
    required property string text
    required property string ref
    required property string url
    required property string copied
    required property string address
    required property bool apart
    property bool keyed: true

    signal refOpened(ref: string)
    signal addressOpened(address: string)
    signal told(words: string)

    function open() {
        if (address !== "")
            addressOpened(address)
        else if (ref !== "")
            refOpened(ref)
        else if (url !== "")
            Portal.openUrl(url)
    }

    spacing: 0

    Hairline {
        Layout.fillWidth: true
        Layout.topMargin: Theme.s8
        Layout.bottomMargin: Theme.s8
        visible: contact.apart
    }
    RowLayout {
        id: row

        spacing: Theme.s8

        KeyHint {
            Layout.preferredWidth: Theme.smallControl
            opacity: contact.key === "" ? 0 : 1
            visible: contact.keyed
            text: contact.key
        }
        AppText {
            Layout.preferredWidth: Theme.labelColumn - Theme.s8
            text: contact.label
            color: Theme.muted
        }
        LinkText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), row.width / 2)
            Layout.minimumHeight: Theme.line
            enabled: contact.address !== "" || contact.ref !== "" || contact.url !== ""
            external: contact.url !== ""
            quiet: contact.ref !== ""
            text: contact.text
            font.weight: Theme.medium
            more: contact.copied
            Accessible.name: qsTr("%1: %2").arg(contact.label).arg(contact.text)
            onClicked: contact.open()
        }
        AppText {
            Layout.fillWidth: true
            text: contact.copied !== contact.text && contact.url === "" && contact.address === "" ? contact.copied : ""
            color: Theme.muted
        }
        IconButton {
            iconName: "edit-copy-symbolic"
            size: Theme.line
            text: qsTr("Copy %1").arg(contact.copied)
            shortcutText: contact.key
            onClicked: {
                Portal.copy(contact.copied)
                contact.told(qsTr("Copied: %1").arg(contact.copied))
            }
        }
    }
}
