// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// Saved views: open, save, rename, move, delete.
T.Popup {
    id: popup

    required property SavedViews views
    property int renamed: -1

    signal chosen(address: string)

    width: Theme.aside
    height: column.implicitHeight + 2 * padding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    margins: Theme.s8
    padding: Theme.s12
    onClosed: renamed = -1

    background: FloatingGround {}
    contentItem: ColumnLayout {
        id: column

        spacing: Theme.s8

        SectionTitle {
            text: qsTr("Saved views")
        }
        ListView {
            id: list

            objectName: "savedViews"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.rowTall * 6)
            visible: count > 0
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            focus: count > 0
            currentIndex: 0
            highlightMoveDuration: 0
            model: popup.views.rows
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Saved views")

            Keys.onReturnPressed: (currentItem as SavedViewRow)?.clicked()
            Keys.onDeletePressed: popup.views.remove(currentIndex)
            Keys.onPressed: event => {
                event.accepted = true
                if (event.key === Qt.Key_F2)
                    popup.renamed = currentIndex
                else if (event.modifiers & Qt.ControlModifier && event.key === Qt.Key_Down)
                    popup.views.move(currentIndex, 1)
                else if (event.modifiers & Qt.ControlModifier && event.key === Qt.Key_Up)
                    popup.views.move(currentIndex, -1)
                else
                    event.accepted = false
            }

            delegate: SavedViewRow {
                width: list.width
                current: ListView.isCurrentItem && list.activeFocus
                shown: index === popup.views.current
                last: index === list.count - 1
                renaming: index === popup.renamed
                onClicked: {
                    popup.chosen(address)
                    popup.close()
                }
                onMoved: steps => popup.views.move(index, steps)
                onRemoved: popup.views.remove(index)
                onRenameAsked: popup.renamed = index
                onRenamed: name => {
                    popup.views.rename(index, name)
                    popup.renamed = -1
                    list.forceActiveFocus(Qt.TabFocusReason)
                }
            }
        }
        Prose {
            Layout.fillWidth: true
            visible: list.count === 0
            text: qsTr("A view keeps the kind, filters, order and groups that you see now under a name.")
            color: Theme.muted
        }
        Hairline {
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.s8

            AppField {
                id: field

                objectName: "viewName"
                Layout.fillWidth: true
                enabled: !popup.views.isFull
                focus: list.count === 0
                maximumLength: 80
                placeholderText: popup.views.isFull ? qsTr("There are enough views; delete one first") : qsTr("Name for this view")
                onAccepted: save.click()
            }
            AppButton {
                id: save

                objectName: "viewSave"
                enabled: field.text.trim() !== ""
                text: qsTr("Save")
                onClicked: {
                    popup.views.save(field.text)
                    field.clear()
                    popup.close()
                }
            }
        }
    }
}
