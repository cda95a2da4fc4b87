// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Where a team stands in the organisation, or the teams that a person is in: up to the root, and one step down.
Card {
    id: card

    required property EntityView entity

    signal refOpened(ref: string)
    signal treeAsked

    title: entity.isUser ? qsTr("Teams") : qsTr("In the organisation")
    visible: organisation.state === "ready"
    action: LinkText {
        objectName: "showOrganisation"
        visible: organisation.total > 1
        text: qsTr("Show all")
        onClicked: card.treeAsked()
    }

    OrganisationView {
        id: organisation

        ref: card.entity.ref
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.s8
        spacing: 0

        Repeater {
            id: rows

            model: organisation.standing

            RowLayout {
                id: row

                required property string ref
                required property string title
                required property string type
                required property int depth
                required property bool here

                Layout.fillWidth: true
                Layout.leftMargin: Math.min(depth, 6) * Theme.s16
                spacing: 0

                EntityLink {
                    objectName: "standing"
                    Layout.fillWidth: true
                    enabled: !row.here || card.entity.isUser
                    kind: "group"
                    text: row.title
                    note: row.type
                    more: row.ref
                    onClicked: card.refOpened(row.ref)
                }
                Chip {
                    visible: row.here && card.entity.isGroup
                    text: qsTr("Here")
                    tone: "accent"
                }
            }
        }
    }
    Prose {
        Layout.fillWidth: true
        visible: rows.count === 0
        text: card.entity.isUser ? qsTr("In no team, as far as the catalog knows.")
            : qsTr("It has no place among the teams.")
        color: Theme.muted
    }
}
