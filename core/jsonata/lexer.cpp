// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/lexer.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

constexpr QStringView operatorLetters = u".[]{}(),@#;:?+-*/%|=<>^&!~";
constexpr std::array<QStringView, 9> longOperators{u"..", u":=", u"!=", u">=", u"<=",
                                                   u"**", u"~>", u"?:", u"??"};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\v';
}

} // namespace

std::unexpected<Failure> syntaxFault(const char *code, qsizetype at, QString message, QString hint)
{
    return std::unexpected(
        Failure{{ErrorKind::Invalid, std::move(message), std::move(hint)}, QString::fromLatin1(code), at});
}

QChar Lexer::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
}

Parsed<void> Lexer::skipBlanks()
{
    for (;;) {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
        if (peek() != u'/' || peek(1) != u'*')
            return {};
        const qsizetype end = m_text.indexOf(u"*/", m_at + 2);
        if (end < 0)
            return syntaxFault("S0106", m_at, u"the comment has no end"_s, u"Write */ behind it"_s);
        m_at = end + 2;
    }
}

Token Lexer::operation(qsizetype length)
{
    Token token{Token::Type::Operator, m_text.sliced(m_at, length).toString(), {}, {}, m_at};
    m_at += length;
    return token;
}

Parsed<Token> Lexer::next(bool isBehindValue)
{
    if (const auto skipped = skipBlanks(); !skipped)
        return std::unexpected(skipped.error());
    if (m_at >= m_text.size())
        return Token{Token::Type::End, {}, {}, {}, m_text.size()};
    const QChar c = peek();
    if (c == u'/' && !isBehindValue)
        return readRegex();
    const auto isNext = [&](QStringView one) { return m_text.sliced(m_at).startsWith(one); };
    if (const auto found = std::ranges::find_if(longOperators, isNext); found != longOperators.end())
        return operation(found->size());
    if (operatorLetters.contains(c))
        return operation(1);
    if (c == u'"' || c == u'\'')
        return readText();
    if (auto number = readNumber())
        return *number;
    if (c == u'`')
        return readQuotedName();
    return readName();
}

Parsed<Token> Lexer::readRegex()
{
    const qsizetype begin = m_at++;
    const qsizetype source = m_at;
    int depth = 0;
    for (; m_at < m_text.size(); ++m_at) {
        const QChar c = peek();
        const bool isEscaped = m_text[m_at - 1] == u'\\' && !(m_at >= 2 && m_text[m_at - 2] == u'\\');
        if (c == u'/' && !isEscaped && depth == 0)
            break;
        if (!isEscaped && (c == u'(' || c == u'[' || c == u'{'))
            ++depth;
        if (!isEscaped && (c == u')' || c == u']' || c == u'}'))
            --depth;
    }
    if (m_at >= m_text.size())
        return syntaxFault("S0302", begin, u"the regular expression has no end"_s, u"Write / behind it"_s);
    const QString pattern = m_text.sliced(source, m_at - source).toString();
    if (pattern.isEmpty())
        return syntaxFault("S0301", begin, u"the regular expression is empty"_s,
                           u"Write what is looked for"_s);
    const qsizetype flags = ++m_at;
    while (peek() == u'i' || peek() == u'm')
        ++m_at;
    return Token{Token::Type::Regex, pattern, m_text.sliced(flags, m_at - flags).toString(), {}, begin};
}

Parsed<QChar> Lexer::readEscape()
{
    static const QHash<QChar, QChar> escapes{{u'"', u'"'},  {u'\'', u'\''}, {u'\\', u'\\'},
                                             {u'/', u'/'},  {u'b', u'\b'},  {u'f', u'\f'},
                                             {u'n', u'\n'}, {u'r', u'\r'},  {u't', u'\t'}};
    const qsizetype at = m_at - 1;
    const QChar letter = peek();
    if (const auto found = escapes.constFind(letter); found != escapes.constEnd() && m_at < m_text.size()) {
        ++m_at;
        return *found;
    }
    if (letter != u'u')
        return syntaxFault("S0103", at, u"\\%1 means nothing"_s.arg(letter),
                           u"A backslash is written \\\\"_s);
    static const QRegularExpression hexadecimal(u"^[0-9a-fA-F]{4}"_s);
    const QString digits = m_text.sliced(m_at + 1).left(4).toString();
    if (!hexadecimal.match(digits).hasMatch())
        return syntaxFault("S0104", at, u"\\u needs four hexadecimal digits behind it"_s);
    m_at += 5;
    return QChar(digits.toUShort(nullptr, 16));
}

Parsed<Token> Lexer::readText()
{
    const qsizetype begin = m_at;
    const QChar quote = m_text[m_at++];
    QString text;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at++];
        if (c == quote)
            return Token{Token::Type::Text, text, {}, text, begin};
        if (c != u'\\') {
            text += c;
            continue;
        }
        const Parsed<QChar> escaped = readEscape();
        if (!escaped)
            return std::unexpected(escaped.error());
        text += *escaped;
    }
    return syntaxFault("S0101", begin, u"the text has no end"_s, u"Write %1 behind it"_s.arg(quote));
}

std::optional<Parsed<Token>> Lexer::readNumber()
{
    static const QRegularExpression pattern(u"^(0|[1-9][0-9]*)(\\.[0-9]+)?([Ee][-+]?[0-9]+)?"_s);
    const auto match = pattern.matchView(m_text.sliced(m_at));
    if (!match.hasMatch())
        return {};
    const double number = match.captured().toDouble();
    const qsizetype at = m_at;
    m_at += match.capturedLength();
    if (!std::isfinite(number))
        return Parsed<Token>(syntaxFault("S0102", at, u"the number %1 is too large"_s.arg(match.captured())));
    return Parsed<Token>(Token{Token::Type::Number, match.captured(), {}, number, at});
}

Parsed<Token> Lexer::readQuotedName()
{
    const qsizetype begin = m_at;
    const qsizetype end = m_text.indexOf(u'`', m_at + 1);
    if (end < 0)
        return syntaxFault("S0105", begin, u"the quoted name has no end"_s, u"Write ` behind it"_s);
    m_at = end + 1;
    return Token{Token::Type::Name, m_text.sliced(begin + 1, end - begin - 1).toString(), {}, {}, begin};
}

Token Lexer::readName()
{
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && !isBlank(m_text[m_at]) && !operatorLetters.contains(m_text[m_at]))
        ++m_at;
    const QString name = m_text.sliced(begin, m_at - begin).toString();
    if (name.startsWith(u'$'))
        return {Token::Type::Variable, name.sliced(1), {}, {}, begin};
    if (name == u"and" || name == u"or" || name == u"in")
        return {Token::Type::Operator, name, {}, {}, begin};
    if (name == u"true" || name == u"false")
        return {Token::Type::Literal, name, {}, name == u"true", begin};
    if (name == u"null")
        return {Token::Type::Literal, name, {}, Null(), begin};
    return {Token::Type::Name, name, {}, {}, begin};
}

} // namespace cairn::jsonata
