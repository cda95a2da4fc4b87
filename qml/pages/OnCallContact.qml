// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// One way to reach somebody: its key, what it is, where it leads, and a button that copies it.
RowLayout {
    id: row

    required property string key
    required property string label
    required property string text
    required property string ref
    required property string url
    required property string copied
    property bool keyed: true
    readonly property bool leads: ref !== "" || url !== ""

    signal refOpened(ref: string)
    signal told(words: string)

    spacing: Theme.s8

    KeyHint {
        Layout.preferredWidth: Theme.smallControl
        opacity: row.key === "" ? 0 : 1
        visible: row.keyed
        text: row.key
    }
    AppText {
        Layout.preferredWidth: Theme.labelColumn - Theme.s8
        text: row.label
        color: Theme.muted
    }
    LinkText {
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), row.width / 2)
        Layout.minimumHeight: Theme.line
        enabled: row.leads
        external: row.url !== ""
        quiet: row.ref !== ""
        text: row.text
        font.weight: Theme.medium
        more: row.copied
        Accessible.name: qsTr("%1: %2").arg(row.label).arg(row.text)
        onClicked: row.ref !== "" ? row.refOpened(row.ref) : Portal.openUrl(row.url)
    }
    AppText {
        Layout.fillWidth: true
        text: row.copied !== row.text && row.url === "" ? row.copied : ""
        color: Theme.muted
    }
    IconButton {
        iconName: "edit-copy-symbolic"
        size: Theme.line
        text: qsTr("Copy %1").arg(row.copied)
        shortcutText: row.key
        onClicked: {
            Portal.copy(row.copied)
            row.told(qsTr("Copied: %1").arg(row.copied))
        }
    }
}
