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

    signal refOpened(ref: string)

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
        Card {
            Layout.fillWidth: true
            visible: graph.picture.rows.count > 1
            title: qsTr("What it will be connected with")

            PlannedGraphView {
                id: graph

                preview: review.view.preview
                textScale: Theme.scale
                onDrawn: Qt.callLater(canvas.fit)
            }
            GraphCanvas {
                id: canvas

                objectName: "plannedGraph"
                Layout.fillWidth: true
                Layout.topMargin: Theme.s8
                Layout.preferredHeight: Math.min(Theme.aside, graph.picture.size.height * Math.min(1, width / (graph.picture.size.width + 2 * margin)) + 2 * margin)
                picture: graph.picture
                small: true
                onRefOpened: ref => {
                    if (!graph.isPlanned(ref))
                        review.refOpened(ref)
                }
                onWidthChanged: Qt.callLater(fit)
                onHeightChanged: Qt.callLater(fit)
            }
        }
    }
}
