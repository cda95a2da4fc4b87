// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The headings of the page; the one that is read is marked.
FocusScope {
    id: contents

    required property RowListModel headings
    required property int current

    signal chosen(heading: int)

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.s4

        SectionTitle {
            Layout.leftMargin: Theme.s12
            text: qsTr("On this page")
        }
        ListView {
            id: list

            objectName: "docsContents"
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            keyNavigationEnabled: true
            currentIndex: contents.current
            highlightMoveDuration: Theme.quick
            model: contents.headings
            T.ScrollBar.vertical: AppScrollBar {}
            Keys.onReturnPressed: contents.chosen(currentIndex)
            Keys.onEnterPressed: contents.chosen(currentIndex)
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Headings")

            delegate: T.ItemDelegate {
                id: item

                required property int index
                required property string title
                required property int depth
                readonly property bool current: contents.current === index

                objectName: current ? "docsHeadingCurrent" : "docsHeading"
                width: ListView.view.width
                implicitHeight: Theme.line
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                Accessible.role: Accessible.ListItem
                Accessible.name: title
                Accessible.selected: current
                onClicked: contents.chosen(index)

                contentItem: ElidedText {
                    leftPadding: Theme.s12 + item.depth * Theme.s12
                    text: item.title
                    color: item.current ? Theme.accent : item.hovered ? Theme.text : Theme.muted
                    font.weight: item.current ? Theme.medium : Theme.regular
                }
                background: Item {
                    Rectangle {
                        width: Theme.focusLine
                        height: parent.height
                        color: item.current ? Theme.accent : Theme.border
                    }
                    FocusRing {
                        gap: -Theme.focusLine
                        visible: list.activeFocus && list.currentIndex === item.index
                    }
                }
            }
        }
    }
}
