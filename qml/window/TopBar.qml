// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Back, forward, where one is, and the search.
Item {
    id: bar

    required property Navigator navigator

    signal finished
    signal asked(action: string)

    implicitHeight: Theme.top

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
        search.selectAll()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.s16
        anchors.rightMargin: Theme.s24
        spacing: 0

        IconButton {
            objectName: "backButton"
            enabled: bar.navigator.canGoBack
            iconName: "go-previous-symbolic"
            size: Theme.line
            text: qsTr("Back")
            shortcutText: qsTr("Alt+Left")
            onClicked: bar.navigator.back()
        }
        IconButton {
            objectName: "forwardButton"
            enabled: bar.navigator.canGoForward
            iconName: "go-next-symbolic"
            size: Theme.line
            text: qsTr("Forward")
            shortcutText: qsTr("Alt+Right")
            onClicked: bar.navigator.forward()
        }
        Crumbs {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s8
            Layout.rightMargin: Theme.s16
            navigator: bar.navigator
        }
        SearchBox {
            id: search

            Layout.fillWidth: true
            Layout.minimumWidth: Math.round(Theme.search / 2)
            Layout.maximumWidth: Layout.preferredWidth
            Layout.preferredWidth: Math.min(Theme.search, Math.round(bar.width * 0.4))
            navigator: bar.navigator
            onFinished: bar.finished()
            onAsked: action => bar.asked(action)
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
