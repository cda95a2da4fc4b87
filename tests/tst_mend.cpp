// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/mend.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "support/scratch.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

const QByteArray faulty = "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: a\n"
                          "  labels: {b: 1, c: true}\n  tags: [Java]\nspec: {owner: 42}\n";
const QByteArray good = "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: a\n"
                        "  labels: {b: \"1\", c: \"true\"}\n  tags: [java]\nspec: {owner: \"42\"}\n";

std::vector<Problem> problemsIn(const QByteArray &text)
{
    return readDescriptors(u"a.yaml"_s, readYaml(text), {}).problems;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class MendTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsAllOfAFileTogether();
    void hasNothingWhereNothingIsCertain();
    void takesTheFirstOfTwoThatCollide();
    void writesTheFile();
    void leavesAFileThatChanged();
    void leavesWhatIsOutsideOfTheFolder();
    void leavesAFileThatIsGone();
};

void MendTest::mendsAllOfAFileTogether()
{
    const std::optional<Mend> mend = mendFile(u"x/a.yaml"_s, faulty, problemsIn(faulty));
    QVERIFY(mend);
    QCOMPARE(mend->after, good);
    QCOMPARE(mend->before, faulty);
    QCOMPARE(mend->titles.size(), 4);
    QVERIFY(mend->patch.contains("--- a/x/a.yaml\n+++ b/x/a.yaml\n"));
    QVERIFY(mend->patch.contains("\n+spec: {owner: \"42\"}\n"));
    QVERIFY(problemsIn(mend->after).empty());
}

void MendTest::hasNothingWhereNothingIsCertain()
{
    QVERIFY(!mendFile(u"a.yaml"_s, good, problemsIn(good)));
    const QByteArray open = "kind: \"a\n";
    QVERIFY(!mendFile(u"a.yaml"_s, open, problemsIn(open)));
}

void MendTest::takesTheFirstOfTwoThatCollide()
{
    std::vector<Problem> problems = problemsIn(faulty);
    problems.insert(problems.end(), problems.begin(), problems.end());
    QCOMPARE(mendFile(u"a.yaml"_s, faulty, problems)->after, good);
}

void MendTest::writesTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x/a.yaml"_s);
    test::writeFile(path, faulty);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QFile::Permissions before = QFileInfo(path).permissions();
    const Mend mend = *mendFile(u"x/a.yaml"_s, faulty, problemsIn(faulty));
    QVERIFY(applyMend(folder.path(), mend));
    QCOMPARE(contentOf(path), good);
    QCOMPARE(QFileInfo(path).permissions(), before);
    QCOMPARE(QDir(folder.filePath(u"x"_s)).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void MendTest::leavesAFileThatChanged()
{
    const QTemporaryDir folder;
    const Mend mend = *mendFile(u"a.yaml"_s, faulty, problemsIn(faulty));
    for (const QByteArray &now :
         {faulty + "# more\n", faulty.chopped(1), QByteArray(faulty).replace("Java", "Rust")}) {
        test::writeFile(folder.filePath(u"a.yaml"_s), now);
        const Result<void> done = applyMend(folder.path(), mend);
        QVERIFY(!done);
        QCOMPARE(done.error().message, u"a.yaml has changed since it was read; nothing was written"_s);
        QCOMPARE(contentOf(folder.filePath(u"a.yaml"_s)), now);
    }
}

void MendTest::leavesWhatIsOutsideOfTheFolder()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    test::writeFile(other.filePath(u"a.yaml"_s), faulty);
    QVERIFY(QFile::link(other.filePath(u"a.yaml"_s), folder.filePath(u"a.yaml"_s)));
    Mend mend = *mendFile(u"a.yaml"_s, faulty, problemsIn(faulty));
    QCOMPARE(applyMend(folder.path(), mend).error().kind, ErrorKind::Denied);
    mend.path = u"../%1/a.yaml"_s.arg(QFileInfo(other.path()).fileName());
    QCOMPARE(applyMend(folder.path(), mend).error().kind, ErrorKind::Denied);
    QCOMPARE(contentOf(other.filePath(u"a.yaml"_s)), faulty);
}

void MendTest::leavesAFileThatIsGone()
{
    const QTemporaryDir folder;
    const Mend mend = *mendFile(u"a.yaml"_s, faulty, problemsIn(faulty));
    QCOMPARE(applyMend(folder.path(), mend).error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(folder.filePath(u"a.yaml"_s)));
}

QTEST_GUILESS_MAIN(MendTest)
#include "tst_mend.moc"
