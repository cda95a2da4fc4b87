// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// An address that leads to nothing: what was perhaps meant, who refers to it, and what may have kept it out.
ScrollColumn {
    id: missing

    required property string ref

    signal refOpened(ref: string)
    signal addressOpened(address: string)

    objectName: "entityMissing"
    maximumContentWidth: Theme.settings

    AbsenceView {
        id: absence

        ref: missing.ref
    }
    ColumnLayout {
        width: parent.width
        spacing: Theme.s16

        EmptyState {
            Layout.fillWidth: true
            iconName: "search-symbolic"
            title: qsTr("%1 is not in the catalog").arg(absence.name)
            text: absence.state === "failed" ? absence.error
                : absence.state !== "ready" ? ""
                : suspects.count > 0 ? qsTr("Something was found that may have kept it out.")
                : referrers.count > 0 ? qsTr("It is referred to, but no descriptor that was read declares it.")
                : qsTr("No descriptor that was read declares it, and nothing refers to it.")
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: Theme.s8

            AppButton {
                objectName: "missingSync"
                primary: true
                enabled: !Sync.running
                text: Sync.running ? qsTr("Syncing …") : qsTr("Sync now")
                onClicked: Sync.start()
            }
            AppButton {
                text: qsTr("Go to the catalog")
                onClicked: missing.addressOpened("cairn://catalog")
            }
        }
        Card {
            Layout.fillWidth: true
            title: qsTr("Did you mean")
            visible: similar.count > 0

            Repeater {
                id: similar

                model: absence.similar

                EntityLink {
                    required property string ref
                    required property string title

                    objectName: "similar"
                    Layout.fillWidth: true
                    Layout.leftMargin: -Theme.s8
                    required kind
                    required note
                    text: title
                    more: ref
                    onClicked: missing.refOpened(ref)
                }
            }
        }
        Card {
            Layout.fillWidth: true
            title: qsTr("What may have kept it out")
            visible: suspects.count > 0

            Repeater {
                id: suspects

                model: absence.suspects

                SuspectRow {
                    objectName: "suspect"
                    Layout.fillWidth: true
                    onOpened: address => missing.addressOpened(address)
                }
            }
        }
        Card {
            Layout.fillWidth: true
            title: qsTr("Who refers to it")
            note: absence.moreReferrers > 0 ? qsTr("and %Ln more", "", absence.moreReferrers) : ""
            visible: referrers.count > 0

            Repeater {
                id: referrers

                model: absence.referrers

                EntityLink {
                    required property string ref
                    required property string title

                    objectName: "referrer"
                    Layout.fillWidth: true
                    Layout.leftMargin: -Theme.s8
                    required kind
                    required note
                    text: title
                    more: ref
                    onClicked: missing.refOpened(ref)
                }
            }
        }
    }
}
