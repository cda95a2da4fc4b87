// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Gives the fuzzers' targets what is in their corpus: what fuzzing once found stays found, and the targets
// stay whole without a fuzzer.

#include "targets.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class FuzzTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasSeedsForEachTarget();
    void holdsForTheCorpus_data();
    void holdsForTheCorpus();
    void holdsForPiecesOfTheCorpus_data();
    void holdsForPiecesOfTheCorpus();
};

namespace {

QFileInfoList corpus(const QString &target)
{
    return QDir(QStringLiteral(CAIRN_FUZZ_CORPUS "/") + target).entryInfoList(QDir::Files);
}

void listCorpus()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("file");
    for (const cairn::fuzz::Target &target : cairn::fuzz::targets()) {
        const QString name = QString::fromLatin1(target.name);
        for (const QFileInfo &file : corpus(name))
            QTest::addRow("%s/%s", target.name, qPrintable(file.fileName())) << name << file.filePath();
    }
}

void run(const QString &target, const QByteArray &input)
{
    for (const cairn::fuzz::Target &one : cairn::fuzz::targets()) {
        if (target == QLatin1StringView(one.name))
            one.run(input);
    }
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void FuzzTest::hasSeedsForEachTarget()
{
    for (const cairn::fuzz::Target &target : cairn::fuzz::targets())
        QVERIFY2(corpus(QString::fromLatin1(target.name)).size() >= 5, target.name);
    QCOMPARE(QDir(QStringLiteral(CAIRN_FUZZ_CORPUS)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(),
             qsizetype(cairn::fuzz::targets().size()));
}

void FuzzTest::holdsForTheCorpus_data()
{
    listCorpus();
}

void FuzzTest::holdsForTheCorpus()
{
    QFETCH(const QString, target);
    QFETCH(const QString, file);
    run(target, contentOf(file));
}

void FuzzTest::holdsForPiecesOfTheCorpus_data()
{
    listCorpus();
}

/// Cut off at every place, and without each of its bytes: what a fuzzer tries first.
void FuzzTest::holdsForPiecesOfTheCorpus()
{
    QFETCH(const QString, target);
    QFETCH(const QString, file);
    const QByteArray whole = contentOf(file).first(qMin(qsizetype(400), QFileInfo(file).size()));
    for (qsizetype at = 0; at < whole.size(); ++at) {
        run(target, whole.first(at));
        run(target, QByteArray(whole).remove(at, 1));
    }
}

QTEST_GUILESS_MAIN(FuzzTest)
#include "tst_fuzz.moc"
