// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yamltoken.h"

#include "base/yamltext.h"

namespace cairn {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool continuesCharacter(char c)
{
    return (uchar(c) & 0xC0) == 0x80;
}

/// The offset of a line's first byte; -1 where the text has no such line.
qsizetype startOfLine(QByteArrayView text, int line)
{
    qsizetype start = text.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    for (int at = 1; at < line; ++at) {
        const qsizetype end = text.indexOf('\n', start);
        if (end < 0)
            return -1;
        start = end + 1;
    }
    return line < 1 ? -1 : start;
}

QByteArrayView lineFrom(QByteArrayView text, qsizetype start)
{
    const qsizetype end = text.indexOf('\n', start);
    QByteArrayView line = text.sliced(start, (end < 0 ? text.size() : end) - start);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// One that is not closed ends with its line.
qsizetype endOfQuotedIn(QByteArrayView line, qsizetype open)
{
    const qsizetype end = endOfQuoted(line, open);
    return end < 0 ? line.size() : end;
}

/// Whether a plain scalar that begins there stands inside `[ ]` or `{ }`: a bracket is open on its line, or
/// the line before ends in the middle of a list.
bool isInFlow(QByteArrayView text, qsizetype lineStart, qsizetype offset)
{
    int depth = 0;
    for (qsizetype at = lineStart; at < offset; ++at) {
        if (text[at] == '"' || text[at] == '\'')
            at = lineStart + endOfQuotedIn(text.sliced(lineStart, offset - lineStart), at - lineStart) - 1;
        else if (text[at] == '[' || text[at] == '{')
            ++depth;
        else if (text[at] == ']' || text[at] == '}')
            --depth;
    }
    if (depth != 0 || lineStart == 0)
        return depth > 0;
    const QByteArrayView before = text.first(lineStart).trimmed();
    return before.endsWith(',') || before.endsWith('[') || before.endsWith('{');
}

qsizetype endOfPlain(QByteArrayView line, qsizetype begin, bool isFlow)
{
    const auto isSpace = [&](qsizetype at) { return line[at] == ' ' || line[at] == '\t'; };
    qsizetype end = begin;
    for (qsizetype at = begin; at < line.size(); ++at) {
        const bool endsKey = line[at] == ':' && (at + 1 == line.size() || isSpace(at + 1));
        const bool endsItem = isFlow && QByteArrayView(",[]{}").contains(line[at]);
        const bool beginsComment = line[at] == '#' && at > begin && isSpace(at - 1);
        if (endsKey || endsItem || beginsComment)
            break;
        if (!isSpace(at))
            end = at + 1;
    }
    return end;
}

} // namespace

std::optional<qsizetype> offsetOf(QByteArrayView text, Place place)
{
    const qsizetype start = startOfLine(text, place.line);
    if (start < 0 || place.column < 1)
        return std::nullopt;
    const QByteArrayView line = lineFrom(text, start);
    qsizetype at = 0;
    for (int column = 1; column < place.column; ++column) {
        if (at >= line.size())
            return std::nullopt;
        for (++at; at < line.size() && continuesCharacter(line[at]);)
            ++at;
    }
    return start + at;
}

Place placeOf(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(offset);
    const qsizetype start = before.lastIndexOf('\n') + 1;
    Place place{1 + int(before.count('\n')), 1};
    for (const char c : before.sliced(start))
        place.column += !continuesCharacter(c);
    if (start == 0 && before.startsWith(byteOrderMark))
        --place.column;
    return place;
}

QByteArrayView lineOf(QByteArrayView text, int line)
{
    const qsizetype start = startOfLine(text, line);
    return start < 0 ? QByteArrayView() : lineFrom(text, start);
}

std::optional<YamlToken> tokenAt(QByteArrayView text, Place place)
{
    const std::optional<qsizetype> offset = offsetOf(text, place);
    if (!offset)
        return std::nullopt;
    const qsizetype start = startOfLine(text, place.line);
    const QByteArrayView line = lineFrom(text, start);
    const qsizetype begin = *offset - start;
    if (begin >= line.size())
        return std::nullopt;
    const char first = line[begin];
    if (first == '"' || first == '\'')
        return YamlToken{*offset, endOfQuotedIn(line, begin) - begin, first};
    if (QByteArrayView("[]{},|>&*! \t").contains(first))
        return YamlToken{*offset, 1};
    const qsizetype end = endOfPlain(line, begin, isInFlow(text, start, *offset));
    return YamlToken{*offset, std::max(end - begin, qsizetype(1))};
}

} // namespace cairn
