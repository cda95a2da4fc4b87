// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/remote.h"

#include "git/mirror.h"

#include "support/gitserver.h"
#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::ScratchRepository;

namespace {

const CredentialLookup noCredentials = [](const QUrl &) { return std::vector<Credential>(); };

/// A mirror in a temporary folder, opened anew for each fetch as a sync does.
class Mirror final
{
public:
    Result<FetchedState> fetch(const QString &url, const QString &branch = {},
                               const CredentialLookup &credentials = noCredentials,
                               const Progress &progress = {})
    {
        Result<UpdatedMirror> mirror = updateMirror(path(), url, branch, credentials, progress);
        return mirror ? Result<FetchedState>(mirror->fetched) : std::unexpected(mirror.error());
    }
    Result<Repository> open() const { return Repository::open(path()); }
    QByteArray read(const QString &commit, const QString &file) const
    {
        const Result<Repository> repository = open();
        return repository ? repository->readPath(commit, file, 1024).value_or("absent") : "no mirror";
    }
    QString path() const { return m_folder.filePath(u"mirror.git"_s); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class RemoteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOverFileUrls();
    void fetchesOverHttp();
    void fetchesWhatIsNew();
    void followsARewrittenHistory();
    void takesTheDefaultBranchOrTheNamedOne();
    void namesTheBranchesWhereOneIsMissing();
    void saysWhereARepositoryIsEmpty();
    void saysWhereThereIsNoRepository_data();
    void saysWhereThereIsNoRepository();
    void endsWhereNobodyKnowsThePassword();
    void endsWhereThePasswordIsWrong();
    void sendsNoPasswordOverPlainHttp();
    void saysWhereNobodyListens();
    void stopsWhenCancelled();
    void makesADamagedMirrorAnew();
    void sweepsWhatAKilledFetchLeft();
    void inspectsWithoutFetching();
};

void RemoteTest::fetchesOverFileUrls()
{
    ScratchRepository repository;
    repository.files = {{u"a.txt"_s, "one"}};
    const QString commit = repository.commit();
    Mirror mirror;
    const Result<FetchedState> fetched = mirror.fetch(repository.url());
    QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().message));
    QCOMPARE(fetched->branch, u"main"_s);
    QCOMPARE(fetched->commit, commit);
    QCOMPARE(mirror.read(commit, u"a.txt"_s), "one"_ba);
    QCOMPARE(mirror.read(u"HEAD"_s, u"a.txt"_s), "one"_ba);
}

void RemoteTest::fetchesOverHttp()
{
    const QTemporaryDir folder;
    ScratchRepository repository(folder.filePath(u"acme/catalog.git"_s));
    repository.files = {{u"a.txt"_s, "one"}};
    repository.commit();
    const test::GitServer server(folder.path());
    Mirror mirror;
    const QString url = server.url(u"acme/catalog.git"_s);
    QVERIFY(mirror.fetch(url));
    repository.files[u"a.txt"_s] = "two";
    const QString commit = repository.commit();
    const Result<FetchedState> fetched = mirror.fetch(url);
    QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().message));
    QCOMPARE(fetched->commit, commit);
    QCOMPARE(mirror.read(commit, u"a.txt"_s), "two"_ba);
}

void RemoteTest::fetchesWhatIsNew()
{
    ScratchRepository repository;
    repository.files = {{u"a.txt"_s, "one"}};
    const QString first = repository.commit();
    Mirror mirror;
    QVERIFY(mirror.fetch(repository.url()));
    QCOMPARE(mirror.fetch(repository.url())->commit, first);
    repository.files[u"a.txt"_s] = "two";
    const QString second = repository.commit();
    QCOMPARE(mirror.fetch(repository.url())->commit, second);
    QCOMPARE(mirror.read(first, u"a.txt"_s), "one"_ba);
    QCOMPARE(mirror.read(second, u"a.txt"_s), "two"_ba);
}

void RemoteTest::followsARewrittenHistory()
{
    ScratchRepository repository;
    repository.files = {{u"a.txt"_s, "one"}};
    repository.commit();
    Mirror mirror;
    QVERIFY(mirror.fetch(repository.url()));
    repository.files[u"a.txt"_s] = "other";
    const QString commit = repository.rewrite();
    QCOMPARE(mirror.fetch(repository.url())->commit, commit);
    QCOMPARE(mirror.read(u"HEAD"_s, u"a.txt"_s), "other"_ba);
}

void RemoteTest::takesTheDefaultBranchOrTheNamedOne()
{
    ScratchRepository repository;
    repository.files = {{u"a.txt"_s, "main"}};
    repository.commit();
    repository.files = {{u"a.txt"_s, "trunk"}};
    repository.commit(u"Other"_s, u"trunk"_s);
    test::git(repository.folder(), {u"symbolic-ref"_s, u"HEAD"_s, u"refs/heads/trunk"_s});
    Mirror mirror;
    QCOMPARE(mirror.fetch(repository.url())->branch, u"trunk"_s);
    QCOMPARE(mirror.read(u"HEAD"_s, u"a.txt"_s), "trunk"_ba);
    QCOMPARE(mirror.fetch(repository.url(), u"main"_s)->branch, u"main"_s);
    QCOMPARE(mirror.read(u"HEAD"_s, u"a.txt"_s), "main"_ba);
}

void RemoteTest::namesTheBranchesWhereOneIsMissing()
{
    ScratchRepository repository;
    repository.commit();
    Mirror mirror;
    const Result<FetchedState> fetched = mirror.fetch(repository.url(), u"mian"_s);
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind, ErrorKind::NotFound);
    QVERIFY(fetched.error().message.contains(u"\"mian\""_s));
    QCOMPARE(fetched.error().hint, u"Its branches are: main"_s);
}

void RemoteTest::saysWhereARepositoryIsEmpty()
{
    const ScratchRepository repository;
    Mirror mirror;
    const Result<FetchedState> fetched = mirror.fetch(repository.url());
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind, ErrorKind::NotFound);
    QCOMPARE(fetched.error().hint, u"Push a first commit to it"_s);
}

void RemoteTest::saysWhereThereIsNoRepository_data()
{
    QTest::addColumn<bool>("isHttp");
    QTest::newRow("folder") << false;
    QTest::newRow("404") << true;
}

void RemoteTest::saysWhereThereIsNoRepository()
{
    QFETCH(const bool, isHttp);
    const QTemporaryDir folder;
    const test::GitServer server(folder.path());
    Mirror mirror;
    const Result<FetchedState> fetched =
        mirror.fetch(isHttp ? server.url(u"nowhere.git"_s)
                            : QUrl::fromLocalFile(folder.filePath(u"nowhere"_s)).toString());
    QVERIFY(!fetched);
    QVERIFY2(fetched.error().kind == ErrorKind::NotFound, qPrintable(fetched.error().message));
    QVERIFY(!fetched.error().hint.isEmpty());
}

void RemoteTest::endsWhereNobodyKnowsThePassword()
{
    const QTemporaryDir folder;
    const test::GitServer server(folder.path(), "ada:right");
    Mirror mirror;
    const Result<FetchedState> fetched = mirror.fetch(server.url(u"a.git"_s));
    QVERIFY(!fetched);
    QVERIFY2(fetched.error().kind == ErrorKind::Denied, qPrintable(fetched.error().message));
    QVERIFY(server.requests() <= 2);
}

void RemoteTest::endsWhereThePasswordIsWrong()
{
    // In the address itself: that is the only way in which one is sent over plain http.
    const QTemporaryDir folder;
    const test::GitServer server(folder.path(), "ada:right");
    Mirror mirror;
    const QString url = server.url(u"a.git"_s).replace(u"http://"_s, u"http://ada:wrong@"_s);
    const Result<FetchedState> fetched = mirror.fetch(url);
    QVERIFY(!fetched);
    QVERIFY2(fetched.error().kind == ErrorKind::Denied, qPrintable(fetched.error().message));
    QVERIFY(server.requests() <= 3);
    QVERIFY(!fetched.error().message.contains(u"wrong"_s));
}

void RemoteTest::sendsNoPasswordOverPlainHttp()
{
    const QTemporaryDir folder;
    ScratchRepository repository(folder.filePath(u"a.git"_s));
    repository.commit();
    const test::GitServer server(folder.path(), "ada:right");
    Mirror mirror;
    bool isAsked = false;
    const Result<FetchedState> fetched = mirror.fetch(server.url(u"a.git"_s), {}, [&](const QUrl &) {
        isAsked = true;
        return std::vector<Credential>{{u"ada"_s, u"right"_s}};
    });
    QVERIFY(!fetched);
    QCOMPARE(fetched.error().kind, ErrorKind::Denied);
    QVERIFY(!isAsked);
}

void RemoteTest::saysWhereNobodyListens()
{
    QString url;
    {
        const test::GitServer server(QDir::tempPath());
        url = server.url(u"a.git"_s);
    }
    Mirror mirror;
    const Result<FetchedState> fetched = mirror.fetch(url);
    QVERIFY(!fetched);
    QVERIFY2(fetched.error().kind == ErrorKind::Unreachable, qPrintable(fetched.error().message));
}

void RemoteTest::stopsWhenCancelled()
{
    const QTemporaryDir folder;
    ScratchRepository repository(folder.filePath(u"a.git"_s));
    repository.files = {{u"a.txt"_s, "one"}};
    const QString first = repository.commit();
    const test::GitServer server(folder.path());
    Mirror mirror;
    const QString url = server.url(u"a.git"_s);
    QVERIFY(mirror.fetch(url));
    repository.files[u"a.txt"_s] = "two";
    const QString second = repository.commit();

    for (const QString &when : {u"Connecting"_s, u"Receiving"_s}) {
        std::stop_source stop;
        const Progress progress{stop.get_token(), [&](const QString &line, double) {
                                    if (line.startsWith(when))
                                        stop.request_stop();
                                }};
        const Result<FetchedState> fetched = mirror.fetch(url, {}, noCredentials, progress);
        QVERIFY(stop.stop_requested());
        QVERIFY(!fetched);
        QVERIFY2(fetched.error().kind == ErrorKind::Cancelled, qPrintable(fetched.error().message));
        QCOMPARE(mirror.open()->resolve(u"HEAD"_s).value(), first);
    }
    QCOMPARE(mirror.fetch(url)->commit, second);
}

void RemoteTest::makesADamagedMirrorAnew()
{
    ScratchRepository repository;
    repository.files = {{u"a.txt"_s, "one"}};
    const QString commit = repository.commit();
    Mirror mirror;
    QVERIFY(mirror.fetch(repository.url()));
    QVERIFY(QFile::remove(mirror.path() + u"/HEAD"_s));
    QCOMPARE(mirror.fetch(repository.url())->commit, commit);
    QCOMPARE(mirror.read(commit, u"a.txt"_s), "one"_ba);

    // Objects that went, while the branch still points to them.
    QVERIFY(QDir(mirror.path() + u"/objects"_s).removeRecursively());
    QVERIFY(QDir().mkpath(mirror.path() + u"/objects/pack"_s));
    const Result<FetchedState> fetched = mirror.fetch(repository.url());
    QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().message));
    QCOMPARE(mirror.read(commit, u"a.txt"_s), "one"_ba);
}

void RemoteTest::sweepsWhatAKilledFetchLeft()
{
    ScratchRepository repository;
    repository.commit();
    Mirror mirror;
    QVERIFY(mirror.fetch(repository.url()));
    const QString left = mirror.path() + u"/objects/pack/pack_git2_a1b2"_s;
    test::writeFile(left, "half");
    QVERIFY(mirror.fetch(repository.url()));
    QVERIFY(!QFile::exists(left));
}

void RemoteTest::inspectsWithoutFetching()
{
    ScratchRepository repository;
    repository.commit();
    repository.commit(u"Other"_s, u"next"_s);
    const Result<RemoteState> state = inspectRemote(repository.url(), noCredentials, {});
    QVERIFY(state);
    QCOMPARE(state->defaultBranch, u"main"_s);
    QCOMPARE(state->branches, (QStringList{u"main"_s, u"next"_s}));
}

QTEST_GUILESS_MAIN(RemoteTest)
#include "tst_remote.moc"
