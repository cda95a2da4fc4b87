// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// Stars an entity, or takes the star away.
IconButton {
    id: button

    required property string ref
    readonly property bool starred: Stars.refs.indexOf(ref) >= 0

    iconName: starred ? "starred-symbolic" : "non-starred-symbolic"
    ink: starred ? Theme.star : Theme.muted
    text: Stars.error !== "" ? Stars.error : starred ? qsTr("Remove the star") : qsTr("Star")
    checkable: true
    checked: starred
    Accessible.checkable: true
    Accessible.checked: starred
    onClicked: Stars.toggle(ref)
}
