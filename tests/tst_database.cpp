// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"

#include "support/scratch.h"
#include "support/storing.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::rows;

class DatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasBound();
    void stopsAQueryEarly();
    void runsAQueryInsideAnother();
    void rollsBackWhatIsNotCommitted();
    void showsReadersTheOldStateUntilTheCommit();
    void saysWhatWentWrong();
    void keepsForeignKeys();
    void countsChangedRows();
    void refusesAFileThatIsNoDatabase();
    void saysWhereTheFolderIsMissing();
    void closesWhatAMoveReplaces();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(u"a.db"_s); }
};

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void DatabaseTest::givesBackWhatWasBound()
{
    Result<Database> database = Database::open(path());
    QVERIFY(database);
    QVERIFY(database->run("CREATE TABLE t(a, b, c, d, e, f)"));
    const QString text = u"é\xd83d\xde00\n"_s + QChar(0) + u"x"_s;
    const QByteArray bytes("\0\xff", 2);
    QVERIFY(database->run("INSERT INTO t VALUES(?, ?, ?, ?, ?, ?)",
                          {nullptr, std::numeric_limits<qint64>::min(), 0.1, text, bytes, QString()}));
    int seen = 0;
    QVERIFY(database->query("SELECT a, b, c, d, e, f FROM t", {}, [&](const Row &row) {
        ++seen;
        return row.isNull(0) && row.integer(1) == std::numeric_limits<qint64>::min()
               && qFuzzyCompare(row.real(2), 0.1) && row.text(3) == text && row.bytes(4) == bytes
               && !row.isNull(5) && row.text(5).isEmpty() && ++seen;
    }));
    QCOMPARE(seen, 2);
}

void DatabaseTest::stopsAQueryEarly()
{
    Result<Database> database = Database::open(path());
    int seen = 0;
    const QByteArray numbers =
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n";
    QVERIFY(database->query(numbers, {}, [&](const Row &row) { return ++seen < 3 && row.integer(0) > 0; }));
    QCOMPARE(seen, 3);
    QVERIFY(database->run("CREATE TABLE t(a)"));
}

void DatabaseTest::runsAQueryInsideAnother()
{
    Result<Database> database = Database::open(path());
    QVERIFY(database->script("CREATE TABLE t(a); INSERT INTO t VALUES (1), (2), (3)"));
    qint64 sum = 0;
    QVERIFY(database->query("SELECT a FROM t", {}, [&](const Row &row) {
        sum += database->number("SELECT count(*) FROM t WHERE a <= ?", {row.integer(0)}).value_or(100);
        return true;
    }));
    QCOMPARE(sum, 6);
    QCOMPARE(database->number("SELECT a FROM t WHERE a > 5").value(), 0);
}

void DatabaseTest::rollsBackWhatIsNotCommitted()
{
    Result<Database> database = Database::open(path());
    QVERIFY(database->run("CREATE TABLE t(a)"));
    {
        const Result<Transaction> transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        QVERIFY(database->run("INSERT INTO t VALUES (1)"));
    }
    QCOMPARE(rows(*database, "SELECT a FROM t"), QStringList());
    {
        Result<Transaction> transaction = Transaction::begin(*database);
        QVERIFY(database->run("INSERT INTO t VALUES (2)"));
        Transaction moved(std::move(*transaction));
        QVERIFY(moved.commit());
    }
    QCOMPARE(rows(*database, "SELECT a FROM t"), QStringList{u"2"_s});
}

void DatabaseTest::showsReadersTheOldStateUntilTheCommit()
{
    Result<Database> writer = Database::open(path());
    QVERIFY(writer->script("CREATE TABLE t(a); INSERT INTO t VALUES ('old')"));
    Result<Database> reader = Database::open(path());
    Result<Transaction> transaction = Transaction::begin(*writer);
    QVERIFY(writer->run("UPDATE t SET a = 'new'"));
    QCOMPARE(rows(*reader, "SELECT a FROM t"), QStringList{u"old"_s});
    QVERIFY(transaction->commit());
    QCOMPARE(rows(*reader, "SELECT a FROM t"), QStringList{u"new"_s});
}

void DatabaseTest::saysWhatWentWrong()
{
    Result<Database> database = Database::open(path());
    const Result<int> unknown = database->run("INSERT INTO nowhere VALUES (1)");
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().message.contains(u"no such table: nowhere"_s),
             qPrintable(unknown.error().message));
    QVERIFY(database->run("CREATE TABLE t(a UNIQUE)"));
    QVERIFY(database->run("INSERT INTO t VALUES (1)"));
    QVERIFY(!database->run("INSERT INTO t VALUES (1)"));
    QVERIFY(!database->query("SELECT b FROM t", {}, [](const Row &) { return true; }));
    QVERIFY(!database->script("CREATE TABLE u(a); nonsense"));
    // And goes on after all that.
    QCOMPARE(rows(*database, "SELECT a FROM t"), QStringList{u"1"_s});
}

void DatabaseTest::keepsForeignKeys()
{
    Result<Database> database = Database::open(path());
    QVERIFY(database->script("CREATE TABLE t(id INTEGER PRIMARY KEY);"
                             "CREATE TABLE u(t REFERENCES t(id) ON DELETE CASCADE)"));
    QVERIFY(!database->run("INSERT INTO u VALUES (7)"));
    QVERIFY(database->run("INSERT INTO t VALUES (7)"));
    QCOMPARE(database->lastInsertId(), 7);
    QVERIFY(database->run("INSERT INTO u VALUES (7)"));
    QVERIFY(database->run("DELETE FROM t"));
    QCOMPARE(database->number("SELECT count(*) FROM u").value(), 0);
}

void DatabaseTest::countsChangedRows()
{
    Result<Database> database = Database::open(path());
    QVERIFY(database->script("CREATE TABLE t(a); INSERT INTO t VALUES (1), (2), (3)"));
    QCOMPARE(database->run("UPDATE t SET a = 0 WHERE a > 1").value(), 2);
    QCOMPARE(database->run("DELETE FROM t WHERE a = 9").value(), 0);
}

void DatabaseTest::refusesAFileThatIsNoDatabase()
{
    test::writeFile(path(), QByteArray(4096, 'x'));
    const Result<Database> database = Database::open(path());
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Invalid);
}

void DatabaseTest::saysWhereTheFolderIsMissing()
{
    const Result<Database> database = Database::open(m_folder->filePath(u"absent/a.db"_s));
    QVERIFY(!database);
    QCOMPARE(database.error().kind, ErrorKind::Denied);
    QVERIFY(!database.error().hint.isEmpty());
}

void DatabaseTest::closesWhatAMoveReplaces()
{
    const auto isOpen = [](const QString &file) {
        const QFileInfoList all = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System);
        return std::ranges::any_of(all, [&](const QFileInfo &one) { return one.symLinkTarget() == file; });
    };
    Result<Database> first = Database::open(path());
    QVERIFY(first && first->run("CREATE TABLE t(a)") && first->number("SELECT count(*) FROM t"));
    QVERIFY(isOpen(path()));
    *first = *Database::open(m_folder->filePath(u"b.db"_s));
    QVERIFY(first->run("CREATE TABLE t(a)"));
    QVERIFY(!isOpen(path()));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
