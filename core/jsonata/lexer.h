// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/item.h"
#include "jsonata/run.h"

#include <expected>

namespace cairn::jsonata {

template <typename T>
using Parsed = std::expected<T, Failure>;

std::unexpected<Failure> syntaxFault(const char *code, qsizetype at, QString message, QString hint = {});

/// A word of an expression.
struct Token {
    enum class Type { Name, Variable, Operator, Number, Text, Literal, Regex, End };
    Type type = Type::End;
    QString text;  ///< a name without its quotes, an operator, the pattern of a regular expression
    QString flags; ///< of regular expressions
    Item value;    ///< of what is written out
    qsizetype at = 0;

    bool is(QStringView operation) const { return type == Type::Operator && text == operation; }
};

/// Reads words one by one: what a slash means depends on what stands before it.
class Lexer final
{
public:
    explicit Lexer(QStringView text)
        : m_text(text)
    {}

    /// `isBehindValue`: a slash divides.
    Parsed<Token> next(bool isBehindValue);

private:
    QChar peek(qsizetype ahead = 0) const;
    Parsed<void> skipBlanks();
    Token operation(qsizetype length);
    Parsed<Token> readRegex();
    Parsed<Token> readText();
    Parsed<QChar> readEscape();
    std::optional<Parsed<Token>> readNumber();
    Parsed<Token> readQuotedName();
    Token readName();

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace cairn::jsonata
