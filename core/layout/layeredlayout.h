// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QPointF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace cairn {

/// Where a node was in an earlier picture.
struct LayoutPlace {
    QPointF centre = {};
    int layer = -1; ///< -1 where it was not there
};

/// A graph to be laid out. Sizes and places are in pixels, y downwards.
struct LayoutGraph {
    struct Edge {
        int from = 0; ///< indices of nodes
        int to = 0;
        QSizeF label = {}; ///< room for its label; empty for none
        int word = 0;      ///< the same where labels are the same: one may do for edges side by side
    };

    std::vector<QSizeF> nodes;
    std::vector<Edge> edges;
    std::vector<int> groups =
        {}; ///< of each node: nodes of one number, from 0 up, are drawn together; -1, or empty, for none
    std::vector<LayoutPlace> before =
        {};                   ///< of each node; or empty. They stay there as long as there is room
    bool isDownwards = false; ///< layers go from top to bottom, instead of from left to right
};

struct LayoutResult {
    struct Edge {
        std::vector<QPointF> curve; ///< a start, and three points for each part of a cubic Bézier curve
        QPointF label = {};         ///< its centre
        int spokenBy = -1;          ///< another edge side by side with it whose label says the same
        bool isCrowded = false;     ///< there is no room for its label that is free of others
    };

    std::vector<QPointF> nodes; ///< centres
    std::vector<int> layers;    ///< of each node
    std::vector<Edge> edges;
    QSizeF size;
};

/// Puts nodes in layers, so that most edges lead the same way, with few crossings, and leads edges around
/// nodes: a graph of so many long edges that there is no room for all of them lets the longest pass behind.
/// Unconnected parts lie beside one another, groups in frames of their own. The same graph gives the same
/// picture. Fails only with Cancelled. Indices must be valid. Any thread.
Result<LayoutResult> layOutLayered(const LayoutGraph &graph, const Progress &progress = {});

} // namespace cairn
