// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogquestion.h"

#include "store/ownership.h"
#include "store/schema.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t shownValues = 8;      // of one facet
constexpr size_t unfoldedValues = 500; // of one that is unfolded; nobody reads on from there

constexpr std::pair<QLatin1StringView, Facet> facetOrder[] = {
    {"owner"_L1, Facet::Owner}, {"lifecycle"_L1, Facet::Lifecycle},
    {"type"_L1, Facet::Type},   {"system"_L1, Facet::System},
    {"tag"_L1, Facet::Tag},     {"namespace"_L1, Facet::Namespace},
};

QString spokenBeside(const EntityRow &entity)
{
    QStringList parts{entity.description.simplified(), entity.ownerTitle, entity.systemTitle, entity.type,
                      entity.lifecycle};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

CatalogRow toRow(const EntityRow &entity)
{
    return {entity.ref,
            entity.kind.toLower(),
            entity.nameSpace,
            entity.name,
            entity.title.isEmpty() ? entity.name : entity.title,
            entity.description.simplified(),
            entity.owner,
            entity.ownerTitle,
            entity.system,
            entity.systemTitle,
            entity.type,
            entity.lifecycle,
            entity.tags.join(u", "_s),
            entity.problems,
            spokenBeside(entity)};
}

Result<std::vector<KindRow>> loadKinds(Database &catalog, const QString &current)
{
    const Result<std::vector<ValueCount>> counts = countKinds(catalog);
    if (!counts)
        return std::unexpected(counts.error());
    std::vector<KindRow> kinds;
    for (const ValueCount &count : *counts)
        kinds.push_back(
            {count.value.toLower(), kindPlural(count.value), count.count, count.value.toLower() == current});
    std::ranges::sort(kinds, {}, [](const KindRow &row) { return std::pair(kindOrder(row.kind), row.kind); });
    return kinds;
}

/// What an entity has that has nothing in a facet.
QString emptyLabel(const QString &facet)
{
    return facet == u"owner"       ? QCoreApplication::translate("Catalog", "No owner")
           : facet == u"system"    ? QCoreApplication::translate("Catalog", "No system")
           : facet == u"lifecycle" ? QCoreApplication::translate("Catalog", "No lifecycle")
                                   : QCoreApplication::translate("Catalog", "No type");
}

QString labelOf(const QString &facet, const ValueCount &count)
{
    return count.value.isEmpty() ? emptyLabel(facet) : count.label;
}

/// The values of one facet: the most frequent ones, what nobody chose for it, and all that are chosen. One
/// value only is no choice.
std::vector<FacetRow> facetRows(const QString &facet, const std::vector<ValueCount> &counts,
                                const QStringList &selected, bool isUnfolded)
{
    std::vector<FacetRow> rows;
    if (counts.size() < 2 && selected.isEmpty())
        return rows;
    const size_t shown = isUnfolded ? unfoldedValues : shownValues;
    int hidden = 0;
    for (const ValueCount &count : counts) {
        const bool isSelected = selected.contains(count.value);
        if (rows.size() >= shown && !isSelected && !count.value.isEmpty())
            ++hidden;
        else
            rows.push_back({facet, facetLabel(facet), count.value, labelOf(facet, count), count.count,
                            isSelected, rows.empty(), 0});
    }
    for (const QString &value : selected) {
        const bool isThere =
            std::ranges::any_of(rows, [&](const FacetRow &row) { return row.value == value; });
        if (!isThere)
            rows.push_back({facet, facetLabel(facet), value,
                            value.isEmpty() ? emptyLabel(facet) : value.sliced(value.indexOf(u'/') + 1), 0,
                            true, rows.empty(), 0});
    }
    for (FacetRow &row : rows) {
        row.hiddenCount = hidden;
        row.isUnfolded = isUnfolded && counts.size() > shownValues;
    }
    return rows;
}

std::vector<FacetRow> toFacetRows(const FacetCounts &counts, EntityFilter filter, const QStringList &unfolded)
{
    std::vector<FacetRow> facets;
    size_t at = 0;
    for (const auto &[name, facet] : facetOrder)
        std::ranges::move(
            facetRows(name, counts.facets[at++], *facetValues(filter, name), unfolded.contains(name)),
            std::back_inserter(facets));
    return facets;
}

/// What is the user's own leads the facets, where there is any.
Result<void> addOwn(Database &catalog, const CatalogQuestion &question, const EntityFilter &filter,
                    const QStringList &me, std::vector<FacetRow> &facets)
{
    std::vector<FacetRow> own;
    const auto add = [&](const EntityFilter &narrowed, const QString &value, const QString &label,
                         bool isSelected) -> Result<void> {
        const Result<int> count = countEntities(catalog, narrowed);
        if (!count)
            return std::unexpected(count.error());
        own.push_back({u"own"_s, QCoreApplication::translate("Catalog", "Yours"), value, label, *count,
                       isSelected, own.empty(), 0});
        return {};
    };
    if (!me.isEmpty()) {
        EntityFilter mine = filter;
        mine.ownedBy = me;
        if (const auto done =
                add(mine, u"mine"_s, QCoreApplication::translate("Catalog", "Mine"), question.state.isMine);
            !done)
            return done;
    }
    if (!question.starred.isEmpty() || question.state.isStarred) {
        EntityFilter starred = filter;
        starred.among = question.starred;
        if (const auto done = add(starred, u"starred"_s, QCoreApplication::translate("Catalog", "Starred"),
                                  question.state.isStarred);
            !done)
            return done;
    }
    facets.insert(facets.begin(), own.begin(), own.end());
    return {};
}

/// The filter with what is the user's own put into words that the store knows.
EntityFilter resolved(const CatalogQuestion &question, const QStringList &me)
{
    EntityFilter filter = question.state.filter;
    filter.isQuery = true;
    if (question.state.isMine && !me.isEmpty())
        filter.ownedBy = me;
    if (question.state.isStarred)
        filter.among = question.starred;
    return filter;
}

Result<QStringList> ownersOf(Database &catalog, const CatalogQuestion &question)
{
    return question.identity.isEmpty() ? QStringList() : ownersFor(catalog, question.identity);
}

Result<std::map<int, CatalogModel::Page>> readPages(Database &catalog, const EntityList &list,
                                                    const std::set<int> &pages)
{
    constexpr size_t size = CatalogModel::pageSize;
    std::map<int, CatalogModel::Page> read;
    for (const int page : pages) {
        const size_t begin = size_t(page) * size;
        if (page < 0 || begin >= list.ids.size())
            continue;
        const Result<std::vector<EntityRow>> rows =
            loadRows(catalog, std::span(list.ids).subspan(begin, std::min(size, list.ids.size() - begin)));
        if (!rows)
            return std::unexpected(rows.error());
        CatalogModel::Page &shown = read[page];
        std::ranges::transform(*rows, std::back_inserter(shown), toRow);
    }
    return read;
}

Result<std::optional<int>> placeOf(Database &catalog, const QString &ref, const EntityList &list)
{
    if (ref.isEmpty())
        return std::optional<int>();
    const Result<std::optional<qint64>> id = entityId(catalog, ref);
    if (!id || !*id)
        return id ? Result<std::optional<int>>(std::nullopt) : std::unexpected(id.error());
    const auto found = std::ranges::find(list.ids, **id);
    return found == list.ids.end() ? std::nullopt : std::optional(int(found - list.ids.begin()));
}

} // namespace

Result<CatalogAnswer> arrangeCatalog(const CatalogQuestion &question)
{
    Result<Database> catalog = openCatalog(question.home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<ReadTransaction> moment = ReadTransaction::begin(*catalog);
    const Result<QStringList> me = ownersOf(*catalog, question);
    if (!moment || !me)
        return std::unexpected(moment ? me.error() : moment.error());
    const CatalogState &state = question.state;
    Result<EntityList> list =
        arrangeEntities(*catalog, resolved(question, *me), {state.order, state.isDescending, state.grouping});
    if (!list)
        return std::unexpected(list.error());
    for (EntityGroup &group : list->groups) {
        if (group.key.isEmpty())
            group.label = emptyLabel(groupingName(state.grouping));
    }
    const Result<std::optional<int>> followed = placeOf(*catalog, question.followed, *list);
    if (!followed)
        return std::unexpected(followed.error());
    std::set<int> wanted = question.pages;
    if (*followed)
        wanted.insert(**followed / CatalogModel::pageSize);
    Result<std::map<int, CatalogModel::Page>> pages = readPages(*catalog, *list, wanted);
    if (!pages)
        return std::unexpected(pages.error());
    return CatalogAnswer{std::make_shared<const EntityList>(*std::move(list)), *std::move(pages), *followed};
}

Result<CatalogCounts> countCatalog(const CatalogQuestion &question)
{
    Result<Database> catalog = openCatalog(question.home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<QStringList> me = ownersOf(*catalog, question);
    if (!me)
        return std::unexpected(me.error());
    std::vector<Facet> wanted;
    for (const auto &[name, facet] : facetOrder)
        wanted.push_back(facet);
    const EntityFilter filter = resolved(question, *me);
    const Result<FacetCounts> counts = countFacets(*catalog, filter, wanted);
    Result<std::vector<KindRow>> kinds = loadKinds(*catalog, filter.kind);
    if (!counts || !kinds)
        return std::unexpected(counts ? kinds.error() : counts.error());
    std::vector<FacetRow> facets = toFacetRows(*counts, filter, question.unfolded);
    if (const Result<void> added = addOwn(*catalog, question, filter, *me, facets); !added)
        return std::unexpected(added.error());
    return CatalogCounts{*std::move(kinds), std::move(facets)};
}

Result<std::map<int, CatalogModel::Page>> loadPages(const Home &home, const EntityList &list,
                                                    const std::set<int> &pages)
{
    Result<Database> catalog = openCatalog(home);
    return catalog ? readPages(*catalog, list, pages) : std::unexpected(catalog.error());
}

Result<std::optional<int>> findBeginning(const CatalogQuestion &question, const EntityList &list,
                                         const QString &beginning, int from)
{
    Result<Database> catalog = openCatalog(question.home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<QStringList> me = ownersOf(*catalog, question);
    if (!me)
        return std::unexpected(me.error());
    const Result<std::vector<qint64>> beginnings =
        entitiesBeginning(*catalog, resolved(question, *me), beginning);
    if (!beginnings)
        return std::unexpected(beginnings.error());
    const std::unordered_set<qint64> ids(beginnings->begin(), beginnings->end());
    const int count = int(list.ids.size());
    for (int step = 0; step < count && !ids.empty(); ++step) {
        const int at = (std::max(from, 0) + step) % count;
        if (ids.contains(list.ids[size_t(at)]))
            return at;
    }
    return std::optional<int>();
}

} // namespace cairn
