// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// Choosing oneself among the people of the catalog.
AppDialog {
    id: dialog

    title: qsTr("Who are you?")
    preferredWidth: Math.round(Theme.popup * 0.8)
    onVisibleChanged: if (visible) field.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: {
        field.clear()
        people.text = ""
    }

    function choose(ref: string) {
        Preferences.identity = ref
        close()
    }

    PeopleView {
        id: people
    }
    AppField {
        id: field

        Layout.fillWidth: true
        clearable: true
        iconName: "search-symbolic"
        placeholderText: qsTr("Search people")
        onTextEdited: people.text = text
        onCleared: people.text = ""
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onReturnPressed: list.chooseCurrent()
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: Theme.rowTall * 6
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: 0
        highlightMoveDuration: 0
        model: people.rows
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("People")

        function chooseCurrent() {
            forceLayout() // rows change at once, their items with the next frame
            const hit = currentItem as PersonRow
            if (hit)
                dialog.choose(hit.ref)
        }

        delegate: PersonRow {
            width: list.width
            current: ListView.isCurrentItem
            onClicked: dialog.choose(ref)
        }
        AppText {
            anchors.centerIn: parent
            visible: list.count === 0
            text: field.length > 0 ? qsTr("Nobody of that name") : qsTr("There are no people in the catalog yet")
            color: Theme.muted
        }
    }
    buttons: [
        AppButton {
            visible: Preferences.identity !== ""
            text: qsTr("Nobody")
            onClicked: dialog.choose("")
        },
        AppButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
