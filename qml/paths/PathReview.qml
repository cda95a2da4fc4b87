// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// All answers once more, before the plan.
ScrollColumn {
    id: review

    required property PathView view

    ColumnLayout {
        width: parent.width
        spacing: Theme.s16

        SectionTitle {
            text: qsTr("Your answers")
        }
        PathAnswers {
            objectName: "pathReview"
            Layout.fillWidth: true
            answers: review.view.review
        }
    }
}
