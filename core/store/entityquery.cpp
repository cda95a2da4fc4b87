// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entityquery.h"

#include "store/entitycondition.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t titledValues = 100; // of a facet

const QByteArray rowColumns =
    "SELECT entity.ref, entity.kind, entity.namespace, entity.name, entity.title, entity.description, entity.type, "
    "entity.lifecycle, entity.owner, owner.label, entity.system, system.label, entity.tags, "
    "(SELECT count(*) FROM problem WHERE problem.ref = entity.ref AND severity < 2) ";

// `is_winner` without `= 1` in a join: the planner shall look the reference up, and not walk all winners.
const QByteArray ownerJoin = "LEFT JOIN entity AS owner ON owner.ref = entity.owner AND owner.is_winner ";
const QByteArray systemJoin =
    "LEFT JOIN entity AS system ON system.ref = entity.system AND system.is_winner ";

QByteArray orderBy(EntityOrder order)
{
    switch (order) {
    case EntityOrder::Ref:
        return "entity.ref";
    case EntityOrder::Name:
        return "entity.label";
    case EntityOrder::Owner:
        return "entity.owner = '', coalesce(owner.label, entity.owner) COLLATE NOCASE";
    case EntityOrder::System:
        return "entity.system = '', coalesce(system.label, entity.system) COLLATE NOCASE";
    case EntityOrder::Type:
        return "entity.type = '', entity.type";
    case EntityOrder::Lifecycle:
        return "entity.lifecycle = '', entity.lifecycle";
    }
    return "entity.ref";
}

/// What the order needs besides the entity itself.
QByteArray joinFor(EntityOrder order)
{
    return order == EntityOrder::Owner ? ownerJoin : order == EntityOrder::System ? systemJoin : QByteArray();
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

/// The field of the filter that a facet narrows.
QStringList &choiceOf(EntityFilter &filter, Facet facet)
{
    switch (facet) {
    case Facet::Type:
        return filter.types;
    case Facet::Owner:
        return filter.owners;
    case Facet::Lifecycle:
        return filter.lifecycles;
    case Facet::System:
        return filter.systems;
    case Facet::Tag:
        return filter.tags;
    case Facet::Namespace:
        break;
    }
    return filter.namespaces;
}

/// The facets that stand in the index `entity_facets`, in the order of its columns as they are read below.
constexpr std::array indexedFacets{Facet::Type, Facet::Lifecycle, Facet::Namespace, Facet::Owner,
                                   Facet::System};

/// Counts texts without making a QString of each.
class Counter final
{
public:
    void add(QByteArrayView value)
    {
        const std::string_view text(value.data(), size_t(value.size()));
        auto known = m_counts.find(text);
        if (known == m_counts.end())
            known = m_counts.emplace(std::string(text), 0).first;
        ++known->second;
    }

    std::vector<ValueCount> values() const
    {
        std::vector<ValueCount> values;
        values.reserve(m_counts.size());
        for (const auto &[text, count] : m_counts)
            values.push_back({QString::fromUtf8(text), {}, count});
        std::ranges::sort(values, [](const ValueCount &a, const ValueCount &b) {
            return std::tuple(a.value.isEmpty(), -a.count, QStringView(a.value))
                   < std::tuple(b.value.isEmpty(), -b.count, QStringView(b.value));
        });
        return values;
    }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_counts;
};

struct Counted {
    int total = 0;
    std::array<Counter, indexedFacets.size()> facets;
};

/// One walk over an index that holds all that is counted.
Result<Counted> countIndexed(Database &catalog, const EntityFilter &filter)
{
    const Result<EntityCondition> condition = conditionFor(catalog, filter);
    if (!condition)
        return std::unexpected(condition.error());
    Counted counted;
    const Result<void> done = catalog.query(
        "SELECT type, lifecycle, namespace, owner, system FROM entity INDEXED BY entity_facets WHERE "
            + condition->sql,
        condition->bindings, [&](const Row &row) {
            ++counted.total;
            for (size_t column = 0; column < counted.facets.size(); ++column)
                counted.facets[column].add(row.view(int(column)));
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return counted;
}

Result<std::vector<ValueCount>> countTags(Database &catalog, const EntityFilter &filter)
{
    const Result<EntityCondition> condition = conditionFor(catalog, filter);
    if (!condition)
        return std::unexpected(condition.error());
    std::vector<ValueCount> counts;
    const Result<void> done = catalog.query(
        "SELECT tag, count(*) AS total FROM entity JOIN entity_tag ON entity_tag.entity = entity.id WHERE "
            + condition->sql + " GROUP BY tag ORDER BY total DESC, tag",
        condition->bindings, [&](const Row &row) {
            counts.push_back({row.text(0), {}, int(row.integer(1))});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return counts;
}

/// Titles for owners and systems.
void addLabels(Database &catalog, const QStringList &chosen, bool areReferences,
               std::vector<ValueCount> &values)
{
    for (size_t at = 0; at < values.size(); ++at) {
        ValueCount &value = values[at];
        value.label = areReferences ? shortName(value.value) : value.value;
        if (areReferences && (at < titledValues || chosen.contains(value.value)))
            std::ignore = catalog.query("SELECT label FROM entity WHERE ref = ? AND is_winner", {value.value},
                                        [&](const Row &row) {
                                            value.label = row.text(0);
                                            return false;
                                        });
    }
}

} // namespace

Result<std::vector<EntityRow>> listEntities(Database &catalog, const EntityFilter &filter,
                                            const EntityRange &range)
{
    Result<EntityCondition> condition = conditionFor(catalog, filter);
    if (!condition)
        return std::unexpected(condition.error());
    condition->bindings.emplace_back(qint64(range.limit));
    condition->bindings.emplace_back(qint64(range.offset));
    QByteArray order = orderBy(range.order);
    if (range.isDescending)
        order += " DESC";
    // The page is chosen among narrow rows first; only its rows look their neighbours up.
    const QByteArray ordered = " ORDER BY " + order + ", entity.ref";
    const QByteArray sql = rowColumns + "FROM (SELECT entity.id FROM entity " + joinFor(range.order)
                           + "WHERE " + condition->sql + ordered
                           + " LIMIT ? OFFSET ?) AS page JOIN entity ON entity.id = page.id " + ownerJoin
                           + systemJoin + ordered;
    std::vector<EntityRow> rows;
    const Result<void> done = catalog.query(sql, condition->bindings, [&](const Row &row) {
        rows.push_back(toRow(row));
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return rows;
}

Result<std::vector<EntityRow>> loadRows(Database &catalog, std::span<const qint64> ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    std::vector<EntityRow> rows(ids.size());
    const Result<void> done = catalog.query(
        rowColumns + ", wanted.key FROM json_each(?) AS wanted JOIN entity ON entity.id = wanted.value "
            + ownerJoin + systemJoin + "WHERE entity.is_winner",
        {u'[' + numbers.join(u',') + u']'}, [&](const Row &row) {
            rows[size_t(row.integer(14))] = toRow(row);
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return rows;
}

Result<EntityRow> loadRow(Database &catalog, const QString &ref)
{
    Result<EntityRow> found = failure(ErrorKind::NotFound, u"\"%1\" is not in the catalog"_s.arg(ref));
    const Result<void> done = catalog.query(rowColumns + "FROM entity " + ownerJoin + systemJoin
                                                + "WHERE entity.is_winner AND entity.ref = ?",
                                            {ref}, [&](const Row &row) {
                                                found = toRow(row);
                                                return false;
                                            });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<int> countEntities(Database &catalog, const EntityFilter &filter)
{
    const Result<EntityCondition> condition = conditionFor(catalog, filter);
    if (!condition)
        return std::unexpected(condition.error());
    const Result<qint64> count =
        catalog.number("SELECT count(*) FROM entity WHERE " + condition->sql, condition->bindings);
    if (!count)
        return std::unexpected(count.error());
    return int(*count);
}

Result<FacetCounts> countFacets(Database &catalog, const EntityFilter &filter,
                                const std::vector<Facet> &facets)
{
    const Result<Counted> all = countIndexed(catalog, filter);
    if (!all)
        return std::unexpected(all.error());
    FacetCounts counts{all->total, {}};
    for (const Facet facet : facets) {
        EntityFilter others = filter;
        const QStringList chosen = std::exchange(choiceOf(others, facet), {});
        const auto column = size_t(std::ranges::find(indexedFacets, facet) - indexedFacets.begin());
        Result<std::vector<ValueCount>> values;
        if (facet == Facet::Tag) {
            values = countTags(catalog, others);
        } else if (chosen.isEmpty()) {
            values = all->facets[column].values();
        } else if (const Result<Counted> without = countIndexed(catalog, others)) {
            values = without->facets[column].values();
        } else {
            values = std::unexpected(without.error());
        }
        if (!values)
            return std::unexpected(values.error());
        addLabels(catalog, chosen, facet == Facet::Owner || facet == Facet::System, *values);
        counts.facets.push_back(*std::move(values));
    }
    return counts;
}

Result<std::vector<ValueCount>> countKinds(Database &catalog)
{
    std::vector<ValueCount> counts;
    const Result<void> done = catalog.query(
        "SELECT kind, count(*) FROM entity WHERE is_winner = 1 GROUP BY kind", {}, [&](const Row &row) {
            counts.push_back({row.text(0), row.text(0), int(row.integer(1))});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return counts;
}

} // namespace cairn
