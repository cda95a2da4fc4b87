// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// The head of fields that belong together, of a list, or of an accordion that opens and closes.
FormFrame {
    id: field

    readonly property bool folds: row.widget === "accordion"

    labelled: false

    T.AbstractButton {
        id: head

        objectName: "formHead" + field.row.path
        Layout.fillWidth: true
        implicitHeight: Theme.controlHeight
        enabled: field.folds
        focusPolicy: field.folds ? Qt.StrongFocus : Qt.NoFocus
        hoverEnabled: true
        text: field.row.title
        Accessible.role: field.folds ? Accessible.Button : Accessible.Heading
        Accessible.name: field.words
        Accessible.description: field.folds ? (field.row.expanded ? qsTr("open") : qsTr("closed")) : field.more
        onClicked: field.form.setExpanded(field.row.path, !field.row.expanded)
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()

        contentItem: RowLayout {
            spacing: Theme.s8

            Icon {
                visible: field.folds
                name: field.row.expanded ? "go-down-symbolic" : "go-next-symbolic"
            }
            AppText {
                Layout.fillWidth: true
                text: field.row.required ? field.row.title + " *" : field.row.title
                font.pixelSize: Theme.body
                font.weight: Theme.semibold
            }
            AppText {
                visible: field.row.widget === "items"
                text: qsTr("%Ln entries", "", field.row.count)
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
        }
        background: Rectangle {
            visible: field.folds
            radius: Theme.radius
            color: head.hovered ? Theme.hovered : "transparent"

            FocusRing {
                visible: head.visualFocus
            }
        }
    }
}
