// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// From the text of an alert to the people whom it concerns.
AppPage {
    id: page

    readonly property bool narrow: width < Theme.foldColumnsBelow

    title: qsTr("On call")
    filterField: field
    shortcuts: OnCallShortcuts {}
    starRef: view.isFound ? view.ref : ""

    function openRef(ref: string) {
        navigator.go(navigator.addressOf(ref))
    }
    function tell(words: string) {
        if (words === "")
            return
        told.text = words
        told.Accessible.announce(words)
        moment.restart()
    }

    // With a text the keys of the card come first, without one the field.
    function takeKeys() {
        if (view.text === "")
            field.focus = true
        else
            column.focus = true
    }
    Component.onCompleted: {
        view.address = navigator.address
        takeKeys()
    }

    OnCallView {
        id: view

        onAddressChanged: {
            if (page.navigator.page === "oncall")
                page.navigator.replace(address)
        }
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            if (page.navigator.page !== "oncall" || page.navigator.address === view.address)
                return
            view.address = page.navigator.address
            page.takeKeys()
        }
    }
    Instantiator {
        model: 9

        Shortcut {
            required property int index

            enabled: view.isFound
            sequences: [String(index + 1), "Alt+" + String(index + 1)]
            onActivated: page.tell(view.copy(String(index + 1)))
        }
    }
    Shortcut {
        enabled: view.isFound
        sequences: ["C"]
        onActivated: {
            Portal.copy(view.summary)
            page.tell(qsTr("Copied the card"))
        }
    }
    Shortcut {
        enabled: view.hasRunbook
        sequences: ["R"]
        onActivated: found.openFirstLink()
    }
    Shortcut {
        sequences: ["/"]
        onActivated: field.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    Timer {
        id: moment

        interval: Theme.momentStays
    }

    ScrollColumn {
        id: column

        anchors.fill: parent
        maximumContentWidth: Theme.page

        ColumnLayout {
            width: parent.width
            spacing: Theme.s16

            RowLayout {
                spacing: Theme.s12

                PageTitle {
                    text: qsTr("Who is on call?")
                }
                Item {
                    Layout.fillWidth: true
                }
                Chip {
                    id: told

                    visible: moment.running
                    iconName: "checkmark"
                    text: ""
                    tone: "success"
                }
                AppButton {
                    visible: field.length > 0
                    subtle: true
                    iconName: "window-close-symbolic"
                    text: qsTr("Clear")
                    onClicked: {
                        field.clear()
                        field.forceActiveFocus(Qt.OtherFocusReason)
                    }
                }
            }
            Flickable {
                Layout.fillWidth: true
                implicitHeight: Math.min(Math.max(field.implicitHeight, view.isFound ? 0 : Theme.rowTall * 3), Theme.rowTall * 4)
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                T.ScrollBar.vertical: AppScrollBar {}

                T.TextArea.flickable: AppTextArea {
                    id: field

                    objectName: "onCallText"
                    placeholderText: qsTr("Paste an alert, a pod, a host or an address, or type a name")
                    text: view.text
                    onTextChanged: view.text = text
                    Keys.onEscapePressed: column.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
            ErrorBanner {
                Layout.fillWidth: true
                visible: view.isCut
                severity: "warning"
                text: qsTr("The text is longer than 64 KB; what comes behind was not read.")
            }
            ErrorBanner {
                Layout.fillWidth: true
                visible: view.state === "failed"
                text: view.error
                hint: view.hint
                actionText: qsTr("Try again")
                onActed: view.retry()
            }
            AppText {
                Layout.fillWidth: true
                visible: view.isFound && view.hits.count > 1
                text: view.isAmbiguous ? qsTr("Several fit. Which one is it?") : qsTr("This fits best. It may also be another one.")
                color: view.isAmbiguous ? Theme.warning : Theme.muted
                wrapMode: Text.Wrap
            }
            OnCallHits {
                Layout.fillWidth: true
                visible: view.isFound && view.hits.count > 1
                view: view
            }
            OnCallFound {
                id: found

                Layout.fillWidth: true
                visible: view.isFound && view.state !== "failed"
                narrow: page.narrow
                view: view
                onRefOpened: ref => page.openRef(ref)
                onAddressOpened: address => page.navigator.go(address)
                onTold: words => page.tell(words)
            }
            Skeleton {
                Layout.fillWidth: true
                loading: view.state === "loading" && !view.isFound
                rows: 4
            }
            EmptyState {
                objectName: "onCallNothing"
                Layout.fillWidth: true
                Layout.topMargin: Theme.s32
                visible: view.state === "ready" && !view.isFound && view.text.trim() !== ""
                iconName: "search-symbolic"
                title: qsTr("Nothing in the catalog fits this text")
                text: qsTr("Looked for: references, names and titles, pods and their workloads, hosts, labels, links and annotations. A single name from the alert may find more.")
                actionText: qsTr("Open the catalog")
                onActed: page.navigator.go("cairn://catalog")
            }
            OnCallExamples {
                Layout.fillWidth: true
                Layout.topMargin: Theme.s8
                visible: view.text.trim() === ""
                onChosen: text => {
                    view.text = text
                    column.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
    }
}
