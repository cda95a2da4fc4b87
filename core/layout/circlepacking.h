// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "layout/clusterlayout.h"

#include <vector>

namespace cairn {

/// Moves circles apart until none comes nearer to another one than `gap`, as little as it can, and draws them
/// together around 0 where there is room. Returns early, with what it has, where `progress` is cancelled.
void packCircles(std::vector<ClusterCircle> &circles, double gap, const Progress &progress = {});

} // namespace cairn
