// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entityquery.h"

#include "store/searchquery.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// A WHERE clause that grows, with what its question marks stand for.
struct Condition {
    QByteArray sql = "entity.is_winner";
    Bindings bindings;

    void add(const QByteArray &part, const Bindings &values)
    {
        sql += " AND " + part;
        bindings.insert(bindings.end(), values.begin(), values.end());
    }
    void addAnyOf(const QByteArray &column, const QStringList &values)
    {
        if (values.isEmpty())
            return;
        Bindings texts;
        for (const QString &value : values)
            texts.emplace_back(value);
        add(column + " IN (" + QByteArray("?,").repeated(values.size()).chopped(1) + ")", texts);
    }
};

void addText(Condition &condition, const QString &text)
{
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString match = prefixMatch(word);
        const QString part = u'%' + likeEscaped(word) + u'%';
        if (match.isEmpty())
            condition.add("(entity.name LIKE ? ESCAPE '\\' OR entity.title LIKE ? ESCAPE '\\')",
                          {part, part});
        else
            condition.add("(entity.id IN (SELECT rowid FROM entity_search WHERE entity_search MATCH ?) "
                          "OR entity.name LIKE ? ESCAPE '\\' OR entity.title LIKE ? ESCAPE '\\')",
                          {match, part, part});
    }
}

Condition conditionFor(const EntityFilter &filter)
{
    Condition condition;
    if (!filter.kind.isEmpty())
        condition.add("entity.kind = ? COLLATE NOCASE", {filter.kind});
    condition.addAnyOf("entity.type COLLATE NOCASE", filter.types);
    condition.addAnyOf("entity.owner", filter.owners);
    condition.addAnyOf("entity.owner", filter.ownedBy);
    condition.addAnyOf("entity.lifecycle COLLATE NOCASE", filter.lifecycles);
    condition.addAnyOf("entity.system", filter.systems);
    condition.addAnyOf("entity.namespace COLLATE NOCASE", filter.namespaces);
    if (!filter.tags.isEmpty()) {
        Condition tags{"entity.id IN (SELECT entity FROM entity_tag WHERE 1", {}};
        tags.addAnyOf("tag", filter.tags);
        condition.add(tags.sql + ")", tags.bindings);
    }
    addText(condition, filter.text);
    return condition;
}

const QByteArray selectRows =
    "SELECT entity.ref, entity.kind, entity.namespace, entity.name, entity.title, entity.description, entity.type, "
    "entity.lifecycle, entity.owner, coalesce(nullif(owner.title, ''), owner.name), entity.system, "
    "coalesce(nullif(system.title, ''), system.name), entity.tags, "
    "(SELECT count(*) FROM problem WHERE problem.ref = entity.ref) "
    "FROM entity LEFT JOIN entity AS owner ON owner.ref = entity.owner AND owner.is_winner "
    "LEFT JOIN entity AS system ON system.ref = entity.system AND system.is_winner WHERE ";

QByteArray orderBy(EntityOrder order)
{
    switch (order) {
    case EntityOrder::Ref:
        return "entity.ref";
    case EntityOrder::Name:
        return "coalesce(nullif(entity.title, ''), entity.name) COLLATE NOCASE";
    case EntityOrder::Owner:
        return "entity.owner = '', coalesce(nullif(owner.title, ''), owner.name, entity.owner) COLLATE NOCASE";
    case EntityOrder::System:
        return "entity.system = '', coalesce(nullif(system.title, ''), system.name, entity.system) COLLATE NOCASE";
    case EntityOrder::Type:
        return "entity.type = '', entity.type COLLATE NOCASE";
    case EntityOrder::Lifecycle:
        return "entity.lifecycle = '', entity.lifecycle COLLATE NOCASE";
    }
    return "entity.ref";
}

QString shortName(const QString &ref)
{
    return ref.sliced(ref.indexOf(u'/') + 1);
}

EntityRow toRow(const Row &row)
{
    EntityRow entity{row.text(0),  row.text(1),  row.text(2), row.text(3),         row.text(4),
                     row.text(5),  row.text(6),  row.text(7), row.text(8),         row.text(9),
                     row.text(10), row.text(11), {},          int(row.integer(13))};
    if (entity.ownerTitle.isEmpty())
        entity.ownerTitle = shortName(entity.owner);
    if (entity.systemTitle.isEmpty())
        entity.systemTitle = shortName(entity.system);
    entity.tags = row.text(12).split(u' ', Qt::SkipEmptyParts);
    return entity;
}

QByteArray facetColumn(Facet facet)
{
    switch (facet) {
    case Facet::Type:
        return "entity.type";
    case Facet::Owner:
        return "entity.owner";
    case Facet::Lifecycle:
        return "entity.lifecycle";
    case Facet::System:
        return "entity.system";
    case Facet::Tag:
        return "entity_tag.tag";
    case Facet::Namespace:
        return "entity.namespace";
    }
    return {};
}

/// A facet's own choice does not narrow its own values: one could not choose a second one then.
EntityFilter without(EntityFilter filter, Facet facet)
{
    switch (facet) {
    case Facet::Type:
        filter.types.clear();
        break;
    case Facet::Owner:
        filter.owners.clear();
        break;
    case Facet::Lifecycle:
        filter.lifecycles.clear();
        break;
    case Facet::System:
        filter.systems.clear();
        break;
    case Facet::Tag:
        filter.tags.clear();
        break;
    case Facet::Namespace:
        filter.namespaces.clear();
        break;
    }
    return filter;
}

} // namespace

Result<std::vector<EntityRow>> listEntities(Database &catalog, const EntityFilter &filter,
                                            const EntityRange &range)
{
    Condition condition = conditionFor(filter);
    condition.bindings.emplace_back(qint64(range.limit));
    condition.bindings.emplace_back(qint64(range.offset));
    QByteArray order = orderBy(range.order);
    if (range.isDescending)
        order += " DESC";
    const QByteArray sql =
        selectRows + condition.sql + " ORDER BY " + order + ", entity.ref LIMIT ? OFFSET ?";
    std::vector<EntityRow> rows;
    const Result<void> done = catalog.query(sql, condition.bindings, [&](const Row &row) {
        rows.push_back(toRow(row));
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return rows;
}

Result<EntityRow> loadRow(Database &catalog, const QString &ref)
{
    Result<EntityRow> found = failure(ErrorKind::NotFound, u"\"%1\" is not in the catalog"_s.arg(ref));
    const Result<void> done =
        catalog.query(selectRows + "entity.is_winner AND entity.ref = ?", {ref}, [&](const Row &row) {
            found = toRow(row);
            return false;
        });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<int> countEntities(Database &catalog, const EntityFilter &filter)
{
    const Condition condition = conditionFor(filter);
    const Result<qint64> count =
        catalog.number("SELECT count(*) FROM entity WHERE " + condition.sql, condition.bindings);
    if (!count)
        return std::unexpected(count.error());
    return int(*count);
}

Result<std::vector<ValueCount>> countFacet(Database &catalog, const EntityFilter &filter, Facet facet)
{
    const Condition condition = conditionFor(without(filter, facet));
    const QByteArray column = facetColumn(facet);
    const QByteArray join = facet == Facet::Tag ? " JOIN entity_tag ON entity_tag.entity = entity.id" : "";
    const bool isReference = facet == Facet::Owner || facet == Facet::System;
    const QByteArray label = isReference ? "(SELECT coalesce(nullif(title, ''), name) FROM entity AS named "
                                           "WHERE named.ref = value AND named.is_winner)"
                                         : "value";
    const QByteArray sql = "SELECT value, " + label + ", total FROM (SELECT " + column
                           + " AS value, count(*) AS total FROM entity" + join + " WHERE " + condition.sql
                           + " AND " + column + " <> '' GROUP BY 1) ORDER BY total DESC, value";
    std::vector<ValueCount> counts;
    const Result<void> done = catalog.query(sql, condition.bindings, [&](const Row &row) {
        const QString value = row.text(0);
        counts.push_back({value, row.isNull(1) ? shortName(value) : row.text(1), int(row.integer(2))});
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return counts;
}

Result<std::vector<ValueCount>> countKinds(Database &catalog)
{
    std::vector<ValueCount> counts;
    const Result<void> done = catalog.query(
        "SELECT kind, count(*) FROM entity WHERE is_winner GROUP BY kind", {}, [&](const Row &row) {
            counts.push_back({row.text(0), row.text(0), int(row.integer(1))});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return counts;
}

} // namespace cairn
