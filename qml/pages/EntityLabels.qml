// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

Card {
    id: card

    required property EntityView entity

    title: qsTr("Labels")
    visible: list.count > 0

    Repeater {
        id: list

        model: card.entity.labels

        PairRow {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.s4
        }
    }
}
