// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Says on the catalog page that the company is made up, until one says that one knows.
Rectangle {
    id: banner

    property bool dismissed: false

    signal addSource

    visible: Portal.isDemo && !dismissed
    implicitHeight: row.implicitHeight + 2 * Theme.s8
    radius: Theme.cardRadius
    color: Theme.infoSoft

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.s12
        anchors.rightMargin: Theme.s8
        spacing: Theme.s8

        Icon {
            name: "help-about-symbolic"
            color: Theme.info
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("This is a made-up company, so that there is something to look at.")
            wrapMode: Text.Wrap
        }
        AppButton {
            text: qsTr("Add your catalog")
            onClicked: banner.addSource()
        }
        IconButton {
            iconName: "window-close-symbolic"
            size: Theme.line
            text: qsTr("Dismiss")
            onClicked: banner.dismissed = true
        }
    }
}
