// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/demo.h"

#include "store/entityquery.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "support/dump.h"
#include "support/scratch.h"
#include "sync/sync.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What is expected here is what resources/demo/README.md promises.
class DemoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsTwoYearsOfHistory();
    void endsWithTheTreeAsItStands();
    void holdsAllItsEntities();
    void holdsThreeMistakes();
    void grewByCommitsThatAllParse();
    void isKeptWhereItIs();
    void leavesNothingOfAHistoryThatDoesNotFit();

private:
    QString log(const QString &format) const;

    test::ScratchHome m_home;
    Source m_source;
};

namespace {

const QString demo = QStringLiteral(QT_TESTCASE_SOURCEDIR "/../resources/demo");
std::vector<Problem> problemsOf(Database &catalog)
{
    std::vector<Problem> problems;
    for (const FoundProblem &found : listProblems(catalog, {}).value_or(std::vector<FoundProblem>()))
        problems.push_back(found.problem);
    return problems;
}

const QDateTime today(QDate(2025, 3, 4), QTime(12, 0), QTimeZone::UTC);

} // namespace

void DemoTest::initTestCase()
{
    const Result<Source> source = createDemo(*m_home, demo, today, {});
    QVERIFY2(source, source ? "" : qPrintable(source.error().message));
    m_source = *source;
    QVERIFY(isDemo(*m_home, m_source));
    QVERIFY(!isDemo(*m_home, {u"tarnwick"_s, u"/elsewhere"_s, {}, {}}));
    Result<Database> user = openUserData(*m_home);
    QVERIFY(user && addSource(*user, m_source));
    const auto reports = syncSources(*m_home, {}, {}, {});
    QVERIFY(reports && !reports->front().error);
}

QString DemoTest::log(const QString &format) const
{
    return QString::fromUtf8(test::git(QUrl(m_source.location).toLocalFile(),
                                       {u"log"_s, u"--reverse"_s, u"--format="_s + format}))
        .trimmed();
}

void DemoTest::tellsTwoYearsOfHistory()
{
    const QStringList dates = log(u"%cI"_s).split(u'\n');
    QVERIFY(dates.size() >= 30);
    QVERIFY(std::ranges::is_sorted(
        dates, {}, [](const QString &date) { return QDateTime::fromString(date, Qt::ISODate); }));
    QVERIFY(QDateTime::fromString(dates.first(), Qt::ISODate).daysTo(today) >= 700);
    QVERIFY(QDateTime::fromString(dates.last(), Qt::ISODate) < today);
    const QStringList authors = log(u"%an <%ae>"_s).split(u'\n');
    QCOMPARE(QSet<QString>(authors.begin(), authors.end()).size(), 15);
    QVERIFY(!log(u"%s"_s).split(u'\n').contains(QString()));
}

void DemoTest::endsWithTheTreeAsItStands()
{
    const QTemporaryDir checkout;
    test::git(checkout.path(), {u"clone"_s, u"-q"_s, m_source.location, u"."_s});
    QDir(checkout.filePath(u".git"_s)).removeRecursively();
    QCOMPARE(test::git(checkout.path(), {u"diff"_s, u"--no-index"_s, u"--stat"_s, demo + u"/tree"_s, u"."_s}),
             ""_ba);
}

void DemoTest::holdsAllItsEntities()
{
    Result<Database> catalog = openCatalog(*m_home);
    QCOMPARE(countEntities(*catalog, {}).value(), 99);
    QMap<QString, int> counts;
    const auto kinds = countKinds(*catalog);
    for (const ValueCount &kind : *kinds)
        counts[kind.value] = kind.count;
    QCOMPARE(counts, (QMap<QString, int>{{u"API"_s, 12},
                                         {u"Component"_s, 30},
                                         {u"Domain"_s, 2},
                                         {u"Group"_s, 12},
                                         {u"Location"_s, 1},
                                         {u"Resource"_s, 15},
                                         {u"System"_s, 6},
                                         {u"Template"_s, 6},
                                         {u"User"_s, 15}}));
}

void DemoTest::holdsThreeMistakes()
{
    Result<Database> catalog = openCatalog(*m_home);
    const std::vector<Problem> problems = problemsOf(*catalog);
    QCOMPARE(test::places(problems),
             (QStringList{u"services/catalog-service/catalog-info.yaml:58:1 duplicate-entity"_s,
                          u"workers/gift-card-batch/catalog-info.yaml:12:35 unquoted-value"_s,
                          u"workers/pick-planner/catalog-info.yaml:33:7 missing-target"_s}));
    QCOMPARE(problems.back().hint, u"Did you mean component:default/stock-service?"_s);
}

void DemoTest::grewByCommitsThatAllParse()
{
    // Each mistake comes with a commit of its own; before the first of them there is none.
    const QStringList commits = log(u"%H"_s).split(u'\n');
    const test::ScratchHome home;
    Result<Database> user = openUserData(*home);
    const QTemporaryDir clone;
    test::git(clone.path(), {u"clone"_s, u"-q"_s, m_source.location, u"."_s});
    QVERIFY(addSource(*user, {u"demo"_s, clone.path(), {}, m_source.paths}));
    qsizetype before = 0;
    for (const QString &commit : commits) {
        test::git(clone.path(), {u"checkout"_s, u"-q"_s, commit});
        const auto reports = syncSources(*home, {}, {}, {});
        QVERIFY(reports && !reports->front().error);
        Result<Database> catalog = openCatalog(*home);
        QStringList problems = test::places(problemsOf(*catalog));
        // The root Location names folders that were filled later.
        problems.removeIf([](const QString &problem) { return problem.contains(u" location-"); });
        QVERIFY2(problems.size() == before || problems.size() == before + 1,
                 qPrintable(commit + u'\n' + problems.join(u'\n')));
        before = problems.size();
    }
    QCOMPARE(before, 3);
}

void DemoTest::isKeptWhereItIs()
{
    const QString commit = log(u"%H"_s).section(u'\n', -1);
    const Result<Source> again = createDemo(*m_home, u"/nowhere"_s, today.addDays(9), {});
    QVERIFY(again);
    QCOMPARE(*again, m_source);
    QCOMPARE(log(u"%H"_s).section(u'\n', -1), commit);
}

void DemoTest::leavesNothingOfAHistoryThatDoesNotFit()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"tree/a"_s), "a");
    const test::ScratchHome home;
    QVERIFY(!createDemo(*home, folder.path(), today, {}));
    test::writeFile(folder.filePath(u"history.yaml"_s), "commits: []\n");
    const Result<Source> unmade = createDemo(*home, folder.path(), today, {});
    QVERIFY(!unmade);
    QCOMPARE(unmade.error().message, u"No commit of the demo's history.yaml adds a"_s);
    QVERIFY(!QFile::exists(home->state + u"/demo/tarnwick.git"_s));
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
