// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/docsindexer.h"

#include "store/problemquery.h"
#include "store/schema.h"
#include "store/search.h"
#include "store/sourceremoval.h"
#include "store/userdata.h"
#include "support/dump.h"
#include "support/gitserver.h"
#include "support/scratch.h"
#include "support/storing.h"
#include "sync/check.h"
#include "sync/entitydocs.h"
#include "sync/pageage.h"
#include "sync/sync.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QByteArray described(const QByteArray &name, const QByteArray &annotation)
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: " + name
           + "\n  annotations:\n    backstage.io/techdocs-" + annotation
           + "\nspec:\n  type: service\n  lifecycle: production\n  owner: group:team\n";
}

/// A home whose sources are synced and asked for.
class Portal final
{
public:
    const Home &home() const { return *m_home; }

    void add(const QString &name, const QString &where)
    {
        Result<Database> user = openUserData(home());
        QVERIFY(user && addSource(*user, {name, where, {}, {}}));
    }
    std::vector<SourceReport> sync() const
    {
        return syncSources(home(), {}, {}, {}).value_or(std::vector<SourceReport>());
    }
    QStringList problems() const
    {
        Result<Database> catalog = openCatalog(home());
        ProblemFilter filter;
        filter.least = Severity::Info;
        QStringList lines;
        for (const FoundProblem &found :
             listProblems(*catalog, filter).value_or(std::vector<FoundProblem>())) {
            if (found.problem.rule.startsWith(u"docs-"))
                lines += test::places({found.problem});
        }
        return lines;
    }
    /// `REF PATH#ANCHOR`, the best hit first.
    QStringList find(const QString &query, const SearchScope &scope = {SearchScope::What::Docs}) const
    {
        Result<Database> catalog = openCatalog(home());
        const Result<SearchAnswer> answer = searchCatalog(*catalog, query, 20, scope);
        QStringList found;
        for (const SearchHit &hit : answer ? answer->hits : std::vector<SearchHit>())
            found += hit.isPage ? hit.ref.section(u'/', 1) + u' ' + hit.path + u'#' + hit.anchor : hit.ref;
        return found;
    }
    QStringList rows(const QByteArray &sql, int columns = 1) const
    {
        Result<Database> catalog = openCatalog(home());
        return test::rows(*catalog, sql, columns);
    }
    Result<EntityDocs> docs(const QString &ref) const
    {
        Result<Database> catalog = openCatalog(home());
        return openEntityDocs(home(), *catalog, ref);
    }

private:
    test::ScratchHome m_home;
};

} // namespace

class DocsIndexerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsPagesByHeadingsAndText();
    void letsHeadingsWeighMore();
    void findsPhrasesAndLeavesOutWhatIsNegated();
    void keepsConditionsToEntities();
    void searchesTheDocsOfOneEntity();
    void readsAgainOnlyWhatChanged();
    void forgetsWhatIsGone();
    void readsPagesAgainWhenTheirSnippetsChange();
    void leavesOutWhatNoEntityPointsTo();
    void leavesOutPagesThatAskForIt();
    void reportsProblemsOfDocs();
    void keepsProblemsUntilTheyAreMended();
    void reportsDocsThatGo();
    void keepsASiteWhoseEntityIsRewritten();
    void findsDocsInOtherSources();
    void knowsFoldersByTheirAddresses_data();
    void knowsFoldersByTheirAddresses();
    void borrowsDocsOfOtherEntities();
    void readsWorkingTreesAsTheyAre();
    void checksDocsWithoutASource();
    void saysHowOldAPageIs();
    void addsNothingToACatalogWithoutDocs();
    void removesDocsWithTheirSource();

private:
    void sync(int pagesRead);

    std::unique_ptr<Portal> m_portal;
    std::unique_ptr<test::ScratchRepository> m_repository;
};

void DocsIndexerTest::init()
{
    m_portal = std::make_unique<Portal>();
    m_repository = std::make_unique<test::ScratchRepository>();
    m_repository->files = {
        {u"svc/catalog-info.yaml"_s, described("payments", "ref: dir:.")},
        {u"svc/mkdocs.yml"_s, "site_name: Payments\nnav:\n  - Home: index.md\n  - Runbook: runbook.md\n"},
        {u"svc/docs/index.md"_s, "# Payments\n\nHow money moves.\n\n## Contacts\n\nAsk the ledger team.\n"},
        {u"svc/docs/runbook.md"_s, "# Runbook\n\n## Retries\n\nRestart the dispatcher twice.\n\n## Ledger\n\n"
                                   "Money is late.\n"},
        {u"svc/main.go"_s, "package main\n"}};
    m_portal->add(u"acme"_s, m_repository->url());
}

void DocsIndexerTest::sync(int pagesRead)
{
    m_repository->commit();
    const std::vector<SourceReport> reports = m_portal->sync();
    QCOMPARE(reports.size(), size_t(1));
    QVERIFY2(!reports.front().error, qPrintable(reports.front().error.value_or(Error()).message));
    QCOMPARE(reports.front().pagesRead, pagesRead);
}

void DocsIndexerTest::findsPagesByHeadingsAndText()
{
    sync(2);
    QCOMPARE(m_portal->find(u"dispatcher"_s), QStringList{u"payments runbook.md#retries"_s});
    QCOMPARE(m_portal->find(u"retr"_s), QStringList{u"payments runbook.md#retries"_s});
    QCOMPARE(m_portal->find(u"how money moves"_s), QStringList{u"payments index.md#payments"_s});
    QCOMPARE(m_portal->find(u"payments retries"_s), QStringList{u"payments runbook.md#retries"_s});
    Result<Database> catalog = openCatalog(m_portal->home());
    const Result<SearchAnswer> answer = searchCatalog(*catalog, u"dispatcher"_s, 5);
    QCOMPARE(answer->hits.size(), size_t(1));
    const SearchHit &hit = answer->hits.front();
    QCOMPARE(hit.ref, u"component:default/payments"_s);
    QCOMPARE(hit.title, u"Retries"_s);
    QCOMPARE(hit.pageTitle, u"Runbook"_s);
    QCOMPARE(hit.site, u"Payments"_s);
    QCOMPARE(hit.snippet, u"Restart the dispatcher twice."_s);
}

void DocsIndexerTest::letsHeadingsWeighMore()
{
    sync(2);
    QCOMPARE(m_portal->find(u"ledger"_s),
             (QStringList{u"payments runbook.md#ledger"_s, u"payments index.md#contacts"_s}));
    QCOMPARE(m_portal->find(u"payments"_s, {}).front(), u"component:default/payments"_s);
}

void DocsIndexerTest::findsPhrasesAndLeavesOutWhatIsNegated()
{
    sync(2);
    QCOMPARE(m_portal->find(u"\"the dispatcher twice\""_s), QStringList{u"payments runbook.md#retries"_s});
    QCOMPARE(m_portal->find(u"\"dispatcher the\""_s), QStringList());
    QCOMPARE(m_portal->find(u"ledger -money"_s), QStringList{u"payments index.md#contacts"_s});
}

void DocsIndexerTest::keepsConditionsToEntities()
{
    sync(2);
    QCOMPARE(m_portal->find(u"kind:component"_s, {}), QStringList{u"component:default/payments"_s});
    QCOMPARE(m_portal->find(u"source:acme"_s, {}), QStringList{u"component:default/payments"_s});
    QCOMPARE(m_portal->find(u"-kind:api"_s, {}), QStringList{u"component:default/payments"_s});
    QCOMPARE(m_portal->find(u"source:acme dispatcher"_s, {}), QStringList{u"payments runbook.md#retries"_s});
    Result<Database> catalog = openCatalog(m_portal->home());
    const auto matching = entitiesMatching(*catalog, parseSearchQuery(u"dispatcher"_s));
    QVERIFY(matching);
    QCOMPARE(*matching, std::optional("[]"_ba));
}

void DocsIndexerTest::searchesTheDocsOfOneEntity()
{
    m_repository->files.insert(u"b/catalog-info.yaml"_s, described("other", "ref: dir:."));
    m_repository->files.insert(u"b/docs/index.md"_s, "# Other\n\nThe dispatcher, too.\n");
    sync(3);
    QCOMPARE(m_portal->find(u"dispatcher"_s).size(), 2);
    QCOMPARE(m_portal->find(u"dispatcher"_s, {SearchScope::What::Docs, u"component:default/other"_s}),
             QStringList{u"other index.md#other"_s});
}

void DocsIndexerTest::readsAgainOnlyWhatChanged()
{
    sync(2);
    m_repository->files[u"svc/main.go"_s] = "package main // more\n";
    sync(0);
    m_repository->files[u"svc/docs/runbook.md"_s] = "# Runbook\n\n## Rollback\n\nGo back.\n";
    sync(1);
    QCOMPARE(m_portal->find(u"dispatcher"_s), QStringList());
    QCOMPARE(m_portal->find(u"rollback"_s), QStringList{u"payments runbook.md#rollback"_s});
    m_repository->files[u"svc/catalog-info.yaml"_s] += "\n# touched\n";
    sync(0);
    QCOMPARE(m_portal->find(u"rollback"_s), QStringList{u"payments runbook.md#rollback"_s});
}

void DocsIndexerTest::forgetsWhatIsGone()
{
    m_repository->files.insert(u"svc/docs/old.md"_s, "# Old\n\nObsolete words.\n");
    sync(3);
    QCOMPARE(m_portal->find(u"obsolete"_s).size(), 1);
    m_repository->files.remove(u"svc/docs/old.md"_s);
    m_repository->commit();
    m_portal->sync();
    QCOMPARE(m_portal->find(u"obsolete"_s), QStringList());
    m_repository->files[u"svc/catalog-info.yaml"_s] = test::component("payments");
    m_repository->commit();
    m_portal->sync();
    QCOMPARE(m_portal->find(u"dispatcher"_s), QStringList());
    QCOMPARE(m_portal->rows("SELECT count(*) FROM docs_site"), QStringList{u"0"_s});
    QCOMPARE(m_portal->rows("SELECT count(*) FROM docs_section"), QStringList{u"0"_s});
}

void DocsIndexerTest::readsPagesAgainWhenTheirSnippetsChange()
{
    m_repository->files.insert(u"svc/shared.txt"_s, "Ring the bell.\n");
    m_repository->files[u"svc/docs/runbook.md"_s] = "# Runbook\n\n--8<-- \"shared.txt\"\n";
    sync(2);
    QCOMPARE(m_portal->find(u"bell"_s), QStringList{u"payments runbook.md#runbook"_s});
    m_repository->files[u"svc/shared.txt"_s] = "Ring the gong.\n";
    sync(1);
    QCOMPARE(m_portal->find(u"gong"_s), QStringList{u"payments runbook.md#runbook"_s});
}

void DocsIndexerTest::leavesOutWhatNoEntityPointsTo()
{
    m_repository->files.insert(u"elsewhere/mkdocs.yml"_s, "site_name: Elsewhere\n");
    m_repository->files.insert(u"elsewhere/docs/index.md"_s, "# Unreferenced\n");
    sync(2);
    QCOMPARE(m_portal->find(u"unreferenced"_s), QStringList());
}

void DocsIndexerTest::leavesOutPagesThatAskForIt()
{
    m_repository->files[u"svc/docs/runbook.md"_s] =
        "---\nsearch:\n  exclude: true\n---\n# Runbook\n\nHidden words.\n";
    sync(2);
    QCOMPARE(m_portal->find(u"hidden"_s), QStringList());
}

void DocsIndexerTest::reportsProblemsOfDocs()
{
    m_repository->files[u"svc/mkdocs.yml"_s] =
        "site_name: P\nnav:\n  - index.md\n  - gone.md\nhooks: [a.py]\n";
    m_repository->files[u"svc/docs/index.md"_s] = "# P\n\nSee [it](nowhere.md).\n";
    m_repository->files.insert(u"b/catalog-info.yaml"_s, described("b", "ref: dir:./docs"));
    m_repository->files.insert(u"c/catalog-info.yaml"_s, described("c", "ref: dir:../.."));
    m_repository->files.insert(u"d/catalog-info.yaml"_s,
                               described("d", "ref: github:https://github.com/a/b"));
    m_repository->files.insert(u"e/catalog-info.yaml"_s,
                               described("e", "ref: url:https://github.com/a/b/tree/main/docs"));
    sync(2);
    QStringList problems = m_portal->problems();
    problems.sort();
    QCOMPARE(
        problems,
        (QStringList{
            u"b/catalog-info.yaml:6:32 docs-missing"_s, u"c/catalog-info.yaml:6:32 docs-missing"_s,
            u"d/catalog-info.yaml:6:32 docs-missing"_s, u"e/catalog-info.yaml:6:32 docs-outside-sources"_s,
            u"svc/docs/index.md:3:10 docs-broken-link"_s, u"svc/docs/runbook.md:1:1 docs-omitted-page"_s,
            u"svc/mkdocs.yml:4:5 docs-nav-missing-page"_s, u"svc/mkdocs.yml:5:1 docs-ignored-key"_s}));
}

void DocsIndexerTest::keepsProblemsUntilTheyAreMended()
{
    m_repository->files[u"svc/docs/index.md"_s] = "# P\n\nSee [it](nowhere.md).\n";
    m_repository->files.insert(u"b/catalog-info.yaml"_s, described("b", "ref: dir:."));
    sync(2);
    const QStringList both{u"svc/docs/index.md:3:10 docs-broken-link"_s,
                           u"b/catalog-info.yaml:6:32 docs-missing"_s}; // the graver one first
    QCOMPARE(m_portal->problems(), both);
    m_repository->files[u"svc/main.go"_s] = "package x\n";
    sync(0);
    QCOMPARE(m_portal->problems(), both);
    m_repository->files.insert(u"svc/docs/nowhere.md"_s, "# There\n");
    m_repository->files.insert(u"b/README.md"_s, "# B\n");
    m_repository->commit();
    m_portal->sync();
    QCOMPARE(m_portal->problems(), QStringList{u"svc/docs/nowhere.md:1:1 docs-omitted-page"_s});
}

void DocsIndexerTest::reportsDocsThatGo()
{
    m_repository->files.insert(u"svc/again/catalog-info.yaml"_s, described("again", "ref: dir:.."));
    sync(2);
    QCOMPARE(m_portal->problems(), QStringList());
    for (const QString &path : {u"svc/mkdocs.yml"_s, u"svc/docs/index.md"_s, u"svc/docs/runbook.md"_s})
        m_repository->files.remove(path);
    sync(0);
    const QStringList both{u"svc/again/catalog-info.yaml:6:32 docs-missing"_s,
                           u"svc/catalog-info.yaml:6:32 docs-missing"_s};
    QStringList problems = m_portal->problems();
    problems.sort();
    QCOMPARE(problems, both);
    m_repository->files[u"svc/again/catalog-info.yaml"_s] += "  system: trading\n";
    sync(0);
    problems = m_portal->problems();
    problems.sort();
    QCOMPARE(problems, both);
    m_repository->files.remove(u"svc/again/catalog-info.yaml"_s);
    sync(0);
    QCOMPARE(m_portal->problems(), QStringList{u"svc/catalog-info.yaml:6:32 docs-missing"_s});
    QCOMPARE(m_portal->rows("SELECT count(*) FROM docs_site"), QStringList{u"1"_s});
}

void DocsIndexerTest::keepsASiteWhoseEntityIsRewritten()
{
    sync(2);
    m_repository->files[u"svc/catalog-info.yaml"_s] += "  system: trading\n";
    sync(0);
    QCOMPARE(m_portal->find(u"dispatcher"_s).size(), 1);
    QCOMPARE(m_portal->rows("SELECT count(*) FROM docs_site WHERE is_left"), QStringList{u"0"_s});
}

void DocsIndexerTest::findsDocsInOtherSources()
{
    const QTemporaryDir folder;
    test::ScratchRepository handbook(folder.filePath(u"acme/handbook.git"_s));
    const test::GitServer server(folder.path());
    handbook.files = {{u"guide/mkdocs.yml"_s, "site_name: Handbook\n"},
                      {u"guide/docs/index.md"_s, "# Handbook\n\nFarsighted words.\n"}};
    handbook.commit();
    const QByteArray address = server.url(u"acme/handbook/tree/main/guide/"_s).toUtf8();
    m_repository->files = {{u"catalog-info.yaml"_s, described("guide", "ref: url:" + address)}};
    m_repository->commit();
    Portal portal;
    // Looked at before the source whose entity points into it.
    portal.add(u"handbook"_s, server.url(u"acme/handbook.git"_s));
    portal.add(u"acme"_s, m_repository->url());
    portal.sync();
    QCOMPARE(portal.problems(), QStringList());
    QCOMPARE(portal.find(u"farsighted"_s), QStringList{u"guide index.md#handbook"_s});
    const Result<EntityDocs> docs = portal.docs(u"component:default/guide"_s);
    QVERIFY(docs);
    QCOMPARE(docs->place.source, u"handbook"_s);
    QCOMPARE(docs->site.home()->file.path, u"guide/docs/index.md"_s);
    QVERIFY(forgetSource(portal.home(), u"handbook"_s));
    QVERIFY(portal.docs(u"component:default/guide"_s).error().message.contains(u"in no synced source"_s));
}

void DocsIndexerTest::knowsFoldersByTheirAddresses_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("folder");

    const QString here = u"https://host.org/x"_s;
    const QString none = u"-"_s;
    QTest::newRow("folder") << here << u"https://host.org/x/tree/main/guide/"_s << u"guide"_s;
    QTest::newRow("root of a branch") << here << u"https://host.org/x/tree/main"_s << QString();
    QTest::newRow("repository") << here << u"https://host.org/x"_s << QString();
    QTest::newRow("repository by its other name") << u"git@host.org:x.git"_s << here << QString();
    QTest::newRow("another repository") << here << u"https://host.org/y/tree/main/guide"_s << none;
    QTest::newRow("out of it") << here << u"https://host.org/x/tree/main/../.."_s << none;
    QTest::newRow("a folder of this disk") << u"/home/x"_s << here << none;
}

void DocsIndexerTest::knowsFoldersByTheirAddresses()
{
    QFETCH(const QString, location);
    QFETCH(const QString, address);
    QFETCH(const QString, folder);
    QCOMPARE(folderInSource({u"s"_s, location, {}, {}}, address).value_or(u"-"_s), folder);
}

void DocsIndexerTest::borrowsDocsOfOtherEntities()
{
    m_repository->files.insert(u"w/catalog-info.yaml"_s,
                               described("web", "entity: component:default/payments\n"
                                                "    backstage.io/techdocs-entity-path: /runbook"));
    m_repository->files.insert(u"x/catalog-info.yaml"_s, described("x", "entity: component:default/y"));
    m_repository->files.insert(u"y/catalog-info.yaml"_s, described("y", "entity: component:default/x"));
    sync(2);
    const Result<EntityDocs> docs = m_portal->docs(u"component:default/web"_s);
    QVERIFY2(docs, qPrintable(docs ? QString() : docs.error().message));
    QCOMPARE(docs->place.ref, u"component:default/payments"_s);
    QCOMPARE(findPage(docs->site, docs->place.page)->path, u"runbook.md"_s);
    QVERIFY(m_portal->docs(u"component:default/x"_s).error().message.contains(u"in a circle"_s));
    QCOMPARE(m_portal->docs(u"component:default/none"_s).error().kind, ErrorKind::NotFound);
}

void DocsIndexerTest::readsWorkingTreesAsTheyAre()
{
    const QTemporaryDir folder;
    for (auto file = m_repository->files.constBegin(); file != m_repository->files.constEnd(); ++file)
        test::writeFile(folder.filePath(file.key()), *file);
    Portal portal;
    portal.add(u"here"_s, QDir(folder.path()).canonicalPath());
    QCOMPARE(portal.sync().front().pagesRead, 2);
    QCOMPARE(portal.sync().front().pagesRead, 0);
    test::writeFile(folder.filePath(u"svc/docs/runbook.md"_s), "# Runbook\n\nSaved a moment ago.\n");
    const Result<EntityDocs> docs = portal.docs(u"component:default/payments"_s);
    QVERIFY(docs);
    const Result<QByteArray> text = docs->files->readPath(u"svc/docs/runbook.md"_s, 1000);
    QVERIFY(text->contains("Saved"));
    QCOMPARE(portal.sync().front().pagesRead, 1);
    QCOMPARE(portal.find(u"saved moment"_s), QStringList{u"payments runbook.md#runbook"_s});
}

void DocsIndexerTest::checksDocsWithoutASource()
{
    const QTemporaryDir folder;
    m_repository->files[u"svc/docs/index.md"_s] = "# P\n\nSee [it](nowhere.md).\n";
    for (auto file = m_repository->files.constBegin(); file != m_repository->files.constEnd(); ++file)
        test::writeFile(folder.filePath(file.key()), *file);
    const Result<CheckReport> report = checkPaths({folder.path()}, serially, {});
    QVERIFY(report);
    QStringList rules;
    for (const Problem &problem : report->problems)
        rules += problem.rule;
    QVERIFY(rules.contains(u"docs-broken-link"_s));
    QVERIFY(!rules.contains(u"docs-outside-sources"_s));
}

void DocsIndexerTest::saysHowOldAPageIs()
{
    sync(2);
    m_repository->files[u"svc/docs/index.md"_s] += "More.\n";
    m_repository->commit(u"Say more"_s);
    m_repository->files[u"svc/main.go"_s] = "package main // 2\n";
    m_repository->commit(u"Change code"_s);
    m_repository->files.insert(u"other/main.go"_s, "package other\n");
    m_repository->commit(u"Change other code"_s);
    m_portal->sync();
    const Result<EntityDocs> docs = m_portal->docs(u"component:default/payments"_s);
    QVERIFY(docs);
    const Result<PageAge> age = pageAge(m_portal->home(), *docs, *docs->site.home(), {});
    QVERIFY(age && age->last);
    QCOMPARE(age->last->subject(), u"Say more"_s);
    QCOMPARE(age->codeFiles, 1);
    QCOMPARE(age->codeChange->subject(), u"Change code"_s);
}

void DocsIndexerTest::addsNothingToACatalogWithoutDocs()
{
    m_repository->files[u"svc/catalog-info.yaml"_s] = test::component("payments");
    sync(0);
    QCOMPARE(m_portal->rows("SELECT count(*) FROM docs_site"), QStringList{u"0"_s});
    QCOMPARE(m_portal->rows("SELECT count(*) FROM entity_docs"), QStringList{u"0"_s});
}

void DocsIndexerTest::removesDocsWithTheirSource()
{
    sync(2);
    QVERIFY(forgetSource(m_portal->home(), u"acme"_s));
    QCOMPARE(m_portal->rows("SELECT count(*) FROM docs_section"), QStringList{u"0"_s});
    QCOMPARE(m_portal->find(u"dispatcher"_s), QStringList());
}

QTEST_GUILESS_MAIN(DocsIndexerTest)
#include "tst_docsindexer.moc"
