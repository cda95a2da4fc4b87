// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Asks for the user's token at a forge, where a template wants to act as the user and none is known.
AppDialog {
    id: dialog

    required property FormTokens tokens
    readonly property bool testing: token.testState === "loading"

    function ask(host: string) {
        token.host = host
        open()
    }
    function use() {
        if (token.token === "")
            return
        token.use(keep.checked)
        close()
    }

    title: qsTr("Your token for %1").arg(token.host)
    onVisibleChanged: if (visible) field.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: {
        token.forget()
        reveal.checked = false
    }
    buttons: [
        AppButton {
            objectName: "tokenDecline"
            subtle: true
            text: qsTr("Go on without")
            onClicked: {
                dialog.tokens.decline(token.host)
                dialog.close()
            }
        },
        AppButton {
            objectName: "tokenCancel"
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        AppButton {
            objectName: "tokenUse"
            enabled: token.token !== ""
            primary: true
            text: qsTr("Use it")
            onClicked: dialog.use()
        }
    ]

    TokenForm {
        id: token

        objectName: "tokenForm"
        tokens: dialog.tokens
    }
    Prose {
        Layout.fillWidth: true
        text: qsTr("This golden path acts as you on %1, and neither the keychain nor Git's credential helper knows a token for it. The token goes to %1 and nowhere else: not into drafts, logs or the history.").arg(token.host)
        color: Theme.muted
    }
    FieldRow {
        Layout.fillWidth: true
        label: qsTr("Access token")
        error: token.testState === "failed" ? [token.testMessage, token.testHint].filter(text => text !== "").join(". ") : ""
        help: dialog.testing ? qsTr("Asking %1").arg(token.host) : [token.testMessage, token.testHint].filter(text => text !== "").join(". ")

        RowLayout {
            spacing: Theme.s8

            AppField {
                id: field

                objectName: "tokenField"
                Layout.fillWidth: true
                echoMode: reveal.checked ? TextInput.Normal : TextInput.Password
                inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                text: token.token
                wrong: token.testState === "failed"
                onTextEdited: token.token = text
                onAccepted: dialog.use()
                Accessible.name: qsTr("Access token")
            }
            IconButton {
                id: reveal

                checkable: true
                iconName: checked ? "view-hidden" : "view-visible"
                text: checked ? qsTr("Hide what was typed") : qsTr("Show what was typed")
            }
            AppButton {
                objectName: "tokenTest"
                visible: token.testable
                enabled: token.token !== ""
                text: dialog.testing ? qsTr("Stop the test") : qsTr("Test it")
                onClicked: dialog.testing ? token.cancelTest() : token.test()
            }
        }
    }
    ColumnLayout {
        spacing: Theme.s8

        AppText {
            visible: token.scopes.length > 0
            text: qsTr("What it must be allowed to do")
            font.weight: Theme.medium
        }
        Flow {
            objectName: "tokenScopes"
            Layout.fillWidth: true
            visible: token.scopes.length > 0
            spacing: Theme.s8

            Repeater {
                model: token.scopes

                Chip {
                    required property string modelData

                    text: modelData
                }
            }
        }
        LinkText {
            objectName: "tokenPage"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: token.page.toString() !== ""
            external: true
            more: token.page.toString()
            text: qsTr("Make one at %1").arg(token.host)
            onClicked: Portal.openUrl(token.page)
        }
    }
    AppCheckBox {
        id: keep

        objectName: "tokenKeep"
        checked: true
        text: qsTr("Keep it in the keychain of this computer")
    }
}
