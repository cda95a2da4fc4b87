// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entitycondition.h"

#include "store/search.h"
#include "store/searchquery.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Words by the search index, and signs by the names and titles that have them.
Result<void> addText(Database &catalog, EntityCondition &condition, const EntityFilter &filter)
{
    const QStringView operators = filter.isQuery ? u"-\"():," : u"";
    for (const QString &word : filter.text.split(u' ', Qt::SkipEmptyParts)) {
        if (std::ranges::any_of(word, [&](QChar c) { return c.isLetterOrNumber() || operators.contains(c); }))
            continue;
        const QString part = u'%' + likeEscaped(word) + u'%';
        condition.add("(entity.name LIKE ? ESCAPE '\\' OR entity.title LIKE ? ESCAPE '\\')", {part, part});
    }
    const Result<std::optional<QByteArray>> rows = entitiesMatching(
        catalog, filter.isQuery ? parseSearchQuery(filter.text) : plainSearchQuery(filter.text));
    if (!rows)
        return std::unexpected(rows.error());
    if (*rows)
        condition.add("entity.id IN (SELECT value FROM json_each(?))", {**rows});
    return {};
}

QString toJson(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

} // namespace

void EntityCondition::add(const QByteArray &part, const Bindings &values)
{
    sql += " AND " + part;
    bindings.insert(bindings.end(), values.begin(), values.end());
}

void EntityCondition::addAnyOf(const QByteArray &column, const QStringList &values)
{
    if (values.isEmpty())
        return;
    Bindings texts;
    for (const QString &value : values)
        texts.emplace_back(value);
    add(column + " IN (" + QByteArray("?,").repeated(values.size()).chopped(1) + ")", texts);
}

Result<EntityCondition> conditionFor(Database &catalog, const EntityFilter &filter)
{
    EntityCondition condition;
    if (!filter.kind.isEmpty())
        condition.add("entity.kind = ?", {filter.kind});
    condition.addAnyOf("entity.type", filter.types);
    condition.addAnyOf("entity.owner", filter.owners);
    condition.addAnyOf("entity.owner", filter.ownedBy);
    condition.addAnyOf("entity.lifecycle", filter.lifecycles);
    condition.addAnyOf("entity.system", filter.systems);
    condition.addAnyOf("entity.namespace", filter.namespaces);
    if (!filter.tags.isEmpty()) {
        EntityCondition tags{"entity.id IN (SELECT entity FROM entity_tag WHERE 1", {}};
        tags.addAnyOf("tag", filter.tags);
        condition.add(tags.sql + ")", tags.bindings);
    }
    if (filter.among)
        condition.add("entity.ref IN (SELECT value FROM json_each(?))", {toJson(*filter.among)});
    const Result<void> added = addText(catalog, condition, filter);
    return added ? Result<EntityCondition>(std::move(condition)) : std::unexpected(added.error());
}

} // namespace cairn
