// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The pages of a site as its author ordered them.
FocusScope {
    id: tree

    required property DocsNavigation navigation
    property alias field: filter

    signal pageChosen(path: string)
    signal fileChosen(path: string)
    signal linkChosen(url: string)

    function take(kind: string, entry: int, target: string) {
        switch (kind) {
        case "section": navigation.toggle(entry); break
        case "page": pageChosen(target); break
        case "file": fileChosen(target); break
        case "link": linkChosen(target); break
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.s8

        AppField {
            id: filter

            objectName: "docsNavFilter"
            Layout.fillWidth: true
            clearable: true
            iconName: "filter-symbolic"
            placeholderText: qsTr("Filter pages")
            onTextEdited: tree.navigation.filter = text
            onCleared: tree.navigation.filter = ""
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        ListView {
            id: list

            objectName: "docsNav"
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: tree.navigation.currentRow
            model: tree.navigation.rows
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("Pages of this site")

            delegate: T.ItemDelegate {
                id: item

                required property int index
                required property int entry
                required property string title
                required property string kind
                required property string target
                required property int depth
                required property bool open
                required property bool current

                objectName: current ? "docsNavCurrent" : "docsNavItem"
                width: ListView.view.width
                implicitHeight: Theme.line
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                enabled: kind !== "missing"
                Accessible.role: Accessible.TreeItem
                Accessible.name: kind === "section" ? (open ? qsTr("%1, unfolded").arg(title)
                                                            : qsTr("%1, folded").arg(title)) : title
                Accessible.selected: current
                onClicked: tree.take(kind, entry, target)

                contentItem: RowLayout {
                    spacing: Theme.s4

                    Item {
                        Layout.preferredWidth: Theme.s4 + item.depth * Theme.s12
                    }
                    Icon {
                        visible: item.kind === "section"
                        name: item.open ? "go-down-symbolic" : "go-next-symbolic"
                        size: Theme.caption
                    }
                    ElidedText {
                        Layout.fillWidth: true
                        text: item.title
                        color: item.current ? Theme.accent : item.kind === "missing" ? Theme.faint
                            : item.kind === "section" ? Theme.text : item.hovered ? Theme.text : Theme.muted
                        font.weight: item.current || item.kind === "section" ? Theme.semibold : Theme.regular
                    }
                    Icon {
                        visible: item.kind === "link"
                        name: "open-link-symbolic"
                        color: Theme.faint
                        size: Theme.caption
                    }
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: item.current ? Theme.accentSoft : item.hovered ? Theme.hovered : "transparent"

                    FocusRing {
                        gap: -Theme.focusLine
                        visible: list.activeFocus && list.currentIndex === item.index
                    }
                }
            }
            Keys.onReturnPressed: activate()
            Keys.onEnterPressed: activate()
            Keys.onLeftPressed: activate(false)
            Keys.onRightPressed: activate(true)

            // Left and right fold; Enter goes, too.
            function activate(open = undefined) {
                const item = currentItem as T.ItemDelegate
                if (item && (open === undefined || (item.kind === "section" && item.open !== open)))
                    tree.take(item.kind, item.entry, item.target)
            }
        }
    }
}
