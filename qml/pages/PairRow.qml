// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// A key and its value as the file has them. A value that is an address can be opened.
ColumnLayout {
    id: pair

    required property string key
    required property string value
    property string url

    spacing: 0

    ElidedText {
        Layout.fillWidth: true
        text: pair.key
        color: Theme.muted
        font.pixelSize: Theme.caption
    }
    ElidedText {
        Layout.fillWidth: true
        visible: pair.url === ""
        text: pair.value
        font.family: Theme.monoFamily
        font.pixelSize: Theme.caption
    }
    LinkText {
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        visible: pair.url !== ""
        external: true
        font.family: Theme.monoFamily
        font.pixelSize: Theme.caption
        more: pair.url
        text: pair.value
        onClicked: Portal.openUrl(pair.url)
    }
}
