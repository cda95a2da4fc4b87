// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogview.h"

#include "portal.h"
#include "preferences.h"
#include "store/ownership.h"
#include "store/schema.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int pageSize = 400;
constexpr qsizetype shownValues = 8; // of one facet
constexpr auto mineValue = "mine"_L1;

constexpr std::pair<QLatin1StringView, Facet> facetOrder[] = {
    {"owner"_L1, Facet::Owner}, {"lifecycle"_L1, Facet::Lifecycle},
    {"type"_L1, Facet::Type},   {"system"_L1, Facet::System},
    {"tag"_L1, Facet::Tag},     {"namespace"_L1, Facet::Namespace},
};

struct Answer {
    int total = 0;
    std::vector<CatalogRow> rows;
    std::vector<KindRow> kinds;
    std::vector<FacetRow> facets;
};

CatalogRow toRow(const EntityRow &entity)
{
    return {entity.ref,
            entity.kind.toLower(),
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
            entity.problems};
}

Result<std::vector<CatalogRow>> loadRows(Database &catalog, const CatalogState &state, int offset)
{
    const Result<std::vector<EntityRow>> entities =
        listEntities(catalog, state.filter, {state.order, state.isDescending, pageSize, offset});
    if (!entities)
        return std::unexpected(entities.error());
    std::vector<CatalogRow> rows;
    std::ranges::transform(*entities, std::back_inserter(rows), toRow);
    return rows;
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

/// "Mine" leads the owners, for those who said who they are.
Result<void> addMine(Database &catalog, const CatalogState &state, const QStringList &me,
                     std::vector<FacetRow> &facets)
{
    if (me.isEmpty())
        return {};
    EntityFilter mine = state.filter;
    mine.owners.clear();
    mine.ownedBy = me;
    const Result<int> count = countEntities(catalog, mine);
    if (!count)
        return std::unexpected(count.error());
    if (!facets.empty() && facets.front().facet == u"owner")
        facets.front().isFirst = false;
    const int hidden = facets.empty() ? 0 : facets.front().hiddenCount;
    facets.insert(facets.begin(), {u"owner"_s, facetLabel(u"owner"_s), mineValue, CatalogView::tr("Mine"),
                                   *count, state.isMine, true, hidden});
    return {};
}

/// The values of one facet: the most frequent ones, and all that are chosen. One value only is no choice.
std::vector<FacetRow> facetRows(const QString &facet, const std::vector<ValueCount> &counts,
                                const QStringList &selected)
{
    std::vector<FacetRow> rows;
    if (counts.size() < 2 && selected.isEmpty())
        return rows;
    int hidden = 0;
    for (const ValueCount &count : counts) {
        const bool isSelected = selected.contains(count.value);
        if (qsizetype(rows.size()) >= shownValues && !isSelected)
            ++hidden;
        else
            rows.push_back({facet, facetLabel(facet), count.value, count.label, count.count, isSelected,
                            rows.empty(), 0});
    }
    for (const QString &value : selected) {
        const bool isThere =
            std::ranges::any_of(rows, [&](const FacetRow &row) { return row.value == value; });
        if (!isThere)
            rows.push_back({facet, facetLabel(facet), value, value.sliced(value.indexOf(u'/') + 1), 0, true,
                            rows.empty(), 0});
    }
    for (FacetRow &row : rows)
        row.hiddenCount = hidden;
    return rows;
}

std::vector<FacetRow> toFacetRows(const FacetCounts &counts, EntityFilter filter)
{
    std::vector<FacetRow> facets;
    size_t at = 0;
    for (const auto &[name, facet] : facetOrder)
        std::ranges::move(facetRows(name, counts.facets[at++], *facetValues(filter, name)),
                          std::back_inserter(facets));
    return facets;
}

/// The state with "mine" put into words that the store knows; `identity` is empty where the user has not
/// said.
Result<QStringList> resolveMine(Database &catalog, const QString &identity, CatalogState &state)
{
    if (identity.isEmpty())
        return QStringList();
    Result<QStringList> me = ownersFor(catalog, identity);
    if (me && state.isMine)
        state.filter.ownedBy = *me;
    return me;
}

Result<Answer> answer(const Home &home, CatalogState state, const QString &identity)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    state.filter.isQuery = true;
    const Result<QStringList> me = resolveMine(*catalog, identity, state);
    if (!me)
        return std::unexpected(me.error());
    std::vector<Facet> facetsToCount;
    for (const auto &[name, facet] : facetOrder)
        facetsToCount.push_back(facet);
    const Result<FacetCounts> counts = countFacets(*catalog, state.filter, facetsToCount);
    Result<std::vector<CatalogRow>> rows = loadRows(*catalog, state, 0);
    Result<std::vector<KindRow>> kinds = loadKinds(*catalog, state.filter.kind);
    if (!counts || !rows)
        return std::unexpected(counts ? rows.error() : counts.error());
    if (!kinds)
        return std::unexpected(kinds.error());
    std::vector<FacetRow> facets = toFacetRows(*counts, state.filter);
    if (const Result<void> added = addMine(*catalog, state, *me, facets); !added)
        return std::unexpected(added.error());
    return Answer{counts->total, *std::move(rows), *std::move(kinds), std::move(facets)};
}

} // namespace

CatalogView::CatalogView(QObject *parent)
    : View(parent), m_question(this), m_more(this)
{
    m_state.filter.kind = u"component"_s;
    connect(Portal::instance().preferences(), &Preferences::identityChanged, this, &CatalogView::refresh);
    connect(this, &CatalogView::addressChanged, this, &CatalogView::kindLabelChanged);
    connect(&Portal::instance(), &Portal::revisionChanged, this,
            &CatalogView::kindLabelChanged); // the language, too
    refresh();
}

QString CatalogView::address() const
{
    return formatAddress({Address::Page::Catalog, {}, {}, catalogParameters(m_state)});
}

void CatalogView::setAddress(const QString &address)
{
    const Address parsed = parseAddress(address);
    if (parsed.page != Address::Page::Catalog)
        return;
    CatalogState state = catalogState(parsed.parameters);
    if (state.filter.kind.isEmpty())
        state.filter.kind = u"component"_s;
    change(state);
}

void CatalogView::change(const CatalogState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT addressChanged();
    refresh();
}

void CatalogView::refresh()
{
    setLoading();
    m_more.drop();
    m_question.ask([home = Portal::instance().home(), state = m_state,
                    identity = Portal::instance().preferences()->identity()](
                       const std::stop_token &) { return answer(home, state, identity); },
                   [this](Result<Answer> result) {
                       if (!result) {
                           setFailed(result.error());
                           return;
                       }
                       m_kinds.assign(std::move(result->kinds));
                       m_facets.assign(std::move(result->facets));
                       m_rows.setMore(result->total > int(result->rows.size())
                                          ? std::function([this] { fetchMore(); })
                                          : nullptr);
                       m_rows.assign(std::move(result->rows));
                       m_total = result->total;
                       Q_EMIT totalChanged();
                       setReady();
                   });
}

void CatalogView::fetchMore()
{
    if (m_more.isBusy())
        return;
    m_more.ask(
        [home = Portal::instance().home(), state = m_state, offset = m_rows.count(),
         identity = Portal::instance().preferences()->identity()](
            const std::stop_token &) -> Result<std::vector<CatalogRow>> {
            CatalogState wanted = state;
            wanted.filter.isQuery = true;
            Result<Database> catalog = openCatalog(home);
            if (!catalog)
                return std::unexpected(catalog.error());
            if (const Result<QStringList> me = resolveMine(*catalog, identity, wanted); !me)
                return std::unexpected(me.error());
            return loadRows(*catalog, wanted, offset);
        },
        [this](Result<std::vector<CatalogRow>> rows) {
            if (!rows)
                return;
            m_rows.append(*std::move(rows));
            if (m_rows.count() >= m_total)
                m_rows.setMore(nullptr);
        });
}

QString CatalogView::kindLabel() const
{
    return kindPlural(m_state.filter.kind);
}

bool CatalogView::hasFilters() const
{
    EntityFilter none;
    none.kind = m_state.filter.kind;
    return m_state.isMine || m_state.filter != none;
}

void CatalogView::setText(const QString &text)
{
    CatalogState state = m_state;
    state.filter.text = text;
    change(state);
}

void CatalogView::chooseKind(const QString &kind)
{
    // What narrows one kind seldom means anything for another; the text goes along.
    CatalogState state;
    state.filter.kind = kind;
    state.filter.text = m_state.filter.text;
    change(state);
}

void CatalogView::toggle(const QString &facet, const QString &value)
{
    CatalogState state = m_state;
    if (value == mineValue) {
        state.isMine = !state.isMine;
        change(state);
        return;
    }
    QStringList *values = facetValues(state.filter, facet);
    if (!values)
        return;
    if (!values->removeOne(value))
        values->append(value);
    change(state);
}

void CatalogView::clearFilters()
{
    CatalogState state = m_state;
    state.filter = {};
    state.isMine = false;
    state.filter.kind = m_state.filter.kind;
    change(state);
}

void CatalogView::sort(const QString &column)
{
    CatalogState state = m_state;
    const EntityOrder order = orderNamed(column);
    state.isDescending = state.order == order && !state.isDescending;
    state.order = order;
    change(state);
}

} // namespace cairn
