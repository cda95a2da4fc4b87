// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/lexer.h"

#include "templating/numbertext.h"
#include "templating/regex.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

constexpr qsizetype longestRegex = 16'384;

bool isNameBegin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

qsizetype digitsAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

/// The name at that place; behind a point it may begin with digits, as in `values.1password`.
QStringView nameAt(QStringView text, qsizetype at, bool mayBeginWithDigits)
{
    const qsizetype digits = mayBeginWithDigits ? digitsAt(text, at) : 0;
    const QStringView name = leadingName(text.sliced(at + digits));
    return name.isEmpty() ? name : text.sliced(at, digits + name.size());
}

/// Reads `r/pattern/flags`; `at` is then behind it.
Parsed<Token> readRegex(QStringView text, qsizetype &at)
{
    Token token{Token::Kind::Regex, {}, {}, at};
    int backslashes = 0;
    bool isClosed = false;
    for (at += 2; at < text.size() && !isClosed; ++at) {
        const QChar c = text[at];
        isClosed = c == u'/' && backslashes == 0;
        if (c == u'/' && backslashes > 0 && backslashes % 2 == 0)
            return syntaxFault(token.at, u"it is not clear where this regular expression ends"_s,
                               u"Write [/] for a slash in it"_s);
        backslashes = c == u'\\' ? backslashes + 1 : 0;
        if (!isClosed)
            token.text += c;
        if (token.text.size() > longestRegex)
            return syntaxFault(token.at,
                               u"the regular expression is longer than %1 characters"_s.arg(longestRegex),
                               u"Make it shorter"_s, ErrorKind::Limit);
    }
    if (!isClosed)
        return syntaxFault(token.at, u"this regular expression does not end"_s, u"End it with /"_s);
    while (at < text.size() && isNameBegin(text[at]) && text[at] != u'_') {
        if (!u"gimy"_s.contains(text[at]) || token.flags.contains(text[at]))
            return syntaxFault(token.at, u"\"%1\" is no flag of this regular expression"_s.arg(text[at]),
                               u"Write each of g, i, m and y at most once"_s);
        token.flags += text[at++];
    }
    if (const Result<void> valid = checkRegex(token.text, token.flags); !valid)
        return syntaxFault(token.at, valid.error().message, valid.error().hint);
    return token;
}

Parsed<Token> readText(QStringView text, qsizetype &at, qsizetype end)
{
    Token token{Token::Kind::Text, {}, {}, at};
    const QChar quote = text[at];
    for (++at; at < end; ++at) {
        QChar c = text[at];
        if (c == quote) {
            ++at;
            return token;
        }
        if (c == u'\\') {
            if (++at >= end)
                break;
            c = text[at];
            c = c == u'n' ? QChar(u'\n') : c == u'r' ? QChar(u'\r') : c == u't' ? QChar(u'\t') : c;
        }
        token.text += c;
    }
    return syntaxFault(token.at, u"this text does not end"_s, u"End it with %1"_s.arg(quote));
}

Parsed<Token> readNumber(QStringView text, qsizetype &at, qsizetype end)
{
    Token token{Token::Kind::Number, {}, {}, at};
    at += digitsAt(text, at);
    if (at < end && text[at] == u'.') {
        ++at;
        at += digitsAt(text, at);
    }
    token.text = text.sliced(token.at, at - token.at).toString();
    if (at < end && isNameBegin(text[at]))
        return syntaxFault(token.at, u"\"%1\" is no number"_s.arg(token.text + text[at]),
                           u"Write digits, and perhaps a point and more of them"_s);
    return token;
}

Parsed<Token> readOperator(QStringView text, qsizetype &at)
{
    static constexpr std::array<QStringView, 8> longOnes{u"===", u"!==", u"**", u"//",
                                                         u"==",  u"!=",  u"<=", u">="};
    const QStringView rest = text.sliced(at);
    const auto *found = std::ranges::find_if(longOnes, [&](QStringView one) { return rest.startsWith(one); });
    const QStringView word = found == longOnes.end() ? rest.first(1) : *found;
    if (found == longOnes.end() && !u"()[]{}.,:|~+-*/%<>="_s.contains(word.front()))
        return syntaxFault(at, u"\"%1\" has no meaning in an expression"_s.arg(word.front()),
                           u"Write and, or, not for &&, || and !"_s);
    Token token{Token::Kind::Operator, word.toString(), {}, at};
    at += word.size();
    return token;
}

bool endsOperand(const Token &token)
{
    if (token.kind == Token::Kind::Operator)
        return token.text == u")" || token.text == u"]" || token.text == u"}";
    return token.kind != Token::Kind::End;
}

Parsed<Token> readToken(QStringView text, qsizetype &at, qsizetype end, const Token &last)
{
    const bool isBehindPoint = last.kind == Token::Kind::Operator && last.text == u".";
    const QStringView name = nameAt(text.first(end), at, isBehindPoint);
    if (name == u"r" && at + 1 < end && text[at + 1] == u'/')
        return readRegex(text.first(end), at);
    if (!name.isEmpty()) {
        Token token{Token::Kind::Name, name.toString(), {}, at};
        at += name.size();
        return token;
    }
    const QChar c = text[at];
    if (c == u'.' && digitsAt(text, at + 1) > 0 && !endsOperand(last))
        return syntaxFault(at, u"a number cannot begin with a point"_s, u"Write 0 before it"_s);
    if (isDigit(c))
        return readNumber(text, at, end);
    if (c == u'"' || c == u'\'')
        return readText(text, at, end);
    return readOperator(text, at);
}

qsizetype behindString(QStringView text, qsizetype at)
{
    const QChar quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return text.size();
}

} // namespace

QStringView leadingName(QStringView text)
{
    if (text.isEmpty() || !isNameBegin(text.front()))
        return {};
    const auto *end = std::ranges::find_if_not(text, [](QChar c) { return isNameBegin(c) || isDigit(c); });
    return text.first(end - text.begin());
}

Parsed<std::vector<Token>> readTokens(QStringView text, qsizetype begin, qsizetype end)
{
    std::vector<Token> tokens;
    Token last;
    for (qsizetype at = begin; at < end;) {
        if (isCodeBlank(text[at])) {
            ++at;
            continue;
        }
        Parsed<Token> token = readToken(text, at, end, last);
        if (!token)
            return std::unexpected(token.error());
        last = *token;
        tokens.push_back(*std::move(token));
    }
    tokens.push_back({Token::Kind::End, {}, {}, end});
    return tokens;
}

Parsed<qsizetype> findClosing(QStringView text, qsizetype begin, QStringView closing)
{
    for (qsizetype at = begin; at <= text.size() - closing.size();) {
        const QChar c = text[at];
        const QStringView name = nameAt(text, at, true);
        if (c == u'"' || c == u'\'') {
            at = behindString(text, at);
        } else if (name == u"r" && at + 1 < text.size() && text[at + 1] == u'/') {
            if (const Parsed<Token> regex = readRegex(text, at); !regex)
                return std::unexpected(regex.error());
        } else if (!name.isEmpty()) {
            at += name.size();
        } else if (text.sliced(at).startsWith(closing)) {
            return at;
        } else {
            at += std::max(qsizetype(1), digitsAt(text, at));
        }
    }
    return -1;
}

} // namespace cairn::templating
