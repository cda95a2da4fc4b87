// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Shows an answer. What is being typed stays as it is written, also where the answer is kept in another form.
AppField {
    id: input

    required property string given
    property bool typing: false

    signal written
    signal departed

    function take() {
        if (!typing && text !== given)
            text = given
    }

    onGivenChanged: take()
    Component.onCompleted: take()
    onTextEdited: {
        typing = true
        written()
    }
    onActiveFocusChanged: {
        if (activeFocus)
            return
        typing = false
        departed()
        take()
    }
}
