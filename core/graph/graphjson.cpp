// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

double rounded(double value)
{
    return std::round(value * 10) / 10;
}

QJsonObject nodeJson(const GraphNode &node, int distance, QPointF centre, QSizeF size)
{
    QJsonObject json{{u"ref"_s, node.ref},
                     {u"kind"_s, node.kind},
                     {u"title"_s, node.title},
                     {u"missing"_s, node.isMissing},
                     {u"x"_s, rounded(centre.x())},
                     {u"y"_s, rounded(centre.y())},
                     {u"width"_s, rounded(size.width())},
                     {u"height"_s, rounded(size.height())}};
    if (distance >= 0)
        json.insert(u"distance"_s, distance);
    return json;
}

} // namespace

QByteArray graphJson(const CatalogGraph &graph, const Neighbourhood &part, const LayoutGraph &sizes,
                     const LayoutResult &places)
{
    QJsonArray nodes, edges;
    for (size_t at = 0; at < part.nodes.size(); ++at)
        nodes.append(
            nodeJson(graph.node(part.nodes[at]), part.distances[at], places.nodes[at], sizes.nodes[at]));
    for (size_t at = 0; at < part.edges.size(); ++at) {
        const GraphEdge &edge = part.edges[at];
        QJsonArray points;
        for (const QPointF &point : places.edges[at].curve)
            points.append(QJsonArray{rounded(point.x()), rounded(point.y())});
        edges.append(QJsonObject{{u"from"_s, graph.node(part.nodes[size_t(edge.from)]).ref},
                                 {u"to"_s, graph.node(part.nodes[size_t(edge.to)]).ref},
                                 {u"type"_s, relationOf(edge.type)},
                                 {u"points"_s, points}});
    }
    return QJsonDocument(QJsonObject{{u"nodes"_s, nodes}, {u"edges"_s, edges}})
        .toJson(QJsonDocument::Indented);
}

} // namespace cairn
