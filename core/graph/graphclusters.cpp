// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphclusters.h"

#include "graph/wholes.h"

#include <QMap>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The entity that each node lies with; -1 for none.
std::vector<int> centresOf(const CatalogGraph &graph, ClusterBy by)
{
    switch (by) {
    case ClusterBy::System:
        return systemsOf(graph);
    case ClusterBy::Domain:
        return domainsOf(graph);
    default:
        return ownersOf(graph);
    }
}

/// What is not in the catalog has nothing of its own that would say where it belongs.
void placeMissing(const CatalogGraph &graph, std::vector<int> &centres)
{
    for (int node = 0; node < graph.size(); ++node) {
        if (!graph.node(node).isMissing || centres[size_t(node)] >= 0 || graph.in(node).empty())
            continue;
        centres[size_t(node)] = centres[size_t(graph.in(node).front().node)];
    }
}

/// Fowler, Noll and Vo's hash: the same in each run, on each machine.
quint64 keyOf(const QString &text)
{
    quint64 hash = 0xcbf29ce484222325U;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3U;
    return hash;
}

} // namespace

GraphClusters clustersOf(const CatalogGraph &graph, ClusterBy by)
{
    std::vector<int> centres;
    if (by != ClusterBy::Kind) {
        centres = centresOf(graph, by);
        placeMissing(graph, centres);
    }
    const auto keyFor = [&](int node) {
        if (by == ClusterBy::Kind)
            return graph.node(node).kind;
        const int centre = centres[size_t(node)];
        return centre < 0 ? QString() : graph.node(centre).ref;
    };
    QMap<QString, GraphCluster> found;
    for (int node = 0; node < graph.size(); ++node) {
        GraphCluster &cluster = found[keyFor(node)];
        ++cluster.count;
        if (cluster.node < 0 && by != ClusterBy::Kind)
            cluster.node = centres[size_t(node)];
    }
    GraphClusters clusters;
    QHash<QString, int> indices;
    for (auto [key, cluster] : found.asKeyValueRange()) {
        indices.insert(key, int(clusters.clusters.size()));
        cluster.key = key;
        cluster.title = cluster.node < 0 ? QString() : graph.node(cluster.node).title;
        clusters.clusters.push_back(std::move(cluster));
    }
    for (int node = 0; node < graph.size(); ++node)
        clusters.of.push_back(indices.value(keyFor(node)));
    return clusters;
}

ClusterGraph clusterGraph(const CatalogGraph &graph, const GraphClusters &clusters,
                          const EdgeFilter &relations)
{
    ClusterGraph drawn;
    for (int node = 0; node < graph.size(); ++node)
        drawn.nodes.push_back({clusters.of[size_t(node)], keyOf(graph.node(node).ref)});
    for (const GraphEdge &edge : graph.edges()) {
        if (relations.has(edge.type))
            drawn.edges.push_back({edge.from, edge.to});
    }
    for (const GraphCluster &cluster : clusters.clusters)
        drawn.clusters.push_back(keyOf(cluster.key));
    return drawn;
}

} // namespace cairn
