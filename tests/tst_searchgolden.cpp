// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/schema.h"
#include "store/search.h"
#include "store/userdata.h"
#include "support/scratch.h"
#include "sync/sync.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <map>
#include <optional>

using namespace Qt::StringLiterals;
using namespace cairn;

/// The table of queries in tests/data/search/golden.tsv, over whole catalogs.
class SearchGoldenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();

private:
    void index(const QString &name, const QString &folder, const QStringList &paths);

    test::ScratchHome m_home;
    std::map<QString, Home> m_homes;
};

void SearchGoldenTest::index(const QString &name, const QString &folder, const QStringList &paths)
{
    if (!QFileInfo(folder).isDir())
        return;
    const Home home = Home::locate(m_home.folder() + u'/' + name);
    QVERIFY(home.create());
    Result<Database> user = openUserData(home);
    QVERIFY(user && addSource(*user, {name, QDir(folder).absolutePath(), {}, paths}));
    const auto reports = syncSources(home, {}, {}, {});
    QVERIFY(reports && !reports->front().error);
    m_homes.emplace(name, home);
}

void SearchGoldenTest::initTestCase()
{
    index(u"demo"_s, QStringLiteral(CAIRN_SOURCE "/resources/demo/tree"), {});
    index(u"acme"_s, QStringLiteral(CAIRN_SOURCE "/../shared/corpus/acme"),
          {u"all.yaml"_s, u"acme-corp.yaml"_s, u"all-domains.yaml"_s});
}

void SearchGoldenTest::finds_data()
{
    QTest::addColumn<QString>("catalog");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QString>("suggestion");
    QFile file(QStringLiteral(CAIRN_SOURCE "/tests/data/search/golden.tsv"));
    QVERIFY(file.open(QFile::ReadOnly));
    int rows = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList columns = line.split(u'\t');
        QVERIFY2(columns.size() >= 3 && !columns[2].isEmpty(), qPrintable(line));
        QTest::newRow(qPrintable(columns[0] + u' ' + columns[1]))
            << columns[0] << columns[1] << columns[2].split(u' ') << columns.value(3);
        ++rows;
    }
    QVERIFY(rows >= 60);
}

void SearchGoldenTest::finds()
{
    QFETCH(const QString, catalog);
    QFETCH(const QString, query);
    QFETCH(QStringList, expected);
    QFETCH(const QString, suggestion);
    const bool isOfDocs = catalog == u"docs";
    const auto home = m_homes.find(isOfDocs ? u"demo"_s : catalog);
    if (home == m_homes.end())
        QSKIP("The corpus acme is not beside the checkout");
    Result<Database> database = openCatalog(home->second);
    QVERIFY(database);
    const Result<SearchAnswer> answer = searchCatalog(
        *database, query, 100, {isOfDocs ? SearchScope::What::Docs : SearchScope::What::Entities});
    QVERIFY(answer);
    const bool isAll = expected.last() == u".";
    expected.removeAll(u"."_s);
    QStringList found;
    for (const SearchHit &hit : answer->hits)
        found += isOfDocs ? hit.ref.section(u'/', 1) + u'/' + hit.path + u'#' + hit.anchor
                          : QString(hit.ref).replace(u":default/"_s, u":"_s);
    QCOMPARE(isAll ? found : found.first(qMin(found.size(), expected.size())), expected);
    QCOMPARE(answer->suggestion, suggestion);
}

QTEST_GUILESS_MAIN(SearchGoldenTest)
#include "tst_searchgolden.moc"
