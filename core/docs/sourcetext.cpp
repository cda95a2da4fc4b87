// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/sourcetext.h"

#include <algorithm>
#include <utility>

namespace cairn {

void SourceWriter::beginLine(int line)
{
    if (std::exchange(m_isAtStart, false))
        m_source.lines.push_back(line);
}

void SourceWriter::write(QStringView piece, int line)
{
    for (qsizetype at = 0; at < piece.size();) {
        beginLine(line);
        const qsizetype end = piece.indexOf(u'\n', at);
        if (end < 0)
            break;
        m_isAtStart = true;
        line += line > 0 ? 1 : 0;
        at = end + 1;
    }
    m_source.text += piece;
}

void SourceWriter::copy(const SourceText &from, QStringView piece, int index)
{
    for (qsizetype at = 0; at < piece.size();) {
        beginLine(from.lineAt(index));
        const qsizetype end = piece.indexOf(u'\n', at);
        if (end < 0)
            break;
        m_isAtStart = true;
        ++index;
        at = end + 1;
    }
    m_source.text += piece;
}

SourceText SourceWriter::take()
{
    return std::exchange(m_source, {});
}

SourceText sourceTextOf(const QString &text)
{
    SourceText source{text, {}};
    const auto isMark = [](QChar c) { return c.unicode() >= 1 && c.unicode() <= 4; };
    if (std::ranges::any_of(text, isMark))
        source.text.removeIf(isMark);
    if (text.contains(u'\r')) {
        source.text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
        source.text.replace(u'\r', u'\n');
    }
    source.lines.resize(size_t(source.text.count(u'\n')) + 1);
    for (size_t at = 0; at < source.lines.size(); ++at)
        source.lines[at] = int(at) + 1;
    return source;
}

QString withTabsExpanded(QStringView text)
{
    constexpr int tab = 4;
    QString expanded;
    expanded.reserve(text.size());
    int column = 0;
    for (const QChar c : text) {
        if (c == u'\t') {
            const int blanks = tab - column % tab;
            expanded.resize(expanded.size() + blanks, u' ');
            column += blanks;
            continue;
        }
        expanded += c;
        column = c == u'\n' || c == u'\r' ? 0 : column + !c.isLowSurrogate();
    }
    return expanded;
}

SourceText normalized(const SourceText &source)
{
    SourceText result{source.text.contains(u'\t') ? withTabsExpanded(source.text) : source.text,
                      source.lines};
    result.text += QLatin1StringView("\n\n");
    result.lines.resize(size_t(result.text.count(u'\n')) + 1, source.lines.empty() ? 0 : source.lines.back());
    // A line of blanks loses them, if another line is before it.
    QString &text = result.text;
    qsizetype out = 0;
    bool isFirst = true;
    for (qsizetype start = 0; start < text.size(); isFirst = false) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end + 1;
        const bool isAllBlanks =
            !isFirst && text[start] == u' ' && text[end - 1] == u'\n'
            && leadingBlanks(QStringView(text).sliced(start, end - 1 - start)) == end - 1 - start;
        if (isAllBlanks) {
            text[out++] = u'\n';
        } else {
            if (out != start)
                std::copy(text.cbegin() + start, text.cbegin() + end, text.begin() + out);
            out += end - start;
        }
        start = end;
    }
    text.truncate(out);
    return result;
}

QStringView nextLine(QStringView text, qsizetype &start)
{
    const qsizetype end = text.indexOf(u'\n', start);
    const QStringView line = end < 0 ? text.sliced(start) : text.sliced(start, end - start);
    start = end < 0 ? text.size() + 1 : end + 1;
    return line;
}

qsizetype leadingBlanks(QStringView line)
{
    qsizetype count = 0;
    while (count < line.size() && line[count] == u' ')
        ++count;
    return count;
}

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

QStringView trimmedRight(QStringView text, QChar sign)
{
    while (text.endsWith(sign))
        text.chop(1);
    return text;
}

QStringView trimmedLeft(QStringView text, QChar sign)
{
    while (text.startsWith(sign))
        text = text.sliced(1);
    return text;
}

} // namespace cairn
