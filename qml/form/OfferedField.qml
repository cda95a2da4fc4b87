// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A text that a forge has proposals for: branches, owners. It is asked once the user is here; any text is good.
AnswerField {
    id: input

    required property FormView form
    required property string path
    readonly property alias note: choices.note
    readonly property alias offers: choices.state
    property bool isOpen: false

    signal taken(choice: string)

    function pick(choice: string) {
        isOpen = false
        typing = false
        taken(choice)
        selectAll()
    }
    function unfold() {
        typing = false
        list.currentIndex = choices.choices.indexOf(text)
        isOpen = true
    }

    rightPadding: Theme.controlHeight
    Accessible.role: Accessible.ComboBox
    onTextEdited: {
        list.currentIndex = -1
        isOpen = true
    }
    onActiveFocusChanged: if (!activeFocus) isOpen = false
    Keys.onDownPressed: isOpen ? list.incrementCurrentIndex() : unfold()
    Keys.onUpPressed: event => {
        event.accepted = isOpen
        list.decrementCurrentIndex()
    }
    Keys.onReturnPressed: event => {
        event.accepted = isOpen
        if (isOpen && list.currentIndex >= 0)
            pick(choices.choices[list.currentIndex])
        isOpen = false
    }
    Keys.onEscapePressed: event => {
        event.accepted = isOpen
        isOpen = false
    }

    FormChoices {
        id: choices

        form: input.form
        path: input.path
        enabled: input.activeFocus
        text: input.typing ? input.text : ""
    }
    IconButton {
        objectName: input.objectName + "Offers"
        anchors.right: parent.right
        anchors.rightMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        enabled: input.enabled
        focusPolicy: Qt.NoFocus
        iconName: "go-down-symbolic"
        size: Theme.smallControl
        text: qsTr("Show what can be chosen")
        onClicked: {
            input.forceActiveFocus(Qt.MouseFocusReason)
            input.isOpen ? input.isOpen = false : input.unfold()
        }
    }
    T.Popup {
        parent: input
        y: input.height + Theme.s4
        width: Math.max(input.width, Theme.field)
        height: Math.min(list.contentHeight, Theme.controlHeight * 8) + 2 * padding
        closePolicy: T.Popup.NoAutoClose
        margins: Theme.s8
        padding: Theme.s4
        visible: input.isOpen && input.activeFocus && (choices.choices.length > 0 || choices.state === "loading")

        background: FloatingGround {}
        contentItem: ListView {
            id: list

            objectName: "formOffers"
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            highlightMoveDuration: 0
            model: choices.choices
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What can be chosen")

            delegate: T.ItemDelegate {
                id: option

                required property int index
                required property string modelData

                width: ListView.view.width
                implicitHeight: Theme.controlHeight
                focusPolicy: Qt.NoFocus
                hoverEnabled: true
                text: modelData
                Accessible.role: Accessible.ListItem
                Accessible.selected: ListView.isCurrentItem
                onClicked: input.pick(modelData)

                contentItem: ElidedText {
                    leftPadding: Theme.s8
                    rightPadding: Theme.s8
                    text: option.text
                    font.weight: option.text === input.given ? Theme.semibold : Theme.regular
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: option.ListView.isCurrentItem || option.hovered ? Theme.accentSoft : "transparent"
                }
            }
            footer: AppText {
                width: ListView.view.width
                height: list.count === 0 ? Theme.controlHeight : 0
                leftPadding: Theme.s8
                visible: list.count === 0
                text: choices.note
                color: Theme.muted
            }
        }
    }
}
