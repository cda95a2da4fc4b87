// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "layout/layers.h"

namespace cairn {

/// Gives each node a layer, so that most edges lead to a later one and are short; turns the others round.
/// `before` are layers that nodes had (-1 for none): they are kept where the edges allow it. Linear but for
/// a few rounds of pulling.
void assignLayers(Layers &layers, const std::vector<int> &before);

/// Cuts edges into segments by bends of this height, the short ones first, until there are `most` bends:
/// edges beyond that have none, and no segments. Makes the order of each layer anew, as vertices come.
void addBends(Layers &layers, double height, int most);

} // namespace cairn
