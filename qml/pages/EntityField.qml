// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// An entity to choose: shows the one that was chosen, and while one types, what may be meant.
AppField {
    id: field

    required property string label
    property string kind // of the chosen one
    property string title
    readonly property bool offering: activeFocus && picker.text !== "" && picker.text !== title

    signal chosen(ref: string)

    function restore() {
        picker.text = ""
        text = title
    }

    iconName: title !== "" && !offering ? Kinds.icon(kind) : "search-symbolic"
    placeholderText: label
    Accessible.name: label
    Accessible.description: title
    onTitleChanged: restore()
    onTextEdited: picker.text = text
    onActiveFocusChanged: activeFocus ? selectAll() : restore()
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onUpPressed: list.decrementCurrentIndex()
    Keys.onReturnPressed: if (offering) picker.take(list.currentIndex)
    Keys.onEnterPressed: if (offering) picker.take(list.currentIndex)
    Keys.onEscapePressed: event => {
        event.accepted = offering
        restore()
    }

    EntityPicker {
        id: picker

        onTaken: ref => {
            text = ""
            field.chosen(ref)
        }
    }
    T.Popup {
        y: field.height + Theme.s4
        width: Math.max(field.width, Theme.aside)
        height: Math.min(list.contentHeight, Theme.rowTall * 7) + 2 * padding
        closePolicy: T.Popup.NoAutoClose
        margins: Theme.s8
        padding: Theme.s4
        visible: field.offering && (list.count > 0 || picker.state === "ready")

        background: FloatingGround {}
        contentItem: ListView {
            id: list

            objectName: "entityFieldList"
            implicitHeight: contentHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: 0
            highlightMoveDuration: 0
            model: picker.rows
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Entities")

            delegate: PickedEntity {
                width: ListView.view.width
                current: ListView.isCurrentItem
                onClicked: picker.take(index)
            }
            footer: AppText {
                width: ListView.view.width
                height: list.count === 0 ? Theme.row : 0
                leftPadding: Theme.s8
                visible: list.count === 0
                text: qsTr("Nothing of that name")
                color: Theme.muted
            }
        }
    }
}
