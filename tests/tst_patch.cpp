// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/patch.h"

#include "support/scratch.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class PatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatGitApplies_data();
    void isWhatGitApplies();
    void isEmptyWhereNothingChanges();
};

void PatchTest::isWhatGitApplies_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("one line") << u"a.yaml"_s << "a\nb\nc\n"_ba << "a\nx\nc\n"_ba;
    QTest::newRow("folder and spaces") << u"b c/d e.yaml"_s << "a\n"_ba << "b\n"_ba;
    QTest::newRow("DOS line ends") << u"a.yaml"_s << "a\r\nb\r\n"_ba << "a\r\nc\r\n"_ba;
    QTest::newRow("no end of the last line") << u"a.yaml"_s << "a\nb"_ba << "a\nc"_ba;
    QTest::newRow("two places") << u"a.yaml"_s << QByteArray("a\n").repeated(20) + "b\n"
                                << "c\n" + QByteArray("a\n").repeated(20) + "d\n";
}

void PatchTest::isWhatGitApplies()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QTemporaryDir folder;
    test::git(folder.path(), {u"init"_s, u"-q"_s});
    test::writeFile(folder.filePath(path), before);
    test::writeFile(folder.filePath(u"p.patch"_s), makePatch(path, before, after).value());
    test::git(folder.path(), {u"apply"_s, u"p.patch"_s});
    QFile file(folder.filePath(path));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), after);
}

void PatchTest::isEmptyWhereNothingChanges()
{
    QCOMPARE(makePatch(u"a"_s, "b\n", "b\n").value(), QByteArray());
}

QTEST_GUILESS_MAIN(PatchTest)
#include "tst_patch.moc"
