// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What is connected with an entity, as a picture that one walks through with the arrow keys.
FocusScope {
    id: pane

    required property string ref
    readonly property bool toolsFocused: {
        let item = Window.activeFocusItem
        while (item && item !== tools)
            item = item.parent
        return item === tools
    }

    signal refOpened(ref: string)
    signal entityOpened(ref: string)

    // The page has the keyboard's focus until there is something to walk through
    function begin() {
        if (view.isStill) {
            canvas.keepPlace()
            return
        }
        canvas.fit()
        let around = pane as Item
        while (around && around !== Window.activeFocusItem)
            around = around.parent
        if (around || activeFocus && !toolsFocused)
            canvas.focusNode(view.picture.root)
    }

    focus: true
    Keys.onPressed: event => {
        event.accepted = true
        if (event.matches(StandardKey.Undo))
            view.undo()
        else if (event.matches(StandardKey.Redo))
            view.redo()
        else if (event.key === Qt.Key_G && event.modifiers === Qt.NoModifier)
            view.grouping = view.grouping === "" ? "system" : view.grouping === "system" ? "domain" : view.grouping === "domain" ? "owner" : ""
        else
            event.accepted = false
    }

    GraphView {
        id: view

        ref: pane.ref
        textScale: Theme.scale
    }
    Connections {
        target: view

        function onDrawn() {
            const known = view.isStill ? view.picture.rowOf(canvas.currentRef) : -1
            canvas.current = known < 0 ? view.picture.root : known
            Qt.callLater(pane.begin)
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Flow {
            id: tools

            Layout.fillWidth: true
            Layout.margins: Theme.s24
            Layout.topMargin: Theme.s12
            Layout.bottomMargin: Theme.s12
            spacing: Theme.s8

            Segmented {
                objectName: "graphDirection"
                value: view.direction
                onChosen: value => view.direction = value
                Accessible.name: qsTr("Direction")
                model: ListModel {
                    ListElement { value: "both"; text: qsTr("Both ways") }
                    ListElement { value: "out"; text: qsTr("Outgoing") }
                    ListElement { value: "in"; text: qsTr("Incoming") }
                }
            }
            Segmented {
                objectName: "graphScope"
                value: view.scope
                onChosen: value => view.scope = value
                Accessible.name: qsTr("Relations")
                model: ListModel {
                    ListElement { value: "dependencies"; text: qsTr("Dependencies") }
                    ListElement { value: "organisation"; text: qsTr("Organisation") }
                    ListElement { value: "all"; text: qsTr("All relations") }
                }
            }
            Segmented {
                objectName: "graphDepth"
                value: String(view.depth)
                onChosen: value => view.depth = Number(value)
                Accessible.name: qsTr("Steps")
                model: ListModel {
                    ListElement { value: "1"; text: qsTr("1 step") }
                    ListElement { value: "2"; text: "2" }
                    ListElement { value: "3"; text: "3" }
                    ListElement { value: "0"; text: qsTr("All") }
                }
            }
            GraphFilterButton {
                view: view
            }
            GraphGroupButton {
                view: view
            }
        }
        AppText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s24
            Layout.bottomMargin: Theme.s8
            visible: view.picture.isCut
            text: qsTr("There is more than fits into a picture; the nearest %Ln are shown.", "", view.picture.rows.count)
            color: Theme.muted
        }
        Hairline {
            Layout.fillWidth: true
        }
        GraphCanvas {
            id: canvas

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            picture: view.picture
            view: view
            visible: view.state !== "failed"
            onRefOpened: ref => pane.refOpened(ref)
            onEntityOpened: ref => pane.entityOpened(ref)
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.top * 2
        loading: view.state === "loading" && view.picture.rows.count === 0
    }
    EmptyState {
        objectName: "graphFailure"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, pane.width - 2 * Theme.s24)
        visible: view.state === "failed"
        iconName: "emblem-important-symbolic"
        title: view.error
        text: view.hint
        actionText: qsTr("Try again")
        onActed: view.retry()
    }
}
