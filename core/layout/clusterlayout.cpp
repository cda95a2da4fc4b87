// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/clusterlayout.h"

#include "layout/circlepacking.h"
#include "layout/hexcells.h"
#include "layout/placing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numbers>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double circleMargin = 0.85 * clusterPitch; // from the outermost dots to the circle
constexpr double gap = 0.7 * clusterPitch;           // between circles
constexpr double width = 1.2;                        // of that disc, which is drawn wide, as windows are
constexpr double density = 0.6; // of circles in the disc that they are spread over at first

class ClusterLayouter final
{
public:
    ClusterLayouter(const ClusterGraph &graph, const Progress &progress)
        : m_graph(graph),
          m_progress(progress),
          m_members(graph.clusters.size()),
          m_insideIndex(graph.nodes.size())
    {
        for (size_t node = 0; node < graph.nodes.size(); ++node) {
            std::vector<int> &members = m_members[size_t(graph.nodes[node].cluster)];
            m_insideIndex[node] = int(members.size());
            members.push_back(int(node));
        }
        m_layout.nodes.resize(graph.nodes.size());
        m_layout.clusters.resize(graph.clusters.size());
    }

    Result<ClusterLayout> layOut()
    {
        measureCircles();
        placeCircles();
        placeNodes();
        if (m_progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"The layout was cancelled"_s);
        for (const ClusterCircle &circle : m_layout.clusters)
            m_layout.bounds |= QRectF(circle.centre.x() - circle.radius, circle.centre.y() - circle.radius,
                                      2 * circle.radius, 2 * circle.radius);
        return std::move(m_layout);
    }

private:
    int clusterOf(int node) const { return m_graph.nodes[size_t(node)].cluster; }

    /// How large a circle is follows from the number of its nodes alone.
    void measureCircles()
    {
        size_t largest = 1;
        for (const std::vector<int> &members : m_members)
            largest = std::max(largest, members.size());
        m_cells = std::make_unique<HexCells>(int(largest));
        std::map<size_t, double> radii;
        for (size_t cluster = 0; cluster < m_members.size(); ++cluster) {
            const size_t count = m_members[cluster].size();
            const auto [known, isNew] = radii.try_emplace(count, 0);
            if (isNew)
                known->second = m_cells->radiusOf(int(count)) * clusterPitch + circleMargin;
            m_layout.clusters[cluster].radius = known->second;
        }
    }

    void placeCircles()
    {
        std::vector<std::pair<int, int>> between;
        for (const ClusterGraph::Edge &edge : m_graph.edges) {
            const int one = clusterOf(edge.from), other = clusterOf(edge.to);
            if (one != other)
                between.emplace_back(std::min(one, other), std::max(one, other));
        }
        std::ranges::sort(between);
        std::vector<Links::Pair> pairs;
        for (const auto &[one, other] : between) {
            if (pairs.empty() || pairs.back().one != one || pairs.back().other != other)
                pairs.push_back({one, other, 0});
            pairs.back().weight += 1;
        }
        std::vector<QPointF> places;
        std::ranges::transform(m_graph.clusters, std::back_inserter(places), startOf);
        places = drawTogether(std::move(places), Links(int(places.size()), pairs));
        std::vector<double> areas;
        for (const ClusterCircle &circle : m_layout.clusters)
            areas.push_back(std::numbers::pi * std::pow(circle.radius + gap / 2, 2) / density);
        spread(places, areas);
        for (size_t cluster = 0; cluster < places.size(); ++cluster)
            m_layout.clusters[cluster].centre = {places[cluster].x() * width, places[cluster].y() / width};
        packCircles(m_layout.clusters, gap, m_progress);
    }

    void placeNodes()
    {
        std::vector<std::vector<Links::Pair>> inside(m_members.size());
        std::vector<int> degrees(m_graph.nodes.size());
        std::vector<Pull> outside(m_graph.nodes.size());
        for (const auto &[from, to] : m_graph.edges) {
            ++degrees[size_t(from)];
            ++degrees[size_t(to)];
            if (from == to)
                continue;
            const int cluster = clusterOf(from);
            if (cluster == clusterOf(to)) {
                inside[size_t(cluster)].push_back(
                    {m_insideIndex[size_t(from)], m_insideIndex[size_t(to)], 1});
            } else {
                lean(outside[size_t(from)], cluster, clusterOf(to));
                lean(outside[size_t(to)], clusterOf(to), cluster);
            }
        }
        for (size_t cluster = 0; cluster < m_members.size() && !m_progress.isCancelled(); ++cluster)
            placeMembers(cluster, inside[cluster], degrees, outside);
    }

    /// A node with a link to another cluster leans towards that side of its own.
    void lean(Pull &pull, int from, int to) const
    {
        const QPointF way = m_layout.clusters[size_t(to)].centre - m_layout.clusters[size_t(from)].centre;
        const double distance = std::hypot(way.x(), way.y());
        const QPointF rim = distance > 0 ? way / distance : QPointF();
        pull.to = (pull.to * pull.weight + rim) / (pull.weight + 1);
        pull.weight += 1;
    }

    void placeMembers(size_t cluster, const std::vector<Links::Pair> &pairs, const std::vector<int> &degrees,
                      const std::vector<Pull> &outside)
    {
        const std::vector<int> &members = m_members[cluster];
        std::vector<QPointF> places;
        std::vector<Pull> pulls;
        for (const int node : members) {
            places.push_back(startOf(m_graph.nodes[size_t(node)].key));
            pulls.push_back(outside[size_t(node)]);
        }
        places = drawTogether(std::move(places), Links(int(members.size()), pairs), pulls);
        // As large as the disc of cells is, of which some stay free.
        const double area = std::numbers::sqrt3 / 2 * HexCells::room(int(members.size()))
                            / std::max(1.0, double(members.size()));
        spread(places, std::vector<double>(members.size(), area));
        std::vector<int> order(members.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, [&](int one, int other) {
            const auto a = size_t(members[size_t(one)]), b = size_t(members[size_t(other)]);
            return degrees[a] != degrees[b] ? degrees[a] > degrees[b]
                                            : m_graph.nodes[a].key < m_graph.nodes[b].key;
        });
        m_cells->seat(places, order);
        for (size_t at = 0; at < members.size(); ++at)
            m_layout.nodes[size_t(members[at])] =
                m_layout.clusters[cluster].centre + places[at] * clusterPitch;
    }

    const ClusterGraph &m_graph;
    const Progress &m_progress;
    std::vector<std::vector<int>> m_members; ///< of each cluster
    std::vector<int> m_insideIndex;          ///< of each node: its place among its cluster's
    std::unique_ptr<HexCells> m_cells;
    ClusterLayout m_layout;
};

} // namespace

Result<ClusterLayout> layOutClusters(const ClusterGraph &graph, const Progress &progress)
{
    return ClusterLayouter(graph, progress).layOut();
}

} // namespace cairn
