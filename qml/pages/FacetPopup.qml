// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// The facets where the window is too narrow to keep them in sight.
T.Popup {
    id: popup

    property alias model: list.model

    signal toggled(facet: string, value: string)
    signal unfoldAsked(facet: string, unfolded: bool)

    width: Theme.facets + 2 * padding
    height: Math.min(list.implicitHeight + 2 * padding, (T.Overlay.overlay?.height ?? 0) - Theme.top * 3)
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    margins: Theme.s8
    padding: Theme.s12

    background: FloatingGround {}
    contentItem: FacetList {
        id: list

        focus: true
        onToggled: (facet, value) => popup.toggled(facet, value)
        onUnfoldAsked: (facet, unfolded) => popup.unfoldAsked(facet, unfolded)
    }
}
