// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Who one is in the catalog, how that is known, and through whom things are one's own.
ColumnLayout {
    id: row

    signal chooseAsked

    spacing: Theme.s8

    IdentityView {
        id: identity
    }
    SettingRow {
        Layout.fillWidth: true
        label: qsTr("Who you are")
        help: identity.explanation

        AppText {
            objectName: "identityTitle"
            Layout.maximumWidth: Theme.field
            visible: text !== ""
            text: Preferences.identityTitle
            font.weight: Theme.medium
        }
        AppButton {
            objectName: "followGit"
            visible: identity.canFollowGit
            text: qsTr("As Git says")
            onClicked: Preferences.followGit()
        }
        AppButton {
            objectName: "chooseIdentity"
            text: Preferences.identity === "" ? qsTr("Choose") : qsTr("Change")
            onClicked: row.chooseAsked()
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.s8
        visible: identity.mustChoose

        Repeater {
            model: identity.candidates

            AppButton {
                required property string ref
                required property string title

                objectName: "identityCandidate"
                text: title
                iconName: "user-symbolic"
                onClicked: Preferences.identity = ref

                HoverTip {
                    text: (parent as AppButton).Accessible.description
                }
                Accessible.description: ref
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.s8
        visible: owners.count > 0
        spacing: 0

        AppText {
            Layout.leftMargin: Theme.s8
            Layout.minimumHeight: Theme.line
            text: qsTr("What counts as yours, and why")
            color: Theme.muted
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            id: owners

            model: identity.owners

            RowLayout {
                id: owner

                required property string title
                required property string path
                required property int count

                Layout.leftMargin: Theme.s8
                Layout.minimumHeight: Theme.smallControl
                spacing: Theme.s8

                KindMark {
                    kind: owner.path === "" ? "user" : "group"
                }
                ElidedText {
                    objectName: "identityPath"
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    elide: Text.ElideMiddle
                    text: owner.path === "" ? owner.title : owner.path
                }
                AppText {
                    text: qsTr("%Ln owned", "", owner.count)
                    color: Theme.faint
                    font.pixelSize: Theme.caption
                }
            }
        }
    }
}
