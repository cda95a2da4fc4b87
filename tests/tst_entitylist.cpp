// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entitylist.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// Lists of one small catalog as a table shows them.
class EntityListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void arranges_data();
    void arranges();
    void namesGroupsByTitles();
    void readsRowsOfIdsInTheirOrder();
    void findsThoseThatBegin();
    void narrowsToSomeReferences();
    void findsWhatNobodyOwns();

private:
    QStringList namesOf(const std::vector<qint64> &ids);

    std::unique_ptr<Database> m_catalog;
};

namespace {

const QByteArray catalogText = R"(
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: cart}
spec: {type: service, lifecycle: production, owner: shop, system: sales}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: ads, title: Banners}
spec: {type: website, lifecycle: experimental, owner: growth}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: desk}
spec: {type: service, lifecycle: production, owner: shop, system: sales}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: bins}
spec: {type: library, lifecycle: deprecated, owner: ghost, system: zeta}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: shop, title: The shop}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: growth, title: Growth}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: sales}
spec: {owner: shop}
)";

EntityFilter components()
{
    EntityFilter filter;
    filter.kind = u"component"_s;
    return filter;
}

} // namespace

void EntityListTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    test::ScratchSource{*m_catalog}.put({{u"catalog-info.yaml"_s, catalogText}});
}

QStringList EntityListTest::namesOf(const std::vector<qint64> &ids)
{
    QStringList names;
    const std::vector<EntityRow> rows = loadRows(*m_catalog, ids).value();
    for (const EntityRow &row : rows)
        names.append(row.name);
    return names;
}

void EntityListTest::arranges_data()
{
    QTest::addColumn<EntityOrder>("order");
    QTest::addColumn<bool>("isDescending");
    QTest::addColumn<EntityGrouping>("grouping");
    QTest::addColumn<QString>("names");

    QTest::newRow("by label") << EntityOrder::Name << false << EntityGrouping::None
                              << u"ads bins cart desk"_s;
    QTest::newRow("by label, turned")
        << EntityOrder::Name << true << EntityGrouping::None << u"desk cart bins ads"_s;
    QTest::newRow("by reference") << EntityOrder::Ref << true << EntityGrouping::None
                                  << u"desk cart bins ads"_s;
    QTest::newRow("by the owners' titles")
        << EntityOrder::Owner << false << EntityGrouping::None << u"bins ads cart desk"_s;
    QTest::newRow("without a system last")
        << EntityOrder::System << false << EntityGrouping::None << u"cart desk bins ads"_s;
    QTest::newRow("last when turned, too")
        << EntityOrder::System << true << EntityGrouping::None << u"bins cart desk ads"_s;
    QTest::newRow("by type") << EntityOrder::Type << false << EntityGrouping::None << u"bins cart desk ads"_s;
    QTest::newRow("by lifecycle, turned")
        << EntityOrder::Lifecycle << true << EntityGrouping::None << u"cart desk ads bins"_s;
    QTest::newRow("in groups") << EntityOrder::Name << false << EntityGrouping::Owner
                               << u"bins ads cart desk"_s;
    QTest::newRow("turned within groups")
        << EntityOrder::Name << true << EntityGrouping::System << u"desk cart bins ads"_s;
}

void EntityListTest::arranges()
{
    QFETCH(EntityOrder, order);
    QFETCH(bool, isDescending);
    QFETCH(EntityGrouping, grouping);
    QFETCH(QString, names);
    const EntityList list =
        arrangeEntities(*m_catalog, components(), {order, isDescending, grouping}).value();
    QCOMPARE(namesOf(list.ids).join(u' '), names);
}

void EntityListTest::namesGroupsByTitles()
{
    const auto groupsBy = [&](EntityGrouping grouping) {
        return arrangeEntities(*m_catalog, components(), {EntityOrder::Name, false, grouping}).value().groups;
    };
    QCOMPARE(groupsBy(EntityGrouping::Owner),
             (std::vector<EntityGroup>{{u"group:default/ghost"_s, u"ghost"_s, 1},
                                       {u"group:default/growth"_s, u"Growth"_s, 1},
                                       {u"group:default/shop"_s, u"The shop"_s, 2}}));
    QCOMPARE(groupsBy(EntityGrouping::System),
             (std::vector<EntityGroup>{{u"system:default/sales"_s, u"sales"_s, 2},
                                       {u"system:default/zeta"_s, u"zeta"_s, 1},
                                       {QString(), QString(), 1}}));
    QVERIFY(groupsBy(EntityGrouping::None).empty());
}

void EntityListTest::readsRowsOfIdsInTheirOrder()
{
    std::vector<qint64> ids = arrangeEntities(*m_catalog, components(), {}).value().ids;
    std::ranges::reverse(ids);
    ids.insert(ids.begin() + 1, 4711);
    const std::vector<EntityRow> rows = loadRows(*m_catalog, ids).value();
    QCOMPARE(rows.size(), ids.size());
    QCOMPARE(rows[0].name, u"desk"_s);
    QCOMPARE(rows[1].ref, QString());
    QCOMPARE(rows[2].name, u"cart"_s);
    QCOMPARE(rows[2].ownerTitle, u"The shop"_s);
}

void EntityListTest::findsThoseThatBegin()
{
    QCOMPARE(namesOf(entitiesBeginning(*m_catalog, components(), u"ban"_s).value()), QStringList{u"ads"_s});
    QVERIFY(entitiesBeginning(*m_catalog, components(), u"%"_s).value().empty());
    QCOMPARE(entityId(*m_catalog, u"component:default/none"_s).value(), std::nullopt);
}

void EntityListTest::narrowsToSomeReferences()
{
    EntityFilter filter = components();
    filter.among =
        QStringList{u"component:default/desk"_s, u"component:default/gone"_s, u"system:default/sales"_s};
    QCOMPARE(namesOf(arrangeEntities(*m_catalog, filter, {}).value().ids), QStringList{u"desk"_s});
    filter.among = QStringList();
    QVERIFY(arrangeEntities(*m_catalog, filter, {}).value().ids.empty());
}

void EntityListTest::findsWhatNobodyOwns()
{
    EntityFilter filter = components();
    filter.systems = {QString()};
    QCOMPARE(namesOf(arrangeEntities(*m_catalog, filter, {}).value().ids), QStringList{u"ads"_s});
    const FacetCounts counts = countFacets(*m_catalog, components(), {Facet::System}).value();
    QCOMPARE(counts.facets.front().back(), (ValueCount{QString(), QString(), 1}));
}

QTEST_GUILESS_MAIN(EntityListTest)
#include "tst_entitylist.moc"
