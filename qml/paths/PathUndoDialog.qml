// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What undoing a run will take back, in its order, before anything is taken back.
AppDialog {
    id: dialog

    required property PathRunView view

    title: qsTr("Undo “%1”?").arg(view.title)
    buttons: [
        AppButton {
            text: qsTr("Keep it")
            onClicked: dialog.close()
        },
        AppButton {
            objectName: "undoConfirm"
            danger: true
            enabled: dialog.view.canUndo
            text: qsTr("Undo these %Ln step(s)", "", dialog.view.undoWords.length)
            onClicked: {
                dialog.view.undo()
                dialog.close()
            }
        }
    ]

    Prose {
        Layout.fillWidth: true
        text: qsTr("This happens, in this order.")
        color: Theme.muted
    }
    Repeater {
        model: dialog.view.undoWords

        RowLayout {
            id: line

            required property int index
            required property string modelData

            spacing: Theme.s12

            AppText {
                Layout.alignment: Qt.AlignTop
                text: qsTr("%L1.").arg(line.index + 1)
                color: Theme.faint
            }
            Prose {
                Layout.fillWidth: true
                text: line.modelData
            }
        }
    }
    SectionTitle {
        Layout.topMargin: Theme.s8
        visible: dialog.view.stayingWords.length > 0
        text: qsTr("Stays as it is")
    }
    Repeater {
        model: dialog.view.stayingWords

        Prose {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
            color: Theme.muted
        }
    }
}
