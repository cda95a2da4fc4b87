// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/outlinetokens.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isWordSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool isBlank(QChar c, SchemaTokens::Language language)
{
    return c.isSpace() || c == QChar::ByteOrderMark
           || (language == SchemaTokens::Language::GraphQl && c == u',');
}

} // namespace

SchemaTokens::SchemaTokens(QStringView text, Language language)
    : m_text(text), m_language(language)
{
    next();
}

void SchemaTokens::skipComment(qsizetype length)
{
    // Comments of several lines in a row are one; what stands behind the token before is about that one.
    const bool isBehind = m_lastEnd > 0 && m_line == m_blanksLine;
    const bool isContinued = m_commentLine > 0 && m_commentLine + 1 == m_line;
    if (!isContinued)
        m_commentBegin = m_at;
    m_commentEnd = m_at + length;
    m_line += int(m_text.sliced(m_at, length).count(u'\n'));
    m_commentLine = isBehind ? 0 : m_line;
    m_at += length;
}

void SchemaTokens::skipBlanks()
{
    m_commentLine = 0;
    m_blanksLine = m_line;
    while (m_at < m_text.size()) {
        const QStringView rest = m_text.sliced(m_at);
        if (isBlank(rest.front(), m_language)) {
            m_line += rest.front() == u'\n' ? 1 : 0;
            ++m_at;
        } else if (rest.startsWith(m_language == Language::GraphQl ? u"#" : u"//")) {
            const qsizetype end = rest.indexOf(u'\n');
            skipComment(end < 0 ? rest.size() : end);
        } else if (m_language == Language::Proto && rest.startsWith(u"/*")) {
            const qsizetype end = rest.indexOf(u"*/", 2);
            skipComment(end < 0 ? rest.size() : end + 2);
        } else {
            return;
        }
    }
}

void SchemaTokens::take(SchemaToken::Kind kind, qsizetype begin, qsizetype end, qsizetype after)
{
    m_now = {kind, m_text.sliced(begin, end - begin), m_line};
    m_line += int(m_text.sliced(m_at, after - m_at).count(u'\n'));
    m_at = m_end = after;
}

void SchemaTokens::takeText(QStringView quote)
{
    const qsizetype begin = m_at + quote.size();
    qsizetype end = begin;
    while (end < m_text.size() && !m_text.sliced(end).startsWith(quote)) {
        // A short text ends with its line, whether it was closed or not.
        if (quote.size() == 1 && m_text[end] == u'\n') {
            take(SchemaToken::Kind::Text, begin, end, end);
            return;
        }
        end += m_text[end] == u'\\' ? 2 : 1;
    }
    end = qMin(end, m_text.size());
    take(SchemaToken::Kind::Text, begin, end, qMin(end + quote.size(), m_text.size()));
}

void SchemaTokens::next()
{
    m_lastEnd = m_end;
    skipBlanks();
    if (m_at >= m_text.size()) {
        m_now = {SchemaToken::Kind::End, {}, m_line};
        return;
    }
    const QStringView rest = m_text.sliced(m_at);
    if (m_language == Language::GraphQl && rest.startsWith(u"\"\"\"")) {
        takeText(u"\"\"\"");
    } else if (rest.front() == u'"' || (rest.front() == u'\'' && m_language == Language::Proto)) {
        takeText(rest.first(1));
    } else if (isWordSign(rest.front())) {
        qsizetype length = 1;
        while (length < rest.size()
               && (isWordSign(rest[length]) || (rest[length] == u'.' && m_language == Language::Proto)))
            ++length;
        take(SchemaToken::Kind::Word, m_at, m_at + length, m_at + length);
    } else {
        take(SchemaToken::Kind::Sign, m_at, m_at + 1, m_at + 1);
    }
}

void SchemaTokens::skipBracket()
{
    int depth = 0;
    do {
        if (m_now.kind == SchemaToken::Kind::Sign) {
            const QChar sign = m_now.text.front();
            depth += sign == u'{' || sign == u'(' || sign == u'[' ? 1 : 0;
            depth -= sign == u'}' || sign == u')' || sign == u']' ? 1 : 0;
        }
        next();
    } while (depth > 0 && m_now.kind != SchemaToken::Kind::End);
}

QStringView SchemaTokens::since(const SchemaToken &first) const
{
    const qsizetype begin = first.text.data() - m_text.data();
    return m_text.sliced(begin, qMax(qsizetype(0), m_lastEnd - begin));
}

QString SchemaTokens::comment() const
{
    if (m_commentLine == 0 || m_commentLine + 1 < m_now.line)
        return {};
    QStringList lines;
    for (QStringView line : m_text.sliced(m_commentBegin, m_commentEnd - m_commentBegin).tokenize(u'\n')) {
        line = line.trimmed();
        while (!line.isEmpty() && u"#/*"_s.contains(line.front()))
            line = line.sliced(1);
        while (line.endsWith(u"*/"))
            line.chop(2);
        if (!line.trimmed().isEmpty())
            lines += line.trimmed().toString();
    }
    return lines.join(u'\n');
}

} // namespace cairn
