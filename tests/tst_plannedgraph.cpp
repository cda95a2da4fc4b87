// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/plannedgraph.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What new entities will be connected with.
class PlannedGraphTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectsWhatIsPlannedWithTheCatalog();
};

void PlannedGraphTest::connectsWhatIsPlannedWithTheCatalog()
{
    Database catalog = openTemporaryCatalog().value();
    test::ScratchSource{catalog}.put({{u"a.yaml"_s, R"(
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: payments, title: Payments}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: old}
spec: {type: service, lifecycle: production, owner: payments}
)"}});
    const QByteArray text = R"(
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: quotes}
spec:
  type: service
  lifecycle: experimental
  owner: payments
  dependsOn: [component:old, resource:nowhere, resource:data]
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: {name: data, title: Data}
spec: {type: dataset, owner: payments, dependencyOf: [component:old]}
)";
    const DescriptorFile planned =
        readDescriptors(u"catalog-info.yaml"_s, readYaml(text), [](const QString &) -> Result<QByteArray> {
            return failure(ErrorKind::NotFound, u"nothing"_s);
        });
    const auto graph = plannedGraph(catalog, planned.entities);
    QVERIFY(graph);
    QStringList nodes;
    for (const GraphNode &node : graph->nodes())
        nodes += node.title + (node.isMissing ? u" missing"_s : QString());
    QCOMPARE(nodes, (QStringList{u"old"_s, u"quotes"_s, u"Payments"_s, u"Data"_s, u"nowhere missing"_s}));
    QStringList edges;
    for (const GraphEdge &edge : graph->edges())
        edges += u"%1 %2 %3"_s.arg(graph->node(edge.from).title, relationOf(edge.type),
                                   graph->node(edge.to).title);
    edges.sort();
    QCOMPARE(edges, (QStringList{u"Data ownedBy Payments"_s, u"old dependsOn Data"_s,
                                 u"quotes dependsOn Data"_s, u"quotes dependsOn nowhere"_s,
                                 u"quotes dependsOn old"_s, u"quotes ownedBy Payments"_s}));
}

QTEST_GUILESS_MAIN(PlannedGraphTest)
#include "tst_plannedgraph.moc"
