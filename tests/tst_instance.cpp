// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "instance.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace cairn {

class InstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handsItsAddressToTheOneThatRuns();
    void isReachedFromTheTerminal();
    void takesThePlaceOfOneThatWasKilled();
    void startsBesideOneThatHangsAndLeavesItsSocket();
    void keepsHomesApart();
    void ignoresWhatIsNoMessage();

private:
    /// From another thread, as from another program: the one that runs has to answer meanwhile.
    static bool start(const Home &home, const QString &address);

    QTemporaryDir m_folder;
};

void InstanceTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
}

bool InstanceTest::start(const Home &home, const QString &address)
{
    bool isTaken = false;
    std::unique_ptr<QThread> other(QThread::create([&] {
        Instance instance(home);
        isTaken = instance.handOver(address, u"token"_s);
    }));
    other->start();
    while (!other->isFinished())
        QTest::qWait(1);
    return isTaken;
}

void InstanceTest::handsItsAddressToTheOneThatRuns()
{
    const Home home{u"/c"_s, u"/one"_s};
    Instance first(home);
    QVERIFY(!first.handOver({}, {}));
    const QSignalSpy asked(&first, &Instance::asked);
    QVERIFY(start(home, u"cairn://problems"_s));
    QVERIFY(QTest::qWaitFor([&] { return asked.size() == 1; }));
    QCOMPARE(asked.first(), QVariantList({u"cairn://problems"_s, u"token"_s}));
    QVERIFY(start(home, QString(40'000, u'x')));
    QVERIFY(QTest::qWaitFor([&] { return asked.size() == 2; }));
    QCOMPARE(asked.last().first().toString().size(), 40'000);
}

void InstanceTest::isReachedFromTheTerminal()
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // of the second desktop program, which shows nothing
    const QString root = m_folder.filePath(u"terminal"_s);
    Instance first(Home::locate(root));
    QVERIFY(!first.handOver({}, {}));
    const QSignalSpy asked(&first, &Instance::asked);
    QCOMPARE(QProcess::execute(QStringLiteral(CAIRN_PROGRAM),
                               {u"--home"_s, root, u"open"_s, u"cairn://catalog?kind=api"_s}),
             0);
    QVERIFY(QTest::qWaitFor([&] { return asked.size() == 1; }, 30'000));
    QCOMPARE(asked.first().first(), u"cairn://catalog?kind=api"_s);
    // It hears that it was understood, and ends: who gets no answer stays, with a window of its own.
    QTest::qWait(500);
}

void InstanceTest::takesThePlaceOfOneThatWasKilled()
{
    const Home home{u"/c"_s, u"/killed"_s};
    QString path;
    {
        Instance first(home);
        QVERIFY(!first.handOver({}, {}));
        path =
            QDir(m_folder.path()).entryInfoList({u"cairn-*"_s}, QDir::System, QDir::Time).first().filePath();
    }
    // What a killed program leaves: a socket that nobody listens to.
    QVERIFY(!QFile::exists(path));
    QFile left(path);
    QVERIFY(left.open(QFile::WriteOnly));
    left.close();
    Instance second(home);
    QVERIFY(!second.handOver({}, {}));
    QVERIFY(start(home, {}));
}

void InstanceTest::startsBesideOneThatHangsAndLeavesItsSocket()
{
    const Home home{u"/c"_s, u"/hangs"_s};
    Instance hanging(home);
    QVERIFY(!hanging.handOver({}, {}));
    const QSignalSpy asked(&hanging, &Instance::asked);
    {
        Instance second(home); // in the thread of the first, which cannot answer meanwhile
        QVERIFY(!second.handOver(u"cairn://problems"_s, {}));
    }
    QVERIFY(start(home, u"cairn://settings"_s)); // it is itself again
    QCOMPARE(asked.last().first(), u"cairn://settings"_s);
}

void InstanceTest::keepsHomesApart()
{
    Instance first({u"/c"_s, u"/a"_s});
    Instance second({u"/c"_s, u"/b"_s});
    QVERIFY(!first.handOver({}, {}));
    QVERIFY(!second.handOver({}, {}));
}

void InstanceTest::ignoresWhatIsNoMessage()
{
    const Home home{u"/c"_s, u"/bad"_s};
    Instance first(home);
    QVERIFY(!first.handOver({}, {}));
    const QSignalSpy asked(&first, &Instance::asked);
    QLocalSocket socket;
    socket.connectToServer(
        QDir(m_folder.path()).entryInfoList({u"cairn-*"_s}, QDir::System, QDir::Time).first().filePath());
    QVERIFY(socket.waitForConnected());
    socket.write(QByteArray(1'000'000, 'x'));
    QVERIFY(QTest::qWaitFor([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
    QCOMPARE(asked.size(), 0);
    QVERIFY(start(home, u"cairn://settings"_s));
    QVERIFY(QTest::qWaitFor([&] { return asked.size() == 1; }));
}

} // namespace cairn

QTEST_GUILESS_MAIN(cairn::InstanceTest)
#include "tst_instance.moc"
