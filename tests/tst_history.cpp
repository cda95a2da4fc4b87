// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/history.h"

#include "git/mirror.h"
#include "support/scratch.h"
#include "sync/sourcehistory.h"
#include "sync/sync.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class HistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsTheCommitsOfAFile();
    void endsAtAsManyAsWereAskedFor();
    void saysThatThePastIsMissing();
    void readsTheHistoryOfAFolder();
    void leavesMergesToWhatTheyBring();
    void namesWhoChangedEachFile();
    void showsWhatACommitChanged();
    void canBeCancelled();

private:
    QStringList subjects(const PathHistory &history) const;

    std::unique_ptr<test::ScratchRepository> m_repository;
    QStringList m_commits;
};

void HistoryTest::init()
{
    m_repository = std::make_unique<test::ScratchRepository>();
    m_commits.clear();
    m_repository->files = {{u"a.yaml"_s, "1\n"}, {u"b/c.yaml"_s, "1\n"}};
    m_commits += m_repository->commit(u"First\n\nwith more words"_s);
    m_repository->files[u"a.yaml"_s] = "2\n";
    m_commits += m_repository->commit(u"Second"_s);
    m_repository->files[u"b/c.yaml"_s] = "2\n";
    m_commits += m_repository->commit(u"Third"_s);
    m_repository->files.remove(u"a.yaml"_s);
    m_commits += m_repository->commit(u"Fourth"_s);
}

QStringList HistoryTest::subjects(const PathHistory &history) const
{
    QStringList subjects;
    for (const Commit &commit : history.commits)
        subjects += commit.subject();
    return subjects;
}

void HistoryTest::listsTheCommitsOfAFile()
{
    const Repository repository = Repository::open(m_repository->folder()).value();
    const Result<PathHistory> ofA = pathHistory(repository, m_commits.last(), u"a.yaml"_s, 10, {});
    QVERIFY(ofA);
    QCOMPARE(subjects(*ofA), (QStringList{u"Fourth"_s, u"Second"_s, u"First"_s}));
    QCOMPARE(ofA->end, HistoryEnd::First);
    QCOMPARE(ofA->commits.back().message, u"First\n\nwith more words"_s);
    QCOMPARE(ofA->commits.back().parent, QString());
    QCOMPARE(ofA->commits.front().parent, m_commits[2]);
    QVERIFY(!ofA->commits.front().author.isEmpty());
    QVERIFY(ofA->commits.front().at > ofA->commits.back().at);
    QCOMPARE(subjects(*pathHistory(repository, m_commits[1], u"b/c.yaml"_s, 10, {})),
             QStringList{u"First"_s});
    QCOMPARE(pathHistory(repository, m_commits[1], u"absent"_s, 10, {})->commits.size(), size_t(0));
    QVERIFY(!pathHistory(repository, u"nonsense"_s, u"a.yaml"_s, 10, {}));
}

void HistoryTest::endsAtAsManyAsWereAskedFor()
{
    const Repository repository = Repository::open(m_repository->folder()).value();
    const Result<PathHistory> some = pathHistory(repository, m_commits.last(), u"a.yaml"_s, 2, {});
    QCOMPARE(subjects(*some), (QStringList{u"Fourth"_s, u"Second"_s}));
    QCOMPARE(some->end, HistoryEnd::Asked);
    QCOMPARE(pathHistory(repository, m_commits.last(), u"a.yaml"_s, 3, {})->end, HistoryEnd::First);
}

void HistoryTest::saysThatThePastIsMissing()
{
    const test::ScratchHome home;
    const Source source{u"s"_s, m_repository->url(), {}, {}};
    const Result<UpdatedMirror> mirror =
        updateMirror(mirrorFolder(*home, source), source.location, {}, lookUpCredentials, {});
    QVERIFY(mirror);
    const Result<PathHistory> history =
        pathHistory(mirror->repository, m_commits.last(), u"b/c.yaml"_s, 10, {});
    QVERIFY(history);
    QCOMPARE(subjects(*history), QStringList());
    QCOMPARE(history->end, HistoryEnd::Missing);
    // The server is a folder of this machine: that one has the past.
    const Result<PathHistory> whole = fileHistory(*home, source, m_commits.last(), u"b/c.yaml"_s, 10, {});
    QCOMPARE(subjects(*whole), (QStringList{u"Third"_s, u"First"_s}));
}

void HistoryTest::readsTheHistoryOfAFolder()
{
    const QTemporaryDir folder;
    test::git(folder.path(), {u"clone"_s, u"-q"_s, m_repository->url(), u"tree"_s});
    const test::ScratchHome home;
    const Source below{u"s"_s, folder.filePath(u"tree/b"_s), {}, {}};
    const Result<PathHistory> history = fileHistory(*home, below, {}, u"c.yaml"_s, 10, {});
    QVERIFY(history);
    QCOMPARE(subjects(*history), (QStringList{u"Third"_s, u"First"_s}));
    const Result<QByteArray> patch = filePatch(*home, below, history->commits.front(), u"c.yaml"_s);
    QVERIFY(patch && patch->contains("-1\n+2\n"));
    const QTemporaryDir plain;
    QCOMPARE(fileHistory(*home, {u"p"_s, plain.path(), {}, {}}, {}, u"c.yaml"_s, 10, {}).error().kind,
             ErrorKind::NotFound);
}

void HistoryTest::leavesMergesToWhatTheyBring()
{
    const QTemporaryDir folder;
    const QString tree = folder.filePath(u"tree"_s);
    test::git(folder.path(), {u"clone"_s, u"-q"_s, m_repository->url(), u"tree"_s});
    test::git(tree, {u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    test::writeFile(tree + u"/b/c.yaml"_s, "3\n");
    test::git(tree, {u"commit"_s, u"-q"_s, u"-am"_s, u"Aside"_s});
    test::git(tree, {u"checkout"_s, u"-q"_s, u"main"_s});
    test::writeFile(tree + u"/other"_s, "x\n");
    test::git(tree, {u"add"_s, u"other"_s});
    test::git(tree, {u"commit"_s, u"-q"_s, u"-m"_s, u"Other"_s});
    test::git(tree, {u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"Merge"_s, u"side"_s});
    const Repository repository = Repository::open(tree).value();
    const QString head = repository.resolve(u"HEAD"_s).value();
    QStringList touched = subjects(*pathHistory(repository, head, u"b/c.yaml"_s, 10, {}));
    touched.sort();
    QCOMPARE(touched, (QStringList{u"Aside"_s, u"First"_s, u"Third"_s}));
    const Result<ChangeAuthors> authors = changeAuthors(repository, m_commits.last(), head, 10, {});
    QCOMPARE(authors->byPath.value(u"b/c.yaml"_s).subject(), u"Aside"_s);
}

void HistoryTest::namesWhoChangedEachFile()
{
    const Repository repository = Repository::open(m_repository->folder()).value();
    const Result<ChangeAuthors> authors =
        changeAuthors(repository, m_commits.first(), m_commits.last(), 10, {});
    QVERIFY(authors);
    QCOMPARE(authors->byPath.size(), 2);
    QCOMPARE(authors->byPath.value(u"a.yaml"_s).subject(), u"Fourth"_s);
    QCOMPARE(authors->byPath.value(u"b/c.yaml"_s).subject(), u"Third"_s);
    QCOMPARE(changeAuthors(repository, m_commits.first(), m_commits.last(), 1, {})->end, HistoryEnd::Asked);
    QCOMPARE(commitBefore(repository, m_commits.last(), 2).value(), m_commits[1]);
    QCOMPARE(commitBefore(repository, m_commits.last(), 99).value(), m_commits[0]);
}

void HistoryTest::showsWhatACommitChanged()
{
    const test::ScratchHome home;
    const Source source{u"s"_s, m_repository->url(), {}, {}};
    const std::vector<Commit> commits =
        fileHistory(*home, source, m_commits.last(), u"a.yaml"_s, 10, {})->commits;
    QVERIFY(filePatch(*home, source, commits[0], u"a.yaml"_s)->contains("-2\n"));
    QVERIFY(filePatch(*home, source, commits[1], u"a.yaml"_s)->contains("-1\n+2\n"));
    QVERIFY(filePatch(*home, source, commits[2], u"a.yaml"_s)->contains("+1\n"));
}

void HistoryTest::canBeCancelled()
{
    const Repository repository = Repository::open(m_repository->folder()).value();
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(pathHistory(repository, m_commits.last(), u"a.yaml"_s, 1, {stop.get_token(), {}}).error().kind,
             ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
