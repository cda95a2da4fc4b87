// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/schema.h"

#include "store/userdata.h"
#include "support/scratch.h"
#include "support/storing.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::rows;
using test::ScratchHome;

namespace {

int entities(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    return catalog ? int(catalog->number("SELECT count(*) FROM entity").value_or(-1)) : -1;
}

void fill(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    QVERIFY(catalog);
    test::ScratchSource{*catalog}.put({{u"a.yaml"_s, test::component("a")}});
}

} // namespace

class SchemaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAgainWhatItMade();
    void rebuildsACatalogThatIsGarbage();
    void rebuildsACatalogThatIsCutOff();
    void rebuildsACatalogOfANewerVersion();
    void rebuildsACatalogReadByOtherRules();
    void rebuildsACatalogOfAnOlderLayout();
    void keepsUserDataOfANewerVersion();
    void keepsUserDataThatAreGarbage();
    void isNotSpoiltByAnotherConnection();
    void forgetsATemporaryCatalog();
    void saysWhereTheFolderIsMissing();
};

void SchemaTest::opensAgainWhatItMade()
{
    const ScratchHome home;
    fill(*home);
    QCOMPARE(entities(*home), 1);
    Result<Database> user = openUserData(*home);
    QVERIFY(user && addSource(*user, {u"s"_s, u"/x"_s, {}, {}}));
    user = failure(ErrorKind::Failed, {});
    user = openUserData(*home);
    QCOMPARE(listSources(*user)->size(), size_t(1));
}

void SchemaTest::rebuildsACatalogThatIsGarbage()
{
    const ScratchHome home;
    test::writeFile(home->catalogDatabase(), QByteArray(10'000, 'x'));
    test::writeFile(home->catalogDatabase() + u"-wal"_s, "garbage, too");
    QCOMPARE(entities(*home), 0);
    fill(*home);
    QCOMPARE(entities(*home), 1);
}

void SchemaTest::rebuildsACatalogThatIsCutOff()
{
    const ScratchHome home;
    fill(*home);
    QFile file(home->catalogDatabase());
    QVERIFY(file.resize(5'000));
    QVERIFY(entities(*home) <= 0);
    fill(*home);
    QCOMPARE(entities(*home), 1);
}

void SchemaTest::rebuildsACatalogOfANewerVersion()
{
    const ScratchHome home;
    fill(*home);
    QVERIFY(openCatalog(*home)->script("PRAGMA user_version = 1000"));
    QCOMPARE(entities(*home), 0);
}

void SchemaTest::rebuildsACatalogReadByOtherRules()
{
    const ScratchHome home;
    fill(*home);
    QVERIFY(openCatalog(*home)->run("UPDATE meta SET value = '0' WHERE key = 'rules'"));
    QCOMPARE(entities(*home), 0);
    fill(*home);
    QCOMPARE(entities(*home), 1);
}

void SchemaTest::rebuildsACatalogOfAnOlderLayout()
{
    const ScratchHome home;
    fill(*home);
    QVERIFY(
        openCatalog(*home)->script("ALTER TABLE file_read DROP COLUMN content_id; PRAGMA user_version = 1"));
    QCOMPARE(entities(*home), 0);
    fill(*home);
    QCOMPARE(entities(*home), 1);
    Result<Database> catalog = openCatalog(*home);
    QCOMPARE(rows(*catalog, "SELECT count(content_id) FROM file_read"), QStringList{u"0"_s});
}

void SchemaTest::keepsUserDataOfANewerVersion()
{
    const ScratchHome home;
    {
        Result<Database> user = openUserData(*home);
        QVERIFY(user && addSource(*user, {u"s"_s, u"/x"_s, {}, {}}));
        QVERIFY(user->script("PRAGMA user_version = 1000"));
    }
    const Result<Database> refused = openUserData(*home);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains(home->userDatabase()));
    Result<Database> file = Database::open(home->userDatabase());
    QCOMPARE(rows(*file, "SELECT name FROM source"), QStringList{u"s"_s});
}

void SchemaTest::keepsUserDataThatAreGarbage()
{
    const ScratchHome home;
    const QByteArray garbage(10'000, 'x');
    test::writeFile(home->userDatabase(), garbage);
    QVERIFY(!openUserData(*home));
    QFile file(home->userDatabase());
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), garbage);
}

void SchemaTest::isNotSpoiltByAnotherConnection()
{
    const ScratchHome home;
    Result<Database> one = openCatalog(*home);
    Result<Database> other = openCatalog(*home);
    QVERIFY(one && other);
    test::ScratchSource{*one}.put({{u"a.yaml"_s, test::component("a")}});
    QCOMPARE(other->number("SELECT count(*) FROM entity").value(), 1);
}

void SchemaTest::forgetsATemporaryCatalog()
{
    Result<Database> one = openTemporaryCatalog();
    QVERIFY(one);
    test::ScratchSource{*one}.put({{u"a.yaml"_s, test::component("a")}});
    Result<Database> other = openTemporaryCatalog();
    QCOMPARE(other->number("SELECT count(*) FROM entity").value(), 0);
}

void SchemaTest::saysWhereTheFolderIsMissing()
{
    const QTemporaryDir folder;
    const Home home = Home::locate(folder.filePath(u"absent"_s));
    QCOMPARE(openCatalog(home).error().kind, ErrorKind::Denied);
    QCOMPARE(openUserData(home).error().kind, ErrorKind::Denied);
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
