// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QPointF>
#include <QRectF>
#include <QtTypes>

#include <vector>

namespace cairn {

/// A large graph whose nodes belong to clusters. Keys stand for what a node or cluster is, whatever its
/// number: they decide where it starts, so that a change of the graph moves little of the picture.
struct ClusterGraph {
    struct Node {
        int cluster = 0; ///< index into `clusters`
        quint64 key = 0;
    };
    struct Edge {
        int from = 0; ///< indices of nodes
        int to = 0;
    };

    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<quint64> clusters; ///< their keys
};

struct ClusterCircle {
    QPointF centre;
    double radius = 0; ///< with a margin around its nodes

    friend bool operator==(const ClusterCircle &, const ClusterCircle &) = default;
};

/// Nodes are dots with at least `clusterPitch` between their centres; y goes downwards.
struct ClusterLayout {
    std::vector<QPointF> nodes;
    std::vector<ClusterCircle> clusters; ///< none meets another one
    QRectF bounds;                       ///< of all circles

    friend bool operator==(const ClusterLayout &, const ClusterLayout &) = default;
};

constexpr double clusterPitch = 24;

/// Puts each node near what it is connected with, inside the circle of its cluster, and connected clusters
/// near one another. The same graph gives the same picture. Cancelled is the only failure. Any thread.
Result<ClusterLayout> layOutClusters(const ClusterGraph &graph, const Progress &progress = {});

} // namespace cairn
