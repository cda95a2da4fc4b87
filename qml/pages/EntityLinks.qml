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

    title: qsTr("Links")
    visible: links.count > 0

    Repeater {
        id: links

        model: card.entity.links

        LinkText {
            id: link

            required property string title
            required property string url

            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.minimumHeight: Theme.smallControl
            external: true
            font.weight: Theme.medium
            more: url
            text: title === "" ? url : title
            onClicked: Portal.openUrl(url)
        }
    }
}
