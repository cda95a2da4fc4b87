// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "layout/layers.h"

namespace cairn {

/// Orders the vertices of each layer so that few segments cross. Vertices of a group stay together, and
/// groups are in one order in all layers. Where vertices have places, those are in the order of
/// their places, and the others near what they are connected with. Ends early, with
/// what it has, where it is cancelled.
void orderLayers(Layers &layers, const Progress &progress);

/// How often segments cross.
qint64 crossingsOf(const Layers &layers);

} // namespace cairn
