// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The essentials of one entity beside a list: what it is, whom to call, where it leads. Lines that lead nowhere are absent.
FocusScope {
    id: panel

    required property PeekView entity
    property bool closable: true

    signal refOpened(ref: string)
    signal addressOpened(address: string)
    signal closed

    objectName: "peekPanel"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("About %1").arg(entity.title)

    Keys.onEscapePressed: event => {
        event.accepted = panel.closable
        if (panel.closable)
            panel.closed()
    }

    ScrollColumn {
        id: scroll

        anchors.fill: parent
        visible: panel.entity.state === "ready" && panel.entity.title !== ""

        Column {
            width: parent.width
            spacing: Theme.s16

            RowLayout {
                width: parent.width
                spacing: Theme.s12

                KindTile {
                    Layout.alignment: Qt.AlignTop
                    implicitWidth: Theme.controlHeight
                    implicitHeight: Theme.controlHeight
                    kind: panel.entity.kind
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    LinkText {
                        objectName: "peekTitle"
                        Layout.fillWidth: true
                        quiet: true
                        text: panel.entity.title
                        font.pixelSize: Theme.heading
                        font.weight: Theme.semibold
                        onClicked: panel.refOpened(panel.entity.ref)
                    }
                    ElidedText {
                        Layout.fillWidth: true
                        text: panel.entity.type === "" ? panel.entity.kindLabel
                            : qsTr("%1 · %2").arg(panel.entity.kindLabel).arg(panel.entity.type)
                        color: Theme.muted
                        font.pixelSize: Theme.caption
                    }
                }
                StarButton {
                    objectName: "peekStar"
                    Layout.alignment: Qt.AlignTop
                    visible: panel.closable
                    ref: panel.entity.ref
                    shortcutText: qsTr("S")
                    size: Theme.smallControl
                }
                IconButton {
                    Layout.alignment: Qt.AlignTop
                    visible: panel.closable
                    iconName: "window-close-symbolic"
                    size: Theme.smallControl
                    text: qsTr("Close")
                    shortcutText: qsTr("Esc")
                    onClicked: panel.closed()
                }
            }
            Row {
                spacing: Theme.s8
                visible: panel.entity.problemCount > 0 || (panel.entity.lifecycle !== "" && panel.entity.lifecycle !== "production")

                LifecycleChip {
                    lifecycle: panel.entity.lifecycle
                }
                Chip {
                    visible: panel.entity.problemCount > 0
                    iconName: "emblem-important-symbolic"
                    text: qsTr("%Ln problem(s)", "", panel.entity.problemCount)
                    tone: "warning"
                }
            }
            Prose {
                width: parent.width
                visible: text !== ""
                text: panel.entity.description
                maximumLineCount: 6
                elide: Text.ElideRight
            }
            PeekSection {
                width: parent.width
                visible: panel.entity.ownerTitle !== "" || panel.entity.systemTitle !== "" || panel.entity.tags !== ""
                title: qsTr("About")

                Fact {
                    label: qsTr("Owner")
                    value: panel.entity.ownerTitle
                    leads: true
                    onActivated: panel.refOpened(panel.entity.ownerRef)
                }
                Fact {
                    label: qsTr("System")
                    value: panel.entity.systemTitle
                    leads: true
                    onActivated: panel.refOpened(panel.entity.systemRef)
                }
                Fact {
                    label: qsTr("Tags")
                    value: panel.entity.tags
                }
            }
            PeekSection {
                width: parent.width
                title: qsTr("Who to call")

                Repeater {
                    id: contacts

                    model: panel.entity.contacts

                    Fact {
                        required label
                        required property string text
                        required property string ref
                        required property string url
                        required property string address

                        value: text
                        leads: ref !== "" || url !== "" || address !== ""
                        external: url !== ""
                        more: url
                        onActivated: address !== "" ? panel.addressOpened(address)
                            : ref !== "" ? panel.refOpened(ref) : Portal.openUrl(url)
                    }
                }
                Prose {
                    width: parent.width
                    visible: contacts.count === 0
                    text: qsTr("The catalog names nobody.")
                    color: Theme.muted
                }
            }
            PeekSection {
                width: parent.width
                visible: links.count > 0
                title: qsTr("Links")

                Repeater {
                    id: links

                    model: panel.entity.links

                    LinkText {
                        required property string title
                        required property string url

                        width: Math.min(parent?.width ?? 0, implicitWidth)
                        height: Theme.line
                        external: true
                        text: title
                        more: url
                        onClicked: Portal.openUrl(url)
                    }
                }
            }
            PeekSection {
                width: parent.width
                visible: relations.count > 0
                title: qsTr("Relations")

                Repeater {
                    id: relations

                    model: panel.entity.relations

                    Fact {
                        required label
                        required property int count

                        value: qsTr("%L1").arg(count)
                    }
                }
            }
            AppButton {
                text: qsTr("Open")
                onClicked: panel.refOpened(panel.entity.ref)
            }
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.topMargin: Theme.s16
        loading: panel.entity.state === "loading"
        rows: 4
    }
    Prose {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.s24
        visible: panel.entity.ref === ""
        text: qsTr("Nothing to look at here: choose a row.")
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
    }
    ErrorBanner {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s16
        visible: panel.entity.state === "failed"
        text: panel.entity.error
        hint: panel.entity.hint
        actionText: qsTr("Try again")
        onActed: panel.entity.retry()
    }

    component PeekSection: Column {
        id: section

        required property string title

        AppText {
            height: Theme.line
            text: section.title
            color: Theme.muted
            font.pixelSize: Theme.caption
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }
    component Fact: FactRow {
        width: parent?.width ?? 0
        visible: value !== ""
    }
}
