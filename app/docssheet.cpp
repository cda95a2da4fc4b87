// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docssheet.h"

#include "highlighter.h"
#include "portal.h"

#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestFind = 200;
const QSet<QString> plainLanguages{u"text"_s, u"diff"_s, u"udiff"_s}; // of changes, whole lines are coloured

/// Whether the item that draws the one can draw the other: texts are filled anew, pictures are not.
bool isRedrawable(const DocsEntry &entry, const DocsEntry &other)
{
    static const QSet<QString> texts{u"text"_s,  u"heading"_s, u"code"_s, u"table"_s,
                                     u"title"_s, u"details"_s, u"rule"_s};
    return entry.type == other.type
           && (texts.contains(entry.type) || (entry.text == other.text && entry.part == other.part));
}

/// What draws a row is chosen when the row comes into the list: rows that need another drawer leave first.
void replaceEntries(RowModel<DocsEntry> &model, std::vector<DocsEntry> entries)
{
    const std::vector<DocsEntry> &old = model.rows();
    const size_t shared = std::min(old.size(), entries.size());
    size_t head = 0, tail = 0;
    while (head < shared && old[head] == entries[head])
        ++head;
    while (tail < shared - head && old[old.size() - 1 - tail] == entries[entries.size() - 1 - tail])
        ++tail;
    bool canStay = true;
    for (size_t at = head; at < shared - tail; ++at)
        canStay = canStay && isRedrawable(old[at], entries[at]);
    if (!canStay) {
        std::vector<DocsEntry> same(entries.begin(), entries.begin() + qsizetype(head));
        same.insert(same.end(), entries.end() - qsizetype(tail), entries.end());
        model.assign(std::move(same));
    }
    model.assign(std::move(entries));
}

} // namespace

DocsSheet::DocsSheet(QObject *parent)
    : QObject(parent),
      m_rows(std::make_shared<DocsRows>()),
      m_highlighting(this, stayingThread()),
      m_inlineHighlighting(this)
{
    m_sequences.push_back(std::make_unique<Sequence>());
}

void DocsSheet::show(std::shared_ptr<const DocsRows> rows, std::vector<std::vector<DocsEntry>> entries,
                     Surroundings surroundings, bool isOtherPage)
{
    ++m_edition;
    m_highlighting.drop();
    m_asked.clear();
    m_rows = std::move(rows);
    m_surroundings = std::move(surroundings);
    m_spans.assign(m_rows->codes.size(), {});
    forgetInlineSpans();
    m_selection = {};
    m_offsets.clear();
    m_choices.clear();
    // Those that are there may be in use: they stay.
    while (m_sequences.size() < size_t(m_rows->sequences))
        m_sequences.push_back(std::make_unique<Sequence>());
    m_places.clear();
    for (size_t at = 0; isOtherPage && at < m_sequences.size(); ++at)
        m_sequences[at]->entries.assign({});
    Q_EMIT shown();
    put(std::move(entries));
    m_matches = findText(*m_rows, m_find);
    m_match = -1;
    Q_EMIT selectionChanged();
    Q_EMIT foundChanged();
}

int DocsSheet::choice(int row) const
{
    return m_choices.value(row, writtenChoice(*m_rows)(row));
}

void DocsSheet::layOutChosen()
{
    put(layOutAll(*m_rows, [this](int row) { return choice(row); }));
}

void DocsSheet::put(std::vector<std::vector<DocsEntry>> entries)
{
    m_places.assign(m_rows->rows.size(), -1);
    for (size_t at = 0; at < entries.size(); ++at) {
        for (size_t index = 0; index < entries[at].size(); ++index)
            m_places[size_t(entries[at][index].row)] = int(index);
        replaceEntries(m_sequences[at]->entries, std::move(entries[at]));
    }
    Q_EMIT laidOut();
}

const DocsGrid::Cell *DocsSheet::cellOf(int grid, int cell) const
{
    return cell >= 0 && cell < cellCount(grid) ? &m_rows->grids[size_t(grid)].cells[size_t(cell)] : nullptr;
}

RowListModel *DocsSheet::cell(int grid, int cell) const
{
    const DocsGrid::Cell *of = cellOf(grid, cell);
    return of ? &m_sequences[size_t(of->sequence)]->entries : nullptr;
}

int DocsSheet::cellCount(int grid) const
{
    return grid >= 0 && size_t(grid) < m_rows->grids.size() ? int(m_rows->grids[size_t(grid)].cells.size())
                                                            : 0;
}

bool DocsSheet::isCard(int grid, int cell) const
{
    const DocsGrid::Cell *of = cellOf(grid, cell);
    return of && of->isCard;
}

const DocsEntry *DocsSheet::entry(int row) const
{
    if (row < 0 || size_t(row) >= m_places.size() || m_places[size_t(row)] < 0)
        return nullptr;
    const auto place = size_t(m_places[size_t(row)]);
    const std::vector<DocsEntry> &entries =
        m_sequences[size_t(m_rows->rows[size_t(row)].sequence)]->entries.rows();
    // While the list is being changed, its rows are on their way to their places.
    return place < entries.size() && entries[place].row == row ? &entries[place] : nullptr;
}

int DocsSheet::indexOfRow(int row) const
{
    if (row < 0 || size_t(row) >= m_places.size())
        return -1;
    while (row > 0 && m_rows->rows[size_t(row)].sequence != 0)
        --row; // a cell's rows stand behind their grid
    return m_places[size_t(row)];
}

void DocsSheet::reveal(int row)
{
    if (row < 0 || size_t(row) >= m_places.size() || m_places[size_t(row)] >= 0)
        return;
    for (int at = m_rows->rows[size_t(row)].container; at >= 0;) {
        const DocsContainer &container = m_rows->containers[size_t(at)];
        at = container.parent;
        if (container.switchRow < 0)
            continue;
        const bool isDetails = m_rows->rows[size_t(container.switchRow)].type == DocsRow::Type::Details;
        m_choices.insert(container.switchRow, isDetails ? 1 : container.choice);
    }
    layOutChosen();
}

void DocsSheet::toggle(int row)
{
    m_choices.insert(row, choice(row) == 0 ? 1 : 0);
    layOutChosen();
}

void DocsSheet::choose(int row, int choice)
{
    m_choices.insert(row, choice);
    const QString label = tabLabels(row).value(choice);
    for (size_t at = 0; m_surroundings.linksTabs && at < m_rows->rows.size(); ++at) {
        if (m_rows->rows[at].type != DocsRow::Type::Tabs)
            continue;
        const qsizetype same = tabLabels(int(at)).indexOf(label);
        if (same >= 0)
            m_choices.insert(int(at), int(same));
    }
    m_choices.insert(row, choice);
    layOutChosen();
}

QStringList DocsSheet::tabLabels(int row) const
{
    const int part = size_t(row) < m_rows->rows.size() ? m_rows->rows[size_t(row)].part : -1;
    return part < 0 || size_t(part) >= m_rows->tabs.size() ? QStringList()
                                                           : m_rows->tabs[size_t(part)].labels;
}

const CodeLines &DocsSheet::spans(int part)
{
    Spans &spans = m_spans[size_t(part)];
    const QString language = m_rows->codes[size_t(part)].language;
    if (!spans.isAsked && !language.isEmpty() && !plainLanguages.contains(language)) {
        spans.isAsked = true;
        m_asked.push_back(part);
        highlightNext();
    }
    return spans.lines;
}

/// What was asked for last is what one looks at now.
void DocsSheet::highlightNext()
{
    if (m_asked.empty() || m_highlighting.isBusy())
        return;
    const int part = m_asked.back();
    m_asked.pop_back();
    m_highlighting.ask(
        [rows = m_rows, part, isDark = m_isDark](const std::stop_token &) {
            const CodeBlock &code = rows->codes[size_t(part)];
            return highlightSpans(code.text, code.language, isDark);
        },
        [this, part](CodeLines lines) {
            m_spans[size_t(part)].lines = std::move(lines);
            Q_EMIT spansChanged(part);
            highlightNext();
        });
}

void DocsSheet::setDark(bool isDark)
{
    if (m_isDark == isDark)
        return;
    m_isDark = isDark;
    m_highlighting.drop();
    m_asked.clear();
    m_spans.assign(m_rows->codes.size(), {});
    forgetInlineSpans();
    Q_EMIT darkChanged();
}

/// The rows of one code block or table move together.
int DocsSheet::offsetKey(int row) const
{
    const DocsRow &of = m_rows->rows[size_t(row)];
    return of.part * 3 + (of.type == DocsRow::Type::Table ? 1 : of.type == DocsRow::Type::Math ? 2 : 0);
}

qreal DocsSheet::offset(int row) const
{
    return size_t(row) < m_rows->rows.size() ? m_offsets.value(offsetKey(row)) : 0;
}

void DocsSheet::setOffset(int row, qreal offset)
{
    if (size_t(row) >= m_rows->rows.size() || qFuzzyCompare(this->offset(row) + 1, offset + 1))
        return;
    m_offsets.insert(offsetKey(row), offset);
    Q_EMIT offsetChanged();
}

QString DocsSheet::imageAddress(const QString &source) const
{
    const auto found = m_surroundings.links.constFind(source);
    if (found == m_surroundings.links.constEnd())
        return {};
    if (found->kind == PageLink::Kind::Outside)
        return found->target;
    if (found->kind == PageLink::Kind::Broken)
        return {};
    return m_surroundings.imageBase + QString::fromLatin1(QUrl::toPercentEncoding(found->target));
}

PageLink DocsSheet::link(const QString &target) const
{
    if (target.startsWith(u'#')) {
        const QString anchor = target.sliced(1);
        if (anchor.isEmpty() || m_rows->anchors.contains(anchor) || m_surroundings.isBeginning)
            return {PageLink::Kind::Page, {}, anchor, {}, {}, true};
    }
    const auto found = m_surroundings.links.constFind(target);
    if (found != m_surroundings.links.constEnd())
        return *found;
    PageLink broken;
    broken.reason = tr("there is nothing of this name on the page");
    return broken;
}

DocsRange DocsSheet::selectionIn(int row) const
{
    if (m_selection.isEmpty() || row < m_selection.first().row || row > m_selection.last().row)
        return {};
    return m_selection.in(row, int(textOf(*m_rows, m_rows->rows[size_t(row)]).size()));
}

void DocsSheet::select(DocsPosition anchor, DocsPosition cursor)
{
    if (m_selection.anchor == anchor && m_selection.cursor == cursor)
        return;
    m_selection = {anchor, cursor};
    Q_EMIT selectionChanged();
}

void DocsSheet::selectAll()
{
    const int last = int(m_rows->rows.size()) - 1;
    if (last >= 0)
        select({0, 0}, {last, int(textOf(*m_rows, m_rows->rows.back()).size())});
}

void DocsSheet::clearSelection()
{
    select({}, {});
}

QString DocsSheet::selectedText() const
{
    return cairn::selectedText(*m_rows, m_selection, [this](int row) { return m_places[size_t(row)] >= 0; });
}

void DocsSheet::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        Portal::instance().copy(text);
}

void DocsSheet::setFind(const QString &text)
{
    if (m_find == text)
        return;
    m_find = text.left(longestFind);
    m_matches = findText(*m_rows, m_find);
    m_match = -1;
    Q_EMIT foundChanged();
}

int DocsSheet::findNext(int step)
{
    if (m_matches.empty())
        return -1;
    const int count = foundCount();
    m_match = m_match < 0 ? (step > 0 ? 0 : count - 1) : (m_match + step + count) % count;
    const int row = m_matches[size_t(m_match)].row;
    reveal(row);
    Q_EMIT foundChanged();
    return row;
}

} // namespace cairn
