// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/layerroutes.h"

#include <QRectF>

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
constexpr double gapForLabel = 1.25;  // of its width
constexpr double labelMargin = 24;
constexpr double portMargin = 8; // of a node's side, above and below what ends there
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

QPointF pointAt(const QPointF *part, double t)
{
    const double s = 1 - t;
    return s * s * s * part[0] + 3 * s * s * t * part[1] + 3 * s * t * t * part[2] + t * t * t * part[3];
}

class Drawing final
{
public:
    Drawing(const Layers &layers, const std::vector<QSizeF> &sizes, const std::vector<QSizeF> &labels)
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
        m_taken.resize(2 * m_layers.order.size());
        for (size_t edge = 0; edge < m_layers.edges.size(); ++edge)
            drawEdge(edge);
        moveUp();
        return std::move(m_result);
    }

private:
    struct Port {
        int edge = 0;
        double goal = 0; ///< how far down the edge leads from here
    };

    const Layers::Vertex &vertex(int index) const { return m_layers.vertices[size_t(index)]; }
    double middleOf(int layer) const { return m_left[size_t(layer)] + m_width[size_t(layer)] / 2; }
    double rightOf(int layer) const { return m_left[size_t(layer)] + m_width[size_t(layer)]; }

    /// Edges leave a node's side in the order in which they lead away.
    void placePorts()
    {
        std::vector<std::vector<Port>> right(size_t(m_layers.nodes)), left(size_t(m_layers.nodes));
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
            for (const Port &port : ports)
                m_fanOut[size_t(port.edge)] += int(ports.size());
        }
        for (const auto &ports : left) {
            for (const Port &port : ports)
                m_fanOut[size_t(port.edge)] -= int(ports.size());
        }
    }

    void spread(std::vector<Port> &ports, int node, std::vector<double> &places) const
    {
        std::ranges::stable_sort(ports, {}, &Port::goal);
        const double room = std::max(0.0, vertex(node).height - 2 * portMargin);
        const double step =
            ports.size() < 2 ? 0 : std::min(mostBetweenPorts, room / double(ports.size() - 1));
        double y = vertex(node).y - step * double(ports.size() - 1) / 2;
        for (const Port &port : ports) {
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
        if (!m_labels[at].isEmpty()) {
            double &gap = gaps[first + labelStep(at)];
            gap = std::max(gap, m_labels[at].width() * gapForLabel + labelMargin);
        }
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
            std::vector<size_t> turns; // where the parts between layers begin
            const auto turn = [&](double y) {
                turns.push_back(curve.size() - 1);
                ++layer;
                addTurn(curve, {m_left[size_t(layer)], y});
            };
            for (const int bend : edge.bends) {
                turn(vertex(bend).y);
                addLine(curve, {rightOf(layer), vertex(bend).y});
            }
            turn(m_end[at]);
            addLine(curve, {end, m_end[at]});
            if (!m_labels[at].isEmpty())
                placeLabel(at, turns);
        }
        if (edge.isReversed)
            std::ranges::reverse(curve);
    }

    /// On the edge: in the middle between two layers, or beside that where another label is, or where the
    /// edge passes a layer; where all of that is taken, where the least is.
    void placeLabel(size_t at, const std::vector<size_t> &turns)
    {
        LayoutResult::Edge &edge = m_result.edges[at];
        const std::vector<int> &bends = m_layers.edges[at].bends;
        const int first = vertex(m_layers.earlier(m_layers.edges[at])).layer;
        LabelPlace best;
        const auto tryAt = [&](QPointF centre, size_t slot) {
            QRectF box({}, m_labels[at]);
            box.moveCenter(centre);
            double covered = 0;
            for (const QRectF &other : m_taken[slot]) {
                const QRectF common = box & other;
                covered += common.width() * common.height();
            }
            if (best.covered < 0 || covered < best.covered)
                best = {box, slot, covered};
        };
        const size_t liked = labelStep(at);
        for (const size_t step : {liked, bends.size() - liked}) {
            for (const double t : {0.5, 0.42, 0.58, 0.35, 0.65}) {
                if (best.covered != 0)
                    tryAt(pointAt(&edge.curve[turns[step]], t), slotOf(first + int(step), true));
            }
        }
        for (size_t bend = 0; bend < bends.size() && best.covered != 0; ++bend) {
            const int layer = first + 1 + int(bend);
            if (m_width[size_t(layer)] > m_labels[at].width())
                tryAt({middleOf(layer), vertex(bends[bend]).y}, slotOf(layer, false));
        }
        edge.label = best.box.center();
        m_taken[best.slot].push_back(best.box);
    }

    struct LabelPlace {
        QRectF box;
        size_t slot = 0;
        double covered = -1; ///< of other labels, in square pixels; -1 before the first try
    };

    /// Labels can meet only in the same layer, or in the same gap behind one.
    static size_t slotOf(int layer, bool isBehind) { return 2 * size_t(layer) + (isBehind ? 1 : 0); }

    const Layers &m_layers;
    const std::vector<QSizeF> &m_sizes;
    const std::vector<QSizeF> &m_labels;
    LayoutResult m_result;
    std::vector<double> m_start, m_end;  ///< how far down edges leave and reach their nodes
    std::vector<int> m_fanOut;           ///< of each edge: edges at its earlier end, less those at the later
    std::vector<double> m_left, m_width; ///< of layers
    std::vector<std::vector<QRectF>> m_taken; ///< by labels: in and behind each layer
    double m_top = 0;
};

} // namespace

LayoutResult drawLayers(const Layers &layers, const std::vector<QSizeF> &sizes,
                        const std::vector<QSizeF> &labels)
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
