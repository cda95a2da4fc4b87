// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Text that says all of itself in a tooltip where it had to be cut, or `more` where there is more to say.
AppText {
    id: label

    property string more

    HoverTip {
        text: label.more !== "" ? label.more : label.truncated ? label.text : ""
    }
}
