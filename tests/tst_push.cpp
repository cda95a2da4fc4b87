// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/push.h"

#include "git/findcommit.h"
#include "git/remote.h"
#include "git/socketstream.h"
#include "support/gitserver.h"
#include "support/httpsserver.h"
#include "support/scratch.h"
#include "support/sshserver.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::git;

namespace {

const CredentialLookup ada = [](const QUrl &) { return std::vector<Credential>(1, {u"ada"_s, u"right"_s}); };
const CredentialLookup bob = [](const QUrl &) { return std::vector<Credential>(1, {u"bob"_s, u"right"_s}); };
const CredentialLookup wrong = [](const QUrl &) {
    return std::vector<Credential>(1, {u"ada"_s, u"wrong"_s});
};

const CommitContent content{{{u"README.md"_s, {"# Payments\n", false, false}},
                             {u"run.sh"_s, {"#!/bin/sh\n", true, false}},
                             {u"latest"_s, {"README.md", false, true}}},
                            {}};
const CommitMark mark{{u"Ada"_s, u"ada@example.com"_s},
                      QDateTime(QDate(2024, 5, 6), QTime(7, 0), QTimeZone::UTC),
                      u"Initial commit"_s};

/// What each server of this test serves, below one folder.
struct Remote {
    QString folder;
    QString url;
};

/// The commit of a branch; empty where there is none.
QString tipOf(const QString &url, const QString &branch)
{
    const Result<std::optional<QString>> tip = remoteBranch(url, branch, ada, {});
    return tip ? tip->value_or(QString()) : tip.error().message;
}

/// The commit of this test on a branch; empty where it is not there.
QString foundOn(const QString &url, const QString &branch)
{
    const Result<std::optional<QString>> found = findPushedCommit(url, branch, content, mark, ada, {});
    return found ? found->value_or(QString()) : found.error().message;
}

QString lines(const QByteArray &text)
{
    return QString::fromUtf8(text).trimmed();
}

} // namespace

class PushTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pushes_data();
    void pushes();
    void goesOnFromABranchThatWasFetched();
    void tellsWhoMayNotPush_data();
    void tellsWhoMayNotPush();
    void refusesAnUnknownAuthority();
    void tellsWhatAHookSays_data();
    void tellsWhatAHookSays();
    void losesNothingOfOthers_data();
    void losesNothingOfOthers();
    void leavesACheckedOutBranch();
    void leavesOpenWhatADroppedLineDid_data();
    void leavesOpenWhatADroppedLineDid();
    void saysWhatTheServerCannot();

private:
    Remote remote(const QString &server);

    QTemporaryDir m_repositories;
    std::unique_ptr<test::HttpsServer> m_https;
    std::unique_ptr<test::SshServer> m_ssh;
    std::unique_ptr<test::GitDaemon> m_daemon;
    std::unique_ptr<test::GitServer> m_http;
    int m_count = 0;
};

#define REQUIRE_SERVER(remote)                                                                               \
    if ((remote).url.isEmpty())                                                                              \
    QSKIP(qPrintable((remote).folder))

void PushTest::initTestCase()
{
    const bool isStranger = qEnvironmentVariableIsSet("CAIRN_TEST_URL");
    m_https = std::make_unique<test::HttpsServer>(m_repositories.path());
    qunsetenv("GIT_SSL_CAINFO");
    if (isStranger)
        return;
    qputenv("SSL_CERT_FILE", m_https->authority().toUtf8()); // before libgit2 is asked for the first time
    setServerPatience({std::chrono::seconds(5), std::chrono::seconds(5)});
    m_ssh = std::make_unique<test::SshServer>();
    if (m_ssh->failure().isEmpty())
        m_ssh->introduce();
    m_daemon = std::make_unique<test::GitDaemon>(m_repositories.path(), true);
    m_http = std::make_unique<test::GitServer>(m_repositories.path());
}

/// A new empty repository; without an address where there is no such server, and then it says why.
Remote PushTest::remote(const QString &server)
{
    const QString name = u"r%1.git"_s.arg(++m_count);
    const QString folder = m_repositories.filePath(name);
    const test::ScratchRepository made(folder);
    git(folder, {u"config"_s, u"http.receivepack"_s, u"true"_s});
    if (server == u"https")
        return m_https->failure().isEmpty() ? Remote{folder, m_https->url(name)}
                                            : Remote{m_https->failure(), {}};
    if (server == u"ssh")
        return m_ssh->failure().isEmpty() ? Remote{folder, m_ssh->url(folder)} : Remote{m_ssh->failure(), {}};
    if (server == u"git")
        return m_daemon->failure().isEmpty() ? Remote{folder, m_daemon->url(name)}
                                             : Remote{m_daemon->failure(), {}};
    if (server == u"http")
        return {folder, m_http->url(name)};
    return {folder, server == u"path" ? folder : QUrl::fromLocalFile(folder).toString()};
}

void PushTest::pushes_data()
{
    QTest::addColumn<QString>("server");
    for (const char *server : {"https", "ssh", "git", "file", "path", "http"})
        QTest::newRow(server) << QString::fromLatin1(server);
}

void PushTest::pushes()
{
    QFETCH(const QString, server);
    const Remote to = remote(server);
    REQUIRE_SERVER(to);
    Result<Repository> from = Repository::inMemory();
    QVERIFY(from);
    const Result<QString> commit = addCommit(*from, {}, content, mark);
    QVERIFY(commit);
    QCOMPARE(tipOf(to.url, u"main"_s), QString());
    for (int times = 0; times < 2; ++times) { // the second one finds it there
        const Result<void> pushed = pushBranch(*from, to.url, u"main"_s, *commit, ada, {});
        QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message));
    }
    QCOMPARE(tipOf(to.url, u"main"_s), *commit);
    QCOMPARE(lines(git(to.folder, {u"ls-tree"_s, u"--format=%(objectmode) %(path)"_s, u"main"_s})),
             u"100644 README.md\n120000 latest\n100755 run.sh"_s);
    QCOMPARE(lines(git(to.folder, {u"rev-list"_s, u"--count"_s, u"main"_s})), u"1"_s);
    QCOMPARE(lines(git(to.folder, {u"fsck"_s, u"--strict"_s})), QString());
    QCOMPARE(foundOn(to.url, u"main"_s), *commit);

    const Result<void> other = pushBranch(*from, to.url, u"add/payments"_s, *commit, ada, {});
    QVERIFY2(other, other ? "" : qPrintable(other.error().message));
    const Result<void> moved = deleteRemoteBranch(to.url, u"add/payments"_s, QString(40, u'1'), ada, {});
    QCOMPARE(moved.error().kind, ErrorKind::Invalid);
    const Result<void> deleted = deleteRemoteBranch(to.url, u"add/payments"_s, *commit, ada, {});
    QVERIFY2(deleted, deleted ? "" : qPrintable(deleted.error().message));
    QCOMPARE(deleteRemoteBranch(to.url, u"add/payments"_s, *commit, ada, {}).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(lines(git(to.folder, {u"branch"_s, u"--format=%(refname)"_s})), u"refs/heads/main"_s);
}

void PushTest::goesOnFromABranchThatWasFetched()
{
    for (const QString &server : {u"https"_s, u"ssh"_s, u"git"_s, u"file"_s}) {
        const Remote to = remote(server);
        if (to.url.isEmpty())
            continue;
        test::ScratchRepository there(to.folder);
        there.files = {{u"a.txt"_s, "one"}, {u"docs/index.md"_s, "old"}, {u"docs/gone.md"_s, "old"}};
        there.commit();
        there.files[u"a.txt"_s] = "two";
        const QString base = there.commit();
        const QTemporaryDir folder;
        Result<Repository> copy = Repository::openOrCreateBare(folder.filePath(u"copy.git"_s));
        QVERIFY(copy);
        QVERIFY(fetchBranch(*copy, to.url, u"main"_s, ada, {}));
        const CommitContent change{{{u"docs/index.md"_s, {"new", false, false}}}, {u"docs"_s}};
        const Result<QString> commit = addCommit(*copy, base, change, mark);
        QVERIFY(commit);
        const Result<void> pushed = pushBranch(*copy, to.url, u"change"_s, *commit, ada, {});
        QVERIFY2(pushed, pushed ? "" : qPrintable(server + pushed.error().message));
        QCOMPARE(lines(git(to.folder, {u"diff"_s, u"--name-status"_s, u"main"_s, u"change"_s})),
                 u"D\tdocs/gone.md\nM\tdocs/index.md"_s);
        QCOMPARE(lines(git(to.folder, {u"rev-parse"_s, u"change^"_s})), base);
    }
}

void PushTest::tellsWhoMayNotPush_data()
{
    QTest::addColumn<int>("who");
    QTest::newRow("nobody") << 0;
    QTest::newRow("wrong password") << 1;
    QTest::newRow("may only read") << 2;
}

void PushTest::tellsWhoMayNotPush()
{
    QFETCH(const int, who);
    const CredentialLookup lookups[] = {{}, wrong, bob};
    const Remote to = remote(u"https"_s);
    REQUIRE_SERVER(to);
    Result<Repository> from = Repository::inMemory();
    const Result<QString> commit = addCommit(*from, {}, content, mark);
    const Result<void> pushed = pushBranch(*from, to.url, u"main"_s, *commit, lookups[who], {});
    QVERIFY(!pushed);
    QVERIFY2(pushed.error().kind == ErrorKind::Denied, qPrintable(pushed.error().message));
    QVERIFY(!pushed.error().hint.isEmpty());
    QVERIFY(!pushed.error().message.contains(u"right"_s));
    QCOMPARE(lines(git(to.folder, {u"branch"_s})), QString());
}

void PushTest::refusesAnUnknownAuthority()
{
    // Authorities are read once for a process.
    const Remote to = remote(u"https"_s);
    REQUIRE_SERVER(to);
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"SSL_CERT_FILE"_s);
    environment.insert(u"CAIRN_TEST_URL"_s, to.url);
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath(), {u"saysWhatTheServerCannot"_s});
    QVERIFY(other.waitForFinished());
    QVERIFY2(other.exitCode() == 0, other.readAllStandardOutput().constData());
}

void PushTest::tellsWhatAHookSays_data()
{
    pushes_data();
}

void PushTest::tellsWhatAHookSays()
{
    QFETCH(const QString, server);
    const Remote to = remote(server);
    REQUIRE_SERVER(to);
    const QString hook = to.folder + u"/hooks/pre-receive"_s;
    test::writeFile(hook, "#!/bin/sh\necho 'Name a ticket, please' >&2\nexit 1\n");
    QFile::setPermissions(hook, QFile::permissions(hook) | QFile::ExeOwner | QFile::ExeOther);
    Result<Repository> from = Repository::inMemory();
    const Result<QString> commit = addCommit(*from, {}, content, mark);
    const Result<void> pushed = pushBranch(*from, to.url, u"main"_s, *commit, ada, {});
    QVERIFY(!pushed);
    QVERIFY2(pushed.error().kind == ErrorKind::Denied, qPrintable(pushed.error().message));
    const bool isHere = server == u"file" || server == u"path";
    QVERIFY2(pushed.error().message.contains(isHere ? u"pre-receive"_s : u"Name a ticket, please"_s),
             qPrintable(pushed.error().message));
    QCOMPARE(lines(git(to.folder, {u"branch"_s})), QString());
}

void PushTest::losesNothingOfOthers_data()
{
    pushes_data();
}

void PushTest::losesNothingOfOthers()
{
    QFETCH(const QString, server);
    const Remote to = remote(server);
    REQUIRE_SERVER(to);
    test::ScratchRepository there(to.folder);
    there.files = {{u"a.txt"_s, "theirs"}};
    const QString theirs = there.commit();
    Result<Repository> from = Repository::inMemory();
    const Result<QString> commit = addCommit(*from, {}, content, mark);
    const Result<void> pushed = pushBranch(*from, to.url, u"main"_s, *commit, ada, {});
    QVERIFY(!pushed);
    QVERIFY2(pushed.error().kind == ErrorKind::Invalid, qPrintable(pushed.error().message));
    QVERIFY(pushed.error().message.contains(u"main"_s));
    QCOMPARE(lines(git(to.folder, {u"rev-parse"_s, u"main"_s})), theirs);
    QCOMPARE(foundOn(to.url, u"main"_s), QString());
}

void PushTest::leavesACheckedOutBranch()
{
    const QTemporaryDir folder;
    git(folder.path(), {u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
    Result<Repository> from = Repository::inMemory();
    const Result<QString> commit = addCommit(*from, {}, content, mark);
    const Result<void> pushed = pushBranch(*from, folder.path(), u"main"_s, *commit, ada, {});
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().kind, ErrorKind::Denied);
    QVERIFY(pushBranch(*from, folder.path(), u"other"_s, *commit, ada, {}));
}

void PushTest::leavesOpenWhatADroppedLineDid_data()
{
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<int>("status");
    QTest::newRow("dropped before") << false << 0;
    QTest::newRow("dropped after") << true << 0;
    QTest::newRow("502 before") << false << 502;
    QTest::newRow("502 after") << true << 502;
}

void PushTest::leavesOpenWhatADroppedLineDid()
{
    QFETCH(const bool, isDone);
    QFETCH(const int, status);
    const Remote to = remote(u"http"_s);
    m_http->behave([&](const test::HttpRequest &request, const auto &good) -> test::HttpAnswer {
        if (!request.target.endsWith("git-receive-pack") || request.method != "POST")
            return {good()};
        if (isDone)
            good();
        return {status ? test::httpAnswer(QByteArray::number(status) + " Bad") : QByteArray()};
    });
    Result<Repository> from = Repository::inMemory();
    const Result<QString> commit = addCommit(*from, {}, content, mark);
    const Result<void> pushed = pushBranch(*from, to.url, u"main"_s, *commit, ada, {});
    m_http->behave({});
    QVERIFY(!pushed);
    QVERIFY2(pushed.error().kind == ErrorKind::Unreachable, qPrintable(pushed.error().message));
    QCOMPARE(tipOf(to.url, u"main"_s), isDone ? *commit : QString());
    QVERIFY(pushBranch(*from, to.url, u"main"_s, *commit, ada, {}));
}

void PushTest::saysWhatTheServerCannot()
{
    if (const QString url = qEnvironmentVariable("CAIRN_TEST_URL"); !url.isEmpty()) {
        const auto branch = remoteBranch(url, u"main"_s, ada, {});
        QVERIFY(!branch);
        QVERIFY2(branch.error().kind == ErrorKind::Denied, qPrintable(branch.error().message));
        QVERIFY(branch.error().hint.contains(u"SSL_CERT_FILE"_s));
        return;
    }
    Result<Repository> from = Repository::inMemory();
    const Result<QString> commit = addCommit(*from, {}, content, mark);
    const auto kindOf = [&](const QString &url) {
        const Result<void> pushed = pushBranch(*from, url, u"main"_s, *commit, ada, {});
        return pushed ? ErrorKind::Failed : pushed.error().kind;
    };
    QCOMPARE(kindOf(m_repositories.filePath(u"nowhere"_s)), ErrorKind::NotFound);
    QCOMPARE(kindOf(u"http://127.0.0.1:%1/a.git"_s.arg(test::freePort())), ErrorKind::Unreachable);
    if (m_https->failure().isEmpty()) {
        QCOMPARE(kindOf(m_https->url(u"nowhere.git"_s)), ErrorKind::NotFound);
        const Remote to = remote(u"https"_s);
        m_https->setFailing(true);
        const ErrorKind kind = kindOf(to.url);
        m_https->setFailing(false);
        QCOMPARE(kind, ErrorKind::Unreachable);
    }
    if (m_ssh->failure().isEmpty())
        QCOMPARE(kindOf(m_ssh->url(u"/nowhere.git"_s)), ErrorKind::NotFound);
    const test::GitDaemon readOnly(m_repositories.path(), false);
    if (readOnly.failure().isEmpty()) {
        remote(u"file"_s);
        QCOMPARE(kindOf(readOnly.url(u"r%1.git"_s.arg(m_count))), ErrorKind::Denied);
    }
}

QTEST_GUILESS_MAIN(PushTest)
#include "tst_push.moc"
