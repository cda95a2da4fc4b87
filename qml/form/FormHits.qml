// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What a picker offers, below its field.
T.Popup {
    id: popup

    required property FormPicker picker
    required property Item field
    readonly property int count: list.count
    readonly property string current: picker.refAt(list.currentIndex)

    signal picked(ref: string)

    function move(by: int) {
        by > 0 ? list.incrementCurrentIndex() : list.decrementCurrentIndex()
    }

    parent: field
    y: field.height + Theme.s4
    width: Math.max(field.width, Theme.field)
    height: Math.min(list.contentHeight, Theme.row * 8) + 2 * padding
    closePolicy: T.Popup.NoAutoClose
    margins: Theme.s8
    padding: Theme.s4

    background: FloatingGround {}
    contentItem: ListView {
        id: list

        objectName: "formHits"
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        highlightMoveDuration: 0
        model: popup.picker.rows
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What can be chosen")
        onCountChanged: currentIndex = count > 0 ? 0 : -1

        delegate: PickedEntity {
            width: ListView.view.width
            current: ListView.isCurrentItem
            onClicked: popup.picked(ref)
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
