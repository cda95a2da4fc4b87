// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The people of a team; those of the teams below say by which way.
Card {
    id: card

    required property EntityView entity

    signal refOpened(ref: string)

    title: qsTr("Members")
    note: members.state === "ready" ? qsTr("%L1").arg(members.shown) : ""
    action: Segmented {
        objectName: "membersSwitch"
        visible: members.total > members.direct
        value: members.inherited ? "inherited" : "direct"
        onChosen: value => members.inherited = value === "inherited"
        Accessible.name: qsTr("Who counts as a member")
        model: ListModel {
            ListElement { value: "direct"; text: qsTr("Directly") }
            ListElement { value: "inherited"; text: qsTr("With teams below") }
        }
    }

    MembersView {
        id: members

        ref: card.entity.ref
    }
    Skeleton {
        Layout.fillWidth: true
        loading: members.state === "loading"
        rows: 3
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: members.state === "failed"
        text: members.error
        hint: members.hint
        actionText: qsTr("Try again")
        onActed: members.retry()
    }
    AppField {
        objectName: "membersFilter"
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.s4
        visible: members.shown > 12
        clearable: true
        iconName: "search-symbolic"
        placeholderText: qsTr("Filter members")
        onTextEdited: members.text = text
        onCleared: members.text = ""
    }
    GridLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.s8
        columns: Math.max(1, Math.floor(card.width / Theme.field))
        columnSpacing: Theme.s8
        rowSpacing: 0
        uniformCellWidths: true

        Repeater {
            id: list

            model: members.rows

            MemberRow {
                objectName: "member"
                Layout.fillWidth: true
                onClicked: card.refOpened(ref)
            }
        }
    }
    Prose {
        Layout.fillWidth: true
        visible: members.state === "ready" && list.count === 0
        text: members.text !== "" ? qsTr("Nobody of that name")
            : members.total > 0 ? qsTr("Nobody directly, only in the teams below.")
            : qsTr("Nobody is a member, as far as the catalog knows.")
        color: Theme.muted
    }
    AppButton {
        visible: members.hiddenCount > 0
        subtle: true
        iconName: "go-down-symbolic"
        text: qsTr("Show %Ln more", "", Math.min(members.hiddenCount, 100))
        onClicked: members.showMore()
    }
}
