// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/markup.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// A block of code as its author asked for it.
struct FencedCode {
    QString language = {};
    QString id = {};
    QStringList classes = {};
    QString title = {};
    QString highlighted = {}; ///< "2-3 5"
    QString numbers = {};     ///< "first step special"
    std::vector<Attribute> attributes = {};
    QString text = {};
    bool isDiagram = false;
};

/// Takes `title`, `hl_lines`, `linenums` and `data-...`; false for what code blocks do not know.
bool takeCodeOption(FencedCode &code, const Attribute &option);

/// The tag of a block of code until the page is written: its attributes are what the author asked for.
constexpr QStringView codeTag = u"code-block";

MarkupNode *makeCode(const FencedCode &code, int lines, MarkupReading &reading);
MarkupNode *makeDiagram(const FencedCode &code, MarkupReading &reading);

/// The class that stands for a language: itself where it is known, else "text".
QString knownLanguage(const QString &language);

} // namespace cairn
