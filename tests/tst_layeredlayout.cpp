// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/layeredlayout.h"

#include <QTest>

#include <functional>
#include <random>

using namespace cairn;

namespace {

LayoutGraph randomGraph(unsigned seed, int nodes, int edges)
{
    std::mt19937 random(seed);
    LayoutGraph graph;
    for (int at = 0; at < nodes; ++at)
        graph.nodes.emplace_back(80 + int(random() % 120), 44);
    for (int at = 0; at < edges; ++at)
        graph.edges.push_back(
            {int(random() % unsigned(nodes)), int(random() % unsigned(nodes)), QSizeF(60, 14)});
    return graph;
}

QRectF box(const LayoutGraph &graph, const LayoutResult &result, size_t node)
{
    QRectF of({}, graph.nodes[node]);
    of.moveCenter(result.nodes[node]);
    return of;
}

/// Points on the curve, close enough to one another to meet a node that it crosses.
std::vector<QPointF> pointsOn(const std::vector<QPointF> &curve)
{
    std::vector<QPointF> points;
    for (size_t at = 0; at + 3 < curve.size(); at += 3) {
        for (int step = 0; step <= 20; ++step) {
            const double t = step / 20.0, s = 1 - t;
            points.push_back(s * s * s * curve[at] + 3 * s * s * t * curve[at + 1]
                             + 3 * s * t * t * curve[at + 2] + t * t * t * curve[at + 3]);
        }
    }
    return points;
}

/// A node with so many others, to which, or from which, edges lead that say what `wordOf` gives.
LayoutGraph star(int others, bool isInwards, const std::function<int(int)> &wordOf)
{
    LayoutGraph graph;
    graph.nodes.assign(size_t(others) + 1, QSizeF(160, 46));
    for (int at = 0; at < others; ++at)
        graph.edges.push_back({isInwards ? at + 1 : 0, isInwards ? 0 : at + 1, QSizeF(70, 16), wordOf(at)});
    return graph;
}

/// The labels that stand in the picture.
std::vector<QRectF> toldLabels(const LayoutGraph &graph, const LayoutResult &result)
{
    std::vector<QRectF> labels;
    for (size_t at = 0; at < graph.edges.size(); ++at) {
        const LayoutResult::Edge &edge = result.edges[at];
        if (edge.spokenBy >= 0 || edge.isCrowded)
            continue;
        labels.emplace_back(QPointF(), graph.edges[at].label);
        labels.back().moveCenter(edge.label);
    }
    return labels;
}

bool areApart(const std::vector<QRectF> &boxes)
{
    for (size_t one = 0; one < boxes.size(); ++one) {
        for (size_t other = 0; other < one; ++other) {
            if (boxes[one].intersects(boxes[other]))
                return false;
        }
    }
    return true;
}

} // namespace

class LayeredLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsNothing();
    void ordersLayers();
    void keepsNodesApart();
    void leadsEdgesAroundNodes();
    void givesTheSamePictureAgain();
    void keepsGroupsTogether();
    void placesLabels();
    void saysOnceWhatABundleSays_data();
    void saysOnceWhatABundleSays();
    void keepsWordsOfOneHubApart();
    void keepsLabelsApart_data();
    void keepsLabelsApart();
    void drawsLoops();
    void keepsPlaces();
    void laysOutLargeGraphs_data();
    void laysOutLargeGraphs();
    void endsWhenItIsTold();
};

void LayeredLayoutTest::drawsNothing()
{
    const Result<LayoutResult> empty = layOutLayered({});
    QVERIFY(empty && empty->nodes.empty());
    LayoutGraph one;
    one.nodes = {QSizeF(100, 40)};
    const Result<LayoutResult> alone = layOutLayered(one);
    QVERIFY(alone);
    QVERIFY(QRectF({}, alone->size + QSizeF(1, 1)).contains(box(one, *alone, 0)));
}

void LayeredLayoutTest::ordersLayers()
{
    LayoutGraph chain;
    chain.nodes.assign(4, QSizeF(100, 40));
    chain.edges = {{2, 1}, {1, 3}, {3, 0}};
    Result<LayoutResult> result = layOutLayered(chain);
    QVERIFY(result);
    const std::vector<QPointF> &across = result->nodes;
    QVERIFY(across[2].x() < across[1].x() && across[1].x() < across[3].x() && across[3].x() < across[0].x());
    chain.isDownwards = true;
    result = layOutLayered(chain);
    const std::vector<QPointF> &down = result->nodes;
    QVERIFY(down[2].y() < down[1].y() && down[1].y() < down[3].y() && down[3].y() < down[0].y());
}

void LayeredLayoutTest::keepsNodesApart()
{
    const LayoutGraph graph = randomGraph(1, 60, 90);
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result);
    for (size_t one = 0; one < graph.nodes.size(); ++one) {
        for (size_t other = 0; other < one; ++other)
            QVERIFY(!box(graph, *result, one).intersects(box(graph, *result, other)));
    }
}

void LayeredLayoutTest::leadsEdgesAroundNodes()
{
    LayoutGraph graph = randomGraph(2, 40, 60);
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result);
    for (size_t at = 0; at < graph.edges.size(); ++at) {
        for (const QPointF &point : pointsOn(result->edges[at].curve)) {
            for (size_t node = 0; node < graph.nodes.size(); ++node) {
                const bool isEnd = int(node) == graph.edges[at].from || int(node) == graph.edges[at].to;
                QVERIFY(isEnd || !box(graph, *result, node).adjusted(1, 1, -1, -1).contains(point));
            }
        }
    }
}

void LayeredLayoutTest::givesTheSamePictureAgain()
{
    const LayoutGraph graph = randomGraph(3, 80, 120);
    QCOMPARE(layOutLayered(graph)->nodes, layOutLayered(graph)->nodes);
}

void LayeredLayoutTest::keepsGroupsTogether()
{
    LayoutGraph graph = randomGraph(4, 24, 30);
    for (int node = 0; node < 24; ++node)
        graph.groups.push_back(node % 3);
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result);
    QRectF areas[3];
    for (size_t node = 0; node < graph.nodes.size(); ++node)
        areas[node % 3] |= box(graph, *result, node);
    QVERIFY(!areas[0].intersects(areas[1]) && !areas[1].intersects(areas[2])
            && !areas[0].intersects(areas[2]));
}

void LayeredLayoutTest::placesLabels()
{
    LayoutGraph graph;
    graph.nodes.assign(2, QSizeF(100, 40));
    graph.edges = {{0, 1, QSizeF(90, 16)}};
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result);
    const QPointF label = result->edges.front().label;
    QVERIFY(label.x() > result->nodes[0].x() + 50 && label.x() < result->nodes[1].x() - 50);
}

void LayeredLayoutTest::saysOnceWhatABundleSays_data()
{
    QTest::addColumn<bool>("isInwards");
    QTest::newRow("from a hub") << false;
    QTest::newRow("to a hub") << true;
}

void LayeredLayoutTest::saysOnceWhatABundleSays()
{
    QFETCH(bool, isInwards);
    const LayoutGraph graph = star(40, isInwards, [](int) { return 1; });
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result);
    const std::vector<QRectF> labels = toldLabels(graph, *result);
    QCOMPARE(labels.size(), size_t(1));
    // It stands nearer to the hub than to the others.
    const double hub = std::abs(labels.front().center().x() - result->nodes[0].x());
    QVERIFY(hub < std::abs(labels.front().center().x() - result->nodes[1].x()));
    for (const LayoutResult::Edge &edge : result->edges)
        QVERIFY(edge.spokenBy < 0 || result->edges[size_t(edge.spokenBy)].spokenBy < 0);
}

void LayeredLayoutTest::keepsWordsOfOneHubApart()
{
    const LayoutGraph graph = star(40, false, [](int edge) { return edge % 3; });
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result);
    const std::vector<QRectF> labels = toldLabels(graph, *result);
    // What is not next to the like is told at each edge, where there is room for all.
    QCOMPARE(labels.size(), graph.edges.size());
    QVERIFY(areApart(labels));
}

void LayeredLayoutTest::keepsLabelsApart_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void LayeredLayoutTest::keepsLabelsApart()
{
    QFETCH(unsigned, seed);
    LayoutGraph graph = randomGraph(seed, 60, 150);
    std::erase_if(graph.edges, [](const LayoutGraph::Edge &edge) { return edge.from == edge.to; });
    for (size_t at = 0; at < graph.edges.size(); ++at)
        graph.edges[at].word = int(at % 2);
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result);
    const std::vector<QRectF> labels = toldLabels(graph, *result);
    QVERIFY2(labels.size() > graph.edges.size() / 2, qPrintable(QString::number(labels.size())));
    QVERIFY(areApart(labels));
    for (const QRectF &label : labels) {
        for (size_t node = 0; node < graph.nodes.size(); ++node)
            QVERIFY(!label.intersects(box(graph, *result, node)));
    }
}

void LayeredLayoutTest::drawsLoops()
{
    LayoutGraph graph;
    graph.nodes.assign(1, QSizeF(100, 40));
    graph.edges = {{0, 0}};
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result && result->edges.front().curve.size() >= 4);
}

void LayeredLayoutTest::keepsPlaces()
{
    LayoutGraph graph = randomGraph(6, 30, 40);
    const Result<LayoutResult> first = layOutLayered(graph);
    QVERIFY(first);
    for (size_t node = 0; node < graph.nodes.size(); ++node)
        graph.before.push_back({first->nodes[node], first->layers[node]});
    // Two more, connected with one that is there.
    for (int more = 0; more < 2; ++more) {
        graph.edges.push_back({3, int(graph.nodes.size())});
        graph.nodes.emplace_back(120, 44);
        graph.before.push_back({});
    }
    const Result<LayoutResult> second = layOutLayered(graph);
    QVERIFY(second);
    int still = 0;
    for (size_t node = 0; node < 30; ++node)
        still += std::abs(second->nodes[node].y() - first->nodes[node].y()) < 60 ? 1 : 0;
    QVERIFY2(still >= 27, qPrintable(QString::number(still)));
}

void LayeredLayoutTest::laysOutLargeGraphs_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<QList<QPoint>>("edges");
    QList<QPoint> star, chain, complete;
    for (int node = 1; node < 5'000; ++node) {
        star.emplaceBack(0, node);
        chain.emplaceBack(node - 1, node);
    }
    for (int from = 0; from < 200; ++from) {
        for (int to = 0; to < from; ++to)
            complete.emplaceBack(from, to);
    }
    QTest::newRow("star") << 5'000 << star;
    QTest::newRow("chain") << 5'000 << chain;
    QTest::newRow("complete") << 200 << complete;
    QTest::newRow("unconnected") << 5'000 << QList<QPoint>();
}

void LayeredLayoutTest::laysOutLargeGraphs()
{
    QFETCH(int, nodes);
    QFETCH(QList<QPoint>, edges);
    LayoutGraph graph;
    graph.nodes.assign(size_t(nodes), QSizeF(120, 44));
    for (const QPoint &edge : edges)
        graph.edges.push_back({edge.x(), edge.y()});
    const Result<LayoutResult> result = layOutLayered(graph);
    QVERIFY(result);
    std::vector<QRectF> boxes;
    for (size_t node = 0; node < graph.nodes.size(); ++node)
        boxes.push_back(box(graph, *result, node));
    std::ranges::sort(boxes, {}, [](const QRectF &of) { return std::pair(of.left(), of.top()); });
    for (size_t at = 1; at < boxes.size(); ++at)
        QVERIFY(!boxes[at].intersects(boxes[at - 1]));
    for (const LayoutResult::Edge &edge : result->edges)
        QVERIFY(edge.curve.size() >= 4 && edge.curve.size() % 3 == 1);
    QVERIFY(QRectF({-1, -1}, result->size + QSizeF(2, 2)).contains(boxes.front()));
}

void LayeredLayoutTest::endsWhenItIsTold()
{
    std::stop_source stop;
    stop.request_stop();
    const Result<LayoutResult> result = layOutLayered(randomGraph(5, 50, 80), {stop.get_token(), {}});
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(LayeredLayoutTest)
#include "tst_layeredlayout.moc"
