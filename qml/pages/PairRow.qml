// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// A key and its value as the file has them. A value that is an address can be opened.
GridLayout {
    id: pair

    required property string key
    required property string value
    property string url

    columns: width < Theme.popup * 0.8 ? 1 : 2
    columnSpacing: Theme.s16
    rowSpacing: 0

    ElidedText {
        Layout.fillWidth: true
        Layout.maximumWidth: pair.columns === 1 ? Number.POSITIVE_INFINITY : Theme.field
        Layout.minimumWidth: pair.columns === 1 ? 0 : Theme.field
        text: pair.key
        color: Theme.muted
        font.pixelSize: Theme.caption
    }
    ElidedText {
        Layout.fillWidth: true
        visible: pair.url === ""
        text: pair.value
        font.family: Theme.monoFamily
        font.features: ({ "calt": 0, "liga": 0 })
        font.pixelSize: Theme.caption
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: link.implicitHeight
        visible: pair.url !== ""

        LinkText {
            id: link

            width: Math.min(Math.ceil(implicitWidth), parent.width)
            external: true
            font.family: Theme.monoFamily
            font.features: ({ "calt": 0, "liga": 0 })
            font.pixelSize: Theme.caption
            more: pair.url
            text: pair.value
            onClicked: Portal.openUrl(pair.url)
        }
    }
}
