// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/worktree.h"

#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QStringList pathsOf(const WorkTree &tree)
{
    QStringList paths;
    const auto files = tree.files([](const QString &) { return true; });
    for (const TreeFile &file : files.value_or(std::vector<TreeFile>()))
        paths += file.path;
    return paths;
}

} // namespace

class WorkTreeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAFolderThatIsNoRepository();
    void leavesOutWhatIsIgnored();
    void leavesOutWhatIsIgnoredAboveTheFolder();
    void showsUncommittedChanges();
    void leavesOutLinksAndGitsOwnFiles();
    void readsNothingThroughLinksThatLeadOut();
    void refusesWhatIsTooLarge();
    void changesTheStampWithTheContent();
    void replacesAFileWholeOrNotAtAll();
    void saysWhereThereIsNoFolder();
    void knowsThePageOfAFileAtItsForge();
};

void WorkTreeTest::listsAFolderThatIsNoRepository()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"b/é.txt"_s), "b");
    test::writeFile(folder.filePath(u".hidden/a"_s), "a");
    test::writeFile(folder.filePath(u"b/a"_s), "a");
    const Result<WorkTree> tree = WorkTree::open(folder.path());
    QVERIFY(tree);
    QCOMPARE(pathsOf(*tree), (QStringList{u".hidden/a"_s, u"b/a"_s, u"b/é.txt"_s}));
    QCOMPARE(tree->readPath(u"b/é.txt"_s, 10).value(), "b"_ba);
    QCOMPARE(tree->headCommit(), QString());
}

void WorkTreeTest::leavesOutWhatIsIgnored()
{
    const QTemporaryDir folder;
    test::git(folder.path(), {u"init"_s, u"-q"_s});
    test::writeFile(folder.filePath(u".gitignore"_s), "build/\n*.log\n!kept.log\n");
    for (const QString &path :
         {u"build/a"_s, u"a.log"_s, u"kept.log"_s, u"src/b.log"_s, u"src/c"_s, u"src/.gitignore"_s})
        test::writeFile(folder.filePath(path), path == u"src/.gitignore" ? "c\n" : "x");
    QCOMPARE(pathsOf(*WorkTree::open(folder.path())),
             (QStringList{u".gitignore"_s, u"kept.log"_s, u"src/.gitignore"_s}));
}

void WorkTreeTest::leavesOutWhatIsIgnoredAboveTheFolder()
{
    const QTemporaryDir folder;
    test::git(folder.path(), {u"init"_s, u"-q"_s});
    test::writeFile(folder.filePath(u".gitignore"_s), "/catalog/private/\n");
    test::writeFile(folder.filePath(u"catalog/private/a"_s), "x");
    test::writeFile(folder.filePath(u"catalog/b"_s), "x");
    QCOMPARE(pathsOf(*WorkTree::open(folder.filePath(u"catalog"_s))), QStringList{u"b"_s});
}

void WorkTreeTest::showsUncommittedChanges()
{
    const QTemporaryDir folder;
    test::git(folder.path(), {u"init"_s, u"-q"_s});
    test::writeFile(folder.filePath(u"a"_s), "committed");
    test::git(folder.path(), {u"add"_s, u"-A"_s});
    test::git(folder.path(), {u"commit"_s, u"-q"_s, u"-m"_s, u"First"_s});
    test::writeFile(folder.filePath(u"a"_s), "changed");
    test::writeFile(folder.filePath(u"untracked"_s), "new");
    const Result<WorkTree> tree = WorkTree::open(folder.path());
    QCOMPARE(pathsOf(*tree), (QStringList{u"a"_s, u"untracked"_s}));
    QCOMPARE(tree->readPath(u"a"_s, 100).value(), "changed"_ba);
    QCOMPARE(tree->headCommit(),
             QString::fromLatin1(test::git(folder.path(), {u"rev-parse"_s, u"HEAD"_s}).trimmed()));
}

void WorkTreeTest::leavesOutLinksAndGitsOwnFiles()
{
    const QTemporaryDir folder;
    test::git(folder.path(), {u"init"_s, u"-q"_s});
    test::writeFile(folder.filePath(u"a/b"_s), "x");
    QVERIFY(QFile::link(u"a/b"_s, folder.filePath(u"file"_s)));
    QVERIFY(QFile::link(u"."_s, folder.filePath(u"a/round"_s)));
    QVERIFY(QFile::link(u"nowhere"_s, folder.filePath(u"broken"_s)));
    QCOMPARE(pathsOf(*WorkTree::open(folder.path())), QStringList{u"a/b"_s});
}

void WorkTreeTest::readsNothingThroughLinksThatLeadOut()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"secret"_s), "secret");
    test::writeFile(folder.filePath(u"tree2/secret"_s), "secret");
    test::writeFile(folder.filePath(u"tree/inside"_s), "inside");
    QVERIFY(QFile::link(folder.filePath(u"secret"_s), folder.filePath(u"tree/file"_s)));
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"tree/folder"_s)));
    QVERIFY(QFile::link(u"inside"_s, folder.filePath(u"tree/within"_s)));
    const Result<WorkTree> tree = WorkTree::open(folder.filePath(u"tree"_s));
    for (const QString &path : {u"file"_s, u"folder/secret"_s, u"../secret"_s, u"../tree2/secret"_s})
        QCOMPARE(tree->readPath(path, 100).error().kind, ErrorKind::Denied);
    QCOMPARE(tree->readPath(u"within"_s, 100).value(), "inside"_ba);
    QCOMPARE(tree->readPath(u"absent"_s, 100).error().kind, ErrorKind::NotFound);
    QCOMPARE(tree->readPath(QString(), 100).error().kind, ErrorKind::NotFound);
}

void WorkTreeTest::refusesWhatIsTooLarge()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"a"_s), QByteArray(1000, 'x'));
    const Result<WorkTree> tree = WorkTree::open(folder.path());
    QCOMPARE(tree->readPath(u"a"_s, 999).error().kind, ErrorKind::Limit);
    QCOMPARE(tree->readPath(u"a"_s, 1000)->size(), 1000);
}

void WorkTreeTest::changesTheStampWithTheContent()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"a"_s), "one");
    const Result<WorkTree> tree = WorkTree::open(folder.path());
    const QByteArray first = tree->idOf(u"a"_s);
    QCOMPARE(tree->files([](const QString &) { return true; })->front().id, first);
    QCOMPARE(tree->idOf(u"a"_s), first);
    test::writeFile(folder.filePath(u"a"_s), "longer");
    QVERIFY(tree->idOf(u"a"_s) != first);
    QCOMPARE(tree->idOf(u"absent"_s), QByteArray());
}

void WorkTreeTest::saysWhereThereIsNoFolder()
{
    const QTemporaryDir folder;
    QCOMPARE(WorkTree::open(folder.filePath(u"absent"_s)).error().kind, ErrorKind::NotFound);
    test::writeFile(folder.filePath(u"file"_s), "x");
    QCOMPARE(WorkTree::open(folder.filePath(u"file"_s)).error().kind, ErrorKind::NotFound);
}

void WorkTreeTest::replacesAFileWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"a/b"_s), "one\n");
    const Result<WorkTree> tree = WorkTree::open(folder.path());
    QVERIFY(tree->replaceFile(u"a/b"_s, "one\n", "two\n"));
    QCOMPARE(tree->readPath(u"a/b"_s, 100).value(), "two\n"_ba);
    QCOMPARE(tree->replaceFile(u"a/b"_s, "one\n", "three\n").error().kind, ErrorKind::Invalid);
    QCOMPARE(tree->replaceFile(u"a/c"_s, {}, "three\n").error().kind, ErrorKind::NotFound);
    QCOMPARE(tree->readPath(u"a/b"_s, 100).value(), "two\n"_ba);
}

void WorkTreeTest::knowsThePageOfAFileAtItsForge()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"team a/x.yaml"_s), "x");
    QCOMPARE(WorkTree::open(folder.path())->webPageOf(u"x.yaml"_s, 3), QString());
    test::git(folder.path(), {u"init"_s, u"-q"_s, u"-b"_s, u"trunk"_s});
    QCOMPARE(WorkTree::open(folder.path())->webPageOf(u"x.yaml"_s, 3), QString());
    test::git(folder.path(), {u"remote"_s, u"add"_s, u"origin"_s, u"git@github.com:acme/catalog.git"_s});
    test::git(folder.path(), {u"add"_s, u"."_s});
    test::git(folder.path(), {u"commit"_s, u"-q"_s, u"-m"_s, u"One"_s});
    QCOMPARE(WorkTree::open(folder.filePath(u"team a"_s))->webPageOf(u"x.yaml"_s, 3),
             u"https://github.com/acme/catalog/blob/trunk/team%20a/x.yaml#L3"_s);
}

QTEST_GUILESS_MAIN(WorkTreeTest)
#include "tst_worktree.moc"
