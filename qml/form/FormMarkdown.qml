// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// Markdown of a template. The model has taken out what it could load; links open by the portal's rules alone.
Prose {
    // Where it is laid out as a document its last line has no leading to take away
    bottomPadding: 0
    textFormat: Text.MarkdownText
    linkColor: Theme.accent
    onLinkActivated: link => Portal.openUrl(link)

    HoverHandler {
        cursorShape: parent.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.ArrowCursor // qmllint disable missing-property
    }
}
