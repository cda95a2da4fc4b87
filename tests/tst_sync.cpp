// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/sync.h"

#include "store/entitydetail.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "store/sourceremoval.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "support/dump.h"
#include "support/gitserver.h"
#include "support/scratch.h"
#include "sync/sourcefile.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;
using test::ScratchRepository;

namespace {

QByteArray location(const QByteArray &name, const QByteArray &targets)
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata:\n  name: " + name
           + "\nspec:\n  targets: [" + targets + "]\n";
}

QByteArray api(const QByteArray &name, const QByteArray &definition)
{
    return "apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata:\n  name: " + name
           + "\nspec:\n  type: openapi\n  lifecycle: production\n  owner: team\n  definition: " + definition
           + "\n";
}

const QByteArray team =
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: team\nspec:\n  type: team\n  children: []\n";

/// A home whose sources are synced and asked for.
class Portal final
{
public:
    const Home &home() const { return *m_home; }

    void add(const QString &name, const QString &where, const QStringList &paths = {},
             const QString &branch = {})
    {
        Result<Database> user = openUserData(home());
        QVERIFY(user && addSource(*user, {name, where, branch, paths}));
    }

    std::vector<SourceReport> sync(const QStringList &names = {}, const SyncOptions &options = {})
    {
        const auto reports = syncSources(home(), names, options, {});
        return reports.value_or(std::vector<SourceReport>());
    }
    SourceReport syncOne()
    {
        const std::vector<SourceReport> reports = sync();
        return reports.size() == 1 ? reports.front() : SourceReport();
    }

    QStringList refs() const
    {
        QStringList refs;
        Result<Database> catalog = openCatalog(home());
        std::ignore =
            catalog->query("SELECT ref FROM entity WHERE is_winner ORDER BY ref", {}, [&](const Row &row) {
                refs += row.text(0);
                return true;
            });
        return refs;
    }
    QStringList names() const { return refs().replaceInStrings(QRegularExpression(u"^.*/"_s), QString()); }

    QStringList problems() const
    {
        Result<Database> catalog = openCatalog(home());
        std::vector<Problem> problems;
        for (const FoundProblem &found : listProblems(*catalog, {}).value_or(std::vector<FoundProblem>()))
            problems.push_back(found.problem);
        return test::places(problems);
    }

    Result<EntityDetail> entity(const QString &ref) const
    {
        Result<Database> catalog = openCatalog(home());
        return loadEntity(*catalog, ref);
    }

private:
    test::ScratchHome m_home;
};

void onThreads(qsizetype count, const std::function<void(qsizetype)> &work)
{
    std::vector<std::jthread> threads;
    for (qsizetype first = 0; first < 4; ++first) {
        threads.emplace_back([=] {
            for (qsizetype at = first; at < count; at += 4)
                work(at);
        });
    }
}

} // namespace

class SyncTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverythingAtFirst();
    void readsNothingWhereNothingChanged();
    void readsOneFileWhereOneOfManyChanged();
    void givesTheSameOnManyThreads();
    void followsDeletionsAndRenames();
    void followsARewrittenHistory();
    void readsAnotherBranchAndOtherGlobs();
    void followsLocationsWithPathsAndGlobs();
    void survivesLocationsThatNameEachOther();
    void reportsTargetsThatAreNotThere();
    void followsUrlsIntoTheSameRepository();
    void followsUrlsIntoAnotherSource();
    void readsTheReaderAgainWhereItsTextChanged();
    void readsTextsOfOtherSources();
    void confinesTextsToTheRepository();
    void showsAllGoodEntitiesAndFourProblems();
    void keepsTheLastGoodEntityOfABrokenFile();
    void readsAFolderWithUncommittedChanges();
    void readsAFolderThatIsNoRepository();
    void goesOnAfterAFailingSource();
    void keepsTheOldCatalogWhenCancelled();
    void forgetsASourceWithAllThatItBrought();
    void dropsWhatWasRemovedElsewhere();
    void letsTheEarlierSourceWin();
    void suggestsTheSourceThatWasMeant();
    void saysWhereNothingFitsTheGlobs();
    void findsDescriptorsThatNothingReads();
    void readsFilesOfASourceAtACommit();
};

void SyncTest::readsEverythingAtFirst()
{
    ScratchRepository repository;
    repository.files = {{u"catalog-info.yaml"_s, team + "---\n" + component("a")},
                        {u"services/b/catalog-info.yml"_s, component("b")},
                        {u"README.md"_s, "nothing"},
                        {u"other.yaml"_s, component("not-named")}};
    const QString commit = repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());

    const SourceReport report = portal.syncOne();
    QVERIFY(!report.error);
    QCOMPARE(report.name, u"s"_s);
    QCOMPARE(report.commit, commit);
    QCOMPARE(report.entities, 3);
    QCOMPARE(report.changed, 3);
    QCOMPARE(report.removed, 0);
    QCOMPARE(report.problems, 0);
    QCOMPARE(report.filesRead, 2);
    QVERIFY(report.hasNews());
    QCOMPARE(portal.refs(),
             (QStringList{u"component:default/a"_s, u"component:default/b"_s, u"group:default/team"_s}));
    const Result<EntityDetail> a = portal.entity(u"component:default/a"_s);
    QVERIFY(a);
    QCOMPARE(a->origin.path, u"catalog-info.yaml"_s);
    QCOMPARE(a->origin.line, 9);
    QCOMPARE(a->origin.commit, commit);
}

void SyncTest::readsNothingWhereNothingChanged()
{
    ScratchRepository repository;
    repository.files = {{u"catalog-info.yaml"_s, team}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    portal.sync();
    repository.files[u"README.md"_s] = "x";
    const QString commit = repository.commit();

    const SourceReport report = portal.syncOne();
    QCOMPARE(report.commit, commit);
    QCOMPARE(report.entities, 1);
    QCOMPARE(report.filesRead, 0);
    QVERIFY(!report.hasNews());
}

void SyncTest::readsOneFileWhereOneOfManyChanged()
{
    ScratchRepository repository;
    repository.files = {{u"team/catalog-info.yaml"_s, team}};
    for (int at = 0; at < 120; ++at)
        repository.files[u"%1/catalog-info.yaml"_s.arg(at)] = component("c" + QByteArray::number(at));
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    QCOMPARE(portal.syncOne().filesRead, 121);

    repository.files[u"7/catalog-info.yaml"_s] = component("c7", "  system: new\n");
    repository.commit();
    const SourceReport report = portal.syncOne();
    QCOMPARE(report.filesRead, 1);
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.removed, 0);
    QCOMPARE(report.entities, 121);
    QCOMPARE(portal.entity(u"component:default/c7"_s)->row.system, u"system:default/new"_s);
    QCOMPARE(portal.problems(), QStringList{u"7/catalog-info.yaml:9:11 missing-target"_s});
}

void SyncTest::givesTheSameOnManyThreads()
{
    ScratchRepository repository;
    for (int at = 0; at < 120; ++at)
        repository.files[u"%1/catalog-info.yaml"_s.arg(at)] = component("c" + QByteArray::number(at % 100));
    repository.commit();
    Portal one;
    Portal many;
    one.add(u"s"_s, repository.url());
    many.add(u"s"_s, repository.url());
    QCOMPARE(one.sync({}, {{}, serially}).front().entities, 100);
    QCOMPARE(many.sync({}, {{}, onThreads}).front().entities, 100);
    QCOMPARE(many.refs(), one.refs());
    QCOMPARE(many.problems(), one.problems());
}

void SyncTest::followsDeletionsAndRenames()
{
    ScratchRepository repository;
    repository.files = {{u"a/catalog-info.yaml"_s, component("a")},
                        {u"b/catalog-info.yaml"_s, component("b", "  dependsOn: [component:a]\n")},
                        {u"t/catalog-info.yaml"_s, team}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    portal.sync();

    repository.files[u"moved/catalog-info.yaml"_s] = repository.files.take(u"a/catalog-info.yaml"_s);
    repository.commit();
    SourceReport report = portal.syncOne();
    QCOMPARE(report.filesRead, 1);
    QCOMPARE(report.removed, 0);
    QCOMPARE(report.entities, 3);
    QCOMPARE(portal.entity(u"component:default/a"_s)->origin.path, u"moved/catalog-info.yaml"_s);
    QCOMPARE(portal.problems(), QStringList());

    repository.files.remove(u"moved/catalog-info.yaml"_s);
    repository.commit();
    report = portal.syncOne();
    QCOMPARE(report.filesRead, 0);
    QCOMPARE(report.removed, 1);
    QCOMPARE(report.entities, 2);
    QCOMPARE(portal.names(), (QStringList{u"b"_s, u"team"_s}));
    QCOMPARE(portal.problems(), QStringList{u"b/catalog-info.yaml:9:15 missing-target"_s});

    // Moved out of what the globs name.
    repository.files[u"b.yaml"_s] = repository.files.take(u"b/catalog-info.yaml"_s);
    repository.commit();
    report = portal.syncOne();
    QCOMPARE(report.removed, 1);
    QCOMPARE(portal.names(), QStringList{u"team"_s});
    QCOMPARE(portal.problems(), QStringList());
}

void SyncTest::followsARewrittenHistory()
{
    ScratchRepository repository;
    repository.files = {{u"a/catalog-info.yaml"_s, component("a")},
                        {u"b/catalog-info.yaml"_s, component("b")}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    portal.sync();

    repository.files.remove(u"b/catalog-info.yaml"_s);
    repository.files[u"c/catalog-info.yaml"_s] = component("c");
    const QString commit = repository.rewrite();
    const SourceReport report = portal.syncOne();
    QCOMPARE(report.commit, commit);
    QCOMPARE(report.filesRead, 1);
    QCOMPARE(report.removed, 1);
    QCOMPARE(portal.names(), (QStringList{u"a"_s, u"c"_s}));
}

void SyncTest::readsAnotherBranchAndOtherGlobs()
{
    ScratchRepository repository;
    repository.files = {{u"a.yaml"_s, component("a")}, {u"x/b.yaml"_s, component("b")}};
    repository.commit();
    repository.files[u"x/b.yaml"_s] = component("next");
    repository.commit(u"On a branch"_s, u"next"_s);
    Portal portal;
    portal.add(u"s"_s, repository.url(), {u"*.yaml"_s});
    portal.sync();
    QCOMPARE(portal.names(), QStringList{u"a"_s});

    Result<Database> user = openUserData(portal.home());
    QVERIFY(updateSource(*user, u"s"_s, {u"s"_s, repository.url(), {}, {u"x/*.yaml"_s}}));
    QCOMPARE(portal.syncOne().removed, 1);
    QCOMPARE(portal.names(), QStringList{u"b"_s});
    QVERIFY(updateSource(*user, u"s"_s, {u"s"_s, repository.url(), u"next"_s, {u"x/*.yaml"_s}}));
    portal.sync();
    QCOMPARE(portal.names(), QStringList{u"next"_s});
    QVERIFY(updateSource(*user, u"s"_s, {u"s"_s, repository.url(), u"absent"_s, {u"x/*.yaml"_s}}));
    QCOMPARE(portal.syncOne().error->kind, ErrorKind::NotFound);
    QCOMPARE(portal.names(), QStringList{u"next"_s});
}

void SyncTest::followsLocationsWithPathsAndGlobs()
{
    ScratchRepository repository;
    repository.files = {
        {u"catalog-info.yaml"_s, location("root", "./org/team.yaml, ./services/*.yaml, more/all.yaml")},
        {u"org/team.yaml"_s, team},
        {u"services/a.yaml"_s, component("a")},
        {u"services/deeper/b.yaml"_s, component("b")},
        {u"more/all.yaml"_s, location("more", "../third.yaml, /from-root.yaml")},
        {u"third.yaml"_s, component("third")},
        {u"from-root.yaml"_s, component("from-root")}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    SourceReport report = portal.syncOne();
    QCOMPARE(report.filesRead, 6);
    QCOMPARE(portal.names(),
             (QStringList{u"a"_s, u"from-root"_s, u"third"_s, u"team"_s, u"more"_s, u"root"_s}));
    QCOMPARE(portal.problems(), QStringList{u"services/deeper/b.yaml:4:9 orphan-descriptor"_s});

    // A new file that a glob names.
    repository.files[u"services/c.yaml"_s] = component("c");
    repository.commit();
    report = portal.syncOne();
    QCOMPARE(report.filesRead, 1);
    QVERIFY(portal.names().contains(u"c"_s));

    // A Location that names one file less, and one more.
    repository.files[u"more/all.yaml"_s] = location("more", "../services/deeper/*.yaml, /from-root.yaml");
    repository.commit();
    report = portal.syncOne();
    QCOMPARE(report.filesRead, 2);
    QCOMPARE(report.removed, 1);
    QCOMPARE(portal.names(),
             (QStringList{u"a"_s, u"b"_s, u"c"_s, u"from-root"_s, u"team"_s, u"more"_s, u"root"_s}));

    // A Location that goes takes with it what only it names.
    repository.files.remove(u"more/all.yaml"_s);
    repository.commit();
    report = portal.syncOne();
    QCOMPARE(report.removed, 3);
    QCOMPARE(portal.names(), (QStringList{u"a"_s, u"c"_s, u"team"_s, u"root"_s}));
    QCOMPARE(portal.problems(), (QStringList{u"catalog-info.yaml:6:49 location-target-not-found"_s,
                                             u"from-root.yaml:4:9 orphan-descriptor"_s,
                                             u"services/deeper/b.yaml:4:9 orphan-descriptor"_s,
                                             u"third.yaml:4:9 orphan-descriptor"_s}));
}

void SyncTest::survivesLocationsThatNameEachOther()
{
    ScratchRepository repository;
    repository.files = {{u"catalog-info.yaml"_s, location("one", "./two.yaml, ./catalog-info.yaml")},
                        {u"two.yaml"_s, location("two", "./catalog-info.yaml, ./team.yaml, ./**/*.yaml")},
                        {u"team.yaml"_s, team}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    QCOMPARE(portal.syncOne().filesRead, 3);
    QCOMPARE(portal.names(), (QStringList{u"team"_s, u"one"_s, u"two"_s}));
    QCOMPARE(portal.problems(), QStringList());
}

void SyncTest::reportsTargetsThatAreNotThere()
{
    ScratchRepository repository;
    repository.files = {
        {u"catalog-info.yaml"_s,
         location(
             "one",
             "./absent.yaml, ./none/*.yaml, ../../outside.yaml, \"https://example.com/o/r/blob/main/x.yaml\"")
             + "---\n" + location("two", "./also-absent.yaml") + "  presence: optional\n"}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    QCOMPARE(portal.syncOne().problems, 4);
    QCOMPARE(portal.names(), (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(portal.problems(), (QStringList{u"catalog-info.yaml:6:13 location-target-not-found"_s,
                                             u"catalog-info.yaml:6:28 location-pattern-unmatched"_s,
                                             u"catalog-info.yaml:6:43 location-outside-repository"_s,
                                             u"catalog-info.yaml:6:63 location-outside-sources"_s}));

    // A fault that is mended in another file than its own.
    repository.files[u"absent.yaml"_s] = team;
    repository.commit();
    QCOMPARE(portal.syncOne().problems, 3);
    QVERIFY(portal.names().contains(u"team"_s));
}

void SyncTest::followsUrlsIntoTheSameRepository()
{
    const QTemporaryDir folder;
    ScratchRepository repository(folder.filePath(u"acme/catalog.git"_s));
    const test::GitServer server(folder.path());
    const QByteArray page = server.url(u"Acme/Catalog/"_s).toUtf8();
    repository.files = {
        {u"catalog-info.yaml"_s,
         location("root", '"' + page + "blob/main/team.yaml\", \"" + page + "tree/main/apis/*.yaml\"")},
        {u"team.yaml"_s, team},
        {u"apis/orders.yaml"_s, api("orders", "{$text: \"" + page + "raw/main/apis/orders.txt\"}")},
        {u"apis/orders.txt"_s, "openapi"}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, server.url(u"acme/catalog.git"_s));
    const SourceReport report = portal.syncOne();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->message) : "");
    QCOMPARE(portal.names(), (QStringList{u"orders"_s, u"team"_s, u"root"_s}));
    QCOMPARE(portal.problems(), QStringList());
    QCOMPARE(portal.entity(u"api:default/orders"_s)->document.textAt({u"spec", u"definition"}), u"openapi"_s);

    repository.files[u"apis/orders.txt"_s] = "asyncapi";
    repository.commit();
    QCOMPARE(portal.syncOne().filesRead, 1);
    QCOMPARE(portal.entity(u"api:default/orders"_s)->document.textAt({u"spec", u"definition"}),
             u"asyncapi"_s);
}

void SyncTest::followsUrlsIntoAnotherSource()
{
    const QTemporaryDir folder;
    ScratchRepository services(folder.filePath(u"acme/services.git"_s));
    ScratchRepository roots(folder.filePath(u"acme/roots.git"_s));
    const test::GitServer server(folder.path());
    services.files = {{u"catalog-info.yaml"_s, team},
                      {u"a/entity.yaml"_s, component("a")},
                      {u"b/entity.yaml"_s, component("b")}};
    services.commit();
    roots.files = {
        {u"catalog-info.yaml"_s,
         location("roots", '"' + server.url(u"acme/services/blob/main/a/entity.yaml"_s).toUtf8() + '"')}};
    roots.commit();
    Portal portal;
    // Looked at before the Location that names its file.
    portal.add(u"services"_s, server.url(u"acme/services.git"_s));
    portal.add(u"roots"_s, server.url(u"acme/roots.git"_s));
    std::vector<SourceReport> reports = portal.sync();
    QCOMPARE(reports.size(), size_t(2));
    QVERIFY(!reports[0].error && !reports[1].error);
    QCOMPARE(portal.names(), (QStringList{u"a"_s, u"team"_s, u"roots"_s}));
    QCOMPARE(portal.entity(u"component:default/a"_s)->origin.source, u"services"_s);
    QCOMPARE(portal.problems(), QStringList());

    roots.files[u"catalog-info.yaml"_s].replace("/a/entity", "/b/entity");
    roots.commit();
    portal.sync();
    QCOMPARE(portal.names(), (QStringList{u"b"_s, u"team"_s, u"roots"_s}));

    QVERIFY(forgetSource(portal.home(), u"roots"_s));
    portal.sync();
    QCOMPARE(portal.names(), QStringList{u"team"_s});
}

void SyncTest::readsTheReaderAgainWhereItsTextChanged()
{
    ScratchRepository repository;
    repository.files = {{u"a/catalog-info.yaml"_s, api("a", "{$text: ./api.txt}")},
                        {u"b/catalog-info.yaml"_s, api("b", "{$text: ../b.txt}")},
                        {u"t/catalog-info.yaml"_s, team},
                        {u"a/api.txt"_s, "one"},
                        {u"b.txt"_s, "b"}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    portal.sync();

    repository.files[u"a/api.txt"_s] = "two";
    repository.commit();
    SourceReport report = portal.syncOne();
    QCOMPARE(report.filesRead, 1);
    QCOMPARE(portal.entity(u"api:default/a"_s)->document.textAt({u"spec", u"definition"}), u"two"_s);

    repository.files.remove(u"a/api.txt"_s);
    repository.commit();
    QCOMPARE(portal.syncOne().entities, 3);
    QCOMPARE(portal.problems(), QStringList{u"a/catalog-info.yaml:9:23 unreadable-substitution"_s});

    repository.files[u"a/api.txt"_s] = "three";
    repository.commit();
    report = portal.syncOne();
    QCOMPARE(report.filesRead, 1);
    QCOMPARE(portal.problems(), QStringList());
    QCOMPARE(portal.entity(u"api:default/a"_s)->document.textAt({u"spec", u"definition"}), u"three"_s);
}

void SyncTest::readsTextsOfOtherSources()
{
    const QTemporaryDir folder;
    ScratchRepository texts(folder.filePath(u"acme/texts.git"_s));
    const test::GitServer server(folder.path());
    texts.files = {{u"catalog-info.yaml"_s, team}, {u"api.txt"_s, "openapi"}};
    texts.commit();
    ScratchRepository apis;
    apis.files = {{u"catalog-info.yaml"_s,
                   api("a", "{$text: \"" + server.url(u"acme/texts/blob/main/api.txt"_s).toUtf8() + "\"}")
                       + "---\n" + api("b", "{$text: \"https://example.com/api.txt\"}")}};
    apis.commit();
    Portal portal;
    portal.add(u"texts"_s, server.url(u"acme/texts.git"_s));
    portal.add(u"apis"_s, apis.url());
    portal.sync();
    QCOMPARE(portal.entity(u"api:default/a"_s)->document.textAt({u"spec", u"definition"}), u"openapi"_s);
    QCOMPARE(portal.problems(), QStringList{u"catalog-info.yaml:19:23 unreadable-substitution"_s});
}

void SyncTest::confinesTextsToTheRepository()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"secret.txt"_s), "secret");
    test::writeFile(folder.filePath(u"catalog/catalog-info.yaml"_s),
                    api("a", "{$text: ../secret.txt}") + "---\n" + api("b", "{$text: ./link.txt}") + "---\n"
                        + api("c", "{$text: /secret.txt}"));
    QVERIFY(QFile::link(folder.filePath(u"secret.txt"_s), folder.filePath(u"catalog/link.txt"_s)));
    Portal portal;
    portal.add(u"s"_s, folder.filePath(u"catalog"_s));
    QCOMPARE(portal.syncOne().entities, 3);
    const QStringList unreadable = portal.problems().filter(u"unreadable-substitution"_s);
    QCOMPARE(unreadable, (QStringList{u"catalog-info.yaml:9:23 unreadable-substitution"_s,
                                      u"catalog-info.yaml:19:23 unreadable-substitution"_s,
                                      u"catalog-info.yaml:29:23 unreadable-substitution"_s}));
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(!test::dump(portal.entity(u"api:default/"_s + name)->document).contains(u"\"secret\""_s));
}

void SyncTest::showsAllGoodEntitiesAndFourProblems()
{
    ScratchRepository repository;
    repository.files = {
        {u"catalog-info.yaml"_s, team + "---\n" + component("good")
                                     + "---\nkind: Component\nmetadata:\n  name: \"open\n---\n"
                                     + component("also-good")},
        {u"b/catalog-info.yaml"_s, component("good", "  system: first\n")},
        {u"c/catalog-info.yaml"_s, component("lost", "  dependsOn:\n    - component:goood\n")},
        {u"d/catalog-info.yaml"_s, "apiVersion: example.org/v1\nkind: Robot\nmetadata:\n  name: marvin\n"},
        {u"s/catalog-info.yaml"_s,
         "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: first\nspec:\n  owner: team\n"}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    const SourceReport report = portal.syncOne();
    QCOMPARE(report.entities, 6);
    QCOMPARE(report.problems, 4);
    QCOMPARE(portal.refs(), (QStringList{u"component:default/also-good"_s, u"component:default/good"_s,
                                         u"component:default/lost"_s, u"group:default/team"_s,
                                         u"robot:default/marvin"_s, u"system:default/first"_s}));
    QCOMPARE(portal.problems(), (QStringList{u"catalog-info.yaml:9:1 duplicate-entity"_s,
                                             u"catalog-info.yaml:20:9 yaml-syntax"_s,
                                             u"c/catalog-info.yaml:10:7 missing-target"_s,
                                             u"d/catalog-info.yaml:2:7 unknown-kind"_s}));
}

void SyncTest::keepsTheLastGoodEntityOfABrokenFile()
{
    ScratchRepository repository;
    repository.files = {{u"catalog-info.yaml"_s, component("a") + "---\n" + component("b") + "---\n" + team}};
    const QString first = repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    portal.sync();

    repository.files[u"catalog-info.yaml"_s].replace("name: a", "name: a!");
    const QString second = repository.commit();
    SourceReport report = portal.syncOne();
    QCOMPARE(report.entities, 3);
    QCOMPARE(report.removed, 0);
    QCOMPARE(portal.problems(), QStringList{u"catalog-info.yaml:4:9 invalid-name"_s});
    QCOMPARE(portal.entity(u"component:default/a"_s)->origin.staleCommit, first);
    QCOMPARE(portal.entity(u"component:default/b"_s)->origin.staleCommit, QString());
    QCOMPARE(portal.entity(u"component:default/b"_s)->origin.commit, second);

    // Still broken after the next change: the commit that it was last good at stays.
    repository.files[u"catalog-info.yaml"_s].replace("name: b", "name: c");
    repository.commit();
    report = portal.syncOne();
    QCOMPARE(portal.entity(u"component:default/a"_s)->origin.staleCommit, first);
    QVERIFY(portal.names().contains(u"c"_s));

    repository.files[u"catalog-info.yaml"_s].replace("name: a!", "name: a");
    repository.commit();
    portal.sync();
    QCOMPARE(portal.names(), (QStringList{u"a"_s, u"c"_s, u"team"_s}));
    QCOMPARE(portal.entity(u"component:default/a"_s)->origin.staleCommit, QString());
    QCOMPARE(portal.problems(), QStringList());
}

void SyncTest::readsAFolderWithUncommittedChanges()
{
    const QTemporaryDir folder;
    test::git(folder.path(), {u"init"_s, u"-q"_s});
    test::writeFile(folder.filePath(u"a/catalog-info.yaml"_s), component("a"));
    test::writeFile(folder.filePath(u"t/catalog-info.yaml"_s), team);
    test::writeFile(folder.filePath(u".gitignore"_s), "ignored/\n");
    test::writeFile(folder.filePath(u"ignored/catalog-info.yaml"_s), component("ignored"));
    test::git(folder.path(), {u"add"_s, u"-A"_s});
    test::git(folder.path(), {u"commit"_s, u"-q"_s, u"-m"_s, u"First"_s});
    const QString head = QString::fromLatin1(test::git(folder.path(), {u"rev-parse"_s, u"HEAD"_s}).trimmed());
    Portal portal;
    portal.add(u"s"_s, folder.path());
    SourceReport report = portal.syncOne();
    QCOMPARE(report.commit, head);
    QCOMPARE(report.filesRead, 2);
    QCOMPARE(portal.names(), (QStringList{u"a"_s, u"team"_s}));
    QCOMPARE(portal.syncOne().filesRead, 0);

    test::writeFile(folder.filePath(u"a/catalog-info.yaml"_s), component("changed"));
    test::writeFile(folder.filePath(u"new/catalog-info.yaml"_s), component("new"));
    report = portal.syncOne();
    QCOMPARE(report.filesRead, 2);
    QCOMPARE(report.removed, 1);
    QCOMPARE(portal.names(), (QStringList{u"changed"_s, u"new"_s, u"team"_s}));

    QVERIFY(QFile::remove(folder.filePath(u"new/catalog-info.yaml"_s)));
    QCOMPARE(portal.syncOne().removed, 1);
    QCOMPARE(portal.names(), (QStringList{u"changed"_s, u"team"_s}));
}

void SyncTest::readsAFolderThatIsNoRepository()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"catalog-info.yaml"_s), api("a", "{$text: api.txt}"));
    test::writeFile(folder.filePath(u"api.txt"_s), "one");
    Portal portal;
    portal.add(u"s"_s, folder.path());
    const SourceReport report = portal.syncOne();
    QVERIFY(!report.error);
    QCOMPARE(report.commit, QString());
    QCOMPARE(report.entities, 1);

    test::writeFile(folder.filePath(u"api.txt"_s), "two, and longer");
    portal.sync();
    QCOMPARE(portal.entity(u"api:default/a"_s)->document.textAt({u"spec", u"definition"}),
             u"two, and longer"_s);
}

void SyncTest::goesOnAfterAFailingSource()
{
    ScratchRepository good;
    good.files = {{u"catalog-info.yaml"_s, team}};
    good.commit();
    Portal portal;
    QString gone;
    {
        ScratchRepository bad;
        bad.files = {{u"catalog-info.yaml"_s, component("from-bad")}};
        bad.commit();
        gone = bad.url();
        portal.add(u"bad"_s, gone);
        portal.add(u"good"_s, good.url());
        portal.sync();
    }
    good.files[u"catalog-info.yaml"_s] += "---\n" + component("new");
    good.commit();
    const std::vector<SourceReport> reports = portal.sync();
    QCOMPARE(reports.size(), size_t(2));
    QVERIFY(reports[0].error);
    QVERIFY2(reports[0].error->kind == ErrorKind::NotFound, qPrintable(reports[0].error->message));
    QVERIFY(!reports[1].error);
    QCOMPARE(portal.names(), (QStringList{u"from-bad"_s, u"new"_s, u"team"_s}));

    Result<Database> catalog = openCatalog(portal.home());
    const auto status = listSourceStatus(*catalog);
    QVERIFY(status && status->size() == 2);
    QCOMPARE(status->at(0).error, reports[0].error->message);
    QCOMPARE(status->at(0).entities, 1);
    QCOMPARE(status->at(1).error, QString());
    QCOMPARE(status->at(1).entities, 2);
}

void SyncTest::keepsTheOldCatalogWhenCancelled()
{
    ScratchRepository repository;
    repository.files = {{u"team/catalog-info.yaml"_s, team}};
    const QString first = repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    portal.sync();
    repository.files.remove(u"team/catalog-info.yaml"_s);
    constexpr int count = 260; // more than one batch
    for (int at = 0; at < count; ++at)
        repository.files[u"%1/catalog-info.yaml"_s.arg(at)] = component("c" + QByteArray::number(at));
    repository.commit();

    for (const QString &when : {u"Connecting"_s, u"Reading 256"_s}) {
        std::stop_source stop;
        bool isReached = false;
        const Progress progress{stop.get_token(), [&](const QString &line, double) {
                                    isReached = isReached || line.startsWith(when);
                                    if (line.startsWith(when))
                                        stop.request_stop();
                                }};
        const auto reports = syncSources(portal.home(), {}, {}, progress);
        QVERIFY(isReached);
        QVERIFY(!reports);
        QCOMPARE(reports.error().kind, ErrorKind::Cancelled);
        QCOMPARE(portal.names(), QStringList{u"team"_s});
        QCOMPARE(portal.entity(u"group:default/team"_s)->origin.commit, first);
    }
    QCOMPARE(portal.syncOne().entities, count);
    QVERIFY(!portal.names().contains(u"team"_s));
}

void SyncTest::forgetsASourceWithAllThatItBrought()
{
    ScratchRepository one;
    one.files = {{u"catalog-info.yaml"_s, team}};
    one.commit();
    ScratchRepository two;
    two.files = {{u"catalog-info.yaml"_s, component("a")}};
    two.commit();
    Portal portal;
    portal.add(u"one"_s, one.url());
    portal.add(u"two"_s, two.url());
    portal.sync();
    QCOMPARE(portal.problems(), QStringList());
    const QString mirror = mirrorFolder(portal.home(), {u"one"_s, one.url(), {}, {}});
    QVERIFY(QFile::exists(mirror));

    QVERIFY(forgetSource(portal.home(), u"ONE"_s));
    QCOMPARE(portal.names(), QStringList{u"a"_s});
    QCOMPARE(portal.problems(), QStringList{u"catalog-info.yaml:8:10 missing-target"_s});
    QVERIFY(!QFile::exists(mirror));
    QCOMPARE(portal.sync().size(), size_t(1));
    QCOMPARE(forgetSource(portal.home(), u"one"_s).error().kind, ErrorKind::NotFound);
}

void SyncTest::dropsWhatWasRemovedElsewhere()
{
    ScratchRepository repository;
    repository.files = {{u"catalog-info.yaml"_s, team}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    portal.sync();
    Result<Database> user = openUserData(portal.home());
    QVERIFY(removeSource(*user, u"s"_s));
    QCOMPARE(portal.sync().size(), size_t(0));
    QCOMPARE(portal.names(), QStringList());
}

void SyncTest::letsTheEarlierSourceWin()
{
    ScratchRepository one;
    one.files = {{u"catalog-info.yaml"_s, team + "---\n" + component("a", "  system: of-one\n")}};
    one.commit();
    ScratchRepository two;
    two.files = {{u"x/catalog-info.yaml"_s, component("A", "  system: of-two\n")}};
    two.commit();
    Portal portal;
    portal.add(u"one"_s, one.url());
    portal.add(u"two"_s, two.url());
    // The later one is known first.
    portal.sync({u"two"_s});
    QCOMPARE(portal.entity(u"component:default/a"_s)->row.system, u"system:default/of-two"_s);
    portal.sync({u"one"_s});
    QCOMPARE(portal.entity(u"component:default/a"_s)->row.system, u"system:default/of-one"_s);
    QCOMPARE(portal.problems().filter(u"duplicate"_s),
             QStringList{u"x/catalog-info.yaml:1:1 duplicate-entity"_s});

    one.files[u"catalog-info.yaml"_s] = team;
    one.commit();
    portal.sync();
    QCOMPARE(portal.entity(u"component:default/a"_s)->row.system, u"system:default/of-two"_s);
    QCOMPARE(portal.problems(), QStringList{u"x/catalog-info.yaml:9:11 missing-target"_s});
}

void SyncTest::suggestsTheSourceThatWasMeant()
{
    Portal portal;
    portal.add(u"platform"_s, u"/nowhere"_s);
    const auto reports = syncSources(portal.home(), {u"platfrom"_s}, {}, {});
    QVERIFY(!reports);
    QCOMPARE(reports.error().kind, ErrorKind::NotFound);
    QCOMPARE(reports.error().hint, u"Did you mean platform?"_s);
}

void SyncTest::saysWhereNothingFitsTheGlobs()
{
    ScratchRepository repository;
    repository.files = {{u"README.md"_s, "x"}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url());
    QCOMPARE(portal.syncOne().problems, 1);
    QCOMPARE(portal.problems(), QStringList{u":0:0 no-descriptors"_s});
    repository.files[u"catalog-info.yaml"_s] = team;
    repository.commit();
    QCOMPARE(portal.syncOne().problems, 0);
}

void SyncTest::readsFilesOfASourceAtACommit()
{
    ScratchRepository repository;
    repository.files = {{u"catalog-info.yaml"_s, team}, {u"docs/a.md"_s, "one"}};
    const QString first = repository.commit();
    Portal portal;
    const Source source{u"s"_s, repository.url(), {}, {}};
    portal.add(source.name, source.location);
    portal.sync();
    repository.files[u"docs/a.md"_s] = "two";
    repository.commit();
    portal.sync();
    QCOMPARE(readSourceFile(portal.home(), source, first, u"docs/a.md"_s).value(), "one"_ba);
    QCOMPARE(readSourceFile(portal.home(), source, {}, u"docs/a.md"_s).value(), "two"_ba);
    QCOMPARE(readSourceFile(portal.home(), source, {}, u"docs/b.md"_s).error().kind, ErrorKind::NotFound);
}

void SyncTest::findsDescriptorsThatNothingReads()
{
    const auto skeleton = component("${{ values.name }}");
    ScratchRepository repository;
    repository.files = {{u"all.yaml"_s, location("all", "./a/*.yaml, ./team.yaml")},
                        {u"team.yaml"_s, team},
                        {u"a/x.yaml"_s, component("x")},
                        {u"b/catalog-info.yaml"_s, component("b")},
                        {u"c.yaml"_s, component("c")},
                        {u"other.yaml"_s, location("other", "./c.yaml")},
                        {u"skeleton/catalog-info.yaml"_s, skeleton},
                        {u"build.yaml"_s, "on: push\n"}};
    repository.commit();
    Portal portal;
    portal.add(u"s"_s, repository.url(), {u"all.yaml"_s});
    portal.syncOne();
    QCOMPARE(portal.problems(), (QStringList{u"b/catalog-info.yaml:4:9 orphan-descriptor"_s,
                                             u"c.yaml:4:9 orphan-descriptor"_s}));

    // Changes of files that nothing names are followed one by one.
    repository.files[u"c.yaml"_s] = skeleton;
    repository.files[u"d.yml"_s] = "# new\n" + component("d");
    repository.files.remove(u"b/catalog-info.yaml"_s);
    repository.commit();
    SourceReport report = portal.syncOne();
    QCOMPARE(report.filesRead, 0);
    QCOMPARE(portal.problems(), QStringList{u"d.yml:5:9 orphan-descriptor"_s});

    // What a Location names from now on, and what it names no more.
    repository.files[u"all.yaml"_s] = location("all", "./d.yml, ./team.yaml");
    repository.commit();
    portal.syncOne();
    QCOMPARE(portal.problems(), QStringList{u"a/x.yaml:4:9 orphan-descriptor"_s});
    QCOMPARE(portal.names(), (QStringList{u"d"_s, u"team"_s, u"all"_s}));

    // Without a Location only the name makes a descriptor.
    repository.files[u"all.yaml"_s] = team;
    repository.files[u"b/catalog-info.yaml"_s] = component("b");
    repository.files.remove(u"team.yaml"_s);
    repository.commit();
    portal.syncOne();
    QCOMPARE(portal.problems(), QStringList{u"b/catalog-info.yaml:4:9 orphan-descriptor"_s});
}

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"
