// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsnavigation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString kindName(NavItem::Kind kind)
{
    static const QString names[] = {u"section"_s, u"page"_s, u"file"_s, u"link"_s, u"missing"_s};
    return names[int(kind)];
}

} // namespace

DocsNavigation::DocsNavigation(QObject *parent)
    : QObject(parent)
{}

void DocsNavigation::show(const std::vector<NavItem> &items, const QHash<QString, QString> &titles,
                          const QString &current)
{
    std::vector<bool> wereOpen;
    for (const Entry &entry : m_entries)
        wereOpen.push_back(entry.row.isOpen);
    m_entries.clear();
    m_pageCount = 0;
    add(items, titles, 0, -1);
    // The same site at another page: what the user folded and unfolded stays.
    for (size_t at = 0; wereOpen.size() == m_entries.size() && at < wereOpen.size(); ++at)
        m_entries[at].row.isOpen = wereOpen[at];
    openAround(current);
    update();
}

void DocsNavigation::add(const std::vector<NavItem> &items, const QHash<QString, QString> &titles, int depth,
                         int parent)
{
    for (const NavItem &item : items) {
        DocsNavRow row;
        row.entry = int(m_entries.size());
        row.title = !item.title.isEmpty() ? item.title : titles.value(item.target, item.target);
        row.kind = kindName(item.kind);
        row.target = item.target;
        row.depth = depth;
        m_pageCount += item.kind == NavItem::Kind::Page ? 1 : 0;
        m_entries.push_back({row, parent});
        add(item.items, titles, depth + 1, row.entry);
    }
}

void DocsNavigation::openAround(const QString &current)
{
    for (Entry &entry : m_entries) {
        entry.row.isCurrent = entry.row.kind == u"page" && entry.row.target == current;
        for (int at = entry.row.isCurrent ? entry.parent : -1; at >= 0; at = m_entries[size_t(at)].parent)
            m_entries[size_t(at)].row.isOpen = true;
    }
}

bool DocsNavigation::isVisible(const Entry &entry) const
{
    for (int at = entry.parent; at >= 0; at = m_entries[size_t(at)].parent) {
        if (!m_entries[size_t(at)].row.isOpen)
            return false;
    }
    return true;
}

void DocsNavigation::update()
{
    std::vector<bool> isFitting(m_entries.size(), m_filter.isEmpty());
    for (size_t at = 0; !m_filter.isEmpty() && at < m_entries.size(); ++at) {
        if (!m_entries[at].row.title.contains(m_filter, Qt::CaseInsensitive))
            continue;
        for (int up = int(at); up >= 0; up = m_entries[size_t(up)].parent)
            isFitting[size_t(up)] = true;
    }
    std::vector<DocsNavRow> rows;
    for (size_t at = 0; at < m_entries.size(); ++at) {
        if (!isFitting[at] || (m_filter.isEmpty() && !isVisible(m_entries[at])))
            continue;
        rows.push_back(m_entries[at].row);
        rows.back().isOpen = rows.back().isOpen || !m_filter.isEmpty();
    }
    m_rows.assign(std::move(rows));
    Q_EMIT shown();
}

void DocsNavigation::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    update();
}

int DocsNavigation::currentRow() const
{
    const auto found = std::ranges::find(m_rows.rows(), true, &DocsNavRow::isCurrent);
    return found == m_rows.rows().end() ? -1 : int(found - m_rows.rows().begin());
}

void DocsNavigation::toggle(int entry)
{
    if (entry < 0 || size_t(entry) >= m_entries.size())
        return;
    m_entries[size_t(entry)].row.isOpen = !m_entries[size_t(entry)].row.isOpen;
    update();
}

} // namespace cairn
