// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "codespans.h"

#include <QString>
#include <QStringList>

namespace cairn {

/// The lines of a code text as stretches with colours, by the rules of KSyntaxHighlighting. `language` is a
/// name such as "YAML", or as Pygments has it ("py", "console"); one that is not known gives plain lines.
/// Lines beyond 2,000 characters stay plain. Callable from any thread.
CodeLines highlightSpans(const QString &text, const QString &language, bool isDark);

/// The lines of a code text as rich text with font colours, by the rules of KSyntaxHighlighting. `language`
/// is a name such as "YAML" or "Protobuf"; one that is not known gives plain lines. Lines beyond 2,000
/// characters are cut, with a sign. Callable from any thread.
QStringList highlightLines(const QString &text, const QString &language, bool isDark);

/// The language of an API definition of a type, told from the type and the text.
QString definitionLanguage(const QString &apiType, const QString &text);

} // namespace cairn
