// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "layout/layeredlayout.h"

#include <optional>

namespace cairn::bench {

/// How long a layout took, and how good it is.
struct LayoutScore {
    double milliseconds = 0;
    double crossings = 0; ///< of edges that have no end in common
    double length = 0;    ///< of all edges, in pixels
};

LayoutScore scoreOurs(const LayoutGraph &graph);
/// By Graphviz' `dot`, with its process; nothing where it takes over 20 seconds, or is not there.
std::optional<LayoutScore> scoreDot(const LayoutGraph &graph);
/// By dagre, which Backstage uses, without the start of its process; nothing where it takes over 20 seconds, or
/// where it or node is not there (`./dev rivals` gets it).
std::optional<LayoutScore> scoreDagre(const LayoutGraph &graph);

} // namespace cairn::bench
