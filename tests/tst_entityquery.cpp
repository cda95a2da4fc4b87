// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entityquery.h"

#include "store/entitydetail.h"
#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// Asks one small catalog; its entities are in the text below.
class EntityQueryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void ordersAndPages_data();
    void ordersAndPages();
    void givesTitlesOfOwnersAndSystems();
    void countsProblemsOfAnEntity();
    void countsKinds();
    void countsFacets_data();
    void countsFacets();
    void findsAnEntityByPartsOfItsReference_data();
    void findsAnEntityByPartsOfItsReference();
    void saysWhatAReferenceCouldMean();
    void givesRelationsInBothDirections();

private:
    std::unique_ptr<Database> m_catalog;
};

namespace {

const QByteArray catalogText = R"(
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: orders, title: Order desk, description: Takes every parcel, tags: [java, core]}
spec: {type: service, lifecycle: production, owner: shop, system: sales, dependsOn: ["resource:db", "resource:gone"]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: web, tags: [core]}
spec: {type: website, lifecycle: experimental, owner: user:ada, system: sales, dependsOn: ["component:orders"]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: orders, namespace: lab}
spec: {type: Service, lifecycle: experimental, owner: default/shop}
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: {name: db, title: Zebra store}
spec: {type: database, owner: shop}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: sales, title: Sales & more}
spec: {owner: shop}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: shop}
spec: {type: team, profile: {displayName: The shop}, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ada}
spec: {memberOf: [shop]}
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: orders}
spec: {type: openapi, lifecycle: production, owner: shop, definition: "100%_sure"}
)";

/// The filter with these fields; one that stands twice has both values.
EntityFilter filterOf(const QList<std::pair<const char *, QString>> &fields)
{
    EntityFilter filter;
    const QHash<QByteArray, QStringList *> lists{
        {"types", &filter.types},     {"owners", &filter.owners}, {"lifecycles", &filter.lifecycles},
        {"systems", &filter.systems}, {"tags", &filter.tags},     {"namespaces", &filter.namespaces}};
    for (const auto &[name, value] : fields) {
        if (QStringList *list = lists.value(name))
            list->append(value);
        else
            (qstrcmp(name, "kind") == 0 ? filter.kind : filter.text) = value;
    }
    return filter;
}

QString line(const EntityRow &row)
{
    return row.kind.toLower() + u':' + row.nameSpace + u'/' + row.name;
}

QStringList listed(Database &catalog, const EntityFilter &filter, const EntityRange &range = {})
{
    QStringList lines;
    const auto found = listEntities(catalog, filter, range);
    for (const EntityRow &row : found.value_or(std::vector<EntityRow>()))
        lines += row.ref;
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(EntityFilter)
Q_DECLARE_METATYPE(EntityRange)

void EntityQueryTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    const test::ScratchSource source{*m_catalog};
    QCOMPARE(source.put({{u"a.yaml"_s, catalogText}}).entities, 8);
    // A duplicate that is not shown is not found either.
    source.put({{u"b.yaml"_s,
                 "apiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata: {name: DB, tags: [hidden]}\n"
                 "spec: {type: hidden, owner: shop}\n"}});
}

void EntityQueryTest::filters_data()
{
    QTest::addColumn<EntityFilter>("filter");
    QTest::addColumn<QStringList>("expected");

    const QString orders = u"component:default/orders"_s;
    const QString lab = u"component:lab/orders"_s;
    const QString web = u"component:default/web"_s;
    const QString api = u"api:default/orders"_s;
    const QString db = u"resource:default/db"_s;
    QTest::newRow("all") << EntityFilter{} << QStringList{api,
                                                          orders,
                                                          web,
                                                          lab,
                                                          u"group:default/shop"_s,
                                                          db,
                                                          u"system:default/sales"_s,
                                                          u"user:default/ada"_s};
    QTest::newRow("kind without case")
        << filterOf({{"kind", u"COMPONENT"_s}}) << QStringList{orders, web, lab};
    QTest::newRow("kind that is not there") << filterOf({{"kind", u"robot"_s}}) << QStringList();
    QTest::newRow("type without case") << filterOf({{"types", u"SERVICE"_s}}) << QStringList{orders, lab};
    QTest::newRow("any of two types")
        << filterOf({{"types", u"service"_s}, {"types", u"website"_s}}) << QStringList{orders, web, lab};
    QTest::newRow("owner") << filterOf({{"kind", u"component"_s}, {"owners", u"group:default/shop"_s}})
                           << QStringList{orders, lab};
    QTest::newRow("owner that is a user")
        << filterOf({{"owners", u"user:default/ada"_s}}) << QStringList{web};
    QTest::newRow("lifecycle") << filterOf({{"lifecycles", u"Production"_s}}) << QStringList{api, orders};
    QTest::newRow("system") << filterOf({{"systems", u"system:default/sales"_s}}) << QStringList{orders, web};
    QTest::newRow("tag") << filterOf({{"tags", u"core"_s}}) << QStringList{orders, web};
    QTest::newRow("any of two tags") << filterOf({{"tags", u"java"_s}, {"tags", u"core"_s}})
                                     << QStringList{orders, web};
    QTest::newRow("tag of what is not shown") << filterOf({{"tags", u"hidden"_s}}) << QStringList();
    QTest::newRow("namespace") << filterOf({{"namespaces", u"lab"_s}}) << QStringList{lab};
    QTest::newRow("several fields") << filterOf(
        {{"kind", u"component"_s}, {"lifecycles", u"experimental"_s}, {"tags", u"core"_s}})
                                    << QStringList{web};
    QTest::newRow("text: beginning of a name")
        << filterOf({{"text", u"ord"_s}}) << QStringList{api, orders, lab};
    QTest::newRow("text: middle of a name")
        << filterOf({{"text", u"rder"_s}}) << QStringList{api, orders, lab};
    QTest::newRow("text: title") << filterOf({{"text", u"zebra"_s}}) << QStringList{db};
    QTest::newRow("text: description") << filterOf({{"text", u"PARCEL"_s}}) << QStringList{orders};
    QTest::newRow("text: two words") << filterOf({{"text", u"order desk"_s}}) << QStringList{orders};
    QTest::newRow("text: word of a tag") << filterOf({{"text", u"java"_s}}) << QStringList{orders};
    QTest::newRow("text: nothing") << filterOf({{"text", u"   "_s}}) << QStringList{api,
                                                                                    orders,
                                                                                    web,
                                                                                    lab,
                                                                                    u"group:default/shop"_s,
                                                                                    db,
                                                                                    u"system:default/sales"_s,
                                                                                    u"user:default/ada"_s};
    QTest::newRow("text: a sign only")
        << filterOf({{"text", u"&"_s}}) << QStringList{u"system:default/sales"_s};
    EntityFilter query = filterOf({{"text", u"kind:component -tag:java"_s}});
    QTest::newRow("text: operators that are none") << query << QStringList();
    query.isQuery = true;
    QTest::newRow("text: a query") << query << QStringList{web, lab};
    query.text = u"-"_s;
    query.kind = u"api"_s;
    QTest::newRow("text: an operator on its way") << query << QStringList{api};
    QTest::newRow("text: signs of LIKE") << filterOf({{"text", u"_"_s}}) << QStringList();
    QTest::newRow("text: signs of a search language")
        << filterOf({{"text", u"\"orders* OR (AND NEAR"_s}}) << QStringList();
    QTest::newRow("text: quotes") << filterOf({{"text", u"'; DROP TABLE entity"_s}}) << QStringList();
}

void EntityQueryTest::filters()
{
    QFETCH(const EntityFilter, filter);
    QFETCH(const QStringList, expected);
    QCOMPARE(listed(*m_catalog, filter), expected);
    QCOMPARE(countEntities(*m_catalog, filter).value(), int(expected.size()));
}

void EntityQueryTest::ordersAndPages_data()
{
    QTest::addColumn<EntityRange>("range");
    QTest::addColumn<QStringList>("expected");
    const QString orders = u"component:default/orders"_s;
    const QString lab = u"component:lab/orders"_s;
    const QString web = u"component:default/web"_s;
    const QString db = u"resource:default/db"_s;
    using enum EntityOrder;
    QTest::newRow("reference") << EntityRange{Ref} << QStringList{orders, web, lab, db};
    QTest::newRow("reference downwards") << EntityRange{Ref, true} << QStringList{db, lab, web, orders};
    QTest::newRow("name or title") << EntityRange{Name} << QStringList{orders, lab, web, db};
    QTest::newRow("owner") << EntityRange{Owner} << QStringList{web, orders, lab, db};
    QTest::newRow("system, those without one last")
        << EntityRange{System} << QStringList{orders, web, lab, db};
    QTest::newRow("type") << EntityRange{Type} << QStringList{db, orders, lab, web};
    QTest::newRow("lifecycle") << EntityRange{Lifecycle} << QStringList{web, lab, orders, db};
    QTest::newRow("first page") << EntityRange{Ref, false, 2, 0} << QStringList{orders, web};
    QTest::newRow("second page") << EntityRange{Ref, false, 2, 2} << QStringList{lab, db};
    QTest::newRow("behind the end") << EntityRange{Ref, false, 2, 4} << QStringList();
    QTest::newRow("nothing") << EntityRange{Ref, false, 0, 0} << QStringList();
}

void EntityQueryTest::ordersAndPages()
{
    QFETCH(const EntityRange, range);
    QFETCH(const QStringList, expected);
    QCOMPARE(listed(*m_catalog,
                    filterOf({{"types", u"service"_s}, {"types", u"website"_s}, {"types", u"database"_s}}),
                    range),
             expected);
}

void EntityQueryTest::givesTitlesOfOwnersAndSystems()
{
    const Result<EntityRow> row = loadRow(*m_catalog, u"component:default/orders"_s);
    QVERIFY(row);
    QCOMPARE(row->title, u"Order desk"_s);
    QCOMPARE(row->ownerTitle, u"The shop"_s);
    QCOMPARE(row->systemTitle, u"Sales & more"_s);
    QCOMPARE(row->tags, (QStringList{u"java"_s, u"core"_s}));
    QCOMPARE(line(*loadRow(*m_catalog, u"component:lab/orders"_s)), u"component:lab/orders"_s);
    QCOMPARE(loadRow(*m_catalog, u"component:default/absent"_s).error().kind, ErrorKind::NotFound);
}

void EntityQueryTest::countsProblemsOfAnEntity()
{
    QCOMPARE(loadRow(*m_catalog, u"component:default/orders"_s)->problems, 1); // a missing target
    QCOMPARE(loadRow(*m_catalog, u"resource:default/db"_s)->problems, 1);      // a duplicate
    QCOMPARE(loadRow(*m_catalog, u"component:default/web"_s)->problems, 0);
}

void EntityQueryTest::countsKinds()
{
    QStringList lines;
    const auto kinds = countKinds(*m_catalog);
    for (const ValueCount &kind : *kinds)
        lines += u"%1 %2"_s.arg(kind.value).arg(kind.count);
    lines.sort();
    QCOMPARE(lines, (QStringList{u"API 1"_s, u"Component 3"_s, u"Group 1"_s, u"Resource 1"_s, u"System 1"_s,
                                 u"User 1"_s}));
}

void EntityQueryTest::countsFacets_data()
{
    QTest::addColumn<int>("facet");
    QTest::addColumn<EntityFilter>("filter");
    QTest::addColumn<QStringList>("expected");

    const EntityFilter components = filterOf({{"kind", u"component"_s}});
    QTest::newRow("owner") << int(Facet::Owner) << components
                           << QStringList{u"group:default/shop The shop 2"_s, u"user:default/ada ada 1"_s};
    QTest::newRow("lifecycle") << int(Facet::Lifecycle) << components
                               << QStringList{u"experimental experimental 2"_s, u"production production 1"_s};
    QTest::newRow("system") << int(Facet::System) << components
                            << QStringList{u"system:default/sales Sales & more 2"_s, u"  1"_s};
    QTest::newRow("tag") << int(Facet::Tag) << components << QStringList{u"core core 2"_s, u"java java 1"_s};
    QTest::newRow("namespace") << int(Facet::Namespace) << components
                               << QStringList{u"default default 2"_s, u"lab lab 1"_s};
    QTest::newRow("narrowed by others")
        << int(Facet::Lifecycle) << filterOf({{"kind", u"component"_s}, {"tags", u"java"_s}})
        << QStringList{u"production production 1"_s};
    QTest::newRow("not narrowed by itself")
        << int(Facet::Tag) << filterOf({{"kind", u"component"_s}, {"tags", u"java"_s}})
        << QStringList{u"core core 2"_s, u"java java 1"_s};
    QTest::newRow("narrowed by text")
        << int(Facet::Namespace) << filterOf({{"kind", u"component"_s}, {"text", u"desk"_s}})
        << QStringList{u"default default 1"_s};
    QTest::newRow("of nothing") << int(Facet::Type) << filterOf({{"kind", u"robot"_s}}) << QStringList();
}

void EntityQueryTest::countsFacets()
{
    QFETCH(const int, facet);
    QFETCH(const EntityFilter, filter);
    QFETCH(const QStringList, expected);
    QStringList lines;
    const auto counts = countFacets(*m_catalog, filter, {Facet(facet)});
    QVERIFY(counts);
    QCOMPARE(counts->total, countEntities(*m_catalog, filter).value());
    for (const ValueCount &count : counts->facets.front())
        lines += u"%1 %2 %3"_s.arg(count.value, count.label).arg(count.count);
    QCOMPARE(lines, expected);
}

void EntityQueryTest::findsAnEntityByPartsOfItsReference_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("component:default/orders") << u"component:default/orders"_s;
    QTest::newRow("Component:Default/Orders") << u"component:default/orders"_s;
    QTest::newRow("lab/orders") << u"component:lab/orders"_s;
    QTest::newRow("component:orders") << u"component:default/orders"_s;
    QTest::newRow("api:orders") << u"api:default/orders"_s;
    QTest::newRow("web") << u"component:default/web"_s;
    QTest::newRow(" WEB ") << u"component:default/web"_s;
}

void EntityQueryTest::findsAnEntityByPartsOfItsReference()
{
    QFETCH(const QString, expected);
    QCOMPARE(findEntity(*m_catalog, QString::fromUtf8(QTest::currentDataTag())).value(), expected);
}

void EntityQueryTest::saysWhatAReferenceCouldMean()
{
    const Result<QString> several = findEntity(*m_catalog, u"orders"_s);
    QCOMPARE(several.error().kind, ErrorKind::Invalid);
    QCOMPARE(several.error().hint,
             u"Write one of: api:default/orders, component:default/orders, component:lab/orders"_s);
    const Result<QString> near = findEntity(*m_catalog, u"component:odrers"_s);
    QCOMPARE(near.error().kind, ErrorKind::NotFound);
    QCOMPARE(near.error().hint, u"Did you mean component:default/orders?"_s);
    QCOMPARE(findEntity(*m_catalog, u"wbe"_s).error().hint, u"Did you mean component:default/web?"_s);
    QCOMPARE(findEntity(*m_catalog, u"nothing-like-it"_s).error().hint,
             u"Search for it, or sync if it is new"_s);
    QCOMPARE(findEntity(*m_catalog, u"component:"_s).error().kind, ErrorKind::Invalid);
}

void EntityQueryTest::givesRelationsInBothDirections()
{
    QStringList lines;
    const auto relations = loadRelations(*m_catalog, u"component:default/orders"_s);
    for (const RelatedEntity &related : *relations)
        lines += u"%1 %2 (%3)%4"_s.arg(related.type, related.target, related.title,
                                       related.isMissing ? u" missing"_s : QString());
    QCOMPARE(lines, (QStringList{u"dependencyOf component:default/web (web)"_s,
                                 u"dependsOn resource:default/db (Zebra store)"_s,
                                 u"dependsOn resource:default/gone (gone) missing"_s,
                                 u"ownedBy group:default/shop (The shop)"_s,
                                 u"partOf system:default/sales (Sales & more)"_s}));
}

QTEST_GUILESS_MAIN(EntityQueryTest)
#include "tst_entityquery.moc"
