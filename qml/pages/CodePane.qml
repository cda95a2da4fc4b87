// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A file with the page's margins around it.
FocusScope {
    id: pane

    required property CodeModel code
    required property string caption

    focus: true

    CodeView {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.s16
        code: pane.code
        caption: pane.caption
    }
}
