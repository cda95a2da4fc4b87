// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/beginning.h"

#include "docs/sourcetext.h"

#include <QStringView>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longPage = 64 * 1024;           // characters; a shorter one is read at once
constexpr qsizetype screens = 12 * 1024;            // that a large window shows at most, and something below
constexpr qsizetype latestEnd = 32 * 1024;          // where a cut is looked for
constexpr qsizetype longestDefinitions = 32 * 1024; // that are worth reading for the beginning

/// Behind an empty line it ends whatever was open above.
bool isBeginningOfBlock(QStringView line)
{
    return !line.isEmpty() && (line.front().isLetter() || line.front() == u'#');
}

bool isIndented(QStringView line)
{
    return line.startsWith(u' ') || line.startsWith(u'\t');
}

/// `[name]: address`, `[^name]: text` or `*[short]: long`.
bool isDefinition(QStringView line)
{
    if (line.startsWith(u"    "))
        return false;
    QStringView rest = line.trimmed();
    if (rest.startsWith(u'*'))
        rest = rest.sliced(1);
    return rest.startsWith(u'[') && rest.contains(u"]:");
}

/// Goes over the lines of a page and knows which of them stand in a fence.
class Lines final
{
public:
    explicit Lines(QStringView text)
        : m_text(text)
    {}

    bool next()
    {
        if (m_end >= m_text.size())
            return false;
        m_start = m_end;
        const qsizetype found = m_text.indexOf(u'\n', m_start);
        m_end = found < 0 ? m_text.size() : found + 1;
        const QStringView words = line().trimmed();
        const bool isMark = words.startsWith(u"```") || words.startsWith(u"~~~");
        m_isCode = isMark || !m_fence.isEmpty();
        if (isMark && m_fence.isEmpty())
            m_fence = words.first(3);
        else if (isMark && words.startsWith(m_fence))
            m_fence = {};
        return true;
    }
    qsizetype start() const { return m_start; }
    QStringView line() const { return m_text.sliced(m_start, m_end - m_start); }
    bool isCode() const { return m_isCode; }

private:
    QStringView m_text;
    QStringView m_fence; ///< what began the one that is open
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    bool m_isCode = false;
};

/// Where the first part ends: before the first heading that is far enough down, or else before another line
/// that nothing above it holds; -1 where there is no such place.
qsizetype endOf(QStringView text)
{
    qsizetype end = -1;
    bool isAfterBlank = false;
    for (Lines lines(text); lines.next() && lines.start() < latestEnd;) {
        const QStringView line = lines.line();
        const bool isFree = isAfterBlank && !lines.isCode() && isBeginningOfBlock(line);
        isAfterBlank = isBlank(line);
        if (!isFree || lines.start() < screens)
            continue;
        if (line.startsWith(u'#'))
            return lines.start();
        if (end < 0)
            end = lines.start();
    }
    return end;
}

/// The definitions of a text, with the lines that go on with one.
QString definitionsIn(QStringView text)
{
    QString definitions;
    bool isInside = false;
    for (Lines lines(text); lines.next() && definitions.size() <= longestDefinitions;) {
        const QStringView line = lines.line();
        isInside =
            !lines.isCode() && (isDefinition(line) || (isInside && (isIndented(line) || isBlank(line))));
        if (isInside)
            definitions += line;
    }
    return definitions;
}

} // namespace

QString beginningOf(const QString &text)
{
    if (text.size() < longPage)
        return {};
    const qsizetype end = endOf(text);
    // A table of contents at the top names what comes later.
    if (end < 0 || QStringView(text).first(end).contains(u"\n[TOC]"))
        return {};
    const QString definitions = definitionsIn(QStringView(text).sliced(end));
    return definitions.size() > longestDefinitions ? QString() : text.first(end) + u'\n' + definitions;
}

} // namespace cairn
