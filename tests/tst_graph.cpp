// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphpaths.h"
#include "graph/graphstructure.h"
#include "graph/impact.h"
#include "graph/needs.h"
#include "graph/neighbourhood.h"
#include "graph/wholes.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

using enum EdgeType;

CatalogGraph graphOf(int nodes, std::vector<GraphEdge> edges)
{
    std::vector<GraphNode> of;
    for (int at = 0; at < nodes; ++at)
        of.push_back({u"component:default/n%1"_s.arg(at, 3, 10, QChar(u'0')), {}, u"component"_s, {}, {}});
    return CatalogGraph(std::move(of), std::move(edges));
}

CatalogGraph randomGraph(unsigned seed, int nodes, int edges, bool hasParts)
{
    std::mt19937 random(seed);
    const auto below = [&](int end) { return int(random() % unsigned(end)); };
    std::vector<GraphEdge> of;
    for (int at = 0; at < edges; ++at)
        of.push_back({below(nodes), below(nodes), EdgeType(below(hasParts ? 4 : 3))});
    return graphOf(nodes, std::move(of));
}

/// What each node needs, as a table.
std::vector<std::set<int>> needsOf(const CatalogGraph &graph)
{
    std::vector<std::set<int>> needs(size_t(graph.size()));
    for (const GraphEdge &edge : graph.edges()) {
        if (edge.type == DependsOn || edge.type == ConsumesApi)
            needs[size_t(edge.from)].insert(edge.to);
        if (edge.type == ProvidesApi)
            needs[size_t(edge.to)].insert(edge.from);
    }
    return needs;
}

/// Distances by relaxing all edges until nothing changes.
std::vector<int> distancesFrom(const std::vector<int> &origins, int nodes,
                               const std::vector<std::pair<int, int>> &steps)
{
    constexpr int far = 1'000'000;
    std::vector<int> distances(size_t(nodes), far);
    for (const int origin : origins)
        distances[size_t(origin)] = 0;
    for (int round = 0; round < nodes; ++round) {
        for (const auto &[from, to] : steps)
            distances[size_t(to)] = std::min(distances[size_t(to)], distances[size_t(from)] + 1);
    }
    return distances;
}

int componentsWithout(const CatalogGraph &graph, int left)
{
    const std::vector<std::set<int>> needs = needsOf(graph);
    std::vector<int> label(size_t(graph.size()));
    for (int at = 0; at < graph.size(); ++at)
        label[size_t(at)] = at;
    for (int round = 0; round < graph.size(); ++round) {
        for (int from = 0; from < graph.size(); ++from) {
            for (const int to : needs[size_t(from)]) {
                if (from != left && to != left)
                    label[size_t(from)] = label[size_t(to)] =
                        std::min(label[size_t(from)], label[size_t(to)]);
            }
        }
    }
    std::set<int> labels;
    for (int at = 0; at < graph.size(); ++at) {
        if (at != left)
            labels.insert(label[size_t(at)]);
    }
    return int(labels.size());
}

} // namespace

class GraphTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRelationsInBothDirections();
    void keepsEachEdgeOnce();
    void followsFailures_data();
    void followsFailures();
    void followsFailuresAsBruteForceDoes();
    void stopsAtADepth();
    void countsOwners();
    void findsNeighbourhoods();
    void cutsLargeNeighbourhoods();
    void findsAllPaths();
    void findsShortestPaths();
    void cutsPathsBeyondCounting();
    void findsCyclesAsBruteForceDoes();
    void findsCutNodesAsBruteForceDoes();
    void findsCriticalEntities();
    void findsDeprecatedNeeds();
    void findsCallsAcrossDomains();
    void staysQuickOnChainsAndStars();
};

void GraphTest::readsRelationsInBothDirections()
{
    for (int at = 0; at < edgeTypes; ++at) {
        const EdgeType type = EdgeType(at);
        QCOMPARE(readRelation(relationOf(type))->type, type);
        QVERIFY(!readRelation(relationOf(type))->isBackwards);
        QCOMPARE(readRelation(inverseRelationOf(type))->type, type);
        QVERIFY(readRelation(inverseRelationOf(type))->isBackwards);
    }
    QVERIFY(!readRelation(u"fliesWith"));
    QVERIFY(!readRelation(u""));
}

void GraphTest::keepsEachEdgeOnce()
{
    const CatalogGraph graph =
        graphOf(3, {{2, 1, DependsOn}, {0, 1, DependsOn}, {2, 1, DependsOn}, {2, 1, PartOf}});
    QCOMPARE(graph.edges().size(), size_t(3));
    QCOMPARE(graph.out(2).size(), size_t(2));
    QCOMPARE(graph.in(1).size(), size_t(3));
    QCOMPARE(graph.in(1).front(), (GraphLink{0, DependsOn}));
    QCOMPARE(graph.out(1).size(), size_t(0));
    QCOMPARE(graph.indexOf(u"component:default/n002"_s), 2);
    QCOMPARE(graph.indexOf(u"component:default/none"_s), -1);
}

void GraphTest::followsFailures_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("isFeltAtEnd");
    QTest::addColumn<bool>("isFeltAtBeginning");
    QTest::newRow("dependsOn") << int(DependsOn) << false << true;
    QTest::newRow("consumesApi") << int(ConsumesApi) << false << true;
    QTest::newRow("providesApi") << int(ProvidesApi) << true << false;
    QTest::newRow("partOf") << int(PartOf) << true << false;
    QTest::newRow("ownedBy") << int(OwnedBy) << false << false;
    QTest::newRow("memberOf") << int(MemberOf) << false << false;
    QTest::newRow("childOf") << int(ChildOf) << false << false;
}

void GraphTest::followsFailures()
{
    QFETCH(const int, type);
    QFETCH(const bool, isFeltAtEnd);
    QFETCH(const bool, isFeltAtBeginning);
    const CatalogGraph graph = graphOf(2, {{0, 1, EdgeType(type)}});
    QCOMPARE(impactOf(graph, 0, ImpactDirection::Affected).steps.size(), size_t(isFeltAtEnd));
    // What fails as a whole fails in its parts: they are no steps, but origins.
    QCOMPARE(impactOf(graph, 1, ImpactDirection::Affected).steps.size(), size_t(isFeltAtBeginning));
    QCOMPARE(impactOf(graph, 1, ImpactDirection::Affected).origins.size(),
             size_t(type == int(PartOf) ? 2 : 1));
}

void GraphTest::followsFailuresAsBruteForceDoes()
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        const CatalogGraph graph = randomGraph(seed, 14, 26, true);
        std::vector<std::pair<int, int>> felt, needed, parts;
        for (const GraphEdge &edge : graph.edges()) {
            const std::pair forth(edge.from, edge.to), back(edge.to, edge.from);
            felt.push_back(isFeltAtEnd(edge.type) ? forth : back);
            if (edge.type == PartOf)
                parts.push_back(back);
            else
                needed.push_back(isFeltAtEnd(edge.type) ? back : forth);
        }
        for (int node = 0; node < graph.size(); ++node) {
            const std::vector<int> whole = distancesFrom({node}, graph.size(), parts);
            for (const ImpactDirection direction : {ImpactDirection::Affected, ImpactDirection::Needed}) {
                const Impact impact = impactOf(graph, node, direction);
                for (const int origin : impact.origins)
                    QVERIFY(whole[size_t(origin)] <= graph.size());
                const std::vector<int> distances = distancesFrom(
                    impact.origins, graph.size(), direction == ImpactDirection::Affected ? felt : needed);
                size_t reached = 0;
                for (const int distance : distances)
                    reached += distance > 0 && distance <= graph.size() ? 1 : 0;
                QCOMPARE(impact.steps.size(), reached);
                for (const ImpactStep &step : impact.steps) {
                    QCOMPARE(step.distance, distances[size_t(step.node)]);
                    QCOMPARE(distances[size_t(step.via)], step.distance - 1);
                }
            }
        }
    }
}

void GraphTest::stopsAtADepth()
{
    const CatalogGraph graph = graphOf(4, {{3, 2, DependsOn}, {2, 1, DependsOn}, {1, 0, DependsOn}});
    QCOMPARE(impactOf(graph, 0, ImpactDirection::Affected, 2).steps.size(), size_t(2));
    QCOMPARE(impactOf(graph, 0, ImpactDirection::Affected).steps.back(), (ImpactStep{3, 3, 2, DependsOn}));
}

void GraphTest::countsOwners()
{
    std::vector<GraphNode> nodes(6);
    for (size_t at = 0; at < nodes.size(); ++at)
        nodes[at].ref = QString::number(at);
    nodes[1].owner = 4;
    nodes[2].owner = 5;
    nodes[3].owner = 5;
    const CatalogGraph graph(nodes, {{1, 0, DependsOn}, {2, 0, DependsOn}, {3, 2, DependsOn}});
    QCOMPARE(impactOf(graph, 0, ImpactDirection::Affected).owners,
             (std::vector<ImpactOwner>{{5, 2}, {4, 1}}));
}

void GraphTest::findsNeighbourhoods()
{
    const CatalogGraph graph = graphOf(
        5, {{0, 1, DependsOn}, {1, 2, DependsOn}, {3, 0, ConsumesApi}, {0, 4, OwnedBy}, {1, 4, OwnedBy}});
    NeighbourhoodQuery query;
    query.roots = {0};
    QCOMPARE(neighbourhoodOf(graph, query).nodes, (std::vector<int>{0, 1, 3, 4}));
    QCOMPARE(neighbourhoodOf(graph, query).edges.size(), size_t(4)); // those between neighbours, too
    query.direction = NeighbourhoodQuery::Direction::In;
    QCOMPARE(neighbourhoodOf(graph, query).nodes, (std::vector<int>{0, 3}));
    query.direction = NeighbourhoodQuery::Direction::Out;
    query.depth = 0;
    query.relations = EdgeFilter::dependencies();
    const Neighbourhood out = neighbourhoodOf(graph, query);
    QCOMPARE(out.nodes, (std::vector<int>{0, 1, 2}));
    QCOMPARE(out.distances, (std::vector<int>{0, 1, 2}));
    QCOMPARE(out.edges, (std::vector<GraphEdge>{{0, 1, DependsOn}, {1, 2, DependsOn}}));
    query.kinds = {u"group"_s};
    QCOMPARE(neighbourhoodOf(graph, query).nodes, (std::vector<int>{0}));
}

void GraphTest::cutsLargeNeighbourhoods()
{
    std::vector<GraphEdge> edges;
    for (int at = 1; at < 5'000; ++at)
        edges.push_back({at, 0, DependsOn});
    NeighbourhoodQuery query;
    query.roots = {0};
    query.most = 100;
    const Neighbourhood found = neighbourhoodOf(graphOf(5'000, std::move(edges)), query);
    QCOMPARE(found.nodes.size(), size_t(100));
    QCOMPARE(found.edges.size(), size_t(99));
    QVERIFY(found.isCut);
}

void GraphTest::findsAllPaths()
{
    for (unsigned seed = 100; seed < 130; ++seed) {
        const CatalogGraph graph = randomGraph(seed, 8, 14, false);
        const std::vector<std::set<int>> needs = needsOf(graph);
        // All simple ways, by trying everything.
        std::set<std::vector<int>> all;
        std::vector<std::vector<int>> open{{0}};
        while (!open.empty()) {
            const std::vector<int> path = open.back();
            open.pop_back();
            for (const int next : needs[size_t(path.back())]) {
                if (std::ranges::contains(path, next))
                    continue;
                std::vector<int> longer = path;
                longer.push_back(next);
                if (next == 7 && longer.size() <= 6)
                    all.insert(longer);
                else if (next != 7)
                    open.push_back(longer);
            }
        }
        const GraphPaths paths = dependencyPaths(graph, 0, 7, 5, 10'000);
        QVERIFY(!paths.isCut);
        std::set<std::vector<int>> found;
        size_t length = 0;
        for (const GraphPath &path : paths.found) {
            found.insert(path.nodes);
            QVERIFY(path.nodes.size() >= length);
            length = path.nodes.size();
            QCOMPARE(path.edges.size(), path.nodes.size() - 1);
        }
        QCOMPARE(found, all);
    }
}

void GraphTest::findsShortestPaths()
{
    const CatalogGraph graph = graphOf(5, {{1, 0, DependsOn}, {1, 2, PartOf}, {3, 2, PartOf}});
    QCOMPARE(shortestPath(graph, 0, 3).nodes, (std::vector<int>{0, 1, 2, 3}));
    QCOMPARE(shortestPath(graph, 0, 3).edges,
             (std::vector<GraphEdge>{{1, 0, DependsOn}, {1, 2, PartOf}, {3, 2, PartOf}}));
    QVERIFY(shortestPath(graph, 0, 3, EdgeFilter::dependencies()).nodes.empty());
    QVERIFY(shortestPath(graph, 0, 4).nodes.empty());
    QCOMPARE(shortestPath(graph, 2, 2).nodes, std::vector<int>{2});
}

void GraphTest::cutsPathsBeyondCounting()
{
    std::vector<GraphEdge> edges;
    for (int from = 0; from < 30; ++from) {
        for (int to = 0; to < 30; ++to) {
            if (from != to)
                edges.push_back({from, to, DependsOn});
        }
    }
    const GraphPaths paths = dependencyPaths(graphOf(30, std::move(edges)), 0, 29, 20);
    QVERIFY(paths.isCut);
    QCOMPARE(paths.found.size(), size_t(100));
    QCOMPARE(paths.found.front().nodes, (std::vector<int>{0, 29}));
}

void GraphTest::findsCyclesAsBruteForceDoes()
{
    for (unsigned seed = 200; seed < 260; ++seed) {
        const CatalogGraph graph = randomGraph(seed, 10, 14, false);
        const std::vector<std::set<int>> needs = needsOf(graph);
        std::vector<std::pair<int, int>> steps;
        for (int from = 0; from < graph.size(); ++from) {
            for (const int to : needs[size_t(from)])
                steps.emplace_back(from, to);
        }
        std::vector<std::vector<int>> reach;
        for (int node = 0; node < graph.size(); ++node)
            reach.push_back(distancesFrom({node}, graph.size(), steps));
        const auto isMutual = [&](int one, int other) {
            return reach[size_t(one)][size_t(other)] <= graph.size()
                   && reach[size_t(other)][size_t(one)] <= graph.size();
        };
        std::set<int> expected, found;
        for (int one = 0; one < graph.size(); ++one) {
            for (int other = 0; other < graph.size(); ++other) {
                if (one == other ? needs[size_t(one)].contains(one) : isMutual(one, other))
                    expected.insert(one);
            }
        }
        for (const GraphCycle &cycle : findCycles(graph)) {
            for (const int member : cycle.members) {
                QVERIFY(found.insert(member).second);
                QVERIFY(isMutual(member, cycle.members.front()));
            }
            QCOMPARE(cycle.circle.front(), cycle.members.front());
            for (size_t at = 0; at < cycle.circle.size(); ++at)
                QVERIFY(
                    needs[size_t(cycle.circle[at])].contains(cycle.circle[(at + 1) % cycle.circle.size()]));
        }
        QCOMPARE(found, expected);
    }
}

void GraphTest::findsCutNodesAsBruteForceDoes()
{
    for (unsigned seed = 300; seed < 400; ++seed) {
        const CatalogGraph graph = randomGraph(seed, 12, 14, false);
        const int whole = componentsWithout(graph, -1);
        std::vector<int> expected;
        for (int node = 0; node < graph.size(); ++node) {
            const std::vector<std::set<int>> needs = needsOf(graph);
            bool isAlone = true;
            for (int other = 0; other < graph.size(); ++other)
                isAlone =
                    isAlone
                    && (other == node
                        || (!needs[size_t(node)].contains(other) && !needs[size_t(other)].contains(node)));
            if (componentsWithout(graph, node) > (isAlone ? whole - 1 : whole))
                expected.push_back(node);
        }
        QCOMPARE(findCutNodes(graph), expected);
    }
}

void GraphTest::findsCriticalEntities()
{
    for (unsigned seed = 400; seed < 430; ++seed) {
        const CatalogGraph graph = randomGraph(seed, 15, 18, false);
        const std::vector<std::set<int>> needs = needsOf(graph);
        std::set<int> taking;
        for (int node = 0; node < graph.size(); ++node) {
            for (const int other : needs[size_t(node)])
                taking.insert({node, other});
        }
        const std::vector<int> cut = findCutNodes(graph);
        std::vector<CriticalEntity> expected;
        for (int node = 0; node < graph.size(); ++node) {
            const int dependents = int(impactOf(graph, node, ImpactDirection::Affected).steps.size());
            const bool isCut = std::ranges::contains(cut, node);
            if (dependents > 0 && (isCut || dependents > 0.3 * double(taking.size())))
                expected.push_back({node, dependents, isCut});
        }
        std::ranges::sort(expected, {},
                          [](const CriticalEntity &of) { return std::pair(-of.dependents, of.node); });
        QCOMPARE(findCritical(graph, 0.3), expected);
    }
}

void GraphTest::findsDeprecatedNeeds()
{
    std::vector<GraphNode> nodes(5);
    for (size_t at = 0; at < nodes.size(); ++at)
        nodes[at].ref = QString::number(at);
    nodes[1].lifecycle = u"deprecated"_s;
    nodes[2].lifecycle = u"Deprecated"_s; // an API, of 4
    const CatalogGraph graph(
        nodes, {{0, 1, DependsOn}, {1, 2, ConsumesApi}, {3, 2, ConsumesApi}, {4, 2, ProvidesApi}});
    QCOMPARE(findDeprecated(graph), (std::vector<GraphFinding>{{0, 1, -1}, {3, 2, -1}}));
}

void GraphTest::findsCallsAcrossDomains()
{
    std::vector<GraphNode> nodes(8);
    for (size_t at = 0; at < nodes.size(); ++at)
        nodes[at] = {QString::number(at), {}, u"component"_s, {}, {}};
    nodes[4].kind = nodes[5].kind = u"system"_s;
    nodes[6].kind = nodes[7].kind = u"domain"_s;
    const CatalogGraph graph(nodes, {{4, 6, PartOf},
                                     {5, 7, PartOf},
                                     {0, 4, PartOf},
                                     {1, 4, PartOf},
                                     {2, 5, PartOf},
                                     {0, 1, DependsOn},
                                     {0, 2, DependsOn},
                                     {1, 3, ConsumesApi},
                                     {2, 3, ProvidesApi}});
    QCOMPARE(domainsOf(graph), (std::vector<int>{6, 6, 7, -1, 6, 7, 6, 7}));
    QCOMPARE(findCrossDomain(graph), (std::vector<GraphFinding>{{0, 2, -1}, {1, 2, 3}}));
}

void GraphTest::staysQuickOnChainsAndStars()
{
    std::vector<GraphEdge> chain, star;
    for (int at = 1; at < 50'000; ++at) {
        chain.push_back({at, at - 1, DependsOn});
        star.push_back({at, 0, DependsOn});
    }
    const CatalogGraph chained = graphOf(50'000, std::move(chain)),
                       starred = graphOf(50'000, std::move(star));
    QCOMPARE(impactOf(chained, 0, ImpactDirection::Affected).steps.back().distance, 49'999);
    QCOMPARE(findCycles(chained).size(), size_t(0)); // without recursion: a deep one would end the program
    QCOMPARE(findCutNodes(chained).size(), size_t(49'998));
    QCOMPARE(findCritical(starred, 0.5).size(), size_t(1));
}

QTEST_GUILESS_MAIN(GraphTest)
#include "tst_graph.moc"
