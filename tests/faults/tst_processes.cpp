// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Kills the programs at any moment, and runs several of them on one home.

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "faults/program.h"
#include "faults/states.h"

#include "desktop.h"
#include "store/entitydetail.h"
#include "store/entityquery.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "support/scratch.h"
#include "syncrunner.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::Ended;
using test::Program;
using test::ScratchHome;
using test::States;

namespace {

#ifdef CAIRN_SANITIZED
constexpr int kills = 12; // sanitized programs take ten times as long
constexpr int files = 100;
#else
constexpr int kills = 100;
constexpr int files = 1000;
#endif
constexpr int desktopKills = 10;
constexpr int rounds = 12;
constexpr auto patience = std::chrono::seconds(60);

void add(const Home &home, const QString &name, const QString &location)
{
    Result<Database> user = openUserData(home);
    QVERIFY(user && addSource(*user, {name, location, {}, {}}));
}

/// What the sources' last syncs complained of.
QStringList complaints(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return {catalog.error().message};
    const Result<std::vector<SourceStatus>> sources = listSourceStatus(*catalog);
    if (!sources)
        return {sources.error().message};
    QStringList all;
    for (const SourceStatus &source : *sources) {
        if (!source.error.isEmpty())
            all += source.error;
    }
    return all;
}

/// Reads the catalog without a pause and remembers the longest that it took, and what it should not have
/// seen.
class Reader final
{
public:
    explicit Reader(const Home &home)
        : m_thread([this, home](const std::stop_token &stop) {
              while (!stop.stop_requested()) {
                  QElapsedTimer timer;
                  timer.start();
                  Result<Database> catalog = openCatalog(home);
                  const Result<int> count =
                      catalog ? countEntities(*catalog, {}) : std::unexpected(catalog.error());
                  m_longest = std::max(m_longest, timer.elapsed());
                  ++m_reads;
                  if (!count)
                      m_error = count.error().message;
              }
          })
    {}

    void end()
    {
        m_thread.request_stop();
        m_thread.join();
    }
    qint64 longest() const { return m_longest; }
    int reads() const { return m_reads; }
    QString error() const { return m_error; }

private:
    qint64 m_longest = 0;
    int m_reads = 0;
    QString m_error;
    std::jthread m_thread; // last: it uses the others
};

} // namespace

class ProcessesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesAKillAtAnyMomentOfASync();
    void survivesAKillOfTheDesktopWhileItSyncs();
    void opensAFreshHomeManyTimesAtOnce();
    void letsTwoSyncsOfOneHomeTakeTurns();
    void keepsASourceThatIsAddedWhileASyncWaits();
    void sharesAHomeBetweenTerminalAndDesktop();
};

void ProcessesTest::survivesAKillAtAnyMomentOfASync()
{
    const States states(kills + 1, files);
    const ScratchHome home;
    const Program program(home.folder());
    add(*home, u"acme"_s, states.url());
    Ended synced = program.runJson({u"sync"_s});
    QCOMPARE(test::describe(*home), states.expected(0));

    int killed = 0;
    int old = 0;
    qint64 usual = synced.milliseconds;
    for (int round = 1; round <= kills; ++round) {
        states.show(round);
        QProcess process;
        program.start(process, {u"sync"_s});
        // Spread evenly over the time that a sync takes, so that no part of it is left out by chance.
        const double moment = (round - 1 + QRandomGenerator::global()->generateDouble()) / kills;
        std::ignore = process.waitForFinished(int(moment * double(usual)));
        killed += process.state() != QProcess::NotRunning;
        test::killNow(process);

        const QString seen = test::describe(*home);
        old += seen == states.expected(round - 1);
        QVERIFY2(seen == states.expected(round - 1) || seen == states.expected(round), qPrintable(seen));
        if (round % 10 == 0)
            QCOMPARE(test::damage(*home), QString());

        synced = program.runJson({u"sync"_s});
        usual = (3 * usual + synced.milliseconds) / 4;
        QVERIFY2(synced.status == 0 || synced.status == 1, synced.text());
        QCOMPARE(complaints(*home), QStringList());
        QCOMPARE(test::describe(*home), states.expected(round));
    }
    qInfo("%d of %d syncs were killed before their end; %d times the old catalog was shown", killed, kills,
          old);
    QVERIFY(killed > kills / 3);
    QVERIFY(old > 0);
}

void ProcessesTest::survivesAKillOfTheDesktopWhileItSyncs()
{
    const States states(2 * desktopKills + 2, files);
    const ScratchHome home;
    const Program program(home.folder());
    add(*home, u"acme"_s, states.url());
    QVERIFY(program.run({u"sync"_s}).status >= 0);

    // How long it takes from the start until the new catalog is there.
    const auto startAndWait = [&](int state) {
        states.show(state);
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        program.startDesktop(process);
        bool isThere = false;
        while (!isThere && process.state() != QProcess::NotRunning && timer.durationElapsed() < patience) {
            std::ignore = process.waitForFinished(10);
            isThere = test::marks(*home) == states.expected(state);
        }
        test::killNow(process);
        return isThere ? timer.elapsed() : -1;
    };
    const qint64 usual = startAndWait(1);
    QVERIFY(usual > 0);
    int old = 0;
    for (int round = 1; round <= desktopKills; ++round) {
        const int state = 2 * round;
        states.show(state);
        QProcess process;
        program.startDesktop(process);
        // The second half of that time: before it, nothing syncs.
        const double moment =
            0.5 + 0.6 * (round - 1 + QRandomGenerator::global()->generateDouble()) / desktopKills;
        std::ignore = process.waitForFinished(int(moment * double(usual)));
        QVERIFY2(process.state() == QProcess::Running, process.readAllStandardError());
        test::killNow(process);

        const QString seen = test::describe(*home);
        old += seen == states.expected(state - 1);
        QVERIFY2(seen == states.expected(state - 1) || seen == states.expected(state), qPrintable(seen));
        QCOMPARE(test::damage(*home), QString());
        states.show(state + 1);
        QVERIFY(program.run({u"sync"_s}).status >= 0);
        QCOMPARE(complaints(*home), QStringList());
        QCOMPARE(test::describe(*home), states.expected(state + 1));
    }
    qInfo("%d of %d kills left the old catalog", old, desktopKills);
}

void ProcessesTest::opensAFreshHomeManyTimesAtOnce()
{
    for (int round = 0; round < 5; ++round) {
        const QTemporaryDir folder;
        const Program program(folder.path());
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int at = 0; at < 8; ++at) {
            processes.push_back(std::make_unique<QProcess>());
            program.start(*processes.back(), {at % 2 ? u"sync"_s : u"list"_s, u"--json"_s});
        }
        for (const auto &process : processes) {
            QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(-1));
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError());
        }
    }
}

void ProcessesTest::letsTwoSyncsOfOneHomeTakeTurns()
{
    const States states(rounds + 1, files);
    const ScratchHome home;
    const Program program(home.folder());
    add(*home, u"acme"_s, states.url());
    QVERIFY(program.run({u"sync"_s}).status >= 0);
    Reader reader(*home);
    for (int round = 1; round <= rounds; ++round) {
        QProcess one;
        QProcess other;
        program.start(one, {u"sync"_s});
        states.show(round);
        program.start(other, {u"sync"_s});
        for (QProcess *process : {&one, &other}) {
            QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(-1));
            QVERIFY2(process->exitStatus() == QProcess::NormalExit && process->exitCode() <= 1,
                     process->readAllStandardError());
        }
        // Whoever came first: the one that started after the push has seen it.
        QCOMPARE(test::describe(*home), states.expected(round));
        QCOMPARE(complaints(*home), QStringList());
    }
    reader.end();
    qInfo("%d reads, the longest %lld ms", reader.reads(), reader.longest());
    QCOMPARE(reader.error(), QString());
    QVERIFY(reader.longest() < 30'000);
}

void ProcessesTest::keepsASourceThatIsAddedWhileASyncWaits()
{
    const States states(2, 50);
    const States others(1, 20);
    const ScratchHome home;
    const Program program(home.folder());
    add(*home, u"acme"_s, states.url());
    for (int round = 0; round < 5; ++round) {
        QProcess first;
        QProcess second;
        QProcess third;
        // The second one waits for the first, and is to see a source that came meanwhile.
        program.start(first, {u"sync"_s});
        program.start(second, {u"sync"_s});
        const QString name = u"other-%1"_s.arg(round);
        QCOMPARE(program.run({u"source"_s, u"add"_s, name, others.url()}).status, 0);
        program.start(third, {u"sync"_s, name});
        for (QProcess *process : {&first, &second, &third}) {
            QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(-1));
            QVERIFY2(process->exitCode() <= 1, process->readAllStandardError());
        }
        Result<Database> catalog = openCatalog(*home);
        const Result<std::vector<SourceStatus>> known = listSourceStatus(*catalog);
        QVERIFY(known && std::ranges::find(*known, name, &SourceStatus::name) != known->end());
    }
}

void ProcessesTest::sharesAHomeBetweenTerminalAndDesktop()
{
    const States states(rounds + 1, files);
    const QTemporaryDir folder;
    const ScratchHome home;
    const Program program(home.folder());
    test::writeFile(folder.filePath(u"catalog-info.yaml"_s), test::component("in-folder"));
    add(*home, u"acme"_s, states.url());
    add(*home, u"folder"_s, folder.path());

    Desktop desktop(*home);
    SyncRunner *runner = desktop.portal().sync();
    QSignalSpy finished(runner, &SyncRunner::finished);
    QVERIFY(desktop.show(u"cairn://catalog"_s));
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() > 0, patience);

    Reader reader(*home);
    QStringList failures;
    connect(runner, &SyncRunner::outcomeChanged, this, [&] {
        if (runner->hasFailed())
            failures += runner->error();
    });
    for (int round = 1; round <= rounds; ++round) {
        states.show(round);
        test::writeFile(
            folder.filePath(u"catalog-info.yaml"_s),
            test::component("in-folder", "  dependsOn: [component:c-" + QByteArray::number(round) + "]\n"));
        QProcess terminal;
        program.start(terminal, {u"sync"_s});
        runner->startQuietly({}, true);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.state() == QProcess::NotRunning && !runner->isRunning(), patience);
        QVERIFY2(terminal.exitStatus() == QProcess::NormalExit && terminal.exitCode() <= 1,
                 terminal.readAllStandardError());
        QCOMPARE(complaints(*home), QStringList());
        Result<Database> catalog = openCatalog(*home);
        const Result<std::vector<RelatedEntity>> relations =
            loadRelations(*catalog, u"component:default/in-folder"_s);
        QVERIFY(relations && std::ranges::any_of(*relations, [&](const RelatedEntity &relation) {
                    return relation.target == u"component:default/c-%1"_s.arg(round);
                }));
        QCOMPARE(test::marks(*home).section(u", "_s, -1), states.expected(round));
    }
    reader.end();
    qInfo("%d syncs of the desktop, %d reads, the longest %lld ms", int(finished.count()), reader.reads(),
          reader.longest());
    QCOMPARE(failures, QStringList());
    QCOMPARE(reader.error(), QString());
    QVERIFY(reader.longest() < 30'000);
}

QTEST_MAIN(ProcessesTest)
#include "tst_processes.moc"
