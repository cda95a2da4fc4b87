// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "layout/edgelabels.h"
#include "layout/layeredlayout.h"
#include "layout/layers.h"

namespace cairn {

/// Gives layers their places from left to right, and draws edges from the right of a node to the left of one
/// in a later layer: level where they pass a layer, through the room that their bends keep free there, and
/// bent between layers, where no nodes are. `sizes` and `labels` are of the nodes and edges of `layers`.
/// The picture begins at 0, 0.
LayoutResult drawLayers(const Layers &layers, const std::vector<QSizeF> &sizes,
                        const std::vector<EdgeLabel> &labels);

/// The way of an edge from a node to itself: around its upper right corner.
std::vector<QPointF> loopAt(QPointF centre, QSizeF size);

} // namespace cairn
