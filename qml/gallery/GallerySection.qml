// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A heading, and what is shown below it, in rows that wrap.
ColumnLayout {
    id: section

    required property string title
    default property alias shown: flow.data

    spacing: Theme.s12

    SectionTitle {
        text: section.title
    }
    Flow {
        id: flow

        Layout.fillWidth: true
        spacing: Theme.s12
    }
}
