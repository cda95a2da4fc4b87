// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/neighbourhood.h"
#include "layout/layeredlayout.h"

#include <QByteArray>

namespace cairn {

/// A part of the graph that was laid out: the places of nodes (`x`, `y` of their centres, `width`, `height`)
/// and of edges (`points`), in pixels, y downwards. Distances below 0 are not
/// known, and left out. docs/graph.md says what it holds.
QByteArray graphJson(const CatalogGraph &graph, const Neighbourhood &part, const LayoutGraph &sizes,
                     const LayoutResult &places);

} // namespace cairn
