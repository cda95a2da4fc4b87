// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphbench.h"

#include "graph/graphlayout.h"
#include "graph/graphstructure.h"
#include "graph/graphtext.h"
#include "graph/impact.h"
#include "store/schema.h"

#include <algorithm>
#include <tuple>

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

/// What takes seconds, or is given up, is measured once.
double timeOf(const LayoutGraph &layout)
{
    constexpr double slow = 3'000;
    const auto once = [&] { return milliseconds([&] { std::ignore = layOutLayered(layout); }); };
    const double first = once();
    return first > slow ? first : medianOf([&] { std::ignore = layOutLayered(layout); });
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
        const LayoutGraph layout = around(graph, node, nodes);
        figures.push_back({u"layers of %1 nodes"_s.arg(nodes), u"ms"_s, timeOf(layout), limit});
    }
    return figures;
}

} // namespace cairn::bench
