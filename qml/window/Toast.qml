// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// Says in passing what was done; goes by itself.
Rectangle {
    id: toast

    property string text

    objectName: "toast"
    implicitWidth: words.implicitWidth + 2 * Theme.s16
    implicitHeight: Theme.controlHeight + Theme.s4
    radius: Theme.radius
    color: Theme.text
    opacity: text === "" ? 0 : 1
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity {
        NumberAnimation { duration: Theme.quick }
    }
    AppText {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, toast.width - 2 * Theme.s16)
        text: toast.text
        color: Theme.background
    }
    Timer {
        id: moment

        interval: Theme.toastStays
        onTriggered: toast.text = ""
    }
    Connections {
        target: Portal

        function onTold(text) {
            toast.text = text
            moment.restart()
        }
    }
}
