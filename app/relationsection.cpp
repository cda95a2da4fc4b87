// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "relationsection.h"

namespace cairn {

namespace {

constexpr int shownFirst = 8;
constexpr int shownMore = 100;
constexpr int isLongAbove = 12; // a filter is worth its place

bool passes(const RelationRow &row, const QString &text)
{
    return text.isEmpty() || row.title.contains(text, Qt::CaseInsensitive)
           || row.ref.contains(text, Qt::CaseInsensitive);
}

} // namespace

RelationSection::RelationSection(RelationGroup group, QObject *parent)
    : QObject(parent), m_group(std::move(group)), m_limit(shownFirst)
{
    show();
}

void RelationSection::setGroup(RelationGroup group)
{
    if (m_group == group)
        return;
    m_group = std::move(group);
    show();
}

bool RelationSection::isLong() const
{
    return count() > isLongAbove;
}

void RelationSection::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    show();
}

void RelationSection::showMore()
{
    m_limit = m_limit < shownMore ? shownMore : m_limit + shownMore;
    show();
}

void RelationSection::show()
{
    std::vector<RelationRow> rows;
    m_passing = 0;
    // One more row takes no more room than the button that would show it.
    const int limit = !m_text.isEmpty()        ? qMax(m_limit, shownMore)
                      : count() <= m_limit + 1 ? count()
                                               : m_limit;
    for (const RelationRow &row : m_group.rows) {
        if (!passes(row, m_text.trimmed()))
            continue;
        if (++m_passing <= limit)
            rows.push_back(row);
    }
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

} // namespace cairn
