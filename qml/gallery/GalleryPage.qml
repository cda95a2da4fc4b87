// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick.Layouts
import Cairn.Ui

// The whole design system on one page, for developers: cairn://gallery. Its words are not translated.
AppPage {
    id: page

    title: "Gallery"

    ScrollColumn {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: Theme.s24

            PageTitle {
                text: "Gallery"
            }
            GalleryColours {
                Layout.fillWidth: true
            }
            GalleryControls {
                Layout.fillWidth: true
            }
            GalleryStates {
                Layout.fillWidth: true
            }
            GalleryFloating {
                Layout.fillWidth: true
            }
            GalleryForm {
                Layout.fillWidth: true
            }
        }
    }
}
