// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/repository.h"

#include "support/scratch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::ScratchRepository;

namespace {

const PathFilter everything = [](const QString &) { return true; };

QStringList pathsOf(std::vector<TreeFile> files)
{
    QStringList paths;
    for (const TreeFile &file : files)
        paths += file.path;
    paths.sort();
    return paths;
}

QStringList lines(const std::vector<TreeChange> &changes)
{
    QStringList lines;
    for (const TreeChange &change : changes) {
        const QString kind = change.kind == TreeChange::Kind::Added     ? u"added"_s
                             : change.kind == TreeChange::Kind::Removed ? u"removed"_s
                                                                        : u"modified"_s;
        lines += kind + u' ' + change.path;
    }
    lines.sort();
    return lines;
}

/// A clone's folder with everything that a tree can hold.
void fillWorkingTree(const QString &folder)
{
    test::git(folder, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    test::writeFile(folder + u"/plain.txt"_s, "plain");
    test::writeFile(folder + u"/run.sh"_s, "run");
    QFile::setPermissions(folder + u"/run.sh"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    test::writeFile(folder + u"/deep/er/é.txt"_s, "deep");
    QVERIFY(QFile::link(u"../plain.txt"_s, folder + u"/deep/link"_s));
    test::git(folder, {u"add"_s, u"-A"_s});
    test::git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, u"All"_s});
}

} // namespace

class RepositoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsModesAndLinksForACopy();
    void listsRegularFilesThatAreWanted();
    void readsContentById();
    void readsContentByPath();
    void refusesContentThatIsTooLarge();
    void namesWhatChangedBetweenTwoCommits();
    void seesALinkThatBecomesAFile();
    void resolvesBranchesAndCommits();
    void knowsWhichCommitsItHas();
    void opensOnlyRepositories();
};

void RepositoryTest::listsRegularFilesThatAreWanted()
{
    const QTemporaryDir folder;
    fillWorkingTree(folder.path());
    const Result<Repository> repository = Repository::open(folder.path());
    QVERIFY(repository);
    const auto files = repository->files(u"HEAD"_s, everything);
    QVERIFY(files);
    QCOMPARE(pathsOf(*files), (QStringList{u"deep/er/é.txt"_s, u"plain.txt"_s, u"run.sh"_s}));
    const auto texts =
        repository->files(u"main"_s, [](const QString &path) { return path.endsWith(u".txt"_s); });
    QCOMPARE(pathsOf(*texts), (QStringList{u"deep/er/é.txt"_s, u"plain.txt"_s}));
    QCOMPARE(repository->files(u"absent"_s, everything).error().kind, ErrorKind::NotFound);
}

void RepositoryTest::readsContentById()
{
    ScratchRepository scratch;
    scratch.files = {
        {u"a"_s, "same"}, {u"b"_s, "same"}, {u"c"_s, QByteArray("\0binary", 7)}, {u"empty"_s, ""}};
    const QString commit = scratch.commit();
    const Result<Repository> repository = Repository::open(scratch.folder());
    const auto files = repository->files(commit, everything);
    QCOMPARE(files->size(), size_t(4));
    for (const TreeFile &file : *files) {
        QCOMPARE(repository->read(file.id, 100).value(), scratch.files[file.path]);
        QCOMPARE(repository->idOf(commit, file.path), file.id);
    }
    QCOMPARE(files->at(0).id, files->at(1).id);
    QCOMPARE(repository->idOf(commit, u"absent"_s), QByteArray());
}

void RepositoryTest::readsContentByPath()
{
    const QTemporaryDir folder;
    fillWorkingTree(folder.path());
    const Result<Repository> repository = Repository::open(folder.path());
    QCOMPARE(repository->readPath(u"HEAD"_s, u"deep/er/é.txt"_s, 100).value(), "deep"_ba);
    QCOMPARE(repository->readPath(u"HEAD"_s, u"Plain.txt"_s, 100).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository->readPath(u"HEAD"_s, u"deep"_s, 100).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository->readPath(u"HEAD"_s, u"deep/link"_s, 100).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository->readPath(u"HEAD"_s, u"../plain.txt"_s, 100).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository->readPath(u"HEAD"_s, QString(), 100).error().kind, ErrorKind::NotFound);
}

void RepositoryTest::refusesContentThatIsTooLarge()
{
    ScratchRepository scratch;
    scratch.files = {{u"a"_s, QByteArray(1000, 'x')}};
    const QString commit = scratch.commit();
    const Result<Repository> repository = Repository::open(scratch.folder());
    QCOMPARE(repository->readPath(commit, u"a"_s, 999).error().kind, ErrorKind::Limit);
    QCOMPARE(repository->readPath(commit, u"a"_s, 1000)->size(), 1000);
}

void RepositoryTest::namesWhatChangedBetweenTwoCommits()
{
    ScratchRepository scratch;
    scratch.files = {{u"kept"_s, "1"}, {u"changed"_s, "1"}, {u"gone"_s, "1"}, {u"old/moved"_s, "moved"}};
    const QString first = scratch.commit();
    scratch.files = {{u"kept"_s, "1"}, {u"changed"_s, "2"}, {u"new"_s, "1"}, {u"young/moved"_s, "moved"}};
    const QString second = scratch.commit();
    const Result<Repository> repository = Repository::open(scratch.folder());
    const auto changes = repository->changes(first, second);
    QVERIFY(changes);
    QCOMPARE(lines(*changes), (QStringList{u"added new"_s, u"added young/moved"_s, u"modified changed"_s,
                                           u"removed gone"_s, u"removed old/moved"_s}));
    for (const TreeChange &change : *changes)
        QCOMPARE(change.id, repository->idOf(second, change.path));
    QVERIFY(repository->changes(second, second)->empty());
    QVERIFY(!repository->changes(u"0123456789012345678901234567890123456789"_s, second));
}

void RepositoryTest::seesALinkThatBecomesAFile()
{
    const QTemporaryDir folder;
    fillWorkingTree(folder.path());
    const QString before = Repository::open(folder.path())->resolve(u"HEAD"_s).value();
    QVERIFY(QFile::remove(folder.filePath(u"deep/link"_s)));
    test::writeFile(folder.filePath(u"deep/link"_s), "now a file");
    QVERIFY(QFile::remove(folder.filePath(u"plain.txt"_s)));
    QVERIFY(QFile::link(u"run.sh"_s, folder.filePath(u"plain.txt"_s)));
    test::git(folder.path(), {u"add"_s, u"-A"_s});
    test::git(folder.path(), {u"commit"_s, u"-q"_s, u"-m"_s, u"Swap"_s});
    const Result<Repository> repository = Repository::open(folder.path());
    const auto changes = repository->changes(before, u"HEAD"_s);
    QVERIFY(changes);
    QCOMPARE(lines(*changes), (QStringList{u"added deep/link"_s, u"removed plain.txt"_s}));
}

void RepositoryTest::resolvesBranchesAndCommits()
{
    ScratchRepository scratch;
    const QString commit = scratch.commit();
    Result<Repository> repository = Repository::open(scratch.folder());
    QCOMPARE(repository->resolve(u"main"_s).value(), commit);
    QCOMPARE(repository->resolve(u"HEAD"_s).value(), commit);
    QCOMPARE(repository->resolve(commit).value(), commit);
    QCOMPARE(repository->resolve(u"absent"_s).error().kind, ErrorKind::NotFound);
    const QString other = scratch.commit(u"Other"_s, u"next"_s);
    QVERIFY(repository->setHead(u"next"_s));
    QCOMPARE(repository->resolve(u"HEAD"_s).value(), other);
}

void RepositoryTest::knowsWhichCommitsItHas()
{
    ScratchRepository scratch;
    const QString commit = scratch.commit();
    const Result<Repository> repository = Repository::open(scratch.folder());
    QVERIFY(repository->hasCommit(commit));
    QVERIFY(!repository->hasCommit(u"0123456789012345678901234567890123456789"_s));
    QVERIFY(!repository->hasCommit({}));
}

void RepositoryTest::opensOnlyRepositories()
{
    const QTemporaryDir folder;
    QCOMPARE(Repository::open(folder.path()).error().kind, ErrorKind::NotFound);
    QCOMPARE(Repository::open(folder.filePath(u"absent"_s)).error().kind, ErrorKind::NotFound);
    QVERIFY(Repository::openOrCreateBare(folder.filePath(u"made/here.git"_s)));
    QVERIFY(Repository::open(folder.filePath(u"made/here.git"_s)));
}

void RepositoryTest::listsModesAndLinksForACopy()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"s/bin/run"_s), "#!");
    QFile(folder.filePath(u"s/bin/run"_s))
        .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    test::writeFile(folder.filePath(u"s/a"_s), "1");
    test::writeFile(folder.filePath(u"other"_s), "2");
    QVERIFY(QFile::link(u"../../other"_s, folder.filePath(u"s/bin/link"_s)));
    QVERIFY(QFile::link(u"/etc/passwd"_s, folder.filePath(u"s/out"_s)));
    QVERIFY(QFile::link(u"bin"_s, folder.filePath(u"s/folder"_s)));
    for (const QStringList &command : {QStringList{u"init"_s, u"-q"_s}, QStringList{u"add"_s, u"-A"_s},
                                       QStringList{u"commit"_s, u"-q"_s, u"-m"_s, u"x"_s}})
        test::git(folder.path(), command);
    const Result<Repository> repository = Repository::open(folder.path());
    QVERIFY(repository);
    const QString commit = repository->resolve(u"HEAD"_s).value_or(QString());
    QStringList lines;
    const auto entries = repository->entriesBelow(commit, u"s"_s);
    QVERIFY(entries);
    for (const TreeEntry &entry : *entries)
        lines += entry.path + (entry.isExecutable ? u"*"_s : QString()) + (entry.isLink ? u" -> "_s : u" "_s)
                 + QString::fromUtf8(repository->read(entry.id, 100).value_or(QByteArray()));
    QCOMPARE(lines, (QStringList{u"s/a 1"_s, u"s/bin/link -> ../../other"_s, u"s/bin/run* #!"_s,
                                 u"s/folder -> bin"_s, u"s/out -> /etc/passwd"_s}));
    QCOMPARE(repository->entriesBelow(commit, {})->size(), size_t(6));
    QCOMPARE(repository->entriesBelow(commit, u"gone"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository->entriesBelow(commit, u"s/a"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(repository->entryAt(commit, u"s/bin/run"_s)->isExecutable);
    QVERIFY(repository->entryAt(commit, u"s/out"_s)->isLink);
    QCOMPARE(repository->entryAt(commit, u"s"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository->entryAt(commit, u"s/folder/run"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(repository->entryAt(commit, u"gone"_s).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(RepositoryTest)
#include "tst_repository.moc"
