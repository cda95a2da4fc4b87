// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Disks that are full, places that cannot be written, files that are damaged, clocks that jump.

#include "faults/program.h"
#include "faults/states.h"

#include "store/entityquery.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "support/scratch.h"
#include "support/storing.h"
#include "words.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::Ended;
using test::Program;
using test::States;

namespace {

constexpr int files = 120;
constexpr const char *ownMounts = "CAIRN_TEST_OWN_MOUNTS";

bool mayMount()
{
    return qEnvironmentVariableIsSet(ownMounts);
}

/// A file system in memory, of the given size, where the tests may mount; gone with its object.
class SmallDisk final
{
public:
    explicit SmallDisk(int megabytes)
    {
        m_isMounted =
            ::mount("tmpfs", place(), "tmpfs", 0, QByteArray("size=" + QByteArray::number(megabytes) + "m"))
            == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(place(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    QString path() const { return m_folder.path(); }
    bool isMounted() const { return m_isMounted; }
    void makeReadOnly() const
    {
        QCOMPARE(::mount(nullptr, place(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
    }
    /// Leaves so many bytes free, or as few more as a page has.
    void fill(qint64 left) const
    {
        QFile filler(fillerPath());
        QVERIFY(filler.open(QFile::WriteOnly | QFile::Unbuffered));
        const QByteArray some(4096, 'x');
        while (filler.write(some) == some.size()) {
        }
        QVERIFY(filler.resize(qMax(qint64(0), filler.size() - left)));
    }
    void free() const { QFile::remove(fillerPath()); }

private:
    const char *place() const { return m_place.constData(); }
    QString fillerPath() const { return path() + u"/filler"_s; }

    QTemporaryDir m_folder;
    QByteArray m_place = QFile::encodeName(m_folder.path());
    bool m_isMounted = false;
};

void add(const Program &program, const QString &location)
{
    const Ended added = program.run({u"source"_s, u"add"_s, u"acme"_s, location});
    QVERIFY2(added.status == 0, added.text());
}

void setWritable(const QString &path, bool isWritable)
{
    struct stat status = {};
    const QByteArray name = QFile::encodeName(path);
    QCOMPARE(::stat(name.constData(), &status), 0);
    const mode_t bits = S_IWUSR | S_IWGRP | S_IWOTH;
    QCOMPARE(::chmod(name.constData(), isWritable ? status.st_mode | S_IWUSR : status.st_mode & ~bits), 0);
}

void setTreeWritable(const QString &folder, bool isWritable, bool withFolders, bool withFiles)
{
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        if (entry.isDir() ? withFolders : withFiles)
            setWritable(entry.filePath(), isWritable);
    }
    if (withFolders)
        setWritable(folder, isWritable);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class DisksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesAFullDisk_data();
    void survivesAFullDisk();
    void saysSoWhereADiskIsFullFromTheStart();
    void readsAHomeThatCannotBeWritten_data();
    void readsAHomeThatCannotBeWritten();
    void healsADamagedCatalog_data();
    void healsADamagedCatalog();
    void healsACatalogWithABrokenPage();
    void emptiesACatalogBeneathItsReaders();
    void leavesFilesOfANewerProgramAlone();
    void refusesDamagedUserData_data();
    void refusesDamagedUserData();
    void believesNoClock();
};

void DisksTest::survivesAFullDisk_data()
{
    QTest::addColumn<int>("left");
    for (const int kilobytes : {0, 4, 16, 32, 64, 128, 256, 512, 1024})
        QTest::addRow("%d KB left", kilobytes) << kilobytes * 1024;
}

void DisksTest::survivesAFullDisk()
{
    QFETCH(const int, left);
    if (!mayMount())
        QSKIP("no file system can be mounted here: user namespaces are switched off");
    const SmallDisk disk(32);
    QVERIFY(disk.isMounted());
    const States states(2, files);
    const Program program(disk.path());
    const Home home = Home::locate(disk.path());
    add(program, states.url());
    QVERIFY(program.run({u"sync"_s}).status <= 1);
    QCOMPARE(test::describe(home), states.expected(0));

    states.show(1);
    disk.fill(left);
    const Ended synced = program.runJson({u"sync"_s});
    const bool hasFailed = synced.status == 3;
    QVERIFY2(hasFailed || synced.status <= 1, synced.text());
    if (hasFailed) {
        const QByteArray said = synced.err + synced.out;
        QVERIFY2(said.contains("space") || said.contains("full"), synced.text());
    }
    // Whatever there was room for: what is shown is one of the two, and can be read without any room.
    const Ended listed = program.runJson({u"list"_s, u"--kind"_s, u"component"_s});
    QVERIFY2(listed.status == 0, listed.text());
    const QString shown = states.expected(hasFailed ? 0 : 1).section(u' ', -1);
    QCOMPARE(QString::number(listed.json()[u"total"].toInt()), shown);
    const Ended entity = program.runJson({u"show"_s, u"c-5"_s});
    QVERIFY2(entity.status == 0, entity.text());

    disk.free();
    QCOMPARE(test::describe(home), states.expected(hasFailed ? 0 : 1));
    const Ended healed = program.runJson({u"sync"_s});
    QVERIFY2(healed.status <= 1 && healed.status >= 0, healed.text());
    QCOMPARE(test::describe(home), states.expected(1));
    QCOMPARE(test::damage(home), QString());
    qInfo("%s", hasFailed ? "failed, and healed" : "had room enough");
}

void DisksTest::saysSoWhereADiskIsFullFromTheStart()
{
    if (!mayMount())
        QSKIP("no file system can be mounted here: user namespaces are switched off");
    const SmallDisk disk(4);
    QVERIFY(disk.isMounted());
    const States states(1, files);
    for (const int left : {0, 4096, 32'768, 65'536}) {
        disk.fill(left);
        const Program program(disk.path() + u"/home"_s);
        for (const QStringList &command : {QStringList{u"source"_s, u"add"_s, u"a"_s, states.url()},
                                           QStringList{u"sync"_s}, QStringList{u"list"_s}}) {
            const Ended ended = program.run(command);
            QVERIFY2(ended.status == 0 || ended.status == 3 || ended.status == 1, ended.text());
            if (ended.status == 3)
                QVERIFY2(ended.err.contains("cairn: ") || ended.err.contains("space"), ended.text());
        }
        disk.free();
        std::ignore = program.run({u"source"_s, u"add"_s, u"a"_s, states.url()});
        const Ended synced = program.run({u"sync"_s});
        QVERIFY2(synced.status == 0 || synced.status == 1, synced.text());
        QCOMPARE(test::describe(Home::locate(program.home())), states.expected(0));
        QVERIFY(QDir(program.home()).removeRecursively());
    }
}

void DisksTest::readsAHomeThatCannotBeWritten_data()
{
    QTest::addColumn<bool>("isMount");
    QTest::addColumn<bool>("wasKilled");
    QTest::addColumn<bool>("folders");
    QTest::addColumn<bool>("files");
    QTest::newRow("read-only file system") << true << false << false << false;
    QTest::newRow("read-only file system after a kill") << true << true << false << false;
    QTest::newRow("folders and files of others") << false << false << true << true;
    QTest::newRow("folders and files of others after a kill") << false << true << true << true;
    QTest::newRow("files of others") << false << false << false << true;
}

void DisksTest::readsAHomeThatCannotBeWritten()
{
    QFETCH(const bool, isMount);
    QFETCH(const bool, wasKilled);
    QFETCH(const bool, folders);
    QFETCH(const bool, files);
    if (isMount && !mayMount())
        QSKIP("no file system can be mounted here: user namespaces are switched off");
    const QTemporaryDir folder;
    std::optional<SmallDisk> disk;
    if (isMount)
        disk.emplace(32);
    Program program(isMount ? disk->path() : folder.path());
    const States states(3, 120);
    add(program, states.url());
    QVERIFY(program.run({u"sync"_s}).status <= 1);
    if (wasKilled) {
        // A reader that is killed leaves the log of a writer behind, as nobody is there to clear it up.
        states.show(1);
        QProcess process;
        program.startDesktop(process);
        const Home home = Home::locate(program.home());
        const auto isThere = [&] {
            return test::marks(home) == states.expected(1)
                   && QFile::exists(home.catalogDatabase() + u"-wal"_s);
        };
        for (int tries = 0; tries < 1000 && !isThere(); ++tries)
            std::ignore = process.waitForFinished(20);
        // Within a second or two the desktop keeps the catalog open, to learn of others' syncs.
        states.show(2);
        for (int tries = 0; tries < 100 && QFileInfo(home.catalogDatabase() + u"-wal"_s).size() == 0;
             ++tries) {
            std::ignore = process.waitForFinished(100);
            QVERIFY(program.run({u"sync"_s}).status <= 1);
            states.show(tries % 2);
        }
        states.show(2);
        QVERIFY(program.run({u"sync"_s}).status <= 1);
        test::killNow(process);
        QVERIFY(QFileInfo(home.catalogDatabase() + u"-wal"_s).size() > 0);
    }
    const int count = states.expected(wasKilled ? 2 : 0).section(u' ', -1).toInt();

    if (isMount)
        disk->makeReadOnly();
    else
        setTreeWritable(program.home(), false, folders, files);
    program.dropPrivileges();
    const Ended listed = program.runJson({u"list"_s});
    const Ended shown = program.runJson({u"show"_s, u"c-5"_s});
    const Ended found = program.runJson({u"search"_s, u"c-5"_s});
    const Ended sources = program.runJson({u"source"_s, u"list"_s});
    const Ended synced = program.run({u"sync"_s});
    const Ended added = program.run({u"source"_s, u"add"_s, u"b"_s, states.url()});
    QProcess desktop;
    program.startDesktop(desktop);
    const bool hasEnded = desktop.waitForFinished(1500);
    test::killNow(desktop);
    if (!isMount)
        setTreeWritable(program.home(), true, folders, files);

    QVERIFY2(listed.status == 0, listed.text());
    QCOMPARE(listed.json()[u"total"].toInt(), count);
    QVERIFY2(shown.status == 0, shown.text());
    QVERIFY2(found.status == 0 && !found.json()[u"items"].toArray().isEmpty(), found.text());
    QVERIFY2(sources.status == 0, sources.text());
    QVERIFY2(synced.status == 3 && synced.err.contains("--home"), synced.text());
    QVERIFY2(added.status == 3 && added.err.contains("--home"), added.text());
    QVERIFY2(!hasEnded, desktop.readAllStandardError());
}

void DisksTest::healsADamagedCatalog_data()
{
    using Damage = std::function<void(const QString &)>;
    QTest::addColumn<Damage>("damage");
    const auto row = [](const char *name, const Damage &damage) { QTest::newRow(name) << damage; };
    const QByteArray garbage("\x8f garbage, neither text nor table \0\0\xff", 38);
    const auto cut = [](double part) {
        return [part](const QString &file) {
            QFile opened(file);
            QVERIFY(opened.resize(qint64(double(opened.size()) * part)));
        };
    };
    const auto execute = [](const QByteArray &sql) {
        return [sql](const QString &file) {
            Result<Database> database = Database::open(file);
            QVERIFY(database && database->script(sql));
        };
    };
    row("gone", [](const QString &file) { QVERIFY(QFile::remove(file)); });
    row("empty", cut(0));
    row("garbage", [=](const QString &file) { test::writeFile(file, garbage.repeated(500)); });
    row("a short text", [](const QString &file) { test::writeFile(file, "hello\n"); });
    row("cut in its first page", [](const QString &file) { QVERIFY(QFile::resize(file, 1000)); });
    row("cut behind its first page", [](const QString &file) { QVERIFY(QFile::resize(file, 4096)); });
    row("cut in the middle", cut(0.5));
    row("cut near its end", cut(0.97));
    row("garbage for a log",
        [=](const QString &file) { test::writeFile(file + u"-wal"_s, garbage.repeated(500)); });
    row("garbage for its shared memory",
        [=](const QString &file) { test::writeFile(file + u"-shm"_s, garbage.repeated(1000)); });
    row("all of it garbage", [=](const QString &file) {
        for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s})
            test::writeFile(file + part, garbage.repeated(500));
    });
    row("the log of another file", [](const QString &file) {
        const QTemporaryDir folder;
        Result<Database> other = Database::open(folder.filePath(u"o.db"_s));
        QVERIFY(other && other->script("CREATE TABLE t(a); INSERT INTO t VALUES (1)"));
        QVERIFY(QFile::copy(folder.filePath(u"o.db-wal"_s), file + u"-wal"_s));
    });
    row("another program's tables", [](const QString &file) {
        QVERIFY(QFile::remove(file));
        Result<Database> other = Database::open(file);
        QVERIFY(other && other->script("CREATE TABLE source(x); CREATE TABLE entity(y)"));
    });
    row("an older layout", execute("PRAGMA user_version = 1"));
    row("older rules", execute("UPDATE meta SET value = '0'"));
}

void DisksTest::healsADamagedCatalog()
{
    using Damage = std::function<void(const QString &)>;
    QFETCH(const Damage, damage);
    const States states(2, files);
    const test::ScratchHome home;
    const Program program(home.folder());
    add(program, states.url());
    QVERIFY(program.run({u"sync"_s}).status <= 1);
    damage(home->catalogDatabase());
    const Ended listed = program.runJson({u"list"_s});
    QVERIFY2(listed.status == 0 || (listed.status == 3 && listed.err.contains("sync")), listed.text());
    states.show(1);
    const Ended synced = program.runJson({u"sync"_s});
    QVERIFY2(synced.status <= 1 && synced.status >= 0, synced.text());
    QCOMPARE(test::describe(*home), states.expected(1));
    QCOMPARE(test::damage(*home), QString());
}

/// A page of random bytes anywhere: whatever reads it says so, and the next sync mends it.
void DisksTest::healsACatalogWithABrokenPage()
{
    constexpr qint64 page = 4096;
    const States states(1, files);
    const test::ScratchHome home;
    const Program program(home.folder());
    add(program, states.url());
    QVERIFY(program.run({u"sync"_s}).status <= 1);
    const QByteArray whole = bytesOf(home->catalogDatabase());
    QRandomGenerator random(11);
    int noticed = 0;
#ifdef CAIRN_SANITIZED
    constexpr int tries = 6;
#else
    constexpr int tries = 25;
#endif
    for (int at = 0; at < tries; ++at) {
        QByteArray broken = whole;
        const qint64 offset = page * random.bounded(qint64(broken.size()) / page);
        for (qint64 byte = offset; byte < offset + page; ++byte)
            broken[byte] = char(random.bounded(256));
        test::writeFile(home->catalogDatabase(), broken);
        bool isNoticed = false;
        for (const QStringList &command : {QStringList{u"list"_s}, QStringList{u"search"_s, u"mark0x"_s},
                                           QStringList{u"show"_s, u"component:default/c-7"_s}}) {
            const Ended ended = program.runJson(command);
            QVERIFY2(ended.status == 0 || ended.status == 3, ended.text());
            isNoticed = isNoticed || ended.status == 3;
        }
        noticed += isNoticed;
        const Ended synced = program.runJson({u"sync"_s});
        QVERIFY2(synced.status <= 1 && synced.status >= 0, synced.text());
        if (isNoticed)
            QCOMPARE(test::describe(*home), states.expected(0));
    }
    qInfo("%d of %d broken pages were met", noticed, tries);
    QVERIFY(noticed > 0);
}

void DisksTest::emptiesACatalogBeneathItsReaders()
{
    const States states(2, files);
    const test::ScratchHome home;
    const Program program(home.folder());
    add(program, states.url());
    QVERIFY(program.run({u"sync"_s}).status <= 1);
    Result<Database> reader = openCatalog(*home);
    QVERIFY(reader);
    const auto seen = [&] { return reader->number("SELECT count(*) FROM entity").value_or(-1); };
    QVERIFY(seen() > 0);
    QVERIFY(reader->script("PRAGMA user_version = 1"));
    states.show(1);
    QVERIFY(program.run({u"sync"_s}).status <= 1);
    QCOMPARE(QString::number(seen()), states.expected(1).section(u' ', -1));
    reader = failure(ErrorKind::Failed, {}); // closing it, it takes away nothing of the others'
    QCOMPARE(test::describe(*home), states.expected(1));
}

void DisksTest::leavesFilesOfANewerProgramAlone()
{
    const States states(2, files);
    const test::ScratchHome home;
    const Program program(home.folder());
    add(program, states.url());
    QVERIFY(program.run({u"sync"_s}).status <= 1);
    {
        Result<Database> catalog = Database::open(home->catalogDatabase());
        QVERIFY(catalog && catalog->script("PRAGMA user_version = 1000; CREATE TABLE invention(x)"));
    }
    const QByteArray newer = bytesOf(home->catalogDatabase());
    QCOMPARE(program.runJson({u"list"_s}).json()[u"total"].toInt(-1), 0);
    states.show(1);
    QVERIFY(program.run({u"sync"_s}).status <= 1);
    QCOMPARE(test::describe(*home), states.expected(1));
    QCOMPARE(bytesOf(home->catalogDatabase()), newer);

    {
        Result<Database> user = Database::open(home->userDatabase());
        QVERIFY(user && user->script("PRAGMA user_version = 1000"));
    }
    const QByteArray newerUser = bytesOf(home->userDatabase());
    for (const QStringList &command : {QStringList{u"sync"_s}, QStringList{u"source"_s, u"list"_s}}) {
        const Ended refused = program.run(command);
        QVERIFY2(refused.status == 3 && refused.err.contains("newer version")
                     && refused.err.contains("Update"),
                 refused.text());
    }
    QCOMPARE(bytesOf(home->userDatabase()), newerUser);
}

void DisksTest::refusesDamagedUserData_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("garbage") << false;
    QTest::newRow("a folder") << true;
}

/// The user's own is never made anew by itself.
void DisksTest::refusesDamagedUserData()
{
    QFETCH(const bool, isFolder);
    const test::ScratchHome home;
    const Program program(home.folder());
    const QByteArray garbage(10'000, 'x');
    if (isFolder)
        test::writeFile(home->userDatabase() + u"/a"_s, garbage);
    else
        test::writeFile(home->userDatabase(), garbage);
    for (const QStringList &command : {QStringList{u"sync"_s}, QStringList{u"source"_s, u"list"_s}}) {
        const Ended refused = program.run(command);
        QVERIFY2(refused.status == 3 && refused.err.contains("ove it away"), refused.text());
    }
    QCOMPARE(bytesOf(home->userDatabase() + (isFolder ? u"/a"_s : QString())), garbage);

    QVERIFY(QDir().rename(home->userDatabase(), home.folder() + u"/away"_s));
    QVERIFY(program.run({u"sync"_s}).status == 0);
    // The same for the catalog: it can be made anew, but what stands in its place is somebody's.
    QFile::remove(home->catalogDatabase());
    test::writeFile(home->catalogDatabase() + u"/a"_s, garbage);
    const Ended listed = program.run({u"list"_s});
    QVERIFY2(listed.status == 3 && listed.err.contains("Move it away"), listed.text());
}

void DisksTest::believesNoClock()
{
    const test::ScratchHome home;
    const Program program(home.folder());
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"catalog-info.yaml"_s);
    test::writeFile(file, test::component("one"));
    add(program, folder.path());
    QCOMPARE(program.run({u"sync"_s}).status, 1); // its owner is missing

    // The clock was set back: the file has the size and the time that it had before.
    struct stat before = {};
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &before), 0);
    test::writeFile(file, test::component("two"));
    const timespec times[] = {before.st_atim, before.st_mtim};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(file).constData(), times, 0), 0);
    QCOMPARE(program.run({u"sync"_s}).status, 1);
    QVERIFY(program.run({u"show"_s, u"two"_s}).status == 0);

    // It was far ahead, and is right again: nothing waits until then.
    constexpr qint64 farAhead = 7'000'000'000'000;
    {
        Result<Database> catalog = openCatalog(*home);
        QVERIFY(catalog && catalog->run("UPDATE source SET fetched_at = ?", {farAhead}));
    }
    QCOMPARE(relativeTime(farAhead), u"just now"_s);
    test::writeFile(file, test::component("three"));
    for (const QString &held : {home->cache + u"/sync.lock"_s, home->catalogDatabase(), file}) {
        const timespec ahead[] = {{farAhead / 1000, 0}, {farAhead / 1000, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(held).constData(), ahead, 0), 0);
    }
    QCOMPARE(program.run({u"sync"_s}).status, 1);
    QVERIFY(program.run({u"show"_s, u"three"_s}).status == 0);
    Result<Database> catalog = openCatalog(*home);
    const auto status = listSourceStatus(*catalog).value_or(std::vector<SourceStatus>());
    QVERIFY(status.size() == 1 && status.front().fetchedAt < farAhead);
}

/// Runs in mounts of its own, where the system lets it: file systems that are mounted end with the process.
int main(int argc, char **argv)
{
    if (!mayMount() && QProcess::execute(u"unshare"_s, {u"-Urm"_s, u"true"_s}) == 0) {
        QByteArrayList words{"unshare", "-Urm", "--propagation", "private"};
        for (int at = 0; at < argc; ++at)
            words += argv[at];
        std::vector<char *> pointers;
        for (QByteArray &word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        ::setenv(ownMounts, "1", 1);
        ::execvp(pointers.front(), pointers.data());
        ::unsetenv(ownMounts);
    }
    QCoreApplication application(argc, argv);
    DisksTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_disks.moc"
