// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built program: `cairn host`.

#include "support/scratch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class HostCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsListsAndRemoves();
    void refusesWhatIsNoHost_data();
    void refusesWhatIsNoHost();

private:
    struct Run {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    Run run(const QStringList &arguments) const;

    test::ScratchHome m_home;
};

HostCommandTest::Run HostCommandTest::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral(CAIRN_PROGRAM),
                  QStringList{u"host"_s} + arguments + QStringList{u"--home"_s, m_home.folder()});
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void HostCommandTest::addsListsAndRemoves()
{
    QCOMPARE(run({u"add"_s, u"git.example.com"_s}).status, 0);
    QCOMPARE(run({u"add"_s, u"code.example.com"_s, u"--kind"_s, u"github"_s, u"--api"_s,
                  u"https://api.example.com/v3"_s})
                 .status,
             0);
    const Run listed = run({u"list"_s, u"--json"_s});
    QVERIFY2(listed.status == 0, listed.err.constData());
    const QJsonArray hosts = QJsonDocument::fromJson(listed.out).array();
    QCOMPARE(hosts.size(), 3);
    QCOMPARE(hosts[0][u"host"_s].toString(), u"github.com"_s);
    QCOMPARE(hosts[1][u"api"_s].toString(), u"https://git.example.com/api/v3"_s);
    QCOMPARE(hosts[2][u"api"_s].toString(), u"https://api.example.com/v3"_s);
    QCOMPARE(hosts[2][u"kind"_s].toString(), u"github"_s);
    QCOMPARE(run({u"remove"_s, u"git.example.com"_s}).status, 0);
    const QByteArray table = run({u"list"_s}).out;
    QVERIFY2(table.contains("code.example.com") && !table.contains("git.example.com"), table.constData());
}

void HostCommandTest::refusesWhatIsNoHost_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("nothing") << QStringList() << "host needs add, list or remove"_ba;
    QTest::newRow("no host") << QStringList{u"add"_s} << "host add needs a host"_ba;
    QTest::newRow("address") << QStringList{u"add"_s, u"https://x.example"_s} << "is no name of a host"_ba;
    QTest::newRow("kind") << QStringList{u"add"_s, u"x.example"_s, u"--kind"_s, u"cvs"_s}
                          << "There is no kind of forge \"cvs\""_ba;
    QTest::newRow("unknown") << QStringList{u"remove"_s, u"x.example"_s}
                             << "is no forge that is configured"_ba;
    QTest::newRow("github.com") << QStringList{u"remove"_s, u"github.com"_s} << "is always there"_ba;
}

void HostCommandTest::refusesWhatIsNoHost()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, words);
    const Run refused = run(arguments);
    QVERIFY(refused.status == 2 || refused.status == 3);
    QVERIFY2(refused.err.contains(words), refused.err.constData());
}

QTEST_GUILESS_MAIN(HostCommandTest)
#include "tst_hostcommand.moc"
