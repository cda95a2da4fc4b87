// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What one has at the end: what the template says, its links, the new entity; or what went wrong, and what to do about it.
ColumnLayout {
    id: outcome

    required property PathRunView view
    readonly property bool hasFailed: view.failure !== "" && view.outcome !== "undone"
    readonly property bool hasResult: view.outcome === "done" && (view.links.count > 0 || view.text !== "")

    signal refOpened(ref: string)

    spacing: Theme.s12
    // A hidden parent hides its children: what is shown follows from the run alone
    visible: hasFailed || hasResult

    ErrorBanner {
        objectName: "pathRunFailure"
        Layout.fillWidth: true
        visible: outcome.hasFailed
        text: outcome.view.failedStep === "" ? outcome.view.failure
            : qsTr("“%1” failed: %2").arg(outcome.view.failedStep).arg(outcome.view.failure)
        hint: outcome.view.failureHint
    }
    Card {
        objectName: "pathRunSuccess"
        Layout.fillWidth: true
        visible: outcome.hasResult
        accented: true

        FormMarkdown {
            Layout.fillWidth: true
            visible: outcome.view.text !== ""
            text: outcome.view.text
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s12
            spacing: Theme.s8

            Repeater {
                model: outcome.view.links

                AppButton {
                    id: link

                    required property int index
                    required property string title
                    required property string url
                    required property string ref

                    objectName: "pathRunLink" + index
                    primary: index === 0
                    iconName: ref !== "" ? "view-list-details-symbolic" : "open-link-symbolic"
                    text: title
                    Accessible.role: Accessible.Link
                    onClicked: ref !== "" ? outcome.refOpened(ref) : Portal.openUrl(url)

                    HoverTip {
                        text: link.ref !== "" ? link.ref : link.url
                    }
                }
            }
        }
    }
}
