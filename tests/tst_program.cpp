// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/program.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class ProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsInAndOutWhatIsSaid();
    void saysHowItEnded();
    void runsInAnEmptyFolderWithoutTheUsersVariables();
    void cannotReachTheNetwork();
    void saysWhichProgramIsMissing();
    void endsWhatTakesTooLong();
    void endsWhatWritesTooMuch();
    void endsWhenOneNoLongerWaits();

private:
    static Program shell(const QString &line) { return {u"sh"_s, {u"-c"_s, line}}; }
};

void ProgramTest::handsInAndOutWhatIsSaid()
{
    Program cat{u"cat"_s};
    cat.input = QByteArray(1'000'000, 'x') + "end";
    const Result<ProgramRun> run = runProgram(cat);
    QVERIFY(run);
    QCOMPARE(run->output, cat.input);
    QCOMPARE(run->status, 0);
}

void ProgramTest::saysHowItEnded()
{
    const Result<ProgramRun> run = runProgram(shell(u"echo out; echo wrong >&2; exit 3"_s));
    QVERIFY(run);
    QCOMPARE(run->output, "out\n"_ba);
    QCOMPARE(run->errors, "wrong\n"_ba);
    QCOMPARE(run->status, 3);
    QCOMPARE(runProgram(shell(u"kill -9 $$"_s))->status, -1);
}

void ProgramTest::runsInAnEmptyFolderWithoutTheUsersVariables()
{
    qputenv("SECRET_TOKEN", "abc");
    Program listing = shell(u"ls -A; echo \"[$SECRET_TOKEN]$GIVEN\""_s);
    listing.environment = {u"GIVEN=a=b"_s};
    QCOMPARE(runProgram(listing)->output, "[]a=b\n"_ba);
}

void ProgramTest::cannotReachTheNetwork()
{
    if (QProcess::execute(u"unshare"_s, {u"--user"_s, u"--net"_s, u"true"_s}) != 0)
        QSKIP("this system lets nobody make a network of their own");
    const QByteArray devices = runProgram(shell(u"cat /proc/self/net/dev"_s))->output;
    QVERIFY(devices.contains("lo:"));
    QCOMPARE(devices.count(':'), 1); // the loopback device, which is down
}

void ProgramTest::saysWhichProgramIsMissing()
{
    const Result<ProgramRun> run = runProgram({u"no-such-program"_s});
    QCOMPARE(run.error().kind, ErrorKind::NotFound);
    QVERIFY(run.error().message.contains(u"no-such-program"));
}

void ProgramTest::endsWhatTakesTooLong()
{
    Program sleeper = shell(u"exec sleep 1000"_s);
    sleeper.longest = std::chrono::seconds(1);
    QCOMPARE(runProgram(sleeper).error().kind, ErrorKind::Limit);
}

void ProgramTest::endsWhatWritesTooMuch()
{
    Program talker = shell(u"exec yes"_s);
    talker.mostOutput = 1'000'000;
    QCOMPARE(runProgram(talker).error().kind, ErrorKind::Limit);
}

void ProgramTest::endsWhenOneNoLongerWaits()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(runProgram(shell(u"exec sleep 1000"_s), {stop.get_token(), {}}).error().kind,
             ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
