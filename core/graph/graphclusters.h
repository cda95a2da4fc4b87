// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/graphpaths.h"
#include "layout/clusterlayout.h"

#include <QString>

#include <vector>

namespace cairn {

/// By what the entities of the map lie together.
enum class ClusterBy { System, Owner, Domain, Kind };

struct GraphCluster {
    QString key;   ///< reference of the system, owner or domain; the kind; empty for entities that have none
    QString title; ///< of that entity; empty where there is none
    int node = -1; ///< index of that entity; -1 where there is none
    int count = 0; ///< nodes
};

/// Each node is in one cluster. What has no system of its own is where the whole is that it is a part of; a
/// system, domain or group is in its own cluster, a person in that of a group, and what is missing where the
/// first one is that names it.
struct GraphClusters {
    std::vector<int> of;                ///< of each node: index into `clusters`
    std::vector<GraphCluster> clusters; ///< by their keys
};

GraphClusters clustersOf(const CatalogGraph &graph, ClusterBy by);

/// The graph to be laid out: edges of these relations draw nodes together.
ClusterGraph clusterGraph(const CatalogGraph &graph, const GraphClusters &clusters,
                          const EdgeFilter &relations);

} // namespace cairn
