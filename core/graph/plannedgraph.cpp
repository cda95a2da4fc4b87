// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/plannedgraph.h"

#include "store/entitydetail.h"

#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostTargets = 60;

GraphNode nodeOf(const Entity &entity)
{
    GraphNode node;
    node.ref = entity.ref.canonical();
    node.title = entity.title.isEmpty() ? entity.ref.name : entity.title;
    node.kind = entity.ref.kind.toLower();
    node.type = entity.type;
    node.lifecycle = entity.lifecycle;
    return node;
}

Result<GraphNode> nodeOf(Database &catalog, const QString &ref)
{
    GraphNode node;
    node.ref = ref;
    const Result<EntityDetail> found = loadEntity(catalog, ref);
    if (!found && found.error().kind != ErrorKind::NotFound)
        return std::unexpected(found.error());
    node.isMissing = !found;
    node.kind = ref.section(u':', 0, 0);
    node.title = found ? found->row.title : ref.section(u'/', 1);
    if (found && node.title.isEmpty())
        node.title = found->row.name;
    if (found)
        node.type = found->row.type;
    return node;
}

} // namespace

Result<CatalogGraph> plannedGraph(Database &catalog, const std::vector<Entity> &entities)
{
    // What is missing comes behind all others, as graphs have it.
    std::map<std::pair<bool, QString>, GraphNode> nodes;
    std::map<QString, bool> known; ///< by reference: whether it is missing
    const auto add = [&](GraphNode node) {
        known.emplace(node.ref, node.isMissing);
        nodes.emplace(std::pair(node.isMissing, node.ref), std::move(node));
    };
    for (const Entity &entity : entities)
        add(nodeOf(entity));
    size_t targets = 0;
    for (const Entity &entity : entities) {
        for (const Relation &relation : entity.relations) {
            if (known.contains(relation.target) || !readRelation(relation.type) || ++targets > mostTargets)
                continue;
            Result<GraphNode> node = nodeOf(catalog, relation.target);
            if (!node)
                return std::unexpected(node.error());
            add(*std::move(node));
        }
    }
    std::vector<GraphNode> list;
    std::map<QString, int> indices;
    for (auto &[key, node] : nodes) {
        indices.emplace(node.ref, int(list.size()));
        list.push_back(std::move(node));
    }
    std::vector<GraphEdge> edges;
    for (const Entity &entity : entities) {
        const int from = indices.at(entity.ref.canonical());
        for (const Relation &relation : entity.relations) {
            const auto to = indices.find(relation.target);
            const std::optional<EdgeReading> reading = readRelation(relation.type);
            if (to == indices.end() || !reading)
                continue;
            const GraphEdge edge{from, to->second, reading->type};
            edges.push_back(reading->isBackwards ? GraphEdge{edge.to, edge.from, edge.type} : edge);
        }
    }
    return CatalogGraph(std::move(list), std::move(edges));
}

} // namespace cairn
