// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built program: the docs of entities and of folders as the terminal shows them.

#include "support/scratch.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

QStringList titlesOf(const QJsonArray &items, const QString &prefix = {})
{
    QStringList titles;
    for (const QJsonValue &item : items) {
        titles += prefix + item[u"title"].toString() + u' ' + item[u"type"].toString();
        titles += titlesOf(item[u"items"].toArray(), prefix + item[u"title"].toString() + u'/');
    }
    return titles;
}

} // namespace

class DocsCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsThePagesOfAFolder();
    void listsThePagesOfAnEntity();
    void showsAPageAsText();
    void showsAPageAsJson();
    void writesAPageAsMkDocsDoes();
    void findsPagesInTheSearch();
    void saysWhatIsNotThere_data();
    void saysWhatIsNotThere();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void readsTheDemosDocs();

private:
    Run run(const QStringList &arguments) const;
    void fill();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_docs;
};

void DocsCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_docs = m_folder->filePath(u"svc"_s);
    test::writeFile(
        m_docs + u"/catalog-info.yaml"_s,
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: payments\n  annotations:\n"
        "    backstage.io/techdocs-ref: dir:.\nspec:\n  type: service\n  lifecycle: production\n"
        "  owner: group:team\n");
    test::writeFile(
        m_docs + u"/mkdocs.yml"_s,
        "site_name: Payments\nnav:\n  - Home: index.md\n  - Operating:\n      - Runbook: run/book.md\n"
        "  - Gone: gone.md\n  - Forge: https://example.com\n");
    test::writeFile(m_docs + u"/docs/index.md"_s, "# Payments\n\nSee the [runbook](run/book.md#retries).\n");
    test::writeFile(m_docs + u"/docs/run/book.md"_s,
                    "---\ntags: [ops]\n---\n# Runbook\n\n## Retries\n\nRestart the *dispatcher*, "
                    "see [home](../index.md) and [nothing](x.md).\n\n!!! warning \"Careful\"\n    Once.\n");
}

Run DocsCommandTest::run(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(CAIRN_PROGRAM),
                  QStringList{u"--home"_s, m_folder->filePath(u"home"_s)} + arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void DocsCommandTest::fill()
{
    QCOMPARE(run({u"source"_s, u"add"_s, u"s"_s, m_docs}).status, 0);
    run({u"sync"_s});
}

void DocsCommandTest::listsThePagesOfAFolder()
{
    const Run got = run({u"docs"_s, u"--dir"_s, m_docs, u"--json"_s});
    QCOMPARE(got.status, 0);
    QCOMPARE(got.object()[u"site"].toString(), u"Payments"_s);
    QCOMPARE(got.object()[u"home"].toString(), u"index.md"_s);
    QCOMPARE(titlesOf(got.object()[u"navigation"].toArray()),
             (QStringList{u"Home page"_s, u"Operating section"_s, u"Operating/Runbook page"_s,
                          u"Gone missing"_s, u"Forge link"_s}));
    QCOMPARE(got.object()[u"problems"][0][u"rule"].toString(), u"docs-nav-missing-page"_s);
    const Run text = run({u"docs"_s, u"--dir"_s, u"svc"_s});
    QCOMPARE(text.out,
             "Payments\n\nHome  index.md\nOperating\n  Runbook  run/book.md\nGone  gone.md (not there)\n"
             "Forge  https://example.com\n"_ba);
    QVERIFY(text.err.contains("mkdocs.yml:6:11"));
}

void DocsCommandTest::listsThePagesOfAnEntity()
{
    fill();
    const Run got = run({u"docs"_s, u"payments"_s, u"--json"_s});
    QVERIFY2(got.status == 0, got.err);
    QCOMPARE(got.object()[u"ref"].toString(), u"component:default/payments"_s);
    QCOMPARE(got.object()[u"navigation"].toArray().size(), 4);
}

void DocsCommandTest::showsAPageAsText()
{
    fill();
    const Run got = run({u"docs"_s, u"payments"_s, u"run/book"_s});
    QVERIFY2(got.status == 0, got.err);
    for (const char *part :
         {"RUNBOOK", "Retries", "Restart the dispatcher, see home and nothing.", "Careful", "Once."})
        QVERIFY2(got.out.contains(part), got.out);
    QVERIFY(!got.out.contains("tags:"));
    QVERIFY2(got.err.contains("run/book.md:8:65"), got.err);
}

void DocsCommandTest::showsAPageAsJson()
{
    const Run got = run({u"docs"_s, u"--dir"_s, m_docs, u"run/book.md"_s, u"--format"_s, u"json"_s});
    QVERIFY2(got.status == 0, got.err);
    const QJsonObject page = got.object();
    QCOMPARE(page[u"title"].toString(), u"Runbook"_s);
    QCOMPARE(page[u"previous"].toString(), u"index.md"_s);
    QVERIFY(page[u"next"].isNull());
    QCOMPARE(page[u"tags"].toArray(), QJsonArray{u"ops"_s});
    QCOMPARE(page[u"headings"][1][u"id"].toString(), u"retries"_s);
    QCOMPARE(page[u"links"].toArray().size(), 2);
    QCOMPARE(page[u"links"][0][u"type"].toString(), u"page"_s);
    QCOMPARE(page[u"links"][1][u"type"].toString(), u"broken"_s);
    QCOMPARE(page[u"problems"][0][u"rule"].toString(), u"docs-broken-link"_s);
    QStringList types;
    for (const QJsonValue &block : page[u"blocks"].toArray())
        types += block[u"type"].toString();
    QCOMPARE(types, (QStringList{u"heading"_s, u"heading"_s, u"paragraph"_s, u"admonition"_s}));
}

void DocsCommandTest::writesAPageAsMkDocsDoes()
{
    const Run got = run({u"docs"_s, u"--dir"_s, m_docs, u"run/book.md"_s, u"--format"_s, u"html"_s});
    QVERIFY2(got.status == 0, got.err);
    QVERIFY2(got.out.contains("<h2 id=\"retries\">"), got.out);
    QVERIFY2(got.out.contains("<a href=\"../../\">home</a>"), got.out);
    QVERIFY2(got.out.contains("class=\"admonition warning\""), got.out);
    const Run home = run({u"docs"_s, u"--dir"_s, m_docs, u"--format"_s, u"html"_s});
    QVERIFY2(home.out.contains("href=\"run/book/#retries\""), home.out);
}

void DocsCommandTest::findsPagesInTheSearch()
{
    fill();
    const QJsonObject answer = run({u"search"_s, u"dispatcher"_s, u"--json"_s}).object();
    QCOMPARE(answer[u"items"].toArray().size(), 1);
    const QJsonValue hit = answer[u"items"][0];
    QCOMPARE(hit[u"kind"].toString(), u"docs"_s);
    QCOMPARE(hit[u"ref"].toString(), u"component:default/payments"_s);
    QCOMPARE(hit[u"title"].toString(), u"Retries"_s);
    QCOMPARE(hit[u"path"].toString(), u"run/book.md"_s);
    QCOMPARE(hit[u"address"].toString(), u"cairn://component/default/payments/docs/run/book.md#retries"_s);
}

void DocsCommandTest::saysWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");

    QTest::newRow("page") << QStringList{u"docs"_s, u"--dir"_s, u"svc"_s, u"runbook.md"_s}
                          << "There is no page \"runbook.md\" in Payments"_ba;
    QTest::newRow("folder") << QStringList{u"docs"_s, u"--dir"_s, u"nowhere"_s} << "nowhere is not there"_ba;
    QTest::newRow("site") << QStringList{u"docs"_s, u"--dir"_s, u"empty"_s} << "There is no mkdocs.yml"_ba;
    QTest::newRow("entity") << QStringList{u"docs"_s, u"nobody"_s} << "nobody"_ba;
}

void DocsCommandTest::saysWhatIsNotThere()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, words);
    QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
    const Run got = run(arguments);
    QCOMPARE(got.status, 3);
    QVERIFY2(got.err.contains(words), got.err);
}

void DocsCommandTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *words :
         {"docs", "docs --dir", "docs --dir svc a b", "docs a b c", "docs a --format xml"})
        QTest::newRow(words) << QString::fromUtf8(words).split(u' ');
}

void DocsCommandTest::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(run(arguments).status, 2);
}

void DocsCommandTest::readsTheDemosDocs()
{
    const QDir services(QStringLiteral(CAIRN_SOURCES "/resources/demo/tree/services"));
    int sites = 0;
    for (const QString &name : services.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!QFile::exists(services.filePath(name + u"/mkdocs.yml"_s)))
            continue;
        ++sites;
        const Run got = run({u"docs"_s, u"--dir"_s, services.filePath(name), u"--json"_s});
        QVERIFY2(got.status == 0, got.err);
        QCOMPARE(got.object()[u"problems"].toArray(), QJsonArray());
        const Run page = run({u"docs"_s, u"--dir"_s, services.filePath(name), u"runbook"_s, u"--json"_s});
        QVERIFY2(page.status == 0, page.err);
        QCOMPARE(page.object()[u"problems"].toArray(), QJsonArray());
    }
    QVERIFY(sites >= 5);
}

QTEST_GUILESS_MAIN(DocsCommandTest)
#include "tst_docscommand.moc"
