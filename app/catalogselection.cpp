// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogselection.h"

#include "portal.h"
#include "store/entityquery.h"
#include "store/schema.h"
#include "tableclipboard.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString cell(const EntityRow &row, const QString &column)
{
    if (column == u"name")
        return row.title.isEmpty() ? row.name : row.title;
    if (column == u"owner")
        return row.ownerTitle;
    if (column == u"system")
        return row.systemTitle;
    if (column == u"type")
        return row.type;
    if (column == u"lifecycle")
        return row.lifecycle;
    if (column == u"tags")
        return row.tags.join(u", "_s);
    if (column == u"namespace")
        return row.nameSpace;
    return row.ref;
}

Result<TextTable> tableOf(const Home &home, const std::vector<qint64> &ids, const QStringList &columns,
                          const QStringList &head)
{
    Result<Database> catalog = openCatalog(home);
    const Result<std::vector<EntityRow>> rows =
        catalog ? loadRows(*catalog, ids) : std::unexpected(catalog.error());
    if (!rows)
        return std::unexpected(rows.error());
    TextTable table{head, {}};
    for (const EntityRow &row : *rows) {
        if (row.ref.isEmpty())
            continue;
        QStringList cells;
        for (const QString &column : columns)
            cells.append(cell(row, column));
        table.rows.push_back(cells);
    }
    return table;
}

} // namespace

CatalogSelection::CatalogSelection(CatalogModel &model, QObject *parent)
    : QObject(parent), m_model(model), m_copying(this)
{
    connect(&m_model, &CatalogModel::selectionChanged, this, &CatalogSelection::changed);
    // What is at the current row may have become another entity.
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (first.row() <= m_current && m_current <= last.row() && roles.isEmpty())
                    Q_EMIT currentChanged();
            });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &CatalogSelection::currentChanged);
}

void CatalogSelection::setCurrent(int row)
{
    if (m_current == row)
        return;
    m_current = row;
    Q_EMIT currentChanged();
}

QString CatalogSelection::currentRef() const
{
    const CatalogRow *row = m_model.rowAt(m_current);
    return row ? row->ref : QString();
}

void CatalogSelection::toggle(int row)
{
    const std::optional<int> entity = m_model.entityAt(row);
    if (entity) {
        m_model.select(*entity, *entity, !m_model.isSelected(*entity));
        m_anchor = m_reach = *entity;
    } else if (const auto [first, last] = m_model.groupAt(row); first <= last) {
        m_model.select(first, last, !m_model.isSelected(first));
        m_anchor = m_reach = first;
    }
}

void CatalogSelection::extendTo(int row)
{
    const std::optional<int> entity = m_model.entityAt(row);
    if (!entity)
        return;
    if (m_anchor < 0 || m_anchor >= m_model.entities())
        m_anchor = m_model.entityAt(m_current).value_or(*entity);
    else if (m_reach >= 0)
        m_model.select(m_anchor, m_reach, false);
    m_model.select(m_anchor, *entity, true);
    m_reach = *entity;
}

void CatalogSelection::clear()
{
    m_anchor = m_reach = -1;
    m_model.clearSelection();
}

void CatalogSelection::copy(const QString &format, const QStringList &columns)
{
    std::vector<qint64> ids = m_model.selectedIds();
    if (const std::optional<int> entity = m_model.entityAt(m_current); ids.empty() && entity)
        ids.push_back(m_model.list()->ids[size_t(*entity)]);
    if (ids.empty())
        return;
    QStringList wanted = columns;
    if (format == u"csv")
        wanted.prepend(u"ref"_s);
    QStringList head;
    for (const QString &column : std::as_const(wanted))
        head.append(column == u"ref" ? tr("Reference") : columnLabel(column));
    m_copying.ask([home = Portal::instance().home(), ids = std::move(ids), wanted,
                   head](const std::stop_token &) { return tableOf(home, ids, wanted, head); },
                  [this, format](const Result<TextTable> &table) {
                      if (!table) {
                          Q_EMIT failed(table.error().message);
                          return;
                      }
                      putOnClipboard(*table, format);
                      Q_EMIT copied(int(table->rows.size()));
                  });
}

} // namespace cairn
