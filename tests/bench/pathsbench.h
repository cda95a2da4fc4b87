// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "measure.h"

namespace cairn::bench {

/// The skeleton of a golden path of 200 files: read once, and rendered with other values; and plans of the whole path.
std::vector<Figure> benchPaths();

} // namespace cairn::bench
