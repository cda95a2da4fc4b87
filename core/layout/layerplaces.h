// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "layout/layers.h"

namespace cairn {

/// Room between vertices, in pixels.
struct LayerSpacing {
    double nodes = 20;  ///< between two nodes
    double bends = 8;   ///< beside a bend
    double groups = 44; ///< between two groups: their frames and the title of one stand there
};

/// Gives each vertex its height in the picture (`y`, from 0 downwards): near what it is connected with, long
/// edges straight, none nearer to the next than the spacing. Placed ones stay where they were as long as
/// there is room. Groups lie above one another where they share layers.
void placeVertices(Layers &layers, const LayerSpacing &spacing);

} // namespace cairn
