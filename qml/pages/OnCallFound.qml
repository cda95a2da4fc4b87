// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The on-call card: why it is this one, whom to call, what to open, what it hangs together with.
ColumnLayout {
    id: found

    required property OnCallView view
    property bool narrow: false

    signal refOpened(ref: string)
    signal addressOpened(address: string)
    signal told(words: string)

    function openFirstLink() {
        (links.itemAt(0) as OnCallContact)?.open()
    }

    spacing: Theme.s16

    RowLayout {
        spacing: Theme.s16

        KindTile {
            Layout.alignment: Qt.AlignTop
            kind: found.view.kind
        }
        ColumnLayout {
            spacing: Theme.s4

            RowLayout {
                spacing: Theme.s8

                LinkText {
                    objectName: "onCallTitle"
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    quiet: true
                    text: found.view.title
                    font.pixelSize: Theme.title
                    font.weight: Theme.semibold
                    more: found.view.ref
                    onClicked: found.refOpened(found.view.ref)
                }
                LifecycleChip {
                    lifecycle: found.view.lifecycle
                }
                Item {
                    Layout.fillWidth: true
                }
            }
            Prose {
                Layout.fillWidth: true
                visible: text !== ""
                text: found.view.description
                color: Theme.muted
                elide: Text.ElideRight
                maximumLineCount: 2
            }
            Prose {
                objectName: "onCallReason"
                Layout.fillWidth: true
                text: qsTr("Because %1.").arg(found.view.reason)
                color: Theme.faint

                HoverTip {
                    text: found.view.moreReasons
                }
            }
        }
        CopyButton {
            Layout.alignment: Qt.AlignTop
            label: found.narrow ? "" : qsTr("Copy card")
            Accessible.name: qsTr("Copy card")
            onClicked: Portal.copy(found.view.summary)
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: found.narrow ? 1 : 2
        columnSpacing: Theme.s16
        rowSpacing: Theme.s16

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.horizontalStretchFactor: 3
            Layout.preferredWidth: 3
            spacing: Theme.s16

            Card {
                objectName: "onCallContacts"
                Layout.fillWidth: true
                accented: true
                title: qsTr("Who to call")
                note: contacts.count > 0 ? qsTr("A digit copies") : ""

                Repeater {
                    id: contacts

                    model: found.view.contacts

                    OnCallContact {
                        Layout.fillWidth: true
                        onRefOpened: ref => found.refOpened(ref)
                        onTold: words => found.told(words)
                    }
                }
                Prose {
                    Layout.fillWidth: true
                    visible: contacts.count === 0
                    text: qsTr("The catalog names nobody: it has no owner, chat or link.")
                    color: Theme.muted
                }
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.horizontalStretchFactor: 2
            Layout.preferredWidth: 2
            spacing: Theme.s16

            Card {
                Layout.fillWidth: true
                title: qsTr("What to open")
                note: found.view.hasRunbook ? qsTr("R opens the runbook") : ""

                Repeater {
                    id: links

                    model: found.view.links

                    OnCallContact {
                        Layout.fillWidth: true
                        keyed: false
                        onAddressOpened: address => found.addressOpened(address)
                        onTold: words => found.told(words)
                    }
                }
                Prose {
                    Layout.fillWidth: true
                    visible: links.count === 0
                    text: qsTr("Its descriptor has no links: runbooks and dashboards would be here.")
                    color: Theme.muted
                }
            }
            OnCallNeighbours {
                Layout.fillWidth: true
                title: qsTr("Needs")
                emptyText: qsTr("The catalog names nothing that it needs.")
                neighbours: found.view.needs
                onRefOpened: ref => found.refOpened(ref)
            }
            OnCallNeighbours {
                Layout.fillWidth: true
                title: qsTr("Needed by")
                emptyText: qsTr("The catalog names nothing that needs it.")
                neighbours: found.view.neededBy
                onRefOpened: ref => found.refOpened(ref)
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("Changed lately")
                visible: changes.count > 0 || note.text !== ""

                Repeater {
                    id: changes

                    model: found.view.changes

                    CommitLine {
                        Layout.fillWidth: true
                        Layout.bottomMargin: Theme.s4
                    }
                }
                Prose {
                    id: note

                    Layout.fillWidth: true
                    visible: text !== ""
                    text: found.view.historyNote
                    color: Theme.faint
                    font.pixelSize: Theme.caption
                }
            }
        }
    }
}
