// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/neighbourhood.h"
#include "layout/layeredlayout.h"

#include <functional>

namespace cairn {

/// What stands at an edge; empty for nothing.
using EdgeWords = std::function<QString(EdgeType)>;

/// The room that an entity of this title takes where letters are of the usual size times `scale`, as the
/// window draws them; and that words at an edge take.
QSizeF nodeRoom(const QString &title, double scale = 1);
QSizeF wordsRoom(const QString &words, double scale = 1);

/// A part of the graph to be laid out. Nodes and edges in the order of the part's.
LayoutGraph layoutGraph(const CatalogGraph &graph, const Neighbourhood &part, double scale = 1,
                        const EdgeWords &words = {});

} // namespace cairn
