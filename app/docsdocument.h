// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "codespans.h"
#include "docs/block.h"
#include "docs/link.h"
#include "docsstyle.h"

#include <QFont>
#include <QHash>
#include <QSizeF>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFormat>

#include <functional>

namespace cairn {

/// Properties of the text's formats beyond those of Qt.
enum DocsFormat {
    GroundProperty = QTextFormat::UserProperty + 1, ///< a DocsGroundKind, painted behind the text
    ReasonProperty,                                 ///< why a link leads nowhere
    TitleProperty,         ///< the tooltip: a title, or the long form of an abbreviation
    SourceProperty,        ///< of an image
    FormulaProperty,       ///< what is drawn of a formula, and its place in the text
    FormulaGroundProperty, ///< what a selected one is drawn on, as Qt would paint that over it
};
constexpr int imageObject = QTextFormat::UserObject + 1;

enum class DocsGroundKind { None, Code, Key, Mark, Insert, Delete, Button, PrimaryButton, Check };

/// Pixels between code or a key and the edge of its ground, which the text makes room for.
constexpr qreal codeRoom = 3;
/// The same between a button and what follows it.
constexpr qreal buttonRoom = 8;
/// What is left behind the last letter of a part with this ground.
constexpr qreal roomBehind(DocsGroundKind kind)
{
    return kind == DocsGroundKind::Code || kind == DocsGroundKind::Key               ? codeRoom
           : kind == DocsGroundKind::Button || kind == DocsGroundKind::PrimaryButton ? buttonRoom
                                                                                     : 0;
}

/// How a text is set as a whole.
struct DocsTextStyle {
    qreal size = 15; ///< pixels of its letters
    int weight = 400;
    qreal lineHeight = 1.5;
    QColor color;
    Alignment alignment = Alignment::None;
    bool isFormula = false; ///< a formula by itself
};

/// What is known of the text's surroundings. Functions may be empty.
struct DocsLookup {
    std::function<PageLink(const QString &target)> link;
    std::function<QSizeF(const Run &image)> imageSize;
    std::function<CodeLine(const Run &code)> code; ///< colours of code among text
};

/// Puts runs into an empty document: one format for each, and as many characters as `textOf` has.
void fillDocument(QTextDocument &document, const Runs &runs, const DocsTextStyle &text,
                  const DocsStyle &style, const DocsLookup &lookup);

/// Puts runs where the cursor is.
void insertRuns(QTextCursor &cursor, const Runs &runs, const DocsTextStyle &text, const DocsStyle &style,
                const DocsLookup &lookup);
/// A formula by itself, as text that has nothing else.
Runs formulaRuns(const QString &latex);
QFont docsFont(const DocsStyle &style, qreal size, int weight);
QFont docsCodeFont(const DocsStyle &style, qreal size);

/// The same for lines of code; `spans` may have fewer lines, and will where they are not known yet.
void fillCode(QTextDocument &document, const QStringList &lines, const CodeLines &spans, qsizetype firstLine,
              const DocsStyle &style);

} // namespace cairn
