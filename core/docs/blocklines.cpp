// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Which lines begin something in the middle of a block.

#include "docs/blocklines.h"
#include "docs/blockparser.h"

#include <algorithm>

namespace cairn {

namespace {

bool isWordSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isMark();
}

bool isClassSign(QChar c)
{
    return isWordSign(c) || c == u'-';
}

/// Names with blanks between them, from `at`; moves `at` behind the last one.
QStringView takeNames(QStringView line, qsizetype &at)
{
    const qsizetype start = at;
    qsizetype end = at;
    while (at < line.size()) {
        qsizetype name = at;
        while (name < line.size() && isClassSign(line[name]))
            ++name;
        if (name == at)
            break;
        end = at = name;
        while (at < line.size() && line[at] == u' ')
            ++at;
        if (at == end)
            break;
    }
    at = end;
    return line.sliced(start, end - start);
}

/// A title in double quotes that ends the line, blanks before and behind it: what is between the outer
/// quotes.
bool takeTitle(QStringView rest, QStringView &title)
{
    const QStringView text = trimmedRight(rest, u' ');
    const qsizetype blanks = leadingBlanks(text);
    if (blanks == 0 || text.size() < blanks + 2 || text[blanks] != u'"' || !text.endsWith(u'"'))
        return false;
    title = text.sliced(blanks + 1, text.size() - blanks - 2);
    return true;
}

bool isRule(QStringView line)
{
    const qsizetype blanks = leadingBlanks(line);
    line = trimmedRight(line, u' ');
    if (blanks > 3 || line.size() < blanks + 3)
        return false;
    const QChar sign = line[blanks];
    if (sign != u'-' && sign != u'*' && sign != u'_')
        return false;
    int signs = 0;
    int gap = 0;
    for (const QChar c : line.sliced(blanks)) {
        if (c != sign && (c != u' ' || ++gap > 2))
            return false;
        if (c == sign) {
            ++signs;
            gap = 0;
        }
    }
    return signs >= 3;
}

bool isHeading(QStringView line)
{
    if (!line.startsWith(u'#'))
        return false;
    qsizetype slashes = 0;
    while (slashes < line.size() && line[line.size() - 1 - slashes] == u'\\')
        ++slashes;
    return slashes % 2 == 0;
}

} // namespace

bool matchAdmonition(QStringView line, ContainerLine &match)
{
    if (!line.startsWith(u"!!!"))
        return false;
    qsizetype at = 3 + (line.size() > 3 && line[3] == u' ');
    match = {};
    match.classes = takeNames(line, at);
    if (match.classes.isEmpty())
        return false;
    const QStringView rest = line.sliced(at);
    match.hasTitle = takeTitle(rest, match.title);
    return match.hasTitle || trimmedRight(rest, u' ').isEmpty();
}

bool matchDetails(QStringView line, ContainerLine &match)
{
    if (!line.startsWith(u"???"))
        return false;
    qsizetype at = 3;
    match = {};
    match.isOpen = at < line.size() && line[at] == u'+';
    at += match.isOpen;
    const qsizetype beforeBlank = at;
    at += at < line.size() && line[at] == u' ';
    match.classes = takeNames(line, at);
    const QStringView rest = line.sliced(match.classes.isEmpty() ? beforeBlank : at);
    match.hasTitle = takeTitle(rest, match.title);
    return match.hasTitle || (!match.classes.isEmpty() && trimmedRight(rest, u' ').isEmpty());
}

bool matchTab(QStringView line, ContainerLine &match)
{
    if (!line.startsWith(u"==="))
        return false;
    qsizetype at = 3;
    while (at < line.size() && (line[at] == u'+' || line[at] == u'!'))
        ++at;
    match = {};
    match.special = line.sliced(3, at - 3);
    const bool isKnown = match.special.size() < 2 || match.special == u"+!" || match.special == u"!+";
    match.hasTitle = isKnown && takeTitle(line.sliced(at), match.title);
    return match.hasTitle;
}

bool BlockParser::isLine(LineKind kind, QStringView line, QStringView rest) const
{
    ContainerLine match;
    const qsizetype blanks = leadingBlanks(line);
    const QStringView text = line.sliced(blanks);
    switch (kind) {
    case LineKind::Admonition:
        return matchAdmonition(line, match);
    case LineKind::Details:
        return matchDetails(line, match);
    case LineKind::Tab:
        return matchTab(line, match);
    case LineKind::BlocksStart:
        return blanks <= 3 && text.startsWith(u"///");
    case LineKind::Heading:
        return isHeading(line);
    case LineKind::Rule:
        return isRule(line);
    case LineKind::Quote:
        return blanks <= 3 && text.startsWith(u'>');
    case LineKind::Definition:
        return blanks <= 3 && text.startsWith(u": ");
    case LineKind::Footnote: {
        const qsizetype end = blanks <= 3 && text.startsWith(u"[^") ? text.indexOf(u']') : -1;
        return end > 0 && end + 1 < text.size() && text[end + 1] == u':';
    }
    case LineKind::Reference: {
        ReferenceLine reference;
        return blanks <= 3 && text.startsWith(u'[') && matchReference(rest, reference);
    }
    case LineKind::Abbreviation: {
        AbbreviationLine abbreviation;
        return line.startsWith(u"*[") && matchAbbreviation(rest, abbreviation);
    }
    }
    return false;
}

namespace {

/// Signs below 64 have a bit of their own; of the others only brackets and underscores begin anything.
constexpr quint64 bitOf(char16_t sign)
{
    if (sign < 64)
        return quint64(1) << sign;
    return sign == u'[' ? 1 : sign == u'_' ? 2 : 0;
}

/// The signs that a line of each kind begins with, blanks aside.
constexpr quint64 startsOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Admonition:
        return bitOf(u'!');
    case LineKind::Details:
        return bitOf(u'?');
    case LineKind::Tab:
        return bitOf(u'=');
    case LineKind::BlocksStart:
        return bitOf(u'/');
    case LineKind::Heading:
        return bitOf(u'#');
    case LineKind::Rule:
        return bitOf(u'-') | bitOf(u'*') | bitOf(u'_');
    case LineKind::Quote:
        return bitOf(u'>');
    case LineKind::Definition:
        return bitOf(u':');
    case LineKind::Footnote:
    case LineKind::Reference:
        return bitOf(u'[');
    case LineKind::Abbreviation:
        return bitOf(u'*');
    }
    return 0;
}

} // namespace

/// A quick look, which is right where it says no.
bool BlockParser::mayHave(LineKind kind, QStringView block)
{
    if (size_t(m_depth) >= m_starts.size())
        m_starts.resize(size_t(m_depth) + 1);
    LineStarts &starts = m_starts[size_t(m_depth)];
    if (starts.end != block.end() || !starts.from || starts.from > block.begin()) {
        starts = {block.end(), block.begin(), 0};
        for (qsizetype at = 0; at < block.size();) {
            const qsizetype end = block.indexOf(u'\n', at);
            while (at < block.size() && block[at] == u' ')
                ++at;
            if (at < block.size())
                starts.mask |= bitOf(block[at].unicode());
            if (end < 0)
                break;
            at = end + 1;
        }
    }
    return (starts.mask & startsOf(kind)) != 0;
}

qsizetype BlockParser::find(LineKind kind, QStringView block)
{
    if (!mayHave(kind, block))
        return -1;
    if (size_t(m_depth) >= m_memory.size())
        m_memory.resize(size_t(m_depth) + 1);
    Memory &memory = m_memory[size_t(m_depth)][size_t(kind)];
    const bool isKnown = memory.end == block.end() && memory.from && memory.from <= block.begin()
                         && (!memory.found || memory.found >= block.begin());
    if (isKnown)
        return memory.found ? memory.found - block.begin() : -1;
    memory = {block.end(), block.begin(), nullptr};
    for (qsizetype start = 0; start <= block.size();) {
        const qsizetype at = start;
        const QStringView line = nextLine(block, start);
        if (!line.isEmpty() && isLine(kind, line, block.sliced(at))) {
            memory.found = block.begin() + at;
            return at;
        }
    }
    return -1;
}

namespace {

/// What may stand behind an address: nothing, or a title in quotes or brackets, up to the end of its line.
bool takeReferenceTitle(QStringView text, qsizetype at, ReferenceLine &match)
{
    const qsizetype lineEnd = text.indexOf(u'\n', at);
    const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
    const QStringView line = trimmedRight(text.sliced(at, end - at), u' ');
    if (line.isEmpty()) {
        match.end = end;
        return true;
    }
    const QChar close = line[0] == u'(' ? QChar(u')') : line[0];
    if (line.size() < 2 || (line[0] != u'"' && line[0] != u'\'' && line[0] != u'(') || !line.endsWith(close))
        return false;
    match.title = line.sliced(1, line.size() - 2);
    match.end = end;
    return true;
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] == u' ')
        ++at;
    return at;
}

} // namespace

bool matchReference(QStringView text, ReferenceLine &match)
{
    match = {};
    qsizetype at = leadingBlanks(text) + 1;
    const qsizetype name = at;
    while (at < text.size() && text[at] != u']' && text[at] != u'[')
        ++at;
    if (at + 1 >= text.size() || text[at] != u']' || text[at + 1] != u':')
        return false;
    match.name = text.sliced(name, at - name);
    at = skipBlanks(text, at + 2);
    if (at < text.size() && text[at] == u'\n')
        at = skipBlanks(text, at + 1);
    const qsizetype address = at;
    while (at < text.size() && !text[at].isSpace())
        ++at;
    if (at == address)
        return false;
    match.address = text.sliced(address, at - address);
    at = skipBlanks(text, at);
    if (at < text.size() && text[at] == u'\n' && takeReferenceTitle(text, skipBlanks(text, at + 1), match)
        && !match.title.isNull())
        return true;
    match.title = {};
    return takeReferenceTitle(text, at, match);
}

bool matchAbbreviation(QStringView text, AbbreviationLine &match)
{
    qsizetype close = 1;
    qsizetype colon = -1;
    while (colon < 0 && (close = text.indexOf(u']', close + 1)) >= 0) {
        const qsizetype behind = close + 1 + (close + 1 < text.size() && text[close + 1] == u' ');
        if (behind < text.size() && text[behind] == u':')
            colon = behind;
    }
    if (colon < 0 || text.sliced(2, close - 2).contains(u'\\'))
        return false;
    qsizetype start = skipBlanks(text, colon + 1);
    if (start < text.size() && text[start] == u'\n')
        ++start;
    match.name = text.sliced(2, close - 2).trimmed();
    const qsizetype lineEnd = text.indexOf(u'\n', start);
    match.end = lineEnd < 0 ? text.size() : lineEnd;
    match.title = text.sliced(start, match.end - start).trimmed();
    return true;
}

} // namespace cairn
