// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What one has to know of an entity before anything else: what, why and the way out.
ColumnLayout {
    id: banners

    required property EntityView entity

    signal addressOpened(address: string)

    spacing: Theme.s8
    visible: list.count > 0

    Repeater {
        id: list

        model: banners.entity.banners

        ErrorBanner {
            required property string address

            objectName: "entityBanner"
            Layout.fillWidth: true
            required text
            required hint
            required severity
            required actionText
            onActed: banners.addressOpened(address)
        }
    }
}
