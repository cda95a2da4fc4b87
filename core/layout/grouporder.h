// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "layout/layers.h"

namespace cairn {

/// Puts groups into an order in which those with many edges between them are near one another: of each group,
/// and of what has none before them (index 0), its place. Empty where there are no groups.
std::vector<int> orderGroups(const Layers &layers);

} // namespace cairn
