// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphclusters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

GraphNode nodeOf(const QString &ref, int owner = -1, int system = -1)
{
    GraphNode node{ref, ref.section(u'/', 1).toUpper(), ref.section(u':', 0, 0), {}, {}};
    node.owner = owner;
    node.system = system;
    return node;
}

/// A shop with a part of a part, a team with a person, and something that is not there.
CatalogGraph shop()
{
    std::vector<GraphNode> nodes{
        nodeOf(u"component:d/cart"_s, 5, 6), // 0
        nodeOf(u"component:d/cart-ui"_s, 5), // 1, a part of the cart
        nodeOf(u"component:d/lonely"_s),     // 2
        nodeOf(u"domain:d/commerce"_s),      // 3
        nodeOf(u"group:d/other"_s),          // 4
        nodeOf(u"group:d/team"_s),           // 5
        nodeOf(u"system:d/shop"_s, 5),       // 6
        nodeOf(u"user:d/ada"_s),             // 7
        nodeOf(u"resource:d/gone"_s),        // 8, that the cart needs
    };
    nodes.back().isMissing = true;
    return {std::move(nodes),
            {{0, 6, EdgeType::PartOf},
             {1, 0, EdgeType::PartOf},
             {6, 3, EdgeType::PartOf},
             {7, 5, EdgeType::MemberOf},
             {0, 8, EdgeType::DependsOn},
             {0, 5, EdgeType::OwnedBy}}};
}

/// `title: names of its nodes` of each cluster, in their order.
QStringList namesOf(const CatalogGraph &graph, const GraphClusters &clusters)
{
    QStringList lines;
    for (size_t cluster = 0; cluster < clusters.clusters.size(); ++cluster) {
        QStringList names;
        for (int node = 0; node < graph.size(); ++node) {
            if (clusters.of[size_t(node)] == int(cluster))
                names += graph.node(node).ref.section(u'/', 1);
        }
        lines += clusters.clusters[cluster].key + u": "_s + names.join(u' ');
    }
    return lines;
}

} // namespace

class GraphClustersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTogetherWhatBelongsTogether_data();
    void putsTogetherWhatBelongsTogether();
    void keepsKeysWhenNumbersChange();
    void drawsTheRelationsThatAreAskedFor();
    void endsWhereEntitiesArePartsOfEachOther();
};

void GraphClustersTest::putsTogetherWhatBelongsTogether_data()
{
    QTest::addColumn<ClusterBy>("by");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("system") << ClusterBy::System
                            << QStringList{u": lonely commerce other team ada"_s,
                                           u"system:d/shop: cart cart-ui shop gone"_s};
    QTest::newRow("owner") << ClusterBy::Owner
                           << QStringList{u": lonely commerce"_s, u"group:d/other: other"_s,
                                          u"group:d/team: cart cart-ui team shop ada gone"_s};
    QTest::newRow("domain") << ClusterBy::Domain
                            << QStringList{u": lonely other team ada"_s,
                                           u"domain:d/commerce: cart cart-ui commerce shop gone"_s};
    QTest::newRow("kind") << ClusterBy::Kind
                          << QStringList{u"component: cart cart-ui lonely"_s,
                                         u"domain: commerce"_s,
                                         u"group: other team"_s,
                                         u"resource: gone"_s,
                                         u"system: shop"_s,
                                         u"user: ada"_s};
}

void GraphClustersTest::putsTogetherWhatBelongsTogether()
{
    QFETCH(const ClusterBy, by);
    QFETCH(const QStringList, expected);
    const CatalogGraph graph = shop();
    const GraphClusters clusters = clustersOf(graph, by);
    QCOMPARE(namesOf(graph, clusters), expected);
    int counted = 0;
    for (const GraphCluster &cluster : clusters.clusters) {
        counted += cluster.count;
        QCOMPARE(cluster.title, cluster.node < 0 ? QString() : graph.node(cluster.node).title);
    }
    QCOMPARE(counted, graph.size());
}

void GraphClustersTest::keepsKeysWhenNumbersChange()
{
    const CatalogGraph graph({nodeOf(u"api:d/a"_s), nodeOf(u"api:d/b"_s)}, {});
    const CatalogGraph more({nodeOf(u"api:d/0"_s), nodeOf(u"api:d/a"_s), nodeOf(u"api:d/b"_s)}, {});
    const auto drawn = [](const CatalogGraph &of) {
        return clusterGraph(of, clustersOf(of, ClusterBy::Kind), EdgeFilter::all());
    };
    QCOMPARE(drawn(graph).nodes[1].key, drawn(more).nodes[2].key);
    QCOMPARE(drawn(graph).clusters, drawn(more).clusters);
    QVERIFY(drawn(graph).nodes[0].key != drawn(graph).nodes[1].key);
}

void GraphClustersTest::drawsTheRelationsThatAreAskedFor()
{
    const CatalogGraph graph = shop();
    const GraphClusters clusters = clustersOf(graph, ClusterBy::System);
    const ClusterGraph needs = clusterGraph(graph, clusters, EdgeFilter::dependencies());
    QCOMPARE(needs.edges.size(), size_t(1));
    QCOMPARE(needs.edges.front().to, 8);
    QCOMPARE(clusterGraph(graph, clusters, EdgeFilter::all()).edges.size(), graph.edges().size());
}

void GraphClustersTest::endsWhereEntitiesArePartsOfEachOther()
{
    const CatalogGraph graph({nodeOf(u"component:d/a"_s), nodeOf(u"component:d/b"_s)},
                             {{0, 1, EdgeType::PartOf}, {1, 0, EdgeType::PartOf}});
    QCOMPARE(namesOf(graph, clustersOf(graph, ClusterBy::System)), QStringList{u": a b"_s});
}

QTEST_APPLESS_MAIN(GraphClustersTest)
#include "tst_graphclusters.moc"
