// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "measure.h"

#include <vector>

namespace cairn::bench {

/// Docs pages in the window: how long one takes until it is seen, and how it scrolls; what reading and
/// highlighting take of that. With the corpus beside the checkout also the real site. Needs a display.
std::vector<Figure> benchDocsWindow();

} // namespace cairn::bench
