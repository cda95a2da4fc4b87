// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/absence.h"

#include "store/schema.h"
#include "store/userdata.h"
#include "support/scratch.h"
#include "sync/sync.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class AbsenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesWhoRefersToIt();
    void namesWhatWasPerhapsMeant();
    void findsTheFileThatWouldDeclareIt();
    void leavesOutProblemsOfOthers();
    void namesSourcesThatFailed();

private:
    void put(const TreeContent &files)
    {
        for (auto file = files.constBegin(); file != files.constEnd(); ++file)
            test::writeFile(m_folder + u'/' + file.key(), file.value());
        Database user = openUserData(**m_home).value();
        const Source source{u"own"_s, m_folder, {}, {}};
        if (!loadSource(user, source.name))
            QVERIFY(addSource(user, source).has_value());
        QVERIFY(syncSources(**m_home, {}, {}, {}).has_value());
    }
    Absence explain(const QString &ref)
    {
        Database catalog = openCatalog(**m_home).value();
        return explainAbsence(**m_home, catalog, ref).value();
    }

    std::unique_ptr<test::ScratchHome> m_home;
    QString m_folder;
};

void AbsenceTest::init()
{
    m_home = std::make_unique<test::ScratchHome>();
    m_folder = m_home->folder() + u"/work"_s;
}

void AbsenceTest::namesWhoRefersToIt()
{
    put({{u"catalog-info.yaml"_s,
          test::component("web", "  dependsOn: [component:ghost]\n  system: ghost\n")}});
    const Absence absence = explain(u"component:default/ghost"_s);
    QCOMPARE(absence.referrers.size(), 1U);
    const Referrer &referrer = absence.referrers.front();
    QCOMPARE(referrer.ref, u"component:default/web"_s);
    QCOMPARE(referrer.relation, u"dependsOn"_s);
    QCOMPARE(referrer.path, u"catalog-info.yaml"_s);
    QVERIFY(referrer.line > 1);
    QCOMPARE(absence.moreReferrers, 0);
}

void AbsenceTest::namesWhatWasPerhapsMeant()
{
    put({{u"catalog-info.yaml"_s, test::component("payment-service") + "---\n"
                                      + test::component("payment-servile") + "---\n"
                                      + test::component("unlike")}});
    QStringList refs;
    const Absence absence = explain(u"component:default/payment-servce"_s);
    for (const EntityRow &row : absence.similar)
        refs += row.ref;
    QCOMPARE(refs,
             (QStringList{u"component:default/payment-service"_s, u"component:default/payment-servile"_s}));
    QCOMPARE(explain(u"api:default/unlike"_s).similar.front().ref, u"component:default/unlike"_s);
    QVERIFY(explain(u"component:default/zzzzzzzz"_s).similar.empty());
}

void AbsenceTest::findsTheFileThatWouldDeclareIt()
{
    put({{u"a/catalog-info.yaml"_s, test::component("good")},
         {u"b/catalog-info.yaml"_s, "kind: Component\nmetadata:\n  name: ghost\n  title: \"open\nspec: {}\n"},
         {u"c/catalog-info.yaml"_s, "kind: Component\nmetadata: {name: spook}\n"},
         {u"d/catalog-info.yaml"_s, "kind: Component\nmetadata: {name: \"ghostly}\n"}});
    const Absence ghost = explain(u"component:default/ghost"_s);
    QCOMPARE(ghost.suspects.size(), 1U);
    QCOMPARE(ghost.suspects.front().problem.path, u"b/catalog-info.yaml"_s);
    QCOMPARE(ghost.suspects.front().problem.rule, u"yaml-syntax"_s);
    QCOMPARE(ghost.suspects.front().source, u"own"_s);
    const Absence spook = explain(u"component:default/spook"_s);
    QVERIFY(!spook.suspects.empty());
    for (const FoundProblem &found : spook.suspects)
        QCOMPARE(found.problem.path, u"c/catalog-info.yaml"_s);
}

void AbsenceTest::leavesOutProblemsOfOthers()
{
    // The name stands in the file, but the problem is of an entity that is there.
    put({{u"a/catalog-info.yaml"_s, test::component("web", "  dependsOn: [component:ghost]\n")}});
    QVERIFY(explain(u"component:default/ghost"_s).suspects.empty());
}

void AbsenceTest::namesSourcesThatFailed()
{
    put({{u"catalog-info.yaml"_s, test::component("one")}});
    QVERIFY(explain(u"component:default/ghost"_s).failedSources.empty());
    QVERIFY(QDir(m_folder).removeRecursively());
    put({});
    const Absence absence = explain(u"component:default/ghost"_s);
    QCOMPARE(absence.failedSources.size(), 1U);
    QCOMPARE(absence.failedSources.front().name, u"own"_s);
    QVERIFY(!absence.failedSources.front().error.isEmpty());
}

QTEST_GUILESS_MAIN(AbsenceTest)
#include "tst_absence.moc"
