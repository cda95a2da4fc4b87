// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What an API's definition offers; a click or Enter goes to its line.
Rectangle {
    id: outline

    required property OutlineView view
    readonly property Item filterField: field

    signal lineAsked(line: int)

    radius: Theme.cardRadius
    color: Theme.surface
    border.color: list.activeFocus ? Theme.accent : Theme.border
    border.width: Theme.hairline

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        spacing: 0

        RowLayout {
            Layout.leftMargin: Theme.s12
            Layout.rightMargin: Theme.s8
            Layout.preferredHeight: Theme.rowTall
            spacing: Theme.s8

            ElidedText {
                Layout.fillWidth: true
                text: outline.view.hasOutline ? outline.view.caption : qsTr("Outline")
                more: outline.view.title
                color: Theme.muted
            }
            Segmented {
                objectName: "outlineOrder"
                visible: outline.view.hasTags
                value: outline.view.byPath ? "path" : "tag"
                onChosen: value => outline.view.byPath = value === "path"
                Accessible.name: qsTr("Group operations")
                model: ListModel {
                    ListElement { value: "tag"; text: qsTr("By tag") }
                    ListElement { value: "path"; text: qsTr("By path") }
                }
            }
        }
        Hairline {
            Layout.fillWidth: true
        }
        AppField {
            id: field

            objectName: "outlineFilter"
            Layout.fillWidth: true
            Layout.margins: Theme.s8
            Layout.bottomMargin: Theme.s4
            visible: outline.view.hasOutline && outline.view.fault === ""
            clearable: true
            iconName: "search-symbolic"
            placeholderText: qsTr("Filter the outline")
            onTextEdited: outline.view.text = text
            onCleared: outline.view.text = ""
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
            Keys.onReturnPressed: list.openCurrent()
        }
        ListView {
            id: list

            objectName: "outlineList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.s4
            Layout.rightMargin: Theme.s4
            activeFocusOnTab: count > 0
            boundsBehavior: Flickable.StopAtBounds
            bottomMargin: Theme.s8
            // Rows that are made ahead are lost where another definition takes the place of this one, and Qt complains.
            cacheBuffer: 0
            clip: true
            currentIndex: -1
            highlightMoveDuration: 0
            keyNavigationEnabled: false
            model: outline.view.rows
            reuseItems: true
            visible: outline.view.hasOutline && outline.view.fault === ""
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Outline")
            onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = outline.view.nextEntry(-1, 1)
            onCountChanged: currentIndex = Math.min(currentIndex, count - 1)

            function openCurrent() {
                if (currentIndex < 0)
                    currentIndex = outline.view.nextEntry(-1, 1)
                outline.lineAsked(outline.view.lineAt(currentIndex))
            }

            Keys.onDownPressed: currentIndex = outline.view.nextEntry(currentIndex, 1)
            Keys.onUpPressed: currentIndex = outline.view.nextEntry(currentIndex, -1)
            Keys.onReturnPressed: openCurrent()
            Keys.onEnterPressed: openCurrent()
            Keys.onPressed: event => {
                event.accepted = true
                switch (event.key) {
                case Qt.Key_Home: currentIndex = outline.view.nextEntry(-1, 1); break
                case Qt.Key_End: currentIndex = outline.view.nextEntry(count, -1); break
                default: event.accepted = false
                }
            }

            delegate: OutlineEntry {
                width: list.width
                current: ListView.isCurrentItem && list.activeFocus
                onClicked: {
                    list.currentIndex = index
                    outline.lineAsked(line)
                }
            }
            AppText {
                anchors.centerIn: parent
                visible: list.count === 0 && outline.view.state === "ready"
                text: outline.view.text === "" ? qsTr("The definition is empty") : qsTr("Nothing of that name")
                color: Theme.muted
            }
            Skeleton {
                anchors.fill: parent
                loading: outline.view.state === "loading"
            }
        }
        Prose {
            Layout.fillWidth: true
            Layout.margins: Theme.s12
            visible: outline.view.isCut
            text: qsTr("There is more: the outline ends after %L1 entries.").arg(10000)
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.s16
            visible: !list.visible && outline.view.state === "ready"
            spacing: Theme.s8

            Prose {
                objectName: "outlineNote"
                Layout.fillWidth: true
                text: outline.view.fault === ""
                    ? qsTr("Definitions of the type “%1” have no outline. Outlines are made of OpenAPI, AsyncAPI, GraphQL and gRPC.").arg(outline.view.type)
                    : qsTr("The outline could not be made. %1.").arg(outline.view.fault)
                color: outline.view.fault === "" ? Theme.muted : Theme.warning
            }
            LinkText {
                visible: outline.view.faultLine > 0
                text: qsTr("Go to line %L1").arg(outline.view.faultLine)
                onClicked: outline.lineAsked(outline.view.faultLine)
            }
            Item {
                Layout.fillHeight: true
            }
        }
        Item {
            Layout.fillHeight: true
            visible: !list.visible
        }
    }
}
