// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What it is, in one glance, whose it is, and what one can take from here.
GridLayout {
    id: head

    required property EntityView entity
    readonly property bool narrow: width < Theme.foldColumnsBelow
    // The owner and the buttons on a line of their own
    readonly property bool stacked: narrow && entity.ownerRef !== ""

    signal refOpened(ref: string)
    signal startAsked

    columns: 3
    columnSpacing: Theme.s16
    rowSpacing: Theme.s4

    Item {
        Layout.alignment: Qt.AlignTop
        implicitWidth: tile.implicitWidth
        implicitHeight: tile.implicitHeight

        KindTile {
            id: tile

            kind: head.entity.kind
            visible: !head.entity.isUser
        }
        Avatar {
            initials: head.entity.initials
            size: Theme.tile
            visible: head.entity.isUser
        }
    }
    ColumnLayout {
        spacing: Theme.s4

        GridLayout {
            columns: head.narrow ? 3 : 4
            columnSpacing: Theme.s8
            rowSpacing: Theme.s4

            PageTitle {
                objectName: "entityTitle"
                Layout.columnSpan: head.narrow ? 3 : 1
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                text: head.entity.title
                elide: Text.ElideRight
                maximumLineCount: head.narrow ? 3 : 2
                wrapMode: Text.Wrap

                HoverTip {
                    text: head.entity.ref
                }
            }
            Chip {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: head.narrow ? 0 : Theme.s4
                text: head.entity.type === "" || head.entity.type === head.entity.kindLabel.toLowerCase()
                    ? head.entity.kindLabel
                    : qsTr("%1 · %2").arg(head.entity.kindLabel).arg(head.entity.type)
            }
            LifecycleChip {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: head.narrow ? 0 : Theme.s4
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
            maximumLineCount: 2

            HoverTip {
                text: (parent as Text).truncated ? head.entity.description : ""
            }
        }
    }
    RowLayout {
        Layout.alignment: Qt.AlignTop
        Layout.columnSpan: head.stacked ? 3 : 1
        Layout.row: head.stacked ? 1 : 0
        Layout.column: head.stacked ? 0 : 2
        spacing: Theme.s8

        KindMark {
            visible: head.entity.ownerRef !== ""
            kind: head.entity.ownerKind
        }
        LinkText {
            objectName: "headOwner"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: head.entity.ownerRef !== ""
            font.weight: Theme.medium
            text: head.entity.ownerTitle
            more: qsTr("Owner: %1").arg(head.entity.ownerRef)
            Accessible.name: qsTr("Owner: %1").arg(text)
            onClicked: head.refOpened(head.entity.ownerRef)
        }
        Item {
            Layout.fillWidth: true
            visible: head.stacked
        }
        AppButton {
            objectName: "startPath"
            Layout.rightMargin: Theme.s8
            visible: head.entity.kind === "template"
            primary: true
            iconName: "tools-wizard-symbolic"
            text: qsTr("Start")
            Accessible.name: qsTr("Start the golden path %1").arg(head.entity.title)
            onClicked: head.startAsked()
        }
        StarButton {
            objectName: "starButton"
            ref: head.entity.ref
            shortcutText: qsTr("S")
        }
        CopyButton {
            objectName: "copyLink"
            Layout.leftMargin: Theme.s8
            label: head.narrow && !head.stacked ? "" : qsTr("Copy link")
            Accessible.name: qsTr("Copy link")
            restIcon: "link-symbolic"
            onClicked: Portal.copy(head.entity.address)
        }
        AppButton {
            objectName: "openInEditor"
            visible: head.entity.canEdit
            iconName: "document-edit-symbolic"
            text: head.narrow ? "" : qsTr("Edit")
            Accessible.name: qsTr("Open %1 in the editor").arg(head.entity.path)
            onClicked: head.entity.openSource()

            HoverTip {
                text: qsTr("Open %1 in the editor, at line %2").arg(head.entity.path).arg(head.entity.line)
            }
        }
        AppButton {
            objectName: "openAtForge"
            visible: head.entity.forgePage !== ""
            iconName: "open-link-symbolic"
            text: head.narrow ? "" : qsTr("Open source")
            Accessible.name: qsTr("Open the source at %1").arg(head.entity.forgeName)
            onClicked: Portal.openUrl(head.entity.forgePage)

            HoverTip {
                text: head.entity.forgePage
            }
        }
        IconButton {
            id: more

            objectName: "entityMore"
            iconName: "view-more-symbolic"
            text: qsTr("More actions")
            onClicked: menu.popup(more, 0, more.height + Theme.s4)
        }
    }
    EntityMenu {
        id: menu

        entity: head.entity
    }
}
