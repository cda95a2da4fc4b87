// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/datum.h"
#include "templating/run.h"

#include <QRegularExpression>

namespace cairn::templating {

/// Regular expressions of JavaScript, by those of Qt (PCRE2), which read nearly the same. What differs:
/// blanks of
/// \s, and looking back over a length that is not fixed, which is refused.

/// As Qt has it; not valid where it cannot be read. Of the flags, `i` and `m` count.
QRegularExpression compiledRegex(const QString &source, const QString &flags);
Result<void> checkRegex(const QString &source, const QString &flags);

/// Whether it is found from `lastIndex` on, which moves with the flags g and y.
bool matches(Regex &regex, const QString &text, Run &run);
/// The first one replaced, or with the flag g all; `$1`, `$&` and the like in `by` mean what was found.
QString replaced(Regex &regex, const QString &text, const QString &by, Run &run);
/// The text between the places where it is found, with its groups.
Data split(const Regex &regex, const QString &text, Run &run);

/// `by` with `$&`, `$$`, `$`` and `$'` filled in for a piece of `text` that was found without an expression.
QString filledIn(QStringView by, QStringView text, qsizetype begin, qsizetype length);

} // namespace cairn::templating
