// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What it is, in one glance, and what one can take from here.
RowLayout {
    id: head

    required property EntityView entity
    readonly property bool narrow: width < Theme.foldColumnsBelow

    spacing: Theme.s16

    KindTile {
        Layout.alignment: Qt.AlignTop
        kind: head.entity.kind
    }
    ColumnLayout {
        spacing: Theme.s4

        RowLayout {
            spacing: Theme.s8

            PageTitle {
                objectName: "entityTitle"
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                text: head.entity.title
                maximumLineCount: 3
                wrapMode: Text.Wrap

                HoverTip {
                    text: head.entity.ref
                }
            }
            Chip {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.s4
                text: head.entity.type === "" || head.entity.type === head.entity.kindLabel.toLowerCase()
                    ? head.entity.kindLabel
                    : qsTr("%1 · %2").arg(head.entity.kindLabel).arg(head.entity.type)
            }
            LifecycleChip {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.s4
                lifecycle: head.entity.lifecycle
            }
            Item {
                Layout.fillWidth: true
            }
        }
        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.settings
            text: head.entity.description === "" ? qsTr("No description") : head.entity.description
            color: head.entity.description === "" ? Theme.faint : Theme.muted
            elide: Text.ElideRight
            maximumLineCount: 3

            HoverTip {
                text: (parent as Text).truncated ? head.entity.description : ""
            }
        }
    }
    StarButton {
        objectName: "starButton"
        Layout.alignment: Qt.AlignTop
        ref: head.entity.ref
        shortcutText: qsTr("S")
    }
    CopyButton {
        Layout.alignment: Qt.AlignTop
        label: head.narrow ? "" : qsTr("Copy link")
        restIcon: "link-symbolic"
        Accessible.name: qsTr("Copy link")
        onClicked: Portal.copy(head.entity.address)
    }
    AppButton {
        Layout.alignment: Qt.AlignTop
        visible: Portal.canOpenFile(head.entity.sourceName)
        iconName: "document-open-symbolic"
        text: head.narrow ? "" : qsTr("Open file")
        Accessible.name: qsTr("Open file")
        onClicked: Portal.openFile(head.entity.sourceName, head.entity.path, head.entity.line)
    }
}
