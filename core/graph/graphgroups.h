// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/neighbourhood.h"

#include <QSet>

namespace cairn {

enum class GroupBy { None, System, Domain, Owner };

/// What stands at one place of a picture: an entity, or a group of them that is folded.
struct GraphCell {
    int node = 0;    ///< of the graph: the entity, or what groups it
    int member = -1; ///< its index in the part; -1 for a folded group
    int folded = 0;  ///< entities of a folded group
    int group = -1;  ///< index in `groups`; -1 for none, and for a folded group

    friend bool operator==(const GraphCell &, const GraphCell &) = default;
};

/// A part of a graph whose entities are grouped.
struct GroupedPart {
    std::vector<int> groups; ///< nodes of the graph that group others, in their order; without folded ones
    std::vector<GraphCell> cells; ///< entities in the order of the part, then folded groups
    std::vector<GraphEdge> edges; ///< between cells; those of folded entities lead to and from their groups
};

/// Groups by the system, the domain or the owner. What groups others does not stand beside them, unless it is
/// a root; nor do the relations that the groups stand for. Groups whose nodes are in `folded` are one cell
/// each; edges between two of their entities are left out.
GroupedPart groupPart(const CatalogGraph &graph, const Neighbourhood &part, GroupBy by,
                      const QSet<int> &folded = {});

} // namespace cairn
