// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cairn {

/// The relations between entities, each in the direction in which it is drawn; its inverse is the same one
/// read backwards.
enum class EdgeType : uint8_t { DependsOn, ConsumesApi, ProvidesApi, PartOf, OwnedBy, MemberOf, ChildOf };
constexpr int edgeTypes = 7;

/// As in descriptors: `dependsOn`.
QString relationOf(EdgeType type);
/// `dependencyOf`.
QString inverseRelationOf(EdgeType type);

/// What a relation is as an edge: backwards where it is an inverse. Nothing for unknown ones.
struct EdgeReading {
    EdgeType type = EdgeType::DependsOn;
    bool isBackwards = false;
};
std::optional<EdgeReading> readRelation(QStringView relation);

struct GraphNode {
    QString ref; ///< canonical
    QString title;
    QString kind; ///< in lower case
    QString type;
    QString lifecycle;
    int owner = -1;  ///< index of a node; -1 for none
    int system = -1; ///< the same
    bool isMissing = false;
};

struct GraphEdge {
    int from = 0; ///< indices of nodes
    int to = 0;
    EdgeType type = EdgeType::DependsOn;

    friend auto operator<=>(const GraphEdge &, const GraphEdge &) = default;
};

/// One end of an edge, as seen from the other.
struct GraphLink {
    int node = 0;
    EdgeType type = EdgeType::DependsOn;

    friend auto operator<=>(const GraphLink &, const GraphLink &) = default;
};

/// Entities and the relations between them, as they were at one moment. Nodes are in the order of their
/// references, those that are missing behind the others; edges by their ends: the same catalog gives the same
/// numbers. Not changed once it is made: any number of threads may read it.
class CatalogGraph final
{
public:
    CatalogGraph() = default;
    /// Edges that stand twice become one. Indices must be valid.
    CatalogGraph(std::vector<GraphNode> nodes, std::vector<GraphEdge> edges);

    const std::vector<GraphNode> &nodes() const { return m_nodes; }
    const GraphNode &node(int index) const { return m_nodes[size_t(index)]; }
    int size() const { return int(m_nodes.size()); }
    const std::vector<GraphEdge> &edges() const { return m_edges; }
    /// -1 where there is none.
    int indexOf(const QString &ref) const { return m_indices.value(ref, -1); }

    /// The ends of the edges that begin here; the beginnings of those that end here. By node, then type.
    std::span<const GraphLink> out(int node) const { return m_out.of(node); }
    std::span<const GraphLink> in(int node) const { return m_in.of(node); }

private:
    struct Links {
        std::vector<int> starts; ///< of each node's in `links`; one more at the end
        std::vector<GraphLink> links;

        std::span<const GraphLink> of(int node) const
        {
            return std::span(links).subspan(size_t(starts[size_t(node)]),
                                            size_t(starts[size_t(node) + 1] - starts[size_t(node)]));
        }
    };

    std::vector<GraphNode> m_nodes;
    std::vector<GraphEdge> m_edges;
    QHash<QString, int> m_indices;
    Links m_out;
    Links m_in;
};

/// The whole catalog: the entities that are not hidden by another of their name, and what references lead to
/// without being there.
Result<CatalogGraph> loadGraph(Database &catalog);

/// An entity, what it has relations with (the first 300 by name), their owners, and the edges between all of
/// these: as much as a small picture needs, whatever the size of the catalog.
Result<CatalogGraph> loadGraphAround(Database &catalog, const QString &ref);

} // namespace cairn
