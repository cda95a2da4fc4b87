// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "savewatch.h"

#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace cairn;

namespace {

constexpr auto patience = 60s;
constexpr auto settling = 20ms;
constexpr int longEnough = 200; // milliseconds; what has settled was told by then

} // namespace

/// No save is lost, whatever else happens to what is watched.
class SaveWatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOnceOfSeveralSteps();
    void keepsWhatItHasNotToldYet();
    void countsWhatWasWrittenSinceItWasRead();
    void leavesAloneWhatWasWrittenBefore();
    void staysWithAFileThatIsReplaced();
    void forgetsWhatItNoLongerFollows();

private:
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(file.write(text) == text.size());
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SaveWatchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    write(u"a"_s, "first");
    write(u"b"_s, "first");
}

void SaveWatchTest::tellsOnceOfSeveralSteps()
{
    SaveWatch watch(500ms, nullptr);
    const QSignalSpy saved(&watch, &SaveWatch::saved);
    watch.follow({path(u"a"_s), m_folder->path(), path(u"is not there"_s)});
    write(u"a"_s, "second");
    write(u"a"_s, "third");
    write(u"c"_s, "a backup");
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
}

void SaveWatchTest::keepsWhatItHasNotToldYet()
{
    SaveWatch watch(settling, nullptr);
    const QSignalSpy saved(&watch, &SaveWatch::saved);
    watch.follow({path(u"a"_s)});
    write(u"a"_s, "second");
    watch.follow({path(u"a"_s), path(u"b"_s)}); // before the system's note has been read
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
}

void SaveWatchTest::countsWhatWasWrittenSinceItWasRead()
{
    SaveWatch watch(settling, nullptr);
    const QSignalSpy saved(&watch, &SaveWatch::saved);
    const QDateTime readAt = QDateTime::currentDateTimeUtc();
    write(u"a"_s, "second");
    watch.follow({path(u"a"_s)}, readAt);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
}

void SaveWatchTest::leavesAloneWhatWasWrittenBefore()
{
    SaveWatch watch(settling, nullptr);
    const QSignalSpy saved(&watch, &SaveWatch::saved);
    watch.follow({path(u"a"_s), m_folder->path()}, QDateTime::currentDateTimeUtc().addSecs(5));
    watch.follow({path(u"b"_s)});
    QTest::qWait(longEnough);
    QCOMPARE(saved.count(), 0);
}

void SaveWatchTest::staysWithAFileThatIsReplaced()
{
    SaveWatch watch(settling, nullptr);
    const QSignalSpy saved(&watch, &SaveWatch::saved);
    const QStringList paths{path(u"a"_s), m_folder->path()};
    watch.follow(paths);
    for (int round = 1; round <= 3; ++round) {
        const auto before = saved.count();
        QSaveFile file(path(u"a"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray::number(round));
        QVERIFY(file.commit());
        QTRY_VERIFY_WITH_TIMEOUT(saved.count() > before, patience);
        watch.follow(paths);
    }
    QTest::qWait(longEnough);
    const auto before = saved.count();
    write(u"a"_s, "in place");
    QTRY_VERIFY_WITH_TIMEOUT(saved.count() > before, patience);
}

void SaveWatchTest::forgetsWhatItNoLongerFollows()
{
    SaveWatch watch(settling, nullptr);
    const QSignalSpy saved(&watch, &SaveWatch::saved);
    watch.follow({path(u"a"_s)});
    watch.follow({path(u"b"_s)});
    write(u"a"_s, "second");
    QTest::qWait(longEnough);
    QCOMPARE(saved.count(), 0);
    watch.follow({});
    write(u"b"_s, "second");
    QTest::qWait(longEnough);
    QCOMPARE(saved.count(), 0);
}

QTEST_GUILESS_MAIN(SaveWatchTest)
#include "tst_savewatch.moc"
