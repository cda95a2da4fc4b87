// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointF>
#include <QSizeF>

#include <array>
#include <vector>

namespace cairn {

/// What stands at an edge: the room that it takes, empty for nothing, and a number that is the same where it
/// says the same.
struct EdgeLabel {
    QSizeF room;
    int word = 0;
};

/// An edge at a side of a node.
struct EdgePort {
    int edge = 0;
    double goal = 0; ///< how far down the edge leads from here
};

/// Edges that leave, or reach, a side of a node next to one another and say the same: one label is enough.
struct LabelBundle {
    std::vector<int> edges; ///< from top to bottom
    bool isAtStart = true;  ///< of the edges, in the earlier layer
};

/// `starts` and `ends` are of each node what is at its right and at its left side, from top to bottom. An
/// edge is in one bundle at most; what leads far apart is in several.
std::vector<LabelBundle> bundleLabels(const std::vector<std::vector<EdgePort>> &starts,
                                      const std::vector<std::vector<EdgePort>> &ends,
                                      const std::vector<EdgeLabel> &labels);

/// The room between two layers that a label asks for.
double gapForLabel(const EdgeLabel &label, bool isOfBundle);

/// Where a label can stand on an edge.
struct LabelWay {
    int layer = 0; ///< of its earlier end
    std::vector<std::array<QPointF, 4>>
        turns;                   ///< its curves behind that layer, and behind each that it passes
    std::vector<QPointF> passes; ///< where it is in the middle of a layer
    std::vector<double> widths;  ///< of those layers
    int fanOut = 0;              ///< how many edges there are at its earlier end, less those at its later one
};

struct LabelSpot {
    QPointF centre;
    int spokenBy = -1;      ///< the edge of its bundle that has the label
    bool isCrowded = false; ///< another label is everywhere where it could stand
};

/// Of each edge. Labels that are drawn, those that no other edge speaks for and that are not crowded, lie
/// beside one another and in no node. Ways without turns have no room for a label.
std::vector<LabelSpot> placeLabels(const std::vector<LabelWay> &ways, const std::vector<EdgeLabel> &labels,
                                   const std::vector<LabelBundle> &bundles);

} // namespace cairn
