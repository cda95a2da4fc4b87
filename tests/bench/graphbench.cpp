// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphbench.h"

#include "graph/graphlayout.h"
#include "graph/graphstructure.h"
#include "graph/graphtext.h"
#include "graph/impact.h"
#include "layoutrivals.h"
#include "store/schema.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

/// The one that most others name.
int mostNamed(const CatalogGraph &graph)
{
    int best = 0;
    size_t most = 0;
    for (int node = 0; node < graph.size(); ++node) {
        const auto needers =
            size_t(std::ranges::count(graph.in(node), EdgeType::DependsOn, &GraphLink::type));
        if (needers > most) {
            most = needers;
            best = node;
        }
    }
    return best;
}

/// What is around an entity, up to so many nodes.
LayoutGraph around(const CatalogGraph &graph, int node, int nodes)
{
    NeighbourhoodQuery query;
    query.roots.assign(1, node);
    query.depth = 0;
    query.relations = EdgeFilter::dependencies().add(EdgeType::PartOf);
    query.most = nodes;
    return layoutGraph(graph, neighbourhoodOf(graph, query), 1, nodes <= 200 ? relationWords : EdgeWords());
}

/// Ours beside others: how long, and how good.
void addLayouts(std::vector<Figure> &figures, const LayoutGraph &layout, int nodes, double limit)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const LayoutScore ours = scoreOurs(layout);
    const std::optional<LayoutScore> dot = scoreDot(layout), dagre = scoreDagre(layout);
    const QString of = u" of %1 nodes"_s.arg(nodes);
    const auto add = [&](const QString &what, const QString &unit, double LayoutScore::*value,
                         double most = std::numeric_limits<double>::infinity()) {
        figures.push_back({what + of, unit, ours.*value, most});
        figures.push_back({what + of + u" by dot"_s, unit, dot ? (*dot).*value : none});
        figures.push_back({what + of + u" by dagre"_s, unit, dagre ? (*dagre).*value : none});
    };
    add(u"layers"_s, u"ms"_s, &LayoutScore::milliseconds, limit);
    add(u"crossings"_s, u"edges"_s, &LayoutScore::crossings);
    add(u"edge length"_s, u"px"_s, &LayoutScore::length);
}

} // namespace

std::vector<Figure> benchGraph(const CatalogHome &home)
{
    Database catalog = expect(openCatalog({home.folder() + u"/cache"_s, home.folder() + u"/state"_s}));
    CatalogGraph graph;
    std::vector<Figure> figures;
    figures.push_back(
        {u"graph from the store"_s, u"ms"_s, medianOf([&] { graph = expect(loadGraph(catalog)); })});
    const int node = mostNamed(graph);
    figures.push_back({u"impact of the most needed"_s, u"ms"_s,
                       medianOf([&] { impactOf(graph, node, ImpactDirection::Affected); }), 50});
    figures.push_back({u"circles and articulation points"_s, u"ms"_s, medianOf([&] {
                           findCycles(graph);
                           findCutNodes(graph);
                       }),
                       1'000});
    figures.push_back({u"single points of failure"_s, u"ms"_s, medianOf([&] { findCritical(graph, 0.05); })});
    for (const auto &[nodes, limit] :
         {std::pair(50, 30.0), std::pair(200, 150.0), std::pair(1'000, 1'500.0)}) {
        addLayouts(figures, around(graph, node, nodes), nodes, limit);
    }
    return figures;
}

} // namespace cairn::bench
