// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/cataloggraph.h"

#include "catalog/kind.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr std::array<QStringView, edgeTypes> relations{
    u"dependsOn", u"consumesApi", u"providesApi", u"partOf", u"ownedBy", u"memberOf", u"childOf"};

/// Reads rows into nodes and edges; many of them share their kind, type and lifecycle.
class GraphLoader final
{
public:
    explicit GraphLoader(Database &catalog)
        : m_catalog(catalog)
    {}

    Result<CatalogGraph> loadAround(const QString &ref)
    {
        m_wanted.insert(ref);
        const auto want = [this](const Row &row) {
            m_wanted.insert(row.text(0));
            return true;
        };
        return m_catalog
            .query(
                "SELECT relation.target FROM entity CROSS JOIN relation ON relation.entity = entity.id "
                "WHERE entity.ref = ?1 AND entity.is_winner UNION SELECT entity.ref FROM relation CROSS JOIN "
                "entity ON entity.id = relation.entity AND entity.is_winner WHERE relation.target = ?1 "
                "ORDER BY 1 LIMIT 300",
                {ref}, want)
            .and_then([&] {
                return m_catalog.query(
                    "SELECT DISTINCT relation.target FROM json_each(?) AS wanted CROSS JOIN entity "
                    "ON entity.ref = wanted.value AND entity.is_winner CROSS JOIN relation ON "
                    "relation.entity = entity.id AND relation.type = 'ownedBy'",
                    {wanted()}, want);
            })
            .and_then([this] { return load(); });
    }

    Result<CatalogGraph> load()
    {
        if (const Result<void> read = readNodes(); !read)
            return std::unexpected(read.error());
        if (const Result<void> read = readEdges(); !read)
            return std::unexpected(read.error());
        connectOwners();
        return CatalogGraph(std::move(m_nodes), std::move(m_edges));
    }

private:
    struct PendingEdge {
        int from = 0;
        QString target;
        EdgeReading reading;
    };

    Result<void> readNodes()
    {
        const auto read = [this](const Row &row) {
            const int index = int(m_nodes.size());
            m_byId.insert(row.integer(0), index);
            m_nodes.push_back({row.text(1), row.text(2), shared(row.text(3).toLower()), shared(row.text(4)),
                               shared(row.text(5))});
            m_byRef.insert(m_nodes.back().ref, index);
            return true;
        };
        if (m_wanted.isEmpty())
            return m_catalog.query(
                "SELECT id, ref, label, kind, type, lifecycle FROM entity WHERE is_winner ORDER BY ref", {},
                read);
        return m_catalog.query(
            "SELECT entity.id, ref, label, entity.kind, entity.type, lifecycle FROM json_each(?) AS wanted CROSS JOIN entity ON "
            "entity.ref = wanted.value AND is_winner ORDER BY ref",
            {wanted()}, read);
    }

    Result<void> readEdges()
    {
        std::vector<PendingEdge> pending;
        const auto add = [&](const Row &row) {
            const auto from = m_byId.constFind(row.integer(0));
            const std::optional<EdgeReading> reading = readRelation(row.text(1));
            const QString target = row.text(2);
            if (from != m_byId.cend() && reading && (m_wanted.isEmpty() || m_wanted.contains(target)))
                pending.push_back({*from, target, *reading});
            return true;
        };
        const Result<void> read =
            m_wanted.isEmpty()
                ? m_catalog.query("SELECT entity, type, target FROM relation", {}, add)
                : m_catalog.query(
                      "SELECT relation.entity, relation.type, relation.target FROM json_each(?) AS wanted "
                      "CROSS JOIN entity ON entity.ref = wanted.value AND entity.is_winner CROSS JOIN "
                      "relation ON relation.entity = entity.id",
                      {wanted()}, add);
        addMissing(pending);
        for (const PendingEdge &edge : pending) {
            const int target = m_byRef.value(edge.target);
            m_edges.push_back(edge.reading.isBackwards ? GraphEdge{target, edge.from, edge.reading.type}
                                                       : GraphEdge{edge.from, target, edge.reading.type});
        }
        return read;
    }

    /// In the order of their names, whatever order the relations are in.
    void addMissing(const std::vector<PendingEdge> &pending)
    {
        QStringList missing;
        for (const PendingEdge &edge : pending) {
            if (!m_byRef.contains(edge.target))
                missing += edge.target;
        }
        missing.removeDuplicates();
        missing.sort();
        for (const QString &ref : std::as_const(missing)) {
            GraphNode node{ref, ref.section(u'/', 1), shared(ref.section(u':', 0, 0)), {}, {}};
            node.isMissing = true;
            m_byRef.insert(ref, int(m_nodes.size()));
            m_nodes.push_back(std::move(node));
        }
    }

    void connectOwners()
    {
        for (const GraphEdge &edge : m_edges) {
            GraphNode &node = m_nodes[size_t(edge.from)];
            if (edge.type == EdgeType::OwnedBy && (node.owner < 0 || edge.to < node.owner))
                node.owner = edge.to;
            const QString &kind = m_nodes[size_t(edge.to)].kind;
            if (edge.type == EdgeType::PartOf && kind == u"system"
                && (node.system < 0 || edge.to < node.system))
                node.system = edge.to;
        }
    }

    QString wanted() const
    {
        QStringList refs(m_wanted.cbegin(), m_wanted.cend());
        refs.sort();
        return QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(refs)).toJson(QJsonDocument::Compact));
    }

    QString shared(const QString &text) { return *m_texts.insert(text); }

    Database &m_catalog;
    QSet<QString> m_wanted; ///< references; empty for all
    QSet<QString> m_texts;
    QHash<qint64, int> m_byId;
    QHash<QString, int> m_byRef;
    std::vector<GraphNode> m_nodes;
    std::vector<GraphEdge> m_edges;
};

} // namespace

QString relationOf(EdgeType type)
{
    return relations[size_t(type)].toString();
}

QString inverseRelationOf(EdgeType type)
{
    return inverseRelation(relations[size_t(type)]).toString();
}

std::optional<EdgeReading> readRelation(QStringView relation)
{
    for (const QStringView type : {relation, inverseRelation(relation)}) {
        const auto found = std::ranges::find(relations, type);
        if (!type.isEmpty() && found != relations.end())
            return EdgeReading{EdgeType(found - relations.begin()), type.data() != relation.data()};
    }
    return {};
}

CatalogGraph::CatalogGraph(std::vector<GraphNode> nodes, std::vector<GraphEdge> edges)
    : m_nodes(std::move(nodes)), m_edges(std::move(edges))
{
    std::ranges::sort(m_edges);
    const auto [first, last] = std::ranges::unique(m_edges);
    m_edges.erase(first, last);
    m_indices.reserve(qsizetype(m_nodes.size()));
    for (size_t at = 0; at < m_nodes.size(); ++at)
        m_indices.insert(m_nodes[at].ref, int(at));
    const auto fill = [this](Links &links, int GraphEdge::*near, int GraphEdge::*far) {
        links.starts.assign(m_nodes.size() + 1, 0);
        for (const GraphEdge &edge : m_edges)
            ++links.starts[size_t(edge.*near) + 1];
        for (size_t at = 1; at < links.starts.size(); ++at)
            links.starts[at] += links.starts[at - 1];
        links.links.resize(m_edges.size());
        std::vector<int> next(links.starts.begin(), links.starts.end() - 1);
        for (const GraphEdge &edge : m_edges) // in their order, so that each node's links are in order, too
            links.links[size_t(next[size_t(edge.*near)]++)] = {edge.*far, edge.type};
    };
    fill(m_out, &GraphEdge::from, &GraphEdge::to);
    fill(m_in, &GraphEdge::to, &GraphEdge::from);
}

Result<CatalogGraph> loadGraph(Database &catalog)
{
    return GraphLoader(catalog).load();
}

Result<CatalogGraph> loadGraphAround(Database &catalog, const QString &ref)
{
    return GraphLoader(catalog).loadAround(ref);
}

} // namespace cairn
