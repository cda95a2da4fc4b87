// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/orphans.h"

#include "support/dump.h"
#include "support/scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;

class OrphansTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissedAndWhere();
    void takesOnlyGoodEntities_data();
    void takesOnlyGoodEntities();
    void knowsTheNamesOfDescriptors();
};

void OrphansTest::saysWhatIsMissedAndWhere()
{
    const std::optional<Problem> orphan =
        findOrphan(u"x/a.yaml"_s, "kind: \"open\n---\n" + component("a"), u"nobody reads %1"_s);
    QVERIFY(orphan);
    QCOMPARE(orphan->rule, u"orphan-descriptor"_s);
    QCOMPARE(orphan->severity, Severity::Warning);
    QCOMPARE(orphan->message, u"nobody reads component:default/a"_s);
    QCOMPARE(orphan->path, u"x/a.yaml"_s);
    QCOMPARE(orphan->place, (Place{6, 9}));
    QCOMPARE(orphan->ref, u"component:default/a"_s);
}

void OrphansTest::takesOnlyGoodEntities_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("skeleton of a template") << component("${{ values.name }}");
    QTest::newRow("rejected") << component("a!");
    QTest::newRow("kind of one's own")
        << "apiVersion: backstage.io/v1\nkind: Robot\nmetadata: {name: a}\n"_ba;
    QTest::newRow("Kubernetes") << "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n"_ba;
    QTest::newRow("workflow") << "name: build\non: push\n"_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("Location")
        << "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: a}\nspec: {target: ./b}\n"_ba;
}

void OrphansTest::takesOnlyGoodEntities()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!findOrphan(u"a.yaml"_s, text, u"%1"_s));
}

void OrphansTest::knowsTheNamesOfDescriptors()
{
    QVERIFY(hasDescriptorName(u"catalog-info.yaml"_s));
    QVERIFY(hasDescriptorName(u"a/b/catalog-info.yml"_s));
    QVERIFY(!hasDescriptorName(u"a/my-catalog-info.yaml"_s));
    QVERIFY(!hasDescriptorName(u"catalog-info.yaml/a"_s));
}

QTEST_GUILESS_MAIN(OrphansTest)
#include "tst_orphans.moc"
