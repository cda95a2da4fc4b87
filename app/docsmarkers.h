// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Where an annotation belongs to code: one character, `imageCharacter`, in place of what the author wrote.
struct DocsMarker {
    int line = 0;       ///< of the code, from 0
    int start = 0;      ///< of the character in the line as it is shown
    QString written;    ///< `(1)`, or with its comment where that says nothing else: `# (1)!`
    int number = 0;     ///< of the annotation, from 1
    int annotation = 0; ///< index into `DocsRows::annotations`

    friend bool operator==(const DocsMarker &, const DocsMarker &) = default;
};

/// Takes the markers of annotations 1 to `count` out of the comments of code and tells where they stood. A
/// number that is not in a comment belongs to the code, and stays.
/// https://squidfunk.github.io/mkdocs-material/reference/code-blocks/#adding-annotations
std::vector<DocsMarker> takeMarkers(QStringList &lines, int count);

/// Some of the lines as they are written, from `firstLine` on.
QStringList writtenLines(QStringList lines, qsizetype firstLine, const std::vector<DocsMarker> &markers);

/// A number in a circle, or the number alone where there is no such letter.
QString circled(int number);

} // namespace cairn
