// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A picture on its own; a click shows it large.
DocsBlock {
    id: block

    readonly property bool shown: context.sheet.isFigureShown(part, Theme.dark)
    readonly property size written: context.sheet.figureSize(part)
    readonly property int alignment: context.sheet.figureAlignment(part)
    readonly property real room: column - ground.leftInset - ground.rightInset
    readonly property real ratio: image.implicitWidth / Math.max(1, image.implicitHeight)

    visible: shown
    height: shown ? Math.ceil(image.y + image.height + ground.bottomInset) : 0

    DocsGround {
        id: ground

        x: block.edge
        width: block.column
        height: block.height
        page: block.context.sheet
        style: block.context.style
        row: block.row
    }
    DocsImage {
        id: image

        x: block.edge + ground.leftInset
           + Math.round((block.room - width) * (block.alignment === 3 ? 1 : block.alignment === 2 ? 0.5 : 0))
        y: ground.topInset
        width: Math.min(block.room, block.written.width > 0 ? block.written.width
            : block.written.height > 0 ? block.written.height * block.ratio : implicitWidth)
        height: Math.round(width / block.ratio)
        picture: block.context.sheet.figureSource(block.part)
        words: block.context.sheet.figureText(block.part)

        TapHandler {
            enabled: block.context.sheet.hasLightbox(block.part) && image.status === Image.Ready
            onTapped: block.context.figureOpened(block.part)
        }
        HoverHandler {
            enabled: block.context.sheet.hasLightbox(block.part) && image.status === Image.Ready
            cursorShape: Qt.PointingHandCursor
        }
    }
}
