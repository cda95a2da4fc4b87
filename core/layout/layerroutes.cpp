// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/layerroutes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cairn {

namespace {

// In pixels.
constexpr double leastGap = 56;
constexpr double mostGap = 200;
constexpr double gapForHeight = 0.08; // of the height that an edge climbs: steep ones get room to turn
constexpr double portMargin = 8;      // of a node's side, above and below what ends there
constexpr double mostBetweenPorts = 10;
constexpr double loopSize = 16;

/// An S from one point to another one, level at both.
void addTurn(std::vector<QPointF> &curve, QPointF to)
{
    const QPointF from = curve.back();
    const double half = (to.x() - from.x()) / 2;
    curve.emplace_back(from.x() + half, from.y());
    curve.emplace_back(to.x() - half, to.y());
    curve.push_back(to);
}

void addLine(std::vector<QPointF> &curve, QPointF to)
{
    const QPointF from = curve.back();
    if (std::abs(to.x() - from.x()) < 0.5)
        return;
    curve.push_back(from + (to - from) / 3);
    curve.push_back(to - (to - from) / 3);
    curve.push_back(to);
}

class Drawing final
{
public:
    Drawing(const Layers &layers, const std::vector<QSizeF> &sizes, const std::vector<EdgeLabel> &labels)
        : m_layers(layers), m_sizes(sizes), m_labels(labels)
    {}

    LayoutResult draw()
    {
        placePorts();
        placeLayers();
        m_result.edges.resize(m_layers.edges.size());
        for (int node = 0; node < m_layers.nodes; ++node) {
            const Layers::Vertex &vertex = m_layers.vertices[size_t(node)];
            m_result.nodes.emplace_back(middleOf(vertex.layer), vertex.y);
            m_result.layers.push_back(vertex.layer);
        }
        m_ways.resize(m_layers.edges.size());
        for (size_t edge = 0; edge < m_layers.edges.size(); ++edge)
            drawEdge(edge);
        putLabels();
        moveUp();
        return std::move(m_result);
    }

private:
    const Layers::Vertex &vertex(int index) const { return m_layers.vertices[size_t(index)]; }
    double middleOf(int layer) const { return m_left[size_t(layer)] + m_width[size_t(layer)] / 2; }
    double rightOf(int layer) const { return m_left[size_t(layer)] + m_width[size_t(layer)]; }

    /// Edges leave a node's side in the order in which they lead away.
    void placePorts()
    {
        std::vector<std::vector<EdgePort>> right(size_t(m_layers.nodes)), left(size_t(m_layers.nodes));
        for (int at = 0; at < int(m_layers.edges.size()); ++at) {
            const Layers::Edge &edge = m_layers.edges[size_t(at)];
            const int earlier = m_layers.earlier(edge), later = m_layers.later(edge);
            const int next = edge.bends.empty() ? later : edge.bends.front();
            const int last = edge.bends.empty() ? earlier : edge.bends.back();
            right[size_t(earlier)].push_back({at, vertex(next).y});
            left[size_t(later)].push_back({at, vertex(last).y});
        }
        m_start.resize(m_layers.edges.size());
        m_end.resize(m_layers.edges.size());
        for (int node = 0; node < m_layers.nodes; ++node) {
            spread(right[size_t(node)], node, m_start);
            spread(left[size_t(node)], node, m_end);
        }
        m_fanOut.resize(m_layers.edges.size());
        for (const auto &ports : right) {
            for (const EdgePort &port : ports)
                m_fanOut[size_t(port.edge)] += int(ports.size());
        }
        for (const auto &ports : left) {
            for (const EdgePort &port : ports)
                m_fanOut[size_t(port.edge)] -= int(ports.size());
        }
        for (auto *sides : {&right, &left}) {
            for (std::vector<EdgePort> &ports : *sides)
                std::erase_if(ports, [this](const EdgePort &port) {
                    return m_layers.edges[size_t(port.edge)].isDirect;
                });
        }
        m_bundles = bundleLabels(right, left, m_labels);
    }

    void spread(std::vector<EdgePort> &ports, int node, std::vector<double> &places) const
    {
        std::ranges::stable_sort(ports, {}, &EdgePort::goal);
        const double room = std::max(0.0, vertex(node).height - 2 * portMargin);
        const double step =
            ports.size() < 2 ? 0 : std::min(mostBetweenPorts, room / double(ports.size() - 1));
        double y = vertex(node).y - step * double(ports.size() - 1) / 2;
        for (const EdgePort &port : ports) {
            places[size_t(port.edge)] = y;
            y += step;
        }
    }

    void placeLayers()
    {
        m_width.resize(m_layers.order.size());
        for (int node = 0; node < m_layers.nodes; ++node) {
            double &width = m_width[size_t(vertex(node).layer)];
            width = std::max(width, m_sizes[size_t(node)].width());
        }
        std::vector<double> gaps(m_layers.order.size(), leastGap); // behind each layer
        for (size_t at = 0; at < m_layers.edges.size(); ++at)
            widen(gaps, at);
        for (const LabelBundle &bundle : m_bundles) {
            const auto edge = size_t(bundle.edges.front());
            double &gap = gaps[gapOf(edge, bundle.isAtStart ? 0 : m_layers.edges[edge].bends.size())];
            gap = std::max(gap, gapForLabel(m_labels[edge], true));
        }
        double left = 0;
        double top = std::numeric_limits<double>::max(), bottom = -top;
        for (size_t layer = 0; layer < m_layers.order.size(); ++layer) {
            m_left.push_back(left);
            left += m_width[layer] + gaps[layer];
            for (const int of : m_layers.order[layer]) {
                top = std::min(top, vertex(of).y - vertex(of).height / 2);
                bottom = std::max(bottom, vertex(of).y + vertex(of).height / 2);
            }
        }
        m_result.size = QSizeF(left - gaps.back(), bottom - top);
        m_top = top;
    }

    void widen(std::vector<double> &gaps, size_t at) const
    {
        const Layers::Edge &edge = m_layers.edges[at];
        if (edge.isDirect)
            return;
        const auto first = size_t(vertex(m_layers.earlier(edge)).layer);
        double y = m_start[at];
        for (size_t step = 0; step <= edge.bends.size(); ++step) {
            const double next = step < edge.bends.size() ? vertex(edge.bends[step]).y : m_end[at];
            double &gap = gaps[first + step];
            gap = std::max(gap, std::min(mostGap, leastGap + gapForHeight * std::abs(next - y)));
            y = next;
        }
        double &gap = gaps[gapOf(at, labelStep(at))];
        gap = std::max(gap, gapForLabel(m_labels[at], false));
    }

    /// The gap of a step of an edge, by the layer before it.
    size_t gapOf(size_t at, size_t step) const
    {
        return size_t(vertex(m_layers.earlier(m_layers.edges[at])).layer) + step;
    }

    /// The gap in which the label of an edge stands, counted from its beginning: where fewer edges end.
    size_t labelStep(size_t at) const { return m_fanOut[at] > 0 ? m_layers.edges[at].bends.size() : 0; }

    void moveUp()
    {
        const QPointF shift(0, -m_top);
        for (QPointF &node : m_result.nodes)
            node += shift;
        for (LayoutResult::Edge &edge : m_result.edges) {
            for (QPointF &point : edge.curve)
                point += shift;
            edge.label += shift;
        }
    }

    void drawEdge(size_t at)
    {
        const Layers::Edge &edge = m_layers.edges[at];
        const int earlier = m_layers.earlier(edge), later = m_layers.later(edge);
        const double start = middleOf(vertex(earlier).layer) + m_sizes[size_t(earlier)].width() / 2;
        const double end = middleOf(vertex(later).layer) - m_sizes[size_t(later)].width() / 2;
        std::vector<QPointF> &curve = m_result.edges[at].curve;
        curve.emplace_back(start, m_start[at]);
        if (edge.isDirect) {
            addTurn(curve, {end, m_end[at]});
        } else {
            int layer = vertex(earlier).layer;
            addLine(curve, {rightOf(layer), m_start[at]});
            LabelWay &way = m_ways[at];
            way.layer = layer;
            way.fanOut = m_fanOut[at];
            const auto turn = [&](double y) {
                ++layer;
                addTurn(curve, {m_left[size_t(layer)], y});
                way.turns.emplace_back();
                std::ranges::copy(curve.end() - 4, curve.end(), way.turns.back().begin());
            };
            for (const int bend : edge.bends) {
                turn(vertex(bend).y);
                way.passes.emplace_back(middleOf(layer), vertex(bend).y);
                way.widths.push_back(m_width[size_t(layer)]);
                addLine(curve, {rightOf(layer), vertex(bend).y});
            }
            turn(m_end[at]);
            addLine(curve, {end, m_end[at]});
        }
        if (edge.isReversed)
            std::ranges::reverse(curve);
    }

    void putLabels()
    {
        const std::vector<LabelSpot> spots = placeLabels(m_ways, m_labels, m_bundles);
        for (size_t at = 0; at < spots.size(); ++at) {
            LayoutResult::Edge &edge = m_result.edges[at];
            edge.label = spots[at].centre;
            edge.spokenBy = spots[at].spokenBy;
            edge.isCrowded = spots[at].isCrowded;
        }
    }

    const Layers &m_layers;
    const std::vector<QSizeF> &m_sizes;
    const std::vector<EdgeLabel> &m_labels;
    LayoutResult m_result;
    std::vector<double> m_start, m_end;  ///< how far down edges leave and reach their nodes
    std::vector<int> m_fanOut;           ///< of each edge: edges at its earlier end, less those at the later
    std::vector<double> m_left, m_width; ///< of layers
    std::vector<LabelWay> m_ways;        ///< of edges, for their labels
    std::vector<LabelBundle> m_bundles;
    double m_top = 0;
};

} // namespace

LayoutResult drawLayers(const Layers &layers, const std::vector<QSizeF> &sizes,
                        const std::vector<EdgeLabel> &labels)
{
    return Drawing(layers, sizes, labels).draw();
}

std::vector<QPointF> loopAt(QPointF centre, QSizeF size)
{
    const QPointF corner(centre.x() + size.width() / 2, centre.y() - size.height() / 2);
    const QPointF start = corner + QPointF(0, size.height() / 3);
    const QPointF end = corner - QPointF(loopSize, 0);
    return {start, start + QPointF(1.5 * loopSize, 0), end - QPointF(0, 1.5 * loopSize), end};
}

} // namespace cairn
