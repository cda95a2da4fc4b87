// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What a team or a person owns, by kind and type; each count leads to the catalog with just these.
Card {
    id: card

    required property EntityView entity

    signal refOpened(ref: string)
    signal addressOpened(address: string)

    title: qsTr("Owns")
    note: ownership.state === "ready" ? qsTr("%L1").arg(ownership.total) : ""
    action: Segmented {
        objectName: "ownershipSwitch"
        visible: ownership.state === "ready" && ownership.inheritedTotal > 0
        value: ownership.inherited ? "inherited" : "direct"
        onChosen: value => ownership.inherited = value === "inherited"
        Accessible.name: qsTr("What counts as owned")
        model: card.entity.isUser ? forUsers : forGroups
    }

    ListModel {
        id: forGroups

        ListElement { value: "direct"; text: qsTr("Directly") }
        ListElement { value: "inherited"; text: qsTr("With teams below") }
    }
    ListModel {
        id: forUsers

        ListElement { value: "direct"; text: qsTr("Directly") }
        ListElement { value: "inherited"; text: qsTr("Through teams") }
    }
    OwnershipView {
        id: ownership

        ref: card.entity.ref
    }
    Skeleton {
        Layout.fillWidth: true
        loading: ownership.state === "loading"
        rows: 3
        rowHeight: Theme.line
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: ownership.state === "failed"
        text: ownership.error
        hint: ownership.hint
        actionText: qsTr("Try again")
        onActed: ownership.retry()
    }
    Prose {
        Layout.fillWidth: true
        visible: ownership.state === "ready" && ownership.total === 0
        text: ownership.inheritedTotal === 0 ? qsTr("Nothing in the catalog names it as its owner.")
            : card.entity.isUser ? qsTr("Nothing directly, only through teams.")
            : qsTr("Nothing directly, only through the teams below.")
        color: Theme.muted
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.s8
        columns: card.width > Theme.popup && owners.count > 0 ? 2 : 1
        columnSpacing: Theme.s24
        rowSpacing: Theme.s12
        uniformCellWidths: true

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: 0

            Repeater {
                model: ownership.rows

                CountRow {
                    required property string address

                    objectName: "owned"
                    Layout.fillWidth: true
                    required label
                    required kind
                    required type
                    required count
                    onClicked: card.addressOpened(address)
                }
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            visible: owners.count > 0
            spacing: 0

            AppText {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.s8
                Layout.minimumHeight: Theme.line
                text: card.entity.isUser ? qsTr("The way that makes it theirs") : qsTr("By team")
                color: Theme.muted
                font.weight: Theme.medium
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Repeater {
                id: owners

                model: ownership.owners

                CountRow {
                    required property string ref
                    required property string title
                    required property string path

                    objectName: "ownerPath"
                    Layout.fillWidth: true
                    required count
                    kind: path === "" && card.entity.isUser ? "user" : "group"
                    label: path === "" ? title : path
                    onClicked: card.refOpened(ref)
                }
            }
        }
    }
}
