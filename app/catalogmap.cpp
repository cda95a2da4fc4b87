// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogmap.h"

#include "address.h"
#include "graphcache.h"
#include "mapsearch.h"
#include "portal.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t shownMatches = 8;
constexpr size_t shownKinds = 8; // in the legend

struct Drawing {
    std::shared_ptr<const MapPicture> picture;
    MapFiltering filtering;
};

} // namespace

CatalogMap::CatalogMap(QObject *parent)
    : View(parent), m_drawing(this, programThreads()), m_sorting(this), m_finding(this)
{
    connect(this, &CatalogMap::drawn, this, &CatalogMap::find);
}

QString CatalogMap::address() const
{
    return formatAddress({Address::Page::Graph, {}, {}, mapParameters(m_state)});
}

void CatalogMap::setAddress(const QString &address)
{
    const Address parsed = parseAddress(address);
    const QString before = m_state.ref;
    if (parsed.page == Address::Page::Graph)
        change(mapState(parsed.parameters), true);
    if (m_state.ref != before && m_current >= 0)
        Q_EMIT askedFor(m_current);
    if (state() == u"idle")
        refresh();
}

void CatalogMap::setWatched(bool isWatched)
{
    if (m_isWatched == isWatched)
        return;
    m_isWatched = isWatched;
    Q_EMIT watchedChanged();
    if (m_isStale && state() != u"idle")
        refresh();
}

void CatalogMap::setClustering(const QString &clustering)
{
    MapState state = m_state;
    state.question.by = clusteringNamed(clustering);
    change(state);
}

QString CatalogMap::scope() const
{
    return m_state.question.hasAllRelations ? u"all"_s : u"dependencies"_s;
}

void CatalogMap::setScope(const QString &scope)
{
    MapState state = m_state;
    state.question.hasAllRelations = scope == u"all";
    change(state);
}

void CatalogMap::setText(const QString &text)
{
    MapState state = m_state;
    state.text = text;
    change(state, true);
}

void CatalogMap::setCurrentRef(const QString &ref)
{
    MapState state = m_state;
    state.ref = ref;
    change(state, true);
}

void CatalogMap::choose(int node)
{
    setCurrentRef(node < 0 ? QString() : m_picture->graph->node(node).ref);
}

void CatalogMap::toggle(const QString &facet, const QString &value)
{
    MapState state = m_state;
    QStringList *values = state.filter.valuesOf(facet);
    if (!values)
        return;
    if (!values->removeOne(value))
        values->append(value);
    change(state);
}

void CatalogMap::clearFilters()
{
    MapState state = m_state;
    state.filter = {};
    change(state);
}

void CatalogMap::unfoldFacet(const QString &facet, bool isUnfolded)
{
    m_unfolded.removeAll(facet);
    if (isUnfolded)
        m_unfolded.append(facet);
    filter();
}

void CatalogMap::change(const MapState &state, bool isTyping)
{
    if (m_state == state)
        return;
    const MapState before = std::exchange(m_state, state);
    m_isTyping = isTyping;
    Q_EMIT addressChanged();
    if (before.question != state.question)
        draw();
    else if (before.filter != state.filter)
        filter();
    if (before.text != state.text)
        find();
    if (before.ref != state.ref)
        follow();
}

void CatalogMap::refresh()
{
    m_isStale = !m_isWatched;
    if (m_isWatched)
        draw();
}

void CatalogMap::draw()
{
    setLoading();
    m_sorting.drop();
    m_drawing.ask(
        [home = Portal::instance().home(), revision = Portal::instance().revision(),
         question = m_state.question, filter = m_state.filter,
         unfolded = m_unfolded](const std::stop_token &stop) -> Result<Drawing> {
            const auto graph = catalogGraph(home, revision);
            if (!graph)
                return std::unexpected(graph.error());
            const auto picture = drawMap(*graph, question, {stop, {}});
            if (!picture)
                return std::unexpected(picture.error());
            return Drawing{*picture, filterMap(**picture, filter, unfolded)};
        },
        [this, filter = m_state.filter, unfolded = m_unfolded](Result<Drawing> drawing) {
            if (!drawing) {
                setFailed(drawing.error());
                return;
            }
            m_picture = std::move(drawing->picture);
            m_filtering = std::move(drawing->filtering);
            m_matching.clear();
            m_current = m_picture->graph->indexOf(m_state.ref);
            m_facets.assign(std::exchange(m_filtering.facets, {}));
            listKinds();
            setReady();
            Q_EMIT drawn();
            Q_EMIT filtered();
            Q_EMIT currentChanged();
            if (filter != m_state.filter || unfolded != m_unfolded)
                this->filter(); // it changed while the picture was drawn
        });
}

void CatalogMap::filter()
{
    if (!m_picture->graph || m_drawing.isBusy())
        return;
    m_sorting.ask([picture = m_picture, filter = m_state.filter, unfolded = m_unfolded](
                      const std::stop_token &) { return filterMap(*picture, filter, unfolded); },
                  [this](MapFiltering filtering) {
                      m_filtering = std::move(filtering);
                      m_facets.assign(std::exchange(m_filtering.facets, {}));
                      listKinds();
                      Q_EMIT filtered();
                  });
}

void CatalogMap::find()
{
    if (!m_picture->graph)
        return;
    m_finding.ask([graph = m_picture->graph, text = m_state.text](
                      const std::stop_token &stop) { return findOnMap(*graph, text, stop); },
                  [this](std::vector<int> nodes) {
                      m_matching = std::move(nodes);
                      std::vector<MapEntityRow> rows;
                      for (const int node : m_matching) {
                          if (rows.size() < shownMatches)
                              rows.push_back(rowOf(node));
                      }
                      m_matches.assign(std::move(rows));
                      Q_EMIT found();
                  });
}

void CatalogMap::follow()
{
    m_current = m_picture->graph ? m_picture->graph->indexOf(m_state.ref) : -1;
    Q_EMIT currentChanged();
}

void CatalogMap::listKinds()
{
    std::vector<int> counts(size_t(m_picture->kinds.size()));
    for (const int kind : m_picture->kindOf)
        ++counts[size_t(kind)];
    std::vector<MapKindRow> rows;
    for (size_t at = 0; at < std::min(counts.size(), shownKinds); ++at) {
        const QString &kind = m_picture->kinds[qsizetype(at)];
        rows.push_back({kind, kindPlural(kind), counts[at], m_state.filter.kinds.contains(kind)});
    }
    m_kinds.assign(std::move(rows));
}

QString CatalogMap::clusterTitle(int cluster) const
{
    const GraphCluster &of = m_picture->clusters.clusters[size_t(cluster)];
    switch (m_picture->question.by) {
    case ClusterBy::Kind:
        return kindPlural(of.key);
    case ClusterBy::System:
        return of.key.isEmpty() ? tr("No system") : of.title;
    case ClusterBy::Owner:
        return of.key.isEmpty() ? tr("No owner") : of.title;
    case ClusterBy::Domain:
        return of.key.isEmpty() ? tr("No domain") : of.title;
    }
    return {};
}

MapEntityRow CatalogMap::rowOf(int node) const
{
    MapEntityRow row;
    if (node < 0 || node >= m_picture->size())
        return row;
    const CatalogGraph &graph = *m_picture->graph;
    const GraphNode &of = graph.node(node);
    row.ref = of.ref;
    row.title = of.title;
    row.kind = of.kind;
    row.type = of.type;
    if (of.owner >= 0) {
        row.owner = graph.node(of.owner).title;
        row.ownerRef = graph.node(of.owner).ref;
    }
    row.cluster = clusterTitle(m_picture->clusterOf(node));
    row.isMissing = of.isMissing;
    for (const int edge : m_picture->edgesOf(node))
        ++(m_picture->edges[size_t(edge)].from == node ? row.needs : row.neededBy);
    row.node = node;
    return row;
}

QString CatalogMap::spokenCurrent() const
{
    const MapEntityRow row = currentRow();
    if (row.node < 0)
        return {};
    QStringList parts{kindLabel(row.kind) + u' ' + row.title,
                      row.isMissing ? tr("not in the catalog") : row.owner, row.cluster,
                      tr("%Ln connection(s)", nullptr, row.needs + row.neededBy)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace cairn
