// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docslayout.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Kind = DocsContainer::Kind;
using Path = QVarLengthArray<int, 16>; // containers, from the outermost on

constexpr double titlePadding = 0.5;
constexpr size_t spokenText = 300; // characters

struct Insets {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
};

Insets insetsOf(Kind kind)
{
    switch (kind) {
    case Kind::Item:
        return {1.9, 0, 0, 0};
    case Kind::Quote:
        return {1.2, 0, 0.2, 0.2};
    case Kind::Admonition:
    case Kind::Details:
        return {1.0, 1.0, 0, 0.9};
    case Kind::Definition:
        return {2.0, 0, 0, 0};
    case Kind::Panel:
        break;
    }
    return {};
}

bool isBox(Kind kind)
{
    return kind == Kind::Admonition || kind == Kind::Details;
}

bool isTitle(const DocsRow &row)
{
    return row.type == DocsRow::Type::Title || row.type == DocsRow::Type::Details;
}

Path pathOf(const DocsRows &page, const DocsRow &row)
{
    Path path;
    for (int at = row.container; at >= 0; at = page.containers[size_t(at)].parent)
        path.append(at);
    std::ranges::reverse(path);
    return path;
}

/// Frames of the row, with the room that they take at its sides and above it.
void enter(const DocsRows &page, const DocsRow &row, const Path &path, const Path &before, bool isFirstOfAll,
           DocsEntry &entry)
{
    const double above = isFirstOfAll ? 0 : row.above;
    bool isMarginTaken = false;
    double top = 0;
    bool isNew = false;
    for (qsizetype depth = 0; depth < path.size(); ++depth) {
        const DocsContainer &container = page.containers[size_t(path[depth])];
        isNew = isNew || depth >= before.size() || before[depth] != path[depth];
        DocsFrame frame{path[depth], entry.left, entry.right, 0, 0, isNew, false};
        const Insets insets = insetsOf(container.kind);
        if (isNew) {
            if (!isMarginTaken)
                top += above;
            isMarginTaken = true;
            frame.top = top;
            top += isBox(container.kind) && !isTitle(row) ? 0.9 : insets.top;
        }
        entry.left += insets.left;
        entry.right += insets.right;
        entry.frames.push_back(frame);
    }
    entry.top = (isMarginTaken ? top : above) + (isTitle(row) ? titlePadding : 0);
}

/// What ends with the row.
void leave(const DocsRows &page, const DocsRow &row, const Path &path, const Path &after, DocsEntry &entry)
{
    qsizetype shared = 0;
    while (shared < path.size() && shared < after.size() && path[shared] == after[shared])
        ++shared;
    double bottom = 0;
    for (qsizetype depth = shared; depth < path.size(); ++depth) {
        const Kind kind = page.containers[size_t(path[depth])].kind;
        DocsFrame &frame = entry.frames[size_t(depth)];
        frame.isLast = true;
        frame.bottom = bottom;
        if (!isTitle(row) || depth + 1 < path.size())
            bottom += insetsOf(kind).bottom;
    }
    entry.bottom = bottom + (isTitle(row) ? titlePadding : 0);
}

QString spoken(const DocsRows &page, const DocsRow &row)
{
    const auto part = size_t(std::max(row.part, 0));
    switch (row.type) {
    case DocsRow::Type::Tabs:
        return page.tabs[part].labels.join(u", "_s);
    case DocsRow::Type::Figure:
        return page.figures[part].image.text + u'\n' + page.figures[part].image.source;
    case DocsRow::Type::Grid:
        return QString::number(page.grids[part].cells.size());
    case DocsRow::Type::Diagram:
    case DocsRow::Type::Math:
        return textOf(page, row);
    default:
        return row.cells.empty() ? QString() : textOf(row.cells.front()).left(spokenText);
    }
}

DocsEntry entryOf(const DocsRows &page, int index, const DocsChoice &choice)
{
    const DocsRow &row = page.rows[size_t(index)];
    DocsEntry entry;
    entry.row = index;
    entry.type = typeName(row.type);
    entry.tone = row.tone;
    entry.iconName = row.iconName;
    entry.level = row.level;
    entry.part = row.part;
    entry.text = spoken(page, row);
    if (row.type == DocsRow::Type::Details || row.type == DocsRow::Type::Tabs)
        entry.choice = choice(index);
    if (row.type == DocsRow::Type::Code || row.type == DocsRow::Type::Table) {
        const bool isLastRow = size_t(index) + 1 == page.rows.size();
        const DocsRow *next = isLastRow ? nullptr : &page.rows[size_t(index) + 1];
        entry.isFirst = row.firstLine == 0;
        entry.isLast = !next || next->type != row.type || next->part != row.part;
    }
    return entry;
}

/// Of rows that stand below one another.
std::vector<DocsEntry> entriesOf(const DocsRows &page, const std::vector<int> &rows, const DocsChoice &choice)
{
    std::vector<DocsEntry> entries;
    entries.reserve(rows.size());
    Path before, path, after;
    for (size_t at = 0; at < rows.size(); ++at) {
        const DocsRow &row = page.rows[size_t(rows[at])];
        DocsEntry &entry = entries.emplace_back(entryOf(page, rows[at], choice));
        path = at == 0 ? pathOf(page, row) : std::move(after);
        after = at + 1 == rows.size() ? Path() : pathOf(page, page.rows[size_t(rows[at + 1])]);
        enter(page, row, path, before, at == 0, entry);
        leave(page, row, path, after, entry);
        const bool isBoxed = std::ranges::any_of(
            path, [&](int container) { return isBox(page.containers[size_t(container)].kind); });
        entry.isWide = !isBoxed
                       && (row.type == DocsRow::Type::Code || row.type == DocsRow::Type::Table
                           || row.type == DocsRow::Type::Diagram
                           || (row.type == DocsRow::Type::Grid
                               && page.grids[size_t(row.part)].kind == DocsGrid::Kind::Cells));
        before = std::move(path);
    }
    return entries;
}

} // namespace

QString typeName(DocsRow::Type type)
{
    static const QString names[] = {u"text"_s,    u"heading"_s, u"code"_s, u"table"_s,
                                    u"title"_s,   u"details"_s, u"tabs"_s, u"figure"_s,
                                    u"diagram"_s, u"math"_s,    u"rule"_s, u"grid"_s};
    return names[int(type)];
}

DocsChoice writtenChoice(const DocsRows &page)
{
    return [&page](int row) {
        const DocsRow &of = page.rows[size_t(row)];
        return of.type == DocsRow::Type::Tabs ? page.tabs[size_t(of.part)].selected : (of.isOpen ? 1 : 0);
    };
}

bool isShown(const DocsRows &page, const DocsRow &row, const DocsChoice &choice)
{
    for (int at = row.container; at >= 0;) {
        const DocsContainer &container = page.containers[size_t(at)];
        at = container.parent;
        if (container.switchRow < 0)
            continue;
        const bool isDetails = page.rows[size_t(container.switchRow)].type == DocsRow::Type::Details;
        if (choice(container.switchRow) != (isDetails ? 1 : container.choice))
            return false;
    }
    return true;
}

std::vector<DocsEntry> layOut(const DocsRows &page, int sequence, const DocsChoice &choice)
{
    return std::move(layOutAll(page, choice)[size_t(sequence)]);
}

std::vector<std::vector<DocsEntry>> layOutAll(const DocsRows &page, const DocsChoice &choice)
{
    std::vector<std::vector<int>> shown(size_t(page.sequences));
    for (size_t at = 0; at < page.rows.size(); ++at) {
        const DocsRow &row = page.rows[at];
        if (isShown(page, row, choice))
            shown[size_t(row.sequence)].push_back(int(at));
    }
    std::vector<std::vector<DocsEntry>> sequences;
    for (const std::vector<int> &rows : shown)
        sequences.push_back(entriesOf(page, rows, choice));
    return sequences;
}

} // namespace cairn
