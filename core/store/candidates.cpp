// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/candidates.h"

#include "base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The values at a dotted path. Keys may hold dots themselves, such as those of annotations: the longest
/// one that fits is taken.
void collectAt(const Value &value, QStringView path, std::vector<const Value *> &found)
{
    if (path.isEmpty()) {
        found.push_back(&value);
        return;
    }
    if (const Value::List *list = value.list()) {
        for (const Value &item : *list)
            collectAt(item, path, found);
        return;
    }
    if (!value.map())
        return;
    const Member *longest = nullptr;
    for (const Member &member : *value.map()) {
        const bool begins = path.startsWith(member.key, Qt::CaseInsensitive)
                            && (path.size() == member.key.size() || path[member.key.size()] == u'.');
        if (begins && (!longest || member.key.size() > longest->key.size()))
            longest = &member;
    }
    if (longest)
        collectAt(longest->value, path.sliced(std::min(path.size(), longest->key.size() + 1)), found);
}

QString textOf(const Value &value)
{
    return value.text() ? *value.text() : QString::fromUtf8(writeJson(value));
}

bool holds(const CatalogCondition &condition, const Value &entity)
{
    std::vector<const Value *> found;
    collectAt(entity, condition.path, found);
    if (condition.isThere)
        return *condition.isThere != found.empty();
    const auto isWanted = [&](const QString &text) {
        return condition.values.contains(text, Qt::CaseInsensitive);
    };
    return std::ranges::any_of(found, [&](const Value *value) {
        if (const Value::List *list = value->list())
            return std::ranges::any_of(*list, [&](const Value &item) { return isWanted(textOf(item)); });
        return isWanted(textOf(*value));
    });
}

bool isOfKind(const CatalogCondition &condition)
{
    return condition.path == u"kind" && !condition.isThere;
}

/// Whether the columns of the catalog say enough: then no descriptor is read.
bool needsDescriptors(const CatalogFilter &filter)
{
    return std::ranges::any_of(
        filter, [](const auto &conditions) { return !std::ranges::all_of(conditions, isOfKind); });
}

QString jsonList(const QStringList &texts)
{
    Value::List list;
    for (const QString &text : texts)
        list.push_back({text.toLower(), {}});
    return QString::fromUtf8(writeJson({std::move(list), {}}));
}

/// All kinds that any part of the filter lets pass; nothing where one part lets all pass.
std::optional<QStringList> kindsOf(const CatalogFilter &filter)
{
    QStringList kinds;
    for (const auto &conditions : filter) {
        const auto kind = std::ranges::find_if(conditions, isOfKind);
        if (kind == conditions.end())
            return {};
        kinds += kind->values;
    }
    return filter.empty() ? std::nullopt : std::optional(kinds);
}

bool passes(const CatalogFilter &filter, const Value &entity)
{
    return std::ranges::any_of(filter, [&](const auto &conditions) {
        return std::ranges::all_of(conditions, [&](const auto &one) { return holds(one, entity); });
    });
}

/// How near a text is to what is looked for: 0 begins with it, 1 has a word that does, 2 holds it.
int rankOf(const QString &text, const QStringList &words, bool &isMatch)
{
    int worst = 0;
    for (const QString &word : words) {
        const qsizetype first = text.indexOf(word);
        isMatch = first >= 0;
        if (!isMatch)
            return 3;
        if (first == 0)
            continue;
        int rank = 2;
        for (qsizetype at = first; at >= 0 && rank == 2; at = text.indexOf(word, at + 1))
            rank = text[at - 1].isLetterOrNumber() ? 2 : 1;
        worst = std::max(worst, rank);
    }
    return worst;
}

} // namespace

Result<CandidateList> CandidateList::load(Database &catalog, const CatalogFilter &filter,
                                          const std::optional<QStringList> &owners)
{
    QByteArray sql = "SELECT entity.ref, kind, title, name, owner";
    const bool readsDescriptors = needsDescriptors(filter);
    sql += readsDescriptors ? ", body FROM entity JOIN entity_body ON entity_body.entity = entity.id"
                            : " FROM entity";
    sql += " WHERE is_winner = 1";
    Bindings bindings;
    if (const std::optional<QStringList> kinds = kindsOf(filter)) {
        sql += " AND kind IN (SELECT value FROM json_each(?))";
        bindings.emplace_back(jsonList(*kinds));
    }
    if (owners) {
        sql += " AND owner IN (SELECT value FROM json_each(?))";
        bindings.emplace_back(jsonList(*owners));
    }
    std::vector<Candidate> candidates;
    const Result<void> done = catalog.query(sql, bindings, [&](const Row &row) {
        if (readsDescriptors) {
            const Result<Value> entity = readJson(row.bytes(5));
            if (!entity || !passes(filter, *entity))
                return true;
        }
        const QString title = row.text(2);
        candidates.push_back({row.text(0), row.text(1), title.isEmpty() ? row.text(3) : title, row.text(4)});
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return CandidateList(std::move(candidates));
}

CandidateList::CandidateList(std::vector<Candidate> candidates)
{
    std::vector<Entry> all;
    all.reserve(candidates.size());
    for (Candidate &candidate : candidates) {
        const QString text =
            candidate.title.toLower() + u' ' + candidate.ref.section(u'/', -1) + u' ' + candidate.ref;
        all.push_back({std::move(candidate), text});
    }
    std::ranges::stable_sort(all, {}, &Entry::text);
    m_all = std::make_shared<const std::vector<Entry>>(std::move(all));
}

std::vector<Candidate> CandidateList::matching(const QString &text, size_t most) const
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    std::vector<std::vector<const Entry *>> ranked(3);
    for (const Entry &entry : *m_all) {
        bool isMatch = true;
        const int rank = rankOf(entry.text, words, isMatch);
        if (isMatch && ranked[size_t(rank)].size() < most)
            ranked[size_t(rank)].push_back(&entry);
    }
    std::vector<Candidate> found;
    for (const auto &entries : ranked) {
        for (const Entry *entry : entries) {
            if (found.size() < most)
                found.push_back(entry->candidate);
        }
    }
    return found;
}

const Candidate *CandidateList::find(const QString &ref) const
{
    const auto found = std::ranges::find(*m_all, ref, [](const Entry &entry) { return entry.candidate.ref; });
    return found == m_all->end() ? nullptr : &found->candidate;
}

Result<std::vector<TagCount>> countTags(Database &catalog, const QStringList &kinds)
{
    std::vector<TagCount> counts;
    const QByteArray among = kinds.isEmpty() ? "" : " AND kind IN (SELECT value FROM json_each(?))";
    const Result<void> done = catalog.query(
        "SELECT tag, count(*) AS total FROM entity_tag JOIN entity ON entity.id = entity_tag.entity "
        "WHERE is_winner = 1"
            + among + " GROUP BY tag ORDER BY total DESC, tag",
        kinds.isEmpty() ? Bindings() : Bindings{jsonList(kinds)}, [&](const Row &row) {
            counts.push_back({row.text(0), int(row.integer(1))});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return counts;
}

Result<std::vector<Candidate>> groupsOf(Database &catalog, const QString &user)
{
    std::vector<Candidate> groups;
    const Result<void> done = catalog.query(
        "SELECT DISTINCT ref, kind, title, name, owner FROM entity WHERE is_winner = 1 AND kind = 'group' AND (ref IN "
        "(SELECT target FROM relation JOIN entity AS person ON person.id = relation.entity AND person.is_winner "
        "WHERE relation.type = 'memberOf' AND person.ref = ?1) OR id IN (SELECT relation.entity FROM relation "
        "WHERE relation.type = 'hasMember' AND relation.target = ?1)) ORDER BY label, ref",
        {user}, [&](const Row &row) {
            const QString title = row.text(2);
            groups.push_back({row.text(0), row.text(1), title.isEmpty() ? row.text(3) : title, row.text(4)});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return groups;
}

} // namespace cairn
