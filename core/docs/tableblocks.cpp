// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Tables of lines with pipes.

#include "docs/blockparser.h"

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int leftBorder = 1;
constexpr int rightBorder = 2;

/// Whether a row ends with a pipe that no backslash takes away.
bool endsWithPipe(QStringView row)
{
    if (!row.endsWith(u'|'))
        return false;
    qsizetype slashes = 0;
    while (slashes + 1 < row.size() && row[row.size() - 2 - slashes] == u'\\')
        ++slashes;
    return slashes % 2 == 0;
}

/// A run of backticks: where code may begin or end.
struct Ticks {
    qsizetype start = 0;
    qsizetype end = 0; ///< of its last tick
    qsizetype count = 0;
    bool isEscaped = false;
};

/// Pipes and backticks, those behind a backslash left out.
void scanRow(QStringView row, std::vector<qsizetype> &pipes, std::vector<Ticks> &ticks)
{
    for (qsizetype at = 0; at < row.size();) {
        const QChar c = row[at];
        const QChar next = at + 1 < row.size() ? row[at + 1] : QChar();
        if (c == u'\\' && next != u'`') {
            at += next == u'\\' || next == u'|' ? 2 : 1;
            continue;
        }
        if (c == u'`' || c == u'\\') {
            qsizetype end = at + 1;
            while (end < row.size() && row[end] == u'`')
                ++end;
            const bool isEscaped = c == u'\\';
            ticks.push_back({at, end - 1, end - at - isEscaped, isEscaped});
            at = end;
            continue;
        }
        if (c == u'|')
            pipes.push_back(at);
        ++at;
    }
}

/// Stretches of code, whose pipes are text.
std::vector<std::pair<qsizetype, qsizetype>> codeRegions(const std::vector<Ticks> &ticks)
{
    std::map<qsizetype, std::vector<size_t>> bySize;
    for (size_t at = 0; at < ticks.size(); ++at)
        bySize[ticks[at].count].push_back(at);
    std::vector<std::pair<qsizetype, qsizetype>> regions;
    for (size_t at = 0; at < ticks.size(); ++at) {
        const qsizetype count = ticks[at].count - ticks[at].isEscaped;
        const auto same = bySize.find(count);
        if (count == 0 || same == bySize.end())
            continue;
        const auto close = std::ranges::upper_bound(same->second, at);
        if (close == same->second.end())
            continue;
        regions.emplace_back(ticks[at].start, ticks[*close].end);
        at = *close;
    }
    return regions;
}

std::vector<QStringView> splitRow(QStringView row, int border)
{
    if (border != 0) {
        if (row.startsWith(u'|'))
            row = row.sliced(1);
        if (endsWithPipe(row))
            row.chop(1);
    }
    std::vector<qsizetype> pipes;
    std::vector<Ticks> ticks;
    scanRow(row, pipes, ticks);
    const auto regions = codeRegions(ticks);
    std::vector<QStringView> cells;
    size_t region = 0;
    qsizetype start = 0;
    for (const qsizetype pipe : pipes) {
        while (region < regions.size() && regions[region].second < pipe)
            ++region;
        if (region < regions.size() && regions[region].first <= pipe)
            continue;
        cells.push_back(row.sliced(start, pipe - start));
        start = pipe + 1;
    }
    cells.push_back(row.sliced(start));
    return cells;
}

QStringView withoutBlanks(QStringView text)
{
    return trimmedLeft(trimmedRight(text, u' '), u' ');
}

QString alignmentOf(QStringView cell)
{
    cell = withoutBlanks(cell);
    const bool isLeft = cell.startsWith(u':');
    const bool isRight = cell.endsWith(u':');
    return isLeft && isRight ? u"center"_s : isLeft ? u"left"_s : isRight ? u"right"_s : QString();
}

bool isSeparator(const std::vector<QStringView> &cells)
{
    return std::ranges::all_of(cells, [](QStringView cell) {
        return std::ranges::all_of(cell,
                                   [](QChar c) { return c == u'|' || c == u':' || c == u'-' || c == u' '; });
    });
}

struct TableHead {
    int border = 0;
    std::vector<QString> alignment;
};

std::optional<TableHead> tableHead(QStringView block)
{
    qsizetype next = 0;
    const QStringView first = withoutBlanks(nextLine(block, next));
    if (next > block.size())
        return std::nullopt;
    const qsizetype body = next;
    const QStringView second = withoutBlanks(nextLine(block, next));
    TableHead head;
    head.border = (first.startsWith(u'|') ? leftBorder : 0) | (endsWithPipe(first) ? rightBorder : 0);
    const size_t columns = splitRow(first, head.border).size();
    bool isTable = columns > 1;
    if (!isTable && head.border != 0) {
        isTable = true;
        for (qsizetype at = body; isTable && at <= block.size();) {
            const QStringView row = withoutBlanks(nextLine(block, at));
            isTable = row.startsWith(u'|') || endsWithPipe(row);
        }
    }
    if (!isTable)
        return std::nullopt;
    const std::vector<QStringView> separator = splitRow(second, head.border);
    if (separator.size() != columns || !isSeparator(separator))
        return std::nullopt;
    for (const QStringView cell : separator)
        head.alignment.push_back(alignmentOf(cell));
    return head;
}

} // namespace

bool BlockParser::table(MarkupNode &parent, Blocks &blocks)
{
    const TextBlock block = blocks.back();
    qsizetype firstEnd = 0;
    if (!nextLine(block.text, firstEnd).contains(u'|'))
        return false;
    const std::optional<TableHead> head = tableHead(block.text);
    if (!head)
        return false;
    blocks.pop_back();
    MarkupNode *element = append(parent, u"table"_s, block.line);
    MarkupNode *thead = append(*element, u"thead"_s, block.line);
    qsizetype at = 0;
    tableRow(*thead, withoutBlanks(nextLine(block.text, at)), true, head->alignment, head->border);
    MarkupNode *tbody = append(*element, u"tbody"_s, block.line);
    nextLine(block.text, at);
    if (at > block.text.size()) {
        MarkupNode *row = append(*tbody, u"tr"_s, block.line);
        for (size_t column = 0; column < head->alignment.size(); ++column)
            append(*row, u"td"_s, block.line);
        return true;
    }
    int line = block.line + 2;
    while (at <= block.text.size()) {
        m_reading.tableCells += qsizetype(head->alignment.size());
        if (m_reading.tableCells > m_reading.options.limits.tableCells || !m_reading.hasRoom()) {
            m_reading.remark(u"the tables of the page have more than %1 cells; the rest is left out"_s.arg(
                m_reading.options.limits.tableCells));
            break;
        }
        tableRow(*tbody, withoutBlanks(nextLine(block.text, at)), false, head->alignment, head->border);
        tbody->lastChild()->line = sourceLine(line++);
    }
    return true;
}

void BlockParser::tableRow(MarkupNode &parent, QStringView row, bool isHeader,
                           const std::vector<QString> &alignment, int border)
{
    MarkupNode *element = m_reading.append(parent, u"tr"_s);
    const std::vector<QStringView> cells = splitRow(row, border);
    for (size_t column = 0; column < alignment.size(); ++column) {
        MarkupNode *cell = m_reading.append(*element, isHeader ? u"th"_s : u"td"_s);
        if (column < cells.size())
            cell->text = withoutBlanks(cells[column]).toString();
        if (!alignment[column].isEmpty())
            cell->setAttribute(u"style"_s, u"text-align: %1;"_s.arg(alignment[column]));
    }
}

} // namespace cairn
