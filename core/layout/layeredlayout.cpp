// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/layeredlayout.h"

#include "layout/graphviz.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double pointsPerInch =
    72; // Graphviz measures nodes in inches and places in points: a point is a pixel here
constexpr std::chrono::seconds longest{20};
constexpr size_t largeGraph = 300; // nodes: beyond it, a little of the beauty is given for much of the time

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 3);
}

QByteArray nodeLine(const LayoutGraph &graph, int node)
{
    const QSizeF &size = graph.nodes[size_t(node)];
    return "n" + QByteArray::number(node) + " [width=" + number(size.width() / pointsPerInch)
           + " height=" + number(size.height() / pointsPerInch) + "]\n";
}

QByteArray edgeLine(const LayoutGraph::Edge &edge, size_t index)
{
    QByteArray line = "n" + QByteArray::number(edge.from) + "->n" + QByteArray::number(edge.to) + " [id=\"e"
                      + QByteArray::number(index) + '"';
    if (!edge.label.isEmpty()) // an empty table of that size keeps the room without asking for a font
        line += " label=<<table border=\"0\" cellborder=\"0\" cellpadding=\"0\" cellspacing=\"0\" "
                "fixedsize=\"true\" width=\""
                + QByteArray::number(qRound(edge.label.width())) + "\" height=\""
                + QByteArray::number(qRound(edge.label.height())) + "\"><tr><td></td></tr></table>>";
    return line + "]\n";
}

/// The graph in Graphviz' language, with nothing of the catalog's texts in it.
QByteArray sourceOf(const LayoutGraph &graph)
{
    QByteArray source = "digraph { graph [rankdir=" + QByteArray(graph.isDownwards ? "TB" : "LR")
                        + " nodesep=0.3 ranksep=0.45 pad=0 margin=0";
    if (graph.nodes.size() > largeGraph)
        source += " nslimit=0.2 nslimit1=0.5 mclimit=0.1 splines=polyline";
    source +=
        "] node [shape=box fixedsize=true label=\"\"] edge [label=\"\" arrowhead=none arrowtail=none]\n";
    QMap<int, QByteArray> groups;
    for (int node = 0; node < int(graph.nodes.size()); ++node)
        groups[graph.groups.empty() ? -1 : graph.groups[size_t(node)]] += nodeLine(graph, node);
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group)
        source += group.key() < 0 ? *group
                                  : "subgraph cluster_" + QByteArray::number(group.key()) + " { margin=16\n"
                                        + *group + "}\n";
    for (size_t at = 0; at < graph.edges.size(); ++at)
        source += edgeLine(graph.edges[at], at);
    return source + "}\n";
}

/// Reads what Graphviz says of the places: `x,y`, and of a curve the same, each apart by blanks.
class PlaceReader final
{
public:
    PlaceReader(const LayoutGraph &graph, const QJsonObject &picture)
        : m_picture(picture)
    {
        m_result.nodes.resize(graph.nodes.size());
        m_result.edges.resize(graph.edges.size());
        const QStringList box = picture.value("bb"_L1).toString().split(u',');
        if (box.size() == 4)
            m_result.size =
                QSizeF(box[2].toDouble() - box[0].toDouble(), box[3].toDouble() - box[1].toDouble());
    }

    LayoutResult read()
    {
        for (const QJsonValueConstRef object : m_picture.value("objects"_L1).toArray()) {
            const QString name = object["name"_L1].toString();
            const size_t index =
                size_t(QStringView(name).sliced(std::min<qsizetype>(1, name.size())).toInt());
            if (name.startsWith(u'n') && index < m_result.nodes.size())
                m_result.nodes[index] = point(object["pos"_L1].toString());
        }
        for (const QJsonValueConstRef edge : m_picture.value("edges"_L1).toArray()) {
            const size_t index = size_t(edge["id"_L1].toString().mid(1).toInt());
            if (index >= m_result.edges.size())
                continue;
            for (const QString &place : edge["pos"_L1].toString().split(u' ', Qt::SkipEmptyParts))
                m_result.edges[index].curve.push_back(point(place));
            m_result.edges[index].label = point(edge["lp"_L1].toString());
        }
        return std::move(m_result);
    }

private:
    QPointF point(QStringView text) const
    {
        const qsizetype comma = text.indexOf(u',');
        return comma < 0 ? QPointF()
                         : QPointF(text.first(comma).toDouble(),
                                   m_result.size.height() - text.sliced(comma + 1).toDouble());
    }

    const QJsonObject &m_picture;
    LayoutResult m_result;
};

} // namespace

Result<LayoutResult> layOutLayered(const LayoutGraph &graph, const Progress &progress)
{
    if (graph.nodes.empty())
        return LayoutResult();
    const Result<ProgramRun> run = runGraphviz({u"-Tjson0"_s}, sourceOf(graph), longest, progress);
    if (!run)
        return std::unexpected(run.error());
    const QJsonObject picture = QJsonDocument::fromJson(run->output).object();
    if (run->status != 0 || picture.isEmpty())
        return failure(ErrorKind::Failed,
                       u"Graphviz could not lay out the graph: %1"_s.arg(
                           QString::fromUtf8(run->errors).section(u'\n', 0, 0)),
                       u"Draw a smaller part of it"_s);
    return PlaceReader(graph, picture).read();
}

} // namespace cairn
