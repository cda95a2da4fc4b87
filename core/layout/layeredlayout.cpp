// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/layeredlayout.h"

#include "layout/crossings.h"
#include "layout/layering.h"
#include "layout/layerplaces.h"
#include "layout/layerroutes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double bendHeight = 4;
constexpr int mostBends = 40'000; // longer edges beyond them go straight, behind nodes
constexpr double betweenParts = 48;
constexpr double partsAspect = 1.6; // of the width to the height that parts beside each other are to have

/// What is connected, and nodes of one group, which must stay together.
class Parts final
{
public:
    explicit Parts(const LayoutGraph &graph)
        : m_parents(graph.nodes.size())
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
        for (const LayoutGraph::Edge &edge : graph.edges)
            join(edge.from, edge.to);
        // Frames of groups that are apart could lie upon one another.
        const bool isGrouped = std::ranges::any_of(graph.groups, [](int group) { return group >= 0; });
        for (int node = 1; isGrouped && node < int(graph.nodes.size()); ++node)
            join(0, node);
    }

    /// Nodes of each part, by their first ones.
    std::vector<std::vector<int>> all()
    {
        std::vector<std::vector<int>> parts;
        std::vector<int> indices(m_parents.size(), -1);
        for (int node = 0; node < int(m_parents.size()); ++node) {
            int &index = indices[size_t(rootOf(node))];
            if (index < 0) {
                index = int(parts.size());
                parts.emplace_back();
            }
            parts[size_t(index)].push_back(node);
        }
        return parts;
    }

private:
    int rootOf(int node)
    {
        while (m_parents[size_t(node)] != node) {
            m_parents[size_t(node)] = m_parents[size_t(m_parents[size_t(node)])];
            node = m_parents[size_t(node)];
        }
        return node;
    }
    void join(int one, int other)
    {
        one = rootOf(one);
        other = rootOf(other);
        m_parents[size_t(std::max(one, other))] = std::min(one, other);
    }

    std::vector<int> m_parents;
};

/// Lays out one graph whose layers go from left to right.
class LayeredLayout final
{
public:
    LayeredLayout(const LayoutGraph &graph, const Progress &progress)
        : m_graph(graph), m_progress(progress), m_local(graph.nodes.size(), -1)
    {
        m_result.nodes.resize(graph.nodes.size());
        m_result.layers.resize(graph.nodes.size());
        m_result.edges.resize(graph.edges.size());
    }

    Result<LayoutResult> layOut()
    {
        const std::vector<std::vector<int>> parts = Parts(m_graph).all();
        std::vector<int> partOf(m_graph.nodes.size());
        for (size_t part = 0; part < parts.size(); ++part) {
            for (size_t at = 0; at < parts[part].size(); ++at) {
                m_local[size_t(parts[part][at])] = int(at);
                partOf[size_t(parts[part][at])] = int(part);
            }
        }
        std::vector<std::vector<int>> edges(parts.size());
        for (int edge = 0; edge < int(m_graph.edges.size()); ++edge)
            edges[size_t(partOf[size_t(m_graph.edges[size_t(edge)].from)])].push_back(edge);
        std::vector<LayoutResult> pictures;
        for (size_t part = 0; part < parts.size(); ++part) {
            if (m_progress.isCancelled())
                return failure(ErrorKind::Cancelled, u"The layout was cancelled"_s);
            pictures.push_back(layOutPart(parts[part], edges[part]));
        }
        put(parts, edges, pictures);
        return std::move(m_result);
    }

private:
    /// `edges` get those without loops, in their order.
    LayoutResult layOutPart(const std::vector<int> &nodes, std::vector<int> &edges)
    {
        std::erase_if(edges, [this](int edge) {
            return m_graph.edges[size_t(edge)].from == m_graph.edges[size_t(edge)].to;
        });
        Layers layers;
        layers.nodes = int(nodes.size());
        std::vector<QSizeF> sizes;
        std::vector<EdgeLabel> labels;
        std::vector<int> before;
        for (const int node : nodes) {
            const int group = m_graph.groups.empty() ? -1 : m_graph.groups[size_t(node)];
            const LayoutPlace place = m_graph.before.empty() ? LayoutPlace() : m_graph.before[size_t(node)];
            sizes.push_back(m_graph.nodes[size_t(node)]);
            layers.vertices.push_back({0, group, sizes.back().height(), place.centre.y(), place.layer >= 0});
            before.push_back(place.layer);
        }
        for (const int edge : edges) {
            const LayoutGraph::Edge &of = m_graph.edges[size_t(edge)];
            layers.edges.push_back({m_local[size_t(of.from)], m_local[size_t(of.to)]});
            labels.push_back({of.label, of.word});
        }
        assignLayers(layers, m_graph.before.empty() ? std::vector<int>() : before);
        addBends(layers, bendHeight, mostBends);
        orderLayers(layers, m_progress);
        placeVertices(layers, {});
        return drawLayers(layers, sizes, labels);
    }

    /// Parts lie in rows, the largest first.
    void put(const std::vector<std::vector<int>> &parts, const std::vector<std::vector<int>> &edges,
             std::vector<LayoutResult> &pictures)
    {
        std::vector<size_t> order(parts.size());
        std::iota(order.begin(), order.end(), 0);
        if (m_graph.before.empty()) {
            std::ranges::stable_sort(order, std::greater(), [&](size_t part) { return parts[part].size(); });
        }
        double area = 0, widest = 0;
        for (const LayoutResult &picture : pictures) {
            area += (picture.size.width() + betweenParts) * (picture.size.height() + betweenParts);
            widest = std::max(widest, picture.size.width());
        }
        const double width = std::max(widest, std::sqrt(area * partsAspect));
        QPointF corner;
        double rowHeight = 0;
        for (const size_t part : order) {
            LayoutResult &picture = pictures[part];
            if (corner.x() > 0 && corner.x() + picture.size.width() > width) {
                corner = QPointF(0, corner.y() + rowHeight + betweenParts);
                rowHeight = 0;
            }
            putPart(parts[part], edges[part], picture, corner);
            m_result.size = m_result.size.expandedTo(
                QSizeF(corner.x() + picture.size.width(), corner.y() + picture.size.height()));
            corner.rx() += picture.size.width() + betweenParts;
            rowHeight = std::max(rowHeight, picture.size.height());
        }
        for (size_t edge = 0; edge < m_graph.edges.size(); ++edge) {
            const LayoutGraph::Edge &of = m_graph.edges[edge];
            if (of.from != of.to)
                continue;
            LayoutResult::Edge &loop = m_result.edges[edge];
            loop.curve = loopAt(m_result.nodes[size_t(of.from)], m_graph.nodes[size_t(of.from)]);
            loop.label = loop.curve[2] + QPointF(0, -of.label.height() / 2);
        }
    }

    void putPart(const std::vector<int> &nodes, const std::vector<int> &edges, LayoutResult &picture,
                 QPointF corner)
    {
        for (size_t at = 0; at < nodes.size(); ++at) {
            m_result.nodes[size_t(nodes[at])] = picture.nodes[at] + corner;
            m_result.layers[size_t(nodes[at])] = picture.layers[at];
        }
        for (size_t at = 0; at < edges.size(); ++at) {
            LayoutResult::Edge &edge = picture.edges[at];
            for (QPointF &point : edge.curve)
                point += corner;
            if (!m_graph.edges[size_t(edges[at])].label.isEmpty())
                edge.label += corner;
            if (edge.spokenBy >= 0)
                edge.spokenBy = edges[size_t(edge.spokenBy)];
            m_result.edges[size_t(edges[at])] = std::move(edge);
        }
    }

    const LayoutGraph &m_graph;
    const Progress &m_progress;
    std::vector<int> m_local; ///< of each node its index in its part
    LayoutResult m_result;
};

void transpose(LayoutGraph &graph)
{
    for (QSizeF &size : graph.nodes)
        size.transpose();
    for (LayoutGraph::Edge &edge : graph.edges)
        edge.label.transpose();
    for (LayoutPlace &place : graph.before)
        place.centre = place.centre.transposed();
}

void transpose(LayoutResult &result)
{
    for (QPointF &node : result.nodes)
        node = node.transposed();
    for (LayoutResult::Edge &edge : result.edges) {
        for (QPointF &point : edge.curve)
            point = point.transposed();
        edge.label = edge.label.transposed();
    }
    result.size.transpose();
}

} // namespace

Result<LayoutResult> layOutLayered(const LayoutGraph &graph, const Progress &progress)
{
    if (!graph.isDownwards)
        return LayeredLayout(graph, progress).layOut();
    LayoutGraph lying = graph;
    transpose(lying);
    return LayeredLayout(lying, progress).layOut().transform([](LayoutResult result) {
        transpose(result);
        return result;
    });
}

} // namespace cairn
