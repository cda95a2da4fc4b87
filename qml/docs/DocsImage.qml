// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Cairn
import Cairn.Ui

// A picture of a page. One of the web is loaded once the user said yes to its host; until then, and where there
// is none, its words stand in its place.
Item {
    id: image

    required property string picture
    required property string words
    property bool small: false
    readonly property bool remote: /^https?:/.test(picture)
    readonly property string host: remote ? RemoteImages.hostOf(picture) : ""
    readonly property bool allowed: !remote || RemoteImages.allowed.indexOf(host) >= 0
    readonly property alias status: loaded.status

    signal measured(size: size)

    implicitWidth: loaded.status === Image.Ready ? loaded.implicitWidth : Theme.popup
    implicitHeight: loaded.status === Image.Ready ? loaded.implicitHeight : Theme.tile * 2
    Accessible.role: Accessible.Graphic
    Accessible.name: words

    Image {
        id: loaded

        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        mipmap: true
        source: image.allowed ? image.picture : ""
        onStatusChanged: {
            if (status === Image.Ready)
                image.measured(Qt.size(implicitWidth, implicitHeight))
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: loaded.status !== Image.Ready && loaded.status !== Image.Loading
        radius: Theme.tinyRadius
        color: Theme.sunken
        border.color: Theme.border
        border.width: Theme.hairline

        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.s8
            spacing: Theme.s8

            AppText {
                width: parent.width
                visible: !image.small
                text: image.words !== "" ? image.words : qsTr("Picture")
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
            }
            AppText {
                width: parent.width
                visible: !image.small && image.allowed
                text: image.picture === "" ? qsTr("This picture is not in the repository.")
                                           : qsTr("This picture could not be read.")
                color: Theme.faint
                font.pixelSize: Theme.caption
                horizontalAlignment: Text.AlignHCenter
            }
            AppButton {
                objectName: "allowImages"
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !image.small && !image.allowed
                text: qsTr("Load pictures from %1").arg(image.host)
                onClicked: RemoteImages.allow(image.host)
            }
        }
    }
    HoverTip {
        text: image.small ? image.words : ""
    }
}
