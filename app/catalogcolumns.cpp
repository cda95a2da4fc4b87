// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogcolumns.h"

#include "portal.h"
#include "preferences.h"
#include "words.h"

#include <algorithm>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double leastName = 240; // pixels at a scale of 1

struct Usual {
    QLatin1StringView column;
    double least; ///< pixels at a scale of 1
    double share; ///< of the table
};

constexpr Usual usuals[] = {{"owner"_L1, 132, 0.16}, {"system"_L1, 112, 0.14},
                            {"type"_L1, 108, 0.12},  {"lifecycle"_L1, 116, 0.11},
                            {"tags"_L1, 132, 0.16},  {"namespace"_L1, 108, 0.12}};

QString settingOf(const QString &kind)
{
    return u"catalog.columns."_s + kind;
}

} // namespace

CatalogColumns::CatalogColumns(QObject *parent)
    : QObject(parent)
{
    connect(&Portal::instance(), &Portal::revisionChanged, this, &CatalogColumns::arrange); // the language
}

void CatalogColumns::setKind(const QString &kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    m_columns = readColumns(Portal::instance().preferences()->remembered(settingOf(kind)).toUtf8(), kind);
    arrange();
}

void CatalogColumns::setWidth(int width)
{
    if (m_width == width)
        return;
    m_width = width;
    arrange();
}

void CatalogColumns::setScale(double scale)
{
    if (qFuzzyCompare(m_scale, scale))
        return;
    m_scale = scale;
    arrange();
}

int CatalogColumns::widthOf(const ColumnChoice &choice) const
{
    if (choice.width > 0)
        return qRound(choice.width * m_scale);
    const Usual *usual = std::ranges::find(usuals, choice.column, &Usual::column);
    return qRound(std::max(usual->least * m_scale, m_width * usual->share));
}

/// From the first on, as long as the name keeps enough.
void CatalogColumns::arrange()
{
    int left = m_width - qRound(leastName * m_scale);
    std::vector<ColumnRow> heads, choices;
    bool isFull = false;
    m_isOwnerFolded = false;
    for (const ColumnChoice &choice : m_columns) {
        const int width = widthOf(choice);
        isFull = isFull || (choice.isShown && width > left);
        const bool isFolded = choice.isShown && isFull;
        choices.push_back({choice.column, columnLabel(choice.column), choice.isShown, isFolded, 0, width});
        m_isOwnerFolded = m_isOwnerFolded || (isFolded && choice.column == u"owner");
        if (!choice.isShown || isFull)
            continue;
        left -= width;
        heads.push_back(choices.back());
    }
    int x = m_width;
    for (ColumnRow &head : std::views::reverse(heads))
        head.position = x -= head.span;
    m_nameWidth = std::max(0, x);
    m_heads.assign(std::move(heads));
    m_choices.assign(std::move(choices));
    Q_EMIT placed();
}

ColumnPlace CatalogColumns::place(const char *column) const
{
    const auto head = std::ranges::find(m_heads.rows(), QLatin1StringView(column), &ColumnRow::column);
    return head == m_heads.rows().end() ? ColumnPlace() : ColumnPlace{head->position, head->span};
}

QStringList CatalogColumns::shown() const
{
    QStringList shown{u"name"_s};
    for (const ColumnChoice &choice : m_columns) {
        if (choice.isShown)
            shown.append(choice.column);
    }
    return shown;
}

void CatalogColumns::change(std::vector<ColumnChoice> columns, bool isDone)
{
    m_columns = std::move(columns);
    arrange();
    if (isDone)
        Portal::instance().preferences()->remember(
            settingOf(m_kind), isChanged() ? QString::fromUtf8(writeColumns(m_columns)) : QString());
}

void CatalogColumns::setShown(const QString &column, bool isShown)
{
    std::vector<ColumnChoice> columns = m_columns;
    const auto choice = std::ranges::find(columns, column, &ColumnChoice::column);
    if (choice == columns.end())
        return;
    choice->isShown = isShown;
    change(std::move(columns));
}

void CatalogColumns::move(const QString &column, int steps)
{
    std::vector<ColumnChoice> columns = m_columns;
    const auto from = std::ranges::find(columns, column, &ColumnChoice::column) - columns.begin();
    const auto to = from + steps;
    if (from >= std::ssize(columns) || to < 0 || to >= std::ssize(columns))
        return;
    ColumnChoice moved = std::move(columns[size_t(from)]);
    columns.erase(columns.begin() + from);
    columns.insert(columns.begin() + to, std::move(moved));
    change(std::move(columns));
}

void CatalogColumns::drop(const QString &column, int x)
{
    const auto before = std::ranges::find_if(
        m_heads.rows(), [&](const ColumnRow &head) { return x < head.position + head.span / 2; });
    std::vector<ColumnChoice> columns = m_columns;
    const auto from = std::ranges::find(columns, column, &ColumnChoice::column);
    if (from == columns.end() || (before != m_heads.rows().end() && before->column == column))
        return;
    const ColumnChoice moved = *from;
    columns.erase(from);
    // Behind the last one that is seen, and before what has no room or was not chosen.
    auto to = before != m_heads.rows().end()
                  ? std::ranges::find(columns, before->column, &ColumnChoice::column)
                  : columns.end();
    if (to == columns.end() && !m_heads.rows().empty()) {
        to = std::ranges::find(columns, m_heads.rows().back().column, &ColumnChoice::column);
        if (to != columns.end())
            ++to;
    }
    columns.insert(to, moved);
    change(std::move(columns));
}

void CatalogColumns::resize(const QString &column, int width, bool isDone)
{
    std::vector<ColumnChoice> columns = m_columns;
    const auto choice = std::ranges::find(columns, column, &ColumnChoice::column);
    if (choice == columns.end())
        return;
    // No wider than leaves the name its room: the column would be gone from under the pointer.
    const int room = m_width - qRound(leastName * m_scale) - (m_width - m_nameWidth - widthOf(*choice));
    choice->width =
        width <= 0 ? 0 : std::clamp(qRound(std::min(width, room) / m_scale), narrowestColumn, widestColumn);
    change(std::move(columns), isDone);
}

void CatalogColumns::reset()
{
    change(defaultColumns(m_kind));
}

} // namespace cairn
