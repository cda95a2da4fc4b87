// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/clusterlayout.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace cairn;

namespace {

double distance(QPointF one, QPointF other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

/// Most edges lead to a node of the same cluster, as those of a catalog do.
ClusterGraph randomGraph(unsigned seed, int nodes, int clusters, int edges)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    ClusterGraph graph;
    for (int cluster = 0; cluster < clusters; ++cluster)
        graph.clusters.push_back(quint64(cluster) * 7919);
    for (int node = 0; node < nodes; ++node)
        graph.nodes.push_back(
            {node < clusters ? node : std::min(below(clusters), below(clusters)), quint64(node) * 104729});
    for (int edge = 0; edge < edges; ++edge) {
        const int from = below(nodes);
        int to = below(nodes);
        for (int attempt = 0;
             attempt < 20 && graph.nodes[size_t(to)].cluster != graph.nodes[size_t(from)].cluster; ++attempt)
            to = below(nodes);
        graph.edges.push_back({from, to});
    }
    return graph;
}

/// What is drawn over something else, or outside of its cluster; empty where nothing is.
QString faultOf(const ClusterGraph &graph, const ClusterLayout &layout)
{
    for (size_t one = 0; one < layout.clusters.size(); ++one) {
        for (size_t other = 0; other < one; ++other) {
            const ClusterCircle &a = layout.clusters[one], &b = layout.clusters[other];
            if (distance(a.centre, b.centre) < a.radius + b.radius)
                return QStringLiteral("clusters %1 and %2 meet").arg(one).arg(other);
        }
    }
    std::vector<size_t> byPlace(layout.nodes.size());
    for (size_t node = 0; node < byPlace.size(); ++node) {
        byPlace[node] = node;
        const ClusterCircle &circle = layout.clusters[size_t(graph.nodes[node].cluster)];
        if (distance(layout.nodes[node], circle.centre) > circle.radius)
            return QStringLiteral("node %1 is outside of its cluster").arg(node);
    }
    std::ranges::sort(byPlace, {}, [&](size_t node) { return layout.nodes[node].x(); });
    for (size_t at = 0; at < byPlace.size(); ++at) {
        for (size_t next = at + 1; next < byPlace.size(); ++next) {
            const QPointF one = layout.nodes[byPlace[at]], other = layout.nodes[byPlace[next]];
            if (other.x() - one.x() >= clusterPitch)
                break;
            if (distance(one, other) < clusterPitch - 1e-6)
                return QStringLiteral("nodes %1 and %2 meet").arg(byPlace[at]).arg(byPlace[next]);
        }
    }
    return {};
}

double meanLength(const ClusterGraph &graph, const ClusterLayout &layout)
{
    double sum = 0;
    for (const ClusterGraph::Edge &edge : graph.edges)
        sum += distance(layout.nodes[size_t(edge.from)], layout.nodes[size_t(edge.to)]);
    return sum / double(graph.edges.size());
}

} // namespace

class ClusterLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsNothing();
    void drawsOneNode();
    void keepsDotsAndClustersApart_data();
    void keepsDotsAndClustersApart();
    void givesTheSamePictureAgain();
    void dependsOnKeysAndNotOnNumbers();
    void movesLittleForOneNodeMore();
    void bringsTogetherWhatIsConnected();
    void putsConnectedClustersSideBySide();
    void endsWhenItIsTold();
};

void ClusterLayoutTest::drawsNothing()
{
    const Result<ClusterLayout> empty = layOutClusters({});
    QVERIFY(empty && empty->nodes.empty() && empty->clusters.empty() && empty->bounds.isEmpty());
}

void ClusterLayoutTest::drawsOneNode()
{
    const Result<ClusterLayout> alone = layOutClusters({{{0, 1}}, {{0, 0}}, {5}});
    QVERIFY(alone);
    QCOMPARE(alone->nodes.front(), alone->clusters.front().centre);
    QVERIFY(alone->clusters.front().radius > clusterPitch / 2);
    QVERIFY(alone->bounds.contains(alone->nodes.front()));
}

void ClusterLayoutTest::keepsDotsAndClustersApart_data()
{
    QTest::addColumn<ClusterGraph>("graph");
    for (const int nodes : {2, 3, 5, 8, 40, 300})
        QTest::addRow("%d nodes", nodes) << randomGraph(unsigned(nodes), nodes, 1 + nodes / 20, 2 * nodes);
    QTest::addRow("10,000 nodes") << randomGraph(1, 10'000, 300, 25'000);
    QTest::addRow("clusters of one") << randomGraph(2, 500, 500, 800);
    ClusterGraph star = randomGraph(3, 5'000, 1, 0);
    for (int leaf = 1; leaf < 5'000; ++leaf)
        star.edges.push_back({0, leaf});
    QTest::addRow("a star of 5,000") << star;
    ClusterGraph clique = randomGraph(4, 60, 60, 0);
    for (int one = 0; one < 60; ++one) {
        for (int other = 0; other < one; ++other)
            clique.edges.push_back({one, other});
    }
    QTest::addRow("all clusters connected") << clique;
    QTest::addRow("one key for all") << ClusterGraph{{{0, 1}, {0, 1}, {1, 1}, {1, 1}}, {{0, 2}}, {1, 1}};
}

void ClusterLayoutTest::keepsDotsAndClustersApart()
{
    QFETCH(const ClusterGraph, graph);
    const Result<ClusterLayout> layout = layOutClusters(graph);
    QVERIFY(layout);
    QCOMPARE(layout->nodes.size(), graph.nodes.size());
    QCOMPARE(faultOf(graph, *layout), QString());
}

void ClusterLayoutTest::givesTheSamePictureAgain()
{
    const ClusterGraph graph = randomGraph(5, 2'000, 80, 5'000);
    QCOMPARE(*layOutClusters(graph), *layOutClusters(graph));
}

void ClusterLayoutTest::dependsOnKeysAndNotOnNumbers()
{
    const ClusterGraph graph = randomGraph(6, 200, 12, 300);
    ClusterGraph turned = graph;
    const auto last = int(graph.nodes.size()) - 1, lastCluster = int(graph.clusters.size()) - 1;
    std::ranges::reverse(turned.nodes);
    std::ranges::reverse(turned.clusters);
    for (ClusterGraph::Node &node : turned.nodes)
        node.cluster = lastCluster - node.cluster;
    for (ClusterGraph::Edge &edge : turned.edges)
        edge = {last - edge.from, last - edge.to};
    const Result<ClusterLayout> one = layOutClusters(graph), other = layOutClusters(turned);
    int same = 0;
    for (int node = 0; node <= last; ++node)
        same += distance(one->nodes[size_t(node)], other->nodes[size_t(last - node)]) < clusterPitch ? 1 : 0;
    QVERIFY2(same > last * 9 / 10, qPrintable(QString::number(same)));
}

void ClusterLayoutTest::movesLittleForOneNodeMore()
{
    const ClusterGraph graph = randomGraph(7, 3'000, 90, 6'000);
    ClusterGraph more = graph;
    more.nodes.push_back({4, 123'456});
    more.edges.push_back({17, 3'000});
    const Result<ClusterLayout> before = layOutClusters(graph), after = layOutClusters(more);
    QVERIFY(before && after);
    std::vector<double> moves;
    for (size_t node = 0; node < before->nodes.size(); ++node)
        moves.push_back(distance(before->nodes[node], after->nodes[node]));
    std::ranges::sort(moves);
    const double across = before->bounds.width();
    QVERIFY2(moves[moves.size() / 2] < 0.03 * across,
             qPrintable(QString::number(moves[moves.size() / 2] / across)));
    QVERIFY2(moves[moves.size() * 95 / 100] < 0.1 * across,
             qPrintable(QString::number(moves[moves.size() * 95 / 100] / across)));
}

void ClusterLayoutTest::bringsTogetherWhatIsConnected()
{
    ClusterGraph graph = randomGraph(8, 2'000, 40, 4'000);
    const double connected = meanLength(graph, *layOutClusters(graph));
    const std::vector<ClusterGraph::Edge> edges = std::exchange(graph.edges, {});
    const ClusterLayout blind = *layOutClusters(graph);
    graph.edges = edges;
    QVERIFY2(connected < 0.9 * meanLength(graph, blind),
             qPrintable(QString::number(connected / meanLength(graph, blind))));
}

void ClusterLayoutTest::putsConnectedClustersSideBySide()
{
    // A chain of clusters: its neighbours are nearer to one another than clusters are on average.
    ClusterGraph graph = randomGraph(9, 400, 40, 0);
    for (int cluster = 0; cluster + 1 < 40; ++cluster) {
        for (int times = 0; times < 5; ++times)
            graph.edges.push_back({cluster, cluster + 1});
    }
    const ClusterLayout layout = *layOutClusters(graph);
    double near = 0, all = 0;
    for (size_t one = 0; one < 40; ++one) {
        for (size_t other = 0; other < 40; ++other)
            all += distance(layout.clusters[one].centre, layout.clusters[other].centre) / 1'560;
        if (one > 0)
            near += distance(layout.clusters[one].centre, layout.clusters[one - 1].centre) / 39;
    }
    QVERIFY2(near < 0.6 * all, qPrintable(QString::number(near / all)));
}

void ClusterLayoutTest::endsWhenItIsTold()
{
    std::stop_source stop;
    stop.request_stop();
    const Result<ClusterLayout> layout = layOutClusters(randomGraph(10, 100, 5, 100), {stop.get_token(), {}});
    QVERIFY(!layout);
    QCOMPARE(layout.error().kind, ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(ClusterLayoutTest)
#include "tst_clusterlayout.moc"
