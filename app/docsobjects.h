// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docsmarkers.h"
#include "docsstyle.h"

#include <QTextCharFormat>
#include <QTextDocument>

namespace cairn {

/// What stands in a text as one character and is drawn: icons, and the markers of annotations.
enum DocsObject { IconObject = QTextFormat::UserObject + 11, MarkerObject };

/// Lets a document draw them, in the thread that it belongs to. On paper, too.
void drawObjects(QTextDocument &document);

/// The format of the one character of an icon (see `breezeIcon`), in the colour and size of the text around
/// it.
QTextCharFormat iconFormat(const QString &icon, qreal size, const QTextCharFormat &around);

/// Puts markers in place of what the author wrote for them. The document has lines of code as they are
/// written, from `firstLine` on. Each marker is a link to its annotation.
void placeMarkers(QTextDocument &document, const std::vector<DocsMarker> &markers, int firstLine,
                  const DocsStyle &style);

/// One in a text.
void insertMarker(QTextCursor &cursor, int number, int annotation, const QFont &font, const DocsStyle &style);

/// Where the link of a marker leads, and which annotation such a link leads to; -1 for any other one.
QString annotationTarget(int annotation);
int annotationOf(const QString &target);

} // namespace cairn
