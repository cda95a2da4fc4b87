// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/dependencies.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class DependenciesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatAnEntityNeedsByDistance();
    void findsWhatNeedsAnEntity();
    void takesASystemForItsParts();
    void endsInCirclesAndAtTheLimit();
    void keepsWhatIsNotInTheCatalog();

private:
    QStringList lines(const QString &ref, DependencyDirection direction)
    {
        QStringList lines;
        const Dependencies dependencies = loadDependencies(*m_catalog, ref, direction).value();
        for (const Dependency &found : dependencies.found)
            lines += u"%1 %2%3"_s.arg(found.distance)
                         .arg(found.title, found.viaRef.isEmpty() ? QString() : u" via "_s + found.viaTitle);
        return lines;
    }

    std::unique_ptr<Database> m_catalog;
};

namespace {

QByteArray component(const QByteArray &name, const QByteArray &more)
{
    return "---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name
           + "}\nspec: {type: service, lifecycle: production, owner: team, " + more + "}\n";
}

QByteArray other(const QByteArray &kind, const QByteArray &name, const QByteArray &spec)
{
    return "---\napiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata: {name: " + name
           + "}\nspec: {owner: team, " + spec + "}\n";
}

} // namespace

void DependenciesTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    test::ScratchSource{*m_catalog}.put(
        {{u"a.yaml"_s,
          component("web", "consumesApis: [pay-api], dependsOn: [component:ghost]")
              + component("pay", "providesApis: [pay-api], dependsOn: [resource:db], system: shop")
              + component("ledger", "dependsOn: [component:pay], system: shop")
              + component("audit", "dependsOn: [component:ledger, component:audit]")
              + other("API", "pay-api", "type: grpc, lifecycle: production, definition: x")
              + other("Resource", "db", "type: database, dependencyOf: [component:audit]")
              + other("System", "shop", "domain: trade") + other("Domain", "trade", "type: x")}});
}

void DependenciesTest::findsWhatAnEntityNeedsByDistance()
{
    QCOMPARE(lines(u"component:default/web"_s, DependencyDirection::Needs),
             (QStringList{u"1 ghost"_s, u"1 pay-api"_s, u"2 pay via pay-api"_s, u"3 db via pay"_s}));
    const Dependencies found =
        loadDependencies(*m_catalog, u"component:default/web"_s, DependencyDirection::Needs).value();
    QCOMPARE(found.found.at(2).ownerTitle, u"team"_s);
    QCOMPARE(found.found.at(2).lifecycle, u"production"_s);
    QVERIFY(!found.isCut);
}

void DependenciesTest::findsWhatNeedsAnEntity()
{
    QCOMPARE(lines(u"resource:default/db"_s, DependencyDirection::NeededBy),
             (QStringList{u"1 audit"_s, u"1 pay"_s, u"2 ledger via pay"_s, u"2 pay-api via pay"_s,
                          u"3 web via pay-api"_s}));
}

void DependenciesTest::takesASystemForItsParts()
{
    QCOMPARE(lines(u"system:default/shop"_s, DependencyDirection::Needs), QStringList{u"1 db via pay"_s});
    QCOMPARE(lines(u"domain:default/trade"_s, DependencyDirection::NeededBy),
             (QStringList{u"1 audit via ledger"_s, u"1 pay-api via pay"_s, u"2 web via pay-api"_s}));
}

void DependenciesTest::endsInCirclesAndAtTheLimit()
{
    QCOMPARE(lines(u"component:default/audit"_s, DependencyDirection::Needs),
             (QStringList{u"1 db"_s, u"1 ledger"_s, u"2 pay via ledger"_s}));
    const Dependencies few =
        loadDependencies(*m_catalog, u"component:default/audit"_s, DependencyDirection::Needs, 2).value();
    QCOMPARE(few.found.size(), 2U);
    QVERIFY(few.isCut);
}

void DependenciesTest::keepsWhatIsNotInTheCatalog()
{
    const Dependencies found =
        loadDependencies(*m_catalog, u"component:default/web"_s, DependencyDirection::Needs).value();
    QVERIFY(found.found.front().isMissing);
    QCOMPARE(lines(u"component:default/ghost"_s, DependencyDirection::NeededBy), QStringList{u"1 web"_s});
}

QTEST_GUILESS_MAIN(DependenciesTest)
#include "tst_dependencies.moc"
