// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What floats above a page, what heads a table, and what divides panes.
ColumnLayout {
    spacing: Theme.s24

    GallerySection {
        Layout.fillWidth: true
        title: "Menu"

        Item {
            implicitWidth: entries.implicitWidth + 2 * Theme.s4
            implicitHeight: entries.implicitHeight + 2 * Theme.s4

            FloatingGround {
                anchors.fill: parent
            }
            Column {
                id: entries

                x: Theme.s4
                y: Theme.s4

                Entry { text: "Open"; shortcutText: "Enter" }
                Entry { text: "Current"; shortcutText: "Space"; highlighted: true }
                Entry { text: "Pressed"; down: true }
                Entry { text: "Disabled"; enabled: false }
                AppMenuSeparator { width: Theme.aside }
                Entry { text: "Chosen"; checkable: true; checked: true }
                Entry { text: "Not chosen"; checkable: true }
            }
        }
        AppButton {
            id: opener

            objectName: "galleryMenu"
            text: "Open a menu"
            onClicked: menu.popup(opener, 0, opener.height + Theme.s4)

            AppMenu {
                id: menu

                AppMenuItem { text: "Open"; shortcutText: "Enter" }
                AppMenuItem { text: "Disabled"; enabled: false }
                AppMenuSeparator {}
                AppMenuItem { text: "Copy"; iconName: "edit-copy-symbolic"; shortcutText: "Ctrl+C" }
            }
        }
    }
    GallerySection {
        Layout.fillWidth: true
        title: "Dialog, toast, tooltip"

        AppButton {
            objectName: "galleryDialog"
            text: "Open a dialog"
            onClicked: dialog.open()

            AppDialog {
                id: dialog

                title: "Remove the source “platform”?"
                buttons: [
                    AppButton {
                        text: "Cancel"
                        onClicked: dialog.close()
                    },
                    AppButton {
                        danger: true
                        text: "Remove"
                        onClicked: dialog.close()
                    }
                ]

                Prose {
                    Layout.fillWidth: true
                    text: "Its 96 entities leave the catalog. The repository itself stays as it is."
                }
            }
        }
        AppButton {
            id: told

            objectName: "galleryTooltip"
            text: "Show a tooltip"
            onClicked: Tip.show(told, "Saturday, 21 November 2026, 10:04")
        }
        AppButton {
            objectName: "galleryToast"
            text: "Show a toast"
            onClicked: Portal.tell("Copied: payments@tarnwick.example")
        }
        Toast {
            text: "Copied: payments@tarnwick.example"
        }
    }
    GallerySection {
        Layout.fillWidth: true
        title: "Table header"

        Head { text: "Not sorted"; column: "a" }
        Head { text: "From the first"; column: "b"; sortBy: "b" }
        Head { text: "From the last"; column: "c"; sortBy: "c"; descending: true }
    }
    GallerySection {
        Layout.fillWidth: true
        title: "Splitter"

        Item {
            implicitWidth: Theme.popup
            implicitHeight: Theme.rowTall * 2

            Splitter {
                id: panes

                anchors.fill: parent
                key: "gallery"
                pane: left

                Pane {
                    id: left

                    T.SplitView.preferredWidth: panes.extent
                    T.SplitView.minimumWidth: panes.least
                    words: "Keeps its width"
                }
                Pane {
                    T.SplitView.fillWidth: true
                    words: "Takes the rest"
                }
            }
        }
    }

    component Entry: AppMenuItem {
        implicitWidth: Theme.aside
    }
    component Head: SortButton {
        descending: false
        sortBy: ""
    }
    component Pane: Rectangle {
        id: pane

        required property string words

        radius: Theme.cardRadius
        color: Theme.surface
        border.color: Theme.border
        border.width: Theme.hairline

        AppText {
            anchors.centerIn: parent
            text: pane.words
            color: Theme.muted
        }
    }
}
