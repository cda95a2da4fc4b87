// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// One source: what it is, how it is, and what one can do with it.
Card {
    id: card

    required property string name
    required property string location
    required property string branch
    required property string paths
    required property string commit
    required property int entities
    required property int problems
    required property string fetched
    required property string fetchedExact
    required property string error
    required property string hint
    required property bool syncing
    required property bool isDemo
    required property bool isFolder

    signal edited
    signal removed

    RowLayout {
        spacing: Theme.s8

        Icon {
            name: card.isFolder && !card.isDemo ? "folder-symbolic" : "vcs-branch-symbolic"
        }
        ElidedText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: card.name
            font.pixelSize: Theme.body
            font.weight: Theme.semibold
        }
        Chip {
            visible: card.isDemo
            text: qsTr("Made-up company")
            tone: "info"
        }
        Chip {
            visible: text !== ""
            text: card.syncing ? qsTr("Syncing") : card.error !== "" ? qsTr("Failed") : card.fetched === "" ? qsTr("Not synced yet") : ""
            iconName: !card.syncing && card.error !== "" ? "window-close-symbolic" : ""
            tone: card.syncing ? "accent" : card.error !== "" ? "danger" : ""
        }
        Item {
            Layout.fillWidth: true
        }
        IconButton {
            objectName: "sourceSync"
            enabled: !Sync.running
            iconName: "view-refresh-symbolic"
            size: Theme.line
            text: qsTr("Sync %1 now").arg(card.name)
            onClicked: Sync.startSource(card.name)
        }
        IconButton {
            objectName: "sourceEdit"
            visible: !card.isDemo
            iconName: "document-edit-symbolic"
            size: Theme.line
            text: qsTr("Edit %1").arg(card.name)
            onClicked: card.edited()
        }
        IconButton {
            objectName: "sourceRemove"
            iconName: "edit-delete-symbolic"
            size: Theme.line
            text: qsTr("Remove %1").arg(card.name)
            onClicked: card.removed()
        }
    }
    ElidedText {
        Layout.fillWidth: true
        elide: Text.ElideMiddle
        text: card.location
        color: Theme.muted
        font.family: Theme.monoFamily
        font.features: ({ "calt": 0, "liga": 0 })
        font.pixelSize: Theme.caption
    }
    ElidedText {
        Layout.fillWidth: true
        visible: text !== ""
        text: card.paths.trim().replace(/\n/g, ", ")
        more: card.paths
        color: Theme.faint
        font.family: Theme.monoFamily
        font.features: ({ "calt": 0, "liga": 0 })
        font.pixelSize: Theme.caption
    }
    RowLayout {
        Layout.topMargin: Theme.s4
        spacing: Theme.s16

        AppText {
            text: qsTr("%Ln entities", "", card.entities)
            color: Theme.muted
        }
        AppText {
            visible: card.problems > 0
            text: qsTr("%Ln problem(s)", "", card.problems)
            color: Theme.warning
        }
        AppText {
            visible: text !== ""
            text: card.branch
            color: Theme.muted
        }
        AppText {
            visible: card.commit !== ""
            text: card.commit
            color: Theme.faint
            font.family: Theme.monoFamily
            font.features: ({ "calt": 0, "liga": 0 })
            font.pixelSize: Theme.caption
        }
        ElidedText {
            Layout.fillWidth: true
            text: card.fetched === "" ? "" : qsTr("Fetched %1").arg(card.fetched)
            color: Theme.faint
            horizontalAlignment: Text.AlignRight
            more: card.fetchedExact
        }
    }
    ErrorBanner {
        Layout.fillWidth: true
        Layout.topMargin: Theme.s8
        visible: card.error !== ""
        text: card.error
        hint: card.hint
    }
}
