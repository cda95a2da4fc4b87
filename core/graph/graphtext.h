// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/neighbourhood.h"

#include <QString>

namespace cairn {

/// A part of the graph in Graphviz' language, with colours by kind, missing entities dashed, the roots in
/// bold. Names of nodes are references. https://graphviz.org/doc/info/lang.html
QString dotOf(const CatalogGraph &graph, const Neighbourhood &part);

/// The same as a Mermaid flowchart. https://mermaid.js.org/syntax/flowchart.html
QString mermaidOf(const CatalogGraph &graph, const Neighbourhood &part);

/// A relation as people read it along its direction: `depends on`.
QString relationWords(EdgeType type);

} // namespace cairn
