// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// An address that leads to nothing: why, what was perhaps meant, and the way on.
ColumnLayout {
    id: missing

    required property EntityView entity

    signal refOpened(ref: string)
    signal catalogAsked

    spacing: Theme.s16

    EmptyState {
        Layout.fillWidth: true
        iconName: "search-symbolic"
        title: missing.entity.error
        text: missing.entity.hint
    }
    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        spacing: Theme.s8

        AppButton {
            Layout.maximumWidth: Math.round(missing.width * 0.6)
            visible: missing.entity.suggestion !== ""
            primary: true
            text: qsTr("Open %1 instead").arg(missing.entity.suggestionTitle)
            onClicked: missing.refOpened(missing.entity.suggestion)
        }
        AppButton {
            visible: missing.entity.suggestion === ""
            text: qsTr("Try again")
            onClicked: missing.entity.retry()
        }
        AppButton {
            text: qsTr("Go to the catalog")
            onClicked: missing.catalogAsked()
        }
    }
}
