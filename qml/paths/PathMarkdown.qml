// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A text of a template's, in Markdown; its links open outside.
Prose {
    required property string markdown

    text: markdown
    textFormat: Text.MarkdownText
    linkColor: Theme.accent
    onLinkActivated: link => Portal.openUrl(link)
}
