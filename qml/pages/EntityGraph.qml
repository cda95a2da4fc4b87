// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The nearest of what is connected with an entity, in small.
Card {
    id: card

    required property string ref

    signal refOpened(ref: string)
    signal graphAsked

    title: qsTr("Graph")
    visible: view.picture.rows.count > 1
    action: LinkText {
        objectName: "openGraph"
        text: qsTr("All of it")
        onClicked: card.graphAsked()
    }

    GraphView {
        id: view

        ref: card.ref
        most: 14
        near: true
        textScale: Theme.scale
        onDrawn: Qt.callLater(canvas.fit)
    }
    GraphCanvas {
        id: canvas

        objectName: "smallGraph"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(Theme.aside, view.picture.size.height * Math.min(1, width / (view.picture.size.width + 2 * margin)) + 2 * margin)
        picture: view.picture
        small: true
        onRefOpened: ref => card.refOpened(ref)
        onWidthChanged: Qt.callLater(fit)
        onHeightChanged: Qt.callLater(fit)
    }
}
