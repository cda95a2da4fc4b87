// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// The annotations that a text leads to, for the pointer and for screen readers. What is drawn of a marker is part of the
// text; the keyboard goes through the text's links.
Repeater {
    id: markers

    required property DocsWords words
    property real offset: 0 // by which the text is moved aside

    model: words.markers

    T.AbstractButton {
        required property rect place
        required property string source
        required text

        objectName: "docsMarker"
        x: markers.words.x + place.x - markers.offset
        y: place.y
        width: place.width
        height: place.height
        visible: x >= markers.words.x + markers.words.leftInset
                 && x + width <= markers.words.x + markers.words.width - markers.words.rightInset
        focusPolicy: Qt.NoFocus
        hoverEnabled: true
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Annotation %1").arg(text)
        onClicked: markers.words.context.followed(source)

        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
    }
}
