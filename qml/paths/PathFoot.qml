// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Back, and on: to the next page, the review, the plan, and at last the one button that does it.
Rectangle {
    id: foot

    required property PathView view
    required property PathStages stages

    readonly property bool narrow: width < Theme.foldTitleBelow

    signal stageChosen(stage: string)
    signal saveAsked

    implicitHeight: row.implicitHeight + 2 * Theme.s12
    color: Theme.background

    function next() {
        if (stages.planning && nextButton.enabled)
            view.create()
        else if (!stages.planning && (stages.reviewing || view.form.check()))
            stageChosen(stages.name(stages.current + 1))
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: foot.next()
    }
    Hairline {
        width: parent.width
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.s24
        anchors.rightMargin: Theme.s24
        spacing: Theme.s8

        AppButton {
            objectName: "pathBack"
            visible: foot.stages.current > 0
            text: foot.view.backText
            onClicked: foot.stageChosen(foot.stages.name(foot.stages.current - 1))
        }
        AppText {
            Layout.fillWidth: true
            text: !foot.stages.planning || foot.narrow ? "" : foot.view.outwardSummary
            color: Theme.muted
            horizontalAlignment: Text.AlignRight
        }
        AppButton {
            objectName: "pathSave"
            visible: foot.stages.planning
            enabled: foot.view.preview.ready
            text: foot.narrow ? qsTr("Save files…") : qsTr("Save files only…")
            onClicked: foot.saveAsked()
        }
        AppButton {
            id: nextButton

            objectName: "pathNext"
            primary: true
            enabled: !foot.stages.planning || foot.view.preview.ready && foot.view.form.complete && foot.view.lacks.count === 0
                && !foot.view.creating && !foot.view.form.tokens.busy
            text: foot.stages.planning ? foot.view.createText
                : foot.stages.reviewing ? qsTr("See the plan")
                : foot.stages.current === foot.stages.pages - 1 ? foot.view.reviewText : qsTr("Next")
            onClicked: foot.next()
        }
    }
}
