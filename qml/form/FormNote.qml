// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick.Layouts
import Cairn.Ui

// A text between the fields.
FormFrame {
    id: field

    labelled: row.labelled && row.title !== ""

    FormMarkdown {
        Layout.fillWidth: true
        text: field.row.description
    }
}
