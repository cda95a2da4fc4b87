// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entitylist.h"

#include "store/entitycondition.h"
#include "store/searchquery.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The values of one column, each once, and their places among each other.
class Column final
{
public:
    /// The number of a value.
    size_t add(QByteArrayView value)
    {
        const std::string_view text(value.data(), size_t(value.size()));
        const auto known = m_numbers.find(text);
        if (known != m_numbers.end())
            return known->second;
        m_values.push_back(QString::fromUtf8(value));
        return m_numbers.emplace(std::string(text), m_values.size() - 1).first->second;
    }

    /// Titles for references, the values themselves otherwise.
    Result<void> label(Database &catalog, bool areReferences)
    {
        m_labels = m_values;
        if (!areReferences)
            return {};
        for (QString &label : m_labels)
            label = label.sliced(label.indexOf(u'/') + 1);
        const QJsonArray refs = QJsonArray::fromStringList(QStringList(m_values.begin(), m_values.end()));
        return catalog.query(
            "SELECT wanted.key, entity.label FROM json_each(?) AS wanted JOIN entity ON entity.ref = wanted.value "
            "AND entity.is_winner",
            {QString::fromUtf8(QJsonDocument(refs).toJson(QJsonDocument::Compact))}, [&](const Row &row) {
                m_labels[size_t(row.integer(0))] = row.text(1);
                return true;
            });
    }

    /// The place of each value by its number; an empty value is last either way.
    std::vector<int> places(bool isDescending) const
    {
        std::vector<size_t> order(m_values.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::ranges::sort(order, [&](size_t a, size_t b) {
            if (m_values[a].isEmpty() != m_values[b].isEmpty())
                return m_values[b].isEmpty();
            const int compared = m_labels[a].compare(m_labels[b], Qt::CaseInsensitive);
            const int settled = compared != 0 ? compared : m_values[a].compare(m_values[b]);
            return isDescending ? settled > 0 : settled < 0;
        });
        std::vector<int> places(order.size());
        for (size_t at = 0; at < order.size(); ++at)
            places[order[at]] = int(at);
        return places;
    }

    EntityGroup group(size_t number, int count) const { return {m_values[number], m_labels[number], count}; }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, size_t, Hash, std::equal_to<>> m_numbers;
    std::vector<QString> m_values;
    std::vector<QString> m_labels;
};

struct Entry {
    qint64 id = 0;
    size_t group = 0; ///< numbers of values
    size_t sorted = 0;
};

/// The column that SQL does not sort by: walking the names in order and sorting few values is faster than
/// joining every row with its owner.
QByteArray sortedColumn(EntityOrder order)
{
    switch (order) {
    case EntityOrder::Owner:
        return "entity.owner";
    case EntityOrder::System:
        return "entity.system";
    case EntityOrder::Type:
        return "entity.type";
    case EntityOrder::Lifecycle:
        return "entity.lifecycle";
    case EntityOrder::Ref:
    case EntityOrder::Name:
        break;
    }
    return "''";
}

QByteArray groupColumn(EntityGrouping grouping)
{
    return grouping == EntityGrouping::Owner    ? "entity.owner"
           : grouping == EntityGrouping::System ? "entity.system"
                                                : "''";
}

QByteArray orderClause(const EntityArrangement &arrangement)
{
    const bool isTurned = arrangement.isDescending && sortedColumn(arrangement.order) == "''";
    const QByteArray turn = isTurned ? " DESC" : "";
    return arrangement.order == EntityOrder::Ref ? " ORDER BY entity.ref" + turn
                                                 : " ORDER BY entity.label" + turn + ", entity.ref" + turn;
}

bool isOfReferences(EntityOrder order)
{
    return order == EntityOrder::Owner || order == EntityOrder::System;
}

} // namespace

Result<EntityList> arrangeEntities(Database &catalog, const EntityFilter &filter,
                                   const EntityArrangement &arrangement)
{
    const Result<EntityCondition> condition = conditionFor(catalog, filter);
    if (!condition)
        return std::unexpected(condition.error());
    const QByteArray sorted = sortedColumn(arrangement.order);
    const QByteArray grouped = groupColumn(arrangement.grouping);
    std::vector<Entry> entries;
    Column groups;
    Column values;
    const Result<void> walked = catalog.query(
        "SELECT entity.id, " + grouped + ", " + sorted + " FROM entity WHERE " + condition->sql
            + orderClause(arrangement),
        condition->bindings, [&](const Row &row) {
            entries.push_back({row.integer(0), groups.add(row.view(1)), values.add(row.view(2))});
            return true;
        });
    if (!walked)
        return std::unexpected(walked.error());
    const bool isGrouped = arrangement.grouping != EntityGrouping::None;
    if (isGrouped || sorted != "''") {
        const Result<void> named = groups.label(catalog, isGrouped);
        const Result<void> labelled = values.label(catalog, isOfReferences(arrangement.order));
        if (!named || !labelled)
            return std::unexpected(named ? labelled.error() : named.error());
        const std::vector<int> groupPlaces = groups.places(false);
        const std::vector<int> places = values.places(arrangement.isDescending);
        std::ranges::stable_sort(entries, {}, [&](const Entry &entry) {
            return std::pair(groupPlaces[entry.group], places[entry.sorted]);
        });
    }
    EntityList list;
    list.ids.reserve(entries.size());
    for (size_t at = 0; at < entries.size(); ++at) {
        list.ids.push_back(entries[at].id);
        if (!isGrouped)
            continue;
        if (at == 0 || entries[at].group != entries[at - 1].group)
            list.groups.push_back(groups.group(entries[at].group, 0));
        ++list.groups.back().count;
    }
    return list;
}

Result<std::optional<qint64>> entityId(Database &catalog, const QString &ref)
{
    std::optional<qint64> id;
    const Result<void> done =
        catalog.query("SELECT id FROM entity WHERE ref = ? AND is_winner", {ref}, [&](const Row &row) {
            id = row.integer(0);
            return false;
        });
    if (!done)
        return std::unexpected(done.error());
    return id;
}

Result<std::vector<qint64>> entitiesBeginning(Database &catalog, const EntityFilter &filter,
                                              const QString &beginning)
{
    Result<EntityCondition> condition = conditionFor(catalog, filter);
    if (!condition)
        return std::unexpected(condition.error());
    condition->add("entity.label LIKE ? ESCAPE '\\'", {likeEscaped(beginning) + u'%'});
    std::vector<qint64> ids;
    const Result<void> done = catalog.query("SELECT entity.id FROM entity WHERE " + condition->sql,
                                            condition->bindings, [&](const Row &row) {
                                                ids.push_back(row.integer(0));
                                                return true;
                                            });
    if (!done)
        return std::unexpected(done.error());
    return ids;
}

} // namespace cairn
