// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/scanner.h"

namespace cairn::templating {

/// A word of an expression.
struct Token {
    enum class Kind { Name, Number, Text, Regex, Operator, End };
    Kind kind = Kind::End;
    QString text;  ///< of texts what they mean, of regular expressions the pattern
    QString flags; ///< of regular expressions
    qsizetype at = 0;
};

/// The words between two offsets, and an End behind them.
Parsed<std::vector<Token>> readTokens(QStringView text, qsizetype begin, qsizetype end);

/// Where `closing` stands outside of strings and regular expressions; -1 for nowhere.
Parsed<qsizetype> findClosing(QStringView text, qsizetype begin, QStringView closing);

/// The letters, digits and underscores that a text begins with; no digit comes first.
QStringView leadingName(QStringView text);

} // namespace cairn::templating
