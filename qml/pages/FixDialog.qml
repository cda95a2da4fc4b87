// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Shows what a mend changes, before it is made.
AppDialog {
    id: dialog

    property string source

    function propose(problem: ProblemCard) {
        source = problem.source
        fix.propose(problem.source, problem.path, problem.line, problem.column, problem.rule, problem.correction)
        open()
    }

    title: fix.title === "" ? qsTr("Fix") : fix.title
    preferredWidth: Math.round(Theme.popup * 1.25)

    FixView {
        id: fix

        onApplied: dialog.close()
    }
    AppText {
        Layout.fillWidth: true
        visible: fix.path !== ""
        text: qsTr("%1: %2").arg(dialog.source).arg(fix.path)
        color: Theme.muted
        elide: Text.ElideLeft
    }
    DiffBox {
        objectName: "fixDiff"
        Layout.fillWidth: true
        visible: fix.state === "ready" || fix.state === "applying"
        columns: fix.columns
        lines: fix.lines
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: fix.state === "failed"
        text: fix.error
        hint: fix.hint
    }
    Prose {
        Layout.fillWidth: true
        visible: fix.state === "ready" || fix.state === "applying"
        text: fix.canApply
            ? qsTr("Applying writes this into the file in your folder. Nothing is committed, and other changes of yours stay.")
            : qsTr("Cairn only mirrors this repository and does not write to it. Copy the patch, and apply it in your clone with “git apply”.")
        color: Theme.muted
    }
    buttons: [
        AppButton {
            text: fix.state === "failed" || !fix.canApply ? qsTr("Close") : qsTr("Cancel")
            onClicked: dialog.close()
        },
        CopyButton {
            id: copy

            enabled: fix.state === "ready"
            focus: !fix.canApply
            label: qsTr("Copy as patch")
            onClicked: fix.copyPatch()
        },
        AppButton {
            objectName: "fixApply"
            enabled: fix.state === "ready"
            focus: fix.canApply
            primary: true
            text: qsTr("Apply")
            visible: fix.canApply
            onClicked: fix.apply()
        }
    ]
}
