// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A diagram, or its source where nothing draws it.
Item {
    id: box

    required property string language
    required property string program
    required property string title
    required property string source
    required property DocsStyle style
    readonly property bool drawn: view.state === "drawn" && picture.status === Image.Ready
    readonly property real factor: drawn ? Math.min(1, width / picture.implicitWidth) : 1

    signal opened(picture: url)

    implicitHeight: view.state === "source" ? words.implicitHeight
        : drawn ? Math.ceil(picture.implicitHeight * factor) : Theme.tile * 3

    DiagramView {
        id: view

        language: box.language
        program: box.program
        source: box.source
        ink: box.style.text.toString()
        line: box.style.muted.toString()
        fontFamily: Theme.fontFamily
    }
    // PlantUML draws with colours of its own, for a light ground.
    Rectangle {
        anchors.fill: picture
        visible: picture.visible && box.language === "plantuml" && Theme.dark
        radius: Theme.tinyRadius
        color: Theme.paper
    }
    Image {
        id: picture

        width: Math.round(implicitWidth * box.factor)
        height: Math.round(implicitHeight * box.factor)
        visible: box.drawn
        source: view.picture
        Accessible.role: Accessible.Graphic
        Accessible.name: box.title !== "" ? box.title : qsTr("Diagram")

        TapHandler {
            onTapped: box.opened(view.picture)
        }
        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: view.state === "drawing"
        radius: Theme.radius
        color: Theme.sunken
    }
    DocsSourceBox {
        id: words

        width: parent.width
        visible: view.state === "source"
        title: box.title !== "" ? box.title : qsTr("Diagram")
        note: view.reason !== "" ? view.reason : box.language
        source: box.source
    }
}
