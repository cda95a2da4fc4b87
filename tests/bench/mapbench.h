// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalogbench.h"

namespace cairn::bench {

/// The map of the whole catalog, of `count` entities: laying it out, opening it in the window, panning and
/// zooming it with OpenGL computed by the processor and with Qt's software renderer. Needs a display.
std::vector<Figure> benchMap(const CatalogHome &home, int count);

} // namespace cairn::bench
