// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What an annotation of code says, beside its marker.
T.Popup {
    id: popup

    required property DocsContext context
    property int annotation: -1
    property rect place

    function show(number: int, at: rect) {
        focus = true
        put(number, at)
    }
    // What has the keyboard keeps it
    function peek(number: int, at: rect) {
        focus = false
        put(number, at)
    }
    function put(number: int, at: rect) {
        annotation = number
        place = at
        open()
    }

    objectName: "docsAnnotation"
    x: Math.max(Theme.s8, Math.min(parent.width - width - Theme.s8, place.x - Theme.s24))
    y: place.y + place.height + Theme.s4 + height > parent.height && place.y - height - Theme.s4 >= 0
       ? place.y - height - Theme.s4 : place.y + place.height + Theme.s4
    width: Math.min(parent.width - 2 * Theme.s8, Math.round(context.style.size * Theme.measure * 0.6))
    height: Math.min(scroll.contentHeight + 2 * padding, Math.max(Theme.tile * 2, parent.height / 2))
    padding: Theme.s16
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onClosed: annotation = -1

    background: FloatingGround {}
    contentItem: Flickable {
        id: scroll

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height
        focus: true
        Accessible.role: Accessible.Note
        Accessible.name: qsTr("Annotation")
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.rowTall)
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.rowTall))

        DocsPointer {
            width: scroll.width
            height: scroll.contentHeight
            sheet: popup.context.sheet
            onLinkActivated: target => popup.context.followed(target)
        }
        Column {
            id: column

            width: scroll.width

            Repeater {
                model: popup.annotation < 0 ? null : popup.context.sheet.annotation(popup.annotation)
                delegate: popup.context.cellRows
            }
        }
    }
}
