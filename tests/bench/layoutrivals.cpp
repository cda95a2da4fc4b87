// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layoutrivals.h"

#include "base/program.h"
#include "layout/graphviz.h"
#include "measure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineF>
#include <QRectF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr std::chrono::seconds longest{20};
constexpr int stepsOfCurve = 8; // straight pieces that a part of a curve is measured as

using Line = std::vector<QPointF>;

Line straightened(const std::vector<QPointF> &curve)
{
    Line line;
    for (size_t at = 0; at + 3 < curve.size(); at += 3) {
        for (int step = at == 0 ? 0 : 1; step <= stepsOfCurve; ++step) {
            const double t = double(step) / stepsOfCurve, s = 1 - t;
            line.push_back(s * s * s * curve[at] + 3 * s * s * t * curve[at + 1]
                           + 3 * s * t * t * curve[at + 2] + t * t * t * curve[at + 3]);
        }
    }
    return line;
}

struct Piece {
    QLineF line;
    size_t edge = 0;

    double left() const { return std::min(line.x1(), line.x2()); }
    double right() const { return std::max(line.x1(), line.x2()); }
    double top() const { return std::min(line.y1(), line.y2()); }
    double bottom() const { return std::max(line.y1(), line.y2()); }
};

/// Of pieces of edges that have no end in common.
double crossingsOf(const LayoutGraph &graph, const std::vector<Line> &lines)
{
    std::vector<Piece> pieces;
    for (size_t edge = 0; edge < lines.size(); ++edge) {
        for (size_t at = 1; at < lines[edge].size(); ++at)
            pieces.push_back({QLineF(lines[edge][at - 1], lines[edge][at]), edge});
    }
    std::ranges::sort(pieces, {}, &Piece::left);
    const auto areApart = [&graph](size_t one, size_t other) {
        const LayoutGraph::Edge &a = graph.edges[one], &b = graph.edges[other];
        return a.from != b.from && a.from != b.to && a.to != b.from && a.to != b.to;
    };
    double crossings = 0;
    for (size_t at = 0; at < pieces.size(); ++at) {
        for (size_t next = at + 1; next < pieces.size() && pieces[next].left() < pieces[at].right(); ++next) {
            if (pieces[next].top() < pieces[at].bottom() && pieces[at].top() < pieces[next].bottom()
                && areApart(pieces[at].edge, pieces[next].edge)
                && pieces[at].line.intersects(pieces[next].line) == QLineF::BoundedIntersection)
                ++crossings;
        }
    }
    return crossings;
}

LayoutScore score(const LayoutGraph &graph, const std::vector<Line> &lines, double milliseconds)
{
    LayoutScore score{milliseconds, crossingsOf(graph, lines), 0};
    for (const Line &line : lines) {
        for (size_t at = 1; at < line.size(); ++at)
            score.length += QLineF(line[at - 1], line[at]).length();
    }
    return score;
}

QByteArray inchesOf(double pixels)
{
    return QByteArray::number(pixels / 72, 'f', 3); // Graphviz takes a pixel for a point
}

QByteArray dotOf(const LayoutGraph &graph)
{
    QByteArray source = "digraph { graph [rankdir=LR nodesep=0.28 ranksep=0.78] node [shape=box fixedsize=true "
                        "label=\"\"] edge [arrowhead=none]\n";
    for (size_t at = 0; at < graph.nodes.size(); ++at)
        source += QByteArray::number(at) + " [width=" + inchesOf(graph.nodes[at].width())
                  + " height=" + inchesOf(graph.nodes[at].height()) + "]\n";
    for (size_t at = 0; at < graph.edges.size(); ++at)
        source += QByteArray::number(graph.edges[at].from) + "->" + QByteArray::number(graph.edges[at].to)
                  + " [id=" + QByteArray::number(at) + "]\n";
    return source + "}\n";
}

QJsonObject jsonOf(const LayoutGraph &graph)
{
    QJsonArray nodes, edges;
    for (const QSizeF &node : graph.nodes)
        nodes.append(QJsonArray{node.width(), node.height()});
    for (const LayoutGraph::Edge &edge : graph.edges)
        edges.append(QJsonArray{edge.from, edge.to});
    return {{u"nodes"_s, nodes}, {u"edges"_s, edges}};
}

} // namespace

LayoutScore scoreOurs(const LayoutGraph &graph)
{
    LayoutResult result;
    const double took = medianOf([&] { result = expect(layOutLayered(graph)); });
    std::vector<Line> lines;
    for (const LayoutResult::Edge &edge : result.edges)
        lines.push_back(straightened(edge.curve));
    return score(graph, lines, took);
}

std::optional<LayoutScore> scoreDot(const LayoutGraph &graph)
{
    Result<ProgramRun> run;
    const double took =
        milliseconds([&] { run = runGraphviz({u"-Tjson0"_s}, dotOf(graph), longest); });
    if (!run || run->status != 0)
        return {};
    std::vector<Line> lines(graph.edges.size());
    for (const QJsonValueConstRef edge :
         QJsonDocument::fromJson(run->output)["edges"_L1].toArray()) {
        std::vector<QPointF> curve;
        for (const QString &place : edge["pos"_L1].toString().split(u' ', Qt::SkipEmptyParts))
            curve.emplace_back(place.section(u',', 0, 0).toDouble(), place.section(u',', 1).toDouble());
        lines[edge["id"_L1].toString().toUInt()] = straightened(curve);
    }
    return score(graph, lines, took);
}

std::optional<LayoutScore> scoreDagre(const LayoutGraph &graph)
{
    const QString modules = qEnvironmentVariable("CAIRN_NODE_MODULES");
    if (modules.isEmpty())
        return {};
    const Program program{u"node"_s,
                          {QStringLiteral(CAIRN_SOURCES "/tests/bench/dagre.mjs")},
                          {u"CAIRN_NODE_MODULES="_s + modules},
                          QJsonDocument(jsonOf(graph)).toJson(QJsonDocument::Compact),
                          longest};
    const Result<ProgramRun> run = runProgram(program);
    if (!run || run->status != 0)
        return {};
    const QJsonDocument answer = QJsonDocument::fromJson(run->output);
    std::vector<Line> lines;
    for (const QJsonValueConstRef edge : answer["edges"_L1].toArray()) {
        const QJsonArray numbers = edge.toArray();
        Line &line = lines.emplace_back();
        for (qsizetype at = 0; at + 1 < numbers.size(); at += 2)
            line.emplace_back(numbers[at].toDouble(), numbers[at + 1].toDouble());
    }
    return score(graph, lines, answer["ms"_L1].toDouble());
}

} // namespace cairn::bench
