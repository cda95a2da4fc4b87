// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Servers that fail, lie, move and vanish: what was synced stays, the source says what is wrong, and the next
// good sync heals.

#include "git/socketstream.h"
#include "store/entityquery.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "support/gitserver.h"
#include "support/scratch.h"
#include "support/sshserver.h"
#include "sync/sourcefile.h"
#include "sync/sync.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <semaphore>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;
using test::git;
using test::GitServer;
using test::httpAnswer;
using test::HttpAnswer;
using test::HttpRequest;
using test::ScratchRepository;
using test::SshServer;

namespace {

using Good = std::function<QByteArray()>;

/// No case here needs a server that answers late; those that never answer are not waited for.
constexpr std::chrono::milliseconds shortSilence(1'500);
constexpr int hangMs = 30'000;

const QString path = u"acme/catalog.git"_s;

bool isPack(const HttpRequest &request)
{
    return request.target.endsWith("git-upload-pack") && request.method == "POST";
}

QByteArray half(const QByteArray &bytes)
{
    return bytes.first(bytes.size() / 2);
}

/// A pkt-line as Git's protocol has it.
QByteArray packet(const QByteArray &text)
{
    return QByteArray::number(text.size() + 4, 16).rightJustified(4, '0') + text;
}

const QByteArray refsType = "Content-Type: application/x-git-upload-pack-advertisement\r\n";
const QByteArray packType = "Content-Type: application/x-git-upload-pack-result\r\n";

qint64 sizeOf(const QString &folder)
{
    qint64 size = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        size += files.nextFileInfo().size();
    return size;
}

QByteArray random(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(7); // incompressible is enough
    generator.generate(bytes.begin(), bytes.end());
    return bytes;
}

/// Lets the process open few files, as long as it lives.
class FewFiles final
{
public:
    explicit FewFiles(rlim_t count)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit few{count, m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewFiles() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(FewFiles)

private:
    rlimit m_before{};
};

} // namespace

class ServersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsTheCatalogWhereTheServerFails_data();
    void keepsTheCatalogWhereTheServerFails();
    void stopsAtOnceWhenCancelledWhileTheServerHangs_data();
    void stopsAtOnceWhenCancelledWhileTheServerHangs();
    void followsARedirectionOfTheSameHost();
    void takesNoPasswordToAnotherHostOrPort_data();
    void takesNoPasswordToAnotherHostOrPort();
    void followsARewrittenHistory();
    void followsTheDefaultBranchThatIsRenamed();
    void saysWhereABranchVanished();
    void saysWhereARepositoryBecameEmpty();
    void showsAnotherRepositoryUnderTheSameAddress();
    void fetchesNoHistory_data();
    void fetchesNoHistory();
    void keepsTheLastGoodTextAcrossShallowFetches();
    void fetchesAllWhereTheServerKnowsNoShallowFetch();
    void needsFewFilesForManyFetches();
    void healsADamagedMirror_data();
    void healsADamagedMirror();
    void healsAMirrorThatFailsOnlyWhenItIsRead();
    void fetchesOverSsh();
    void endsWhereAnSshServerHangs_data();
    void endsWhereAnSshServerHangs();
    void leavesOutSubmodulesAndLinks();
    void leavesOutWhatIsKeptInLfs();

private:
    SourceReport sync(const Progress &progress = {})
    {
        const auto reports = syncSources(home(), {}, {}, progress);
        if (reports && reports->size() == 1)
            return reports->front();
        SourceReport failed;
        failed.error = reports ? Error{} : reports.error();
        return failed;
    }
    const Home &home() const { return **m_home; }
    QStringList names() const;
    SourceStatus status() const;
    void add(const QString &location, const QString &branch = {});
    QString mirror() const { return mirrorFolder(home(), m_source); }
    /// What the synced repository's file says now, and in the mirror.
    QByteArray read(const QString &commit = {}) const
    {
        return readSourceFile(home(), m_source, commit, u"catalog-info.yaml"_s).value_or("unreadable");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScratchRepository> m_repository;
    std::unique_ptr<GitServer> m_server;
    std::unique_ptr<test::ScratchHome> m_home;
    Source m_source;
};

void ServersTest::initTestCase()
{
    setServerPatience({std::chrono::seconds(5), shortSilence});
}

/// A good server, and a first good sync of it.
void ServersTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_repository = std::make_unique<ScratchRepository>(m_folder->filePath(path));
    m_server = std::make_unique<GitServer>(m_folder->path());
    m_home = std::make_unique<test::ScratchHome>();
    m_repository->files = {{u"catalog-info.yaml"_s, component("old")}};
    m_repository->commit();
    add(m_server->url(path));
    const SourceReport report = sync();
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QCOMPARE(names(), QStringList{u"old"_s});
}

void ServersTest::add(const QString &location, const QString &branch)
{
    m_source = {u"acme"_s, location, branch, {}};
    Result<Database> user = openUserData(home());
    QVERIFY(user);
    std::ignore = removeSource(*user, u"acme"_s);
    QVERIFY(addSource(*user, m_source));
}

QStringList ServersTest::names() const
{
    Result<Database> catalog = openCatalog(home());
    QStringList names;
    for (const EntityRow &row : listEntities(*catalog, {}, {}).value_or(std::vector<EntityRow>()))
        names += row.name;
    return names;
}

SourceStatus ServersTest::status() const
{
    Result<Database> catalog = openCatalog(home());
    const auto all = listSourceStatus(*catalog).value_or(std::vector<SourceStatus>());
    return all.empty() ? SourceStatus() : all.front();
}

void ServersTest::keepsTheCatalogWhereTheServerFails_data()
{
    QTest::addColumn<GitServer::Manners>("manners");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("message");

    const auto always = [](const QByteArray &bytes) {
        return [bytes](const HttpRequest &, const Good &) { return HttpAnswer{bytes}; };
    };
    const auto row = [](const char *name, const GitServer::Manners &manners, ErrorKind kind,
                        const QString &message) { QTest::newRow(name) << manners << kind << message; };
    row("hangs up without a word", always({}), ErrorKind::Unreachable, u"127.0.0.1"_s);
    row(
        "hangs up while it lists its branches",
        [](const HttpRequest &, const Good &good) { return HttpAnswer{half(good())}; },
        ErrorKind::Unreachable, u"connecting"_s);
    row(
        "hangs up while it sends the pack",
        [](const HttpRequest &request, const Good &good) {
            return HttpAnswer{isPack(request) ? half(good()) : good()};
        },
        ErrorKind::Unreachable, u"fetching"_s);
    row(
        "says nothing", [](const HttpRequest &, const Good &) { return HttpAnswer{{}, true}; },
        ErrorKind::Unreachable, u"silent for 1.5 seconds"_s);
    row(
        "falls silent while it sends the pack",
        [](const HttpRequest &request, const Good &good) {
            return isPack(request) ? HttpAnswer{half(good()), true} : HttpAnswer{good()};
        },
        ErrorKind::Unreachable, u"silent for 1.5 seconds"_s);
    row("401", always(httpAnswer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n")),
        ErrorKind::Denied, u"password"_s);
    row("401 without a way in", always(httpAnswer("401 Unauthorized")), ErrorKind::Denied,
        u"authentication"_s);
    row("403", always(httpAnswer("403 Forbidden")), ErrorKind::Denied, u"403"_s);
    row("404", always(httpAnswer("404 Not Found")), ErrorKind::NotFound, u"404"_s);
    row("410", always(httpAnswer("410 Gone")), ErrorKind::NotFound, u"410"_s);
    row("429", always(httpAnswer("429 Too Many Requests")), ErrorKind::Unreachable, u"429"_s);
    row("500", always(httpAnswer("500 Internal Server Error")), ErrorKind::Unreachable, u"500"_s);
    row(
        "503 at the pack",
        [](const HttpRequest &request, const Good &good) {
            return HttpAnswer{isPack(request) ? httpAnswer("503 Busy") : good()};
        },
        ErrorKind::Unreachable, u"503"_s);
    row("no HTTP", always(QByteArray(4096, '\x07')), ErrorKind::Unreachable, u"connecting"_s);
    row("a page to sign in", always(httpAnswer("200 OK", "Content-Type: text/html\r\n", "<h1>Sign in</h1>")),
        ErrorKind::Unreachable, u"text/html"_s);
    row("garbage for branches", always(httpAnswer("200 OK", refsType, QByteArray(5000, 'z'))),
        ErrorKind::Unreachable, u"connecting"_s);
    row("no branches at all", always(httpAnswer("200 OK", refsType)), ErrorKind::Unreachable,
        u"connecting"_s);
    row("a word of refusal",
        always(httpAnswer("200 OK", refsType,
                          packet("# service=git-upload-pack\n") + "0000" + packet("ERR go away\n"))),
        ErrorKind::Unreachable, u"go away"_s);
    row(
        "garbage for a pack",
        [](const HttpRequest &request, const Good &good) {
            return HttpAnswer{isPack(request) ? httpAnswer("200 OK", packType, QByteArray(5000, 'z'))
                                              : good()};
        },
        ErrorKind::Unreachable, u"fetching"_s);
    row(
        "a pack with broken bytes",
        [](const HttpRequest &request, const Good &good) {
            QByteArray answer = good();
            const qsizetype pack = answer.indexOf("PACK");
            if (isPack(request) && pack > 0) {
                for (qsizetype at = pack + 14; at < pack + 40; ++at)
                    answer[at] = char(~answer[at]);
            }
            return HttpAnswer{answer};
        },
        ErrorKind::Unreachable, u"fetching"_s);
    row(
        "redirects in a loop",
        [](const HttpRequest &request, const Good &) {
            return HttpAnswer{httpAnswer("302 Found", "Location: " + request.target + "\r\n")};
        },
        ErrorKind::Unreachable, u"too many redirects"_s);
    row("redirects to nowhere", always(httpAnswer("301 Moved Permanently")), ErrorKind::Unreachable,
        u"redirect"_s);
    row("redirects to another host",
        always(httpAnswer("301 Moved Permanently",
                          "Location: http://localhost:9/x/info/refs?service=git-upload-pack\r\n")),
        ErrorKind::Unreachable, u"localhost"_s);
    row("redirects to a file",
        always(httpAnswer("301 Moved Permanently", "Location: file:///etc/passwd\r\n")),
        ErrorKind::Unreachable, u"redirect"_s);
}

void ServersTest::keepsTheCatalogWhereTheServerFails()
{
    QFETCH(const GitServer::Manners, manners);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, message);
    m_repository->files[u"catalog-info.yaml"_s] = component("new", "# " + random(20'000).toHex());
    const QString commit = m_repository->commit();

    m_server->behave(manners);
    const SourceReport report = sync();
    QVERIFY(report.error);
    QVERIFY2(report.error->kind == kind && report.error->message.contains(message),
             qPrintable(report.error->message));
    QVERIFY(!report.error->hint.isEmpty());
    QCOMPARE(names(), QStringList{u"old"_s});
    QCOMPARE(status().error, report.error->message);
    QCOMPARE(status().hint, report.error->hint);
    QVERIFY(read().contains("name: old"));
    QVERIFY(m_server->requests() < 30);

    m_server->behave({});
    const SourceReport healed = sync();
    QVERIFY2(!healed.error, qPrintable(healed.error.value_or(Error()).message));
    QCOMPARE(names(), QStringList{u"new"_s});
    QCOMPARE(healed.commit, commit);
    QCOMPARE(status().error, QString());
    QVERIFY(read().contains("name: new"));
}

void ServersTest::stopsAtOnceWhenCancelledWhileTheServerHangs_data()
{
    QTest::addColumn<bool>("atThePack");
    QTest::newRow("at the first word") << false;
    QTest::newRow("in the pack") << true;
}

void ServersTest::stopsAtOnceWhenCancelledWhileTheServerHangs()
{
    QFETCH(const bool, atThePack);
    m_repository->files[u"catalog-info.yaml"_s] = component("new");
    m_repository->commit();
    setServerPatience({}); // a minute
    std::binary_semaphore isHanging(0);
    m_server->behave([&](const HttpRequest &request, const Good &good) {
        if (atThePack && !isPack(request))
            return HttpAnswer{good()};
        isHanging.release();
        return HttpAnswer{atThePack ? half(good()) : QByteArray(), true};
    });
    std::stop_source stop;
    const std::jthread person([&] {
        isHanging.acquire();
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const SourceReport report = sync({stop.get_token(), {}});
    setServerPatience({std::chrono::seconds(5), shortSilence});
    QVERIFY(timer.elapsed() < hangMs);
    QVERIFY(report.error);
    QVERIFY2(report.error->kind == ErrorKind::Cancelled, qPrintable(report.error->message));
    QCOMPARE(names(), QStringList{u"old"_s});
    m_server->behave({});
    QVERIFY(!sync().error);
    QCOMPARE(names(), QStringList{u"new"_s});
}

void ServersTest::followsARedirectionOfTheSameHost()
{
    m_repository->files[u"catalog-info.yaml"_s] = component("new");
    m_repository->commit();
    QVERIFY(QDir(m_folder->path()).rename(path, u"acme/moved.git"_s));
    m_server->behave([](const HttpRequest &request, const Good &good) {
        if (!request.target.contains("/catalog.git"))
            return HttpAnswer{good()};
        return HttpAnswer{httpAnswer(
            "301 Moved Permanently",
            "Location: " + QByteArray(request.target).replace("/catalog.git", "/moved.git") + "\r\n")};
    });
    const SourceReport report = sync();
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QCOMPARE(names(), QStringList{u"new"_s});
}

void ServersTest::takesNoPasswordToAnotherHostOrPort_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("host") << u"localhost"_s;
    QTest::newRow("port") << u"127.0.0.1"_s;
}

void ServersTest::takesNoPasswordToAnotherHostOrPort()
{
    QFETCH(const QString, host);
    const GitServer thief(m_folder->path(), "ada:secret");
    const QByteArray there = thief.url(path).replace(u"127.0.0.1"_s, host).toUtf8();
    // In the address itself: that is the only way in which a password is sent over plain http.
    add(m_server->url(path).replace(u"http://"_s, u"http://ada:secret@"_s));
    m_server->behave([&](const HttpRequest &request, const Good &) {
        if (request.authorization.isEmpty())
            return HttpAnswer{httpAnswer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n")};
        return HttpAnswer{
            httpAnswer("302 Found", "Location: " + there + "/info/refs?service=git-upload-pack\r\n")};
    });
    const SourceReport report = sync();
    QVERIFY(report.error);
    QVERIFY2(report.error->message.contains(u"redirect"_s), qPrintable(report.error->message));
    QVERIFY(!report.error->message.contains(u"secret"_s));
    QCOMPARE(thief.requests(), 0);
}

void ServersTest::followsARewrittenHistory()
{
    for (int round = 0; round < 3; ++round) {
        const QByteArray name = "again-" + QByteArray::number(round);
        m_repository->files = {{u"catalog-info.yaml"_s, component(name)}};
        const QString commit = m_repository->rewrite();
        const SourceReport report = sync();
        QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
        QCOMPARE(report.commit, commit);
        QCOMPARE(names(), QStringList{QString::fromLatin1(name)});
    }
}

void ServersTest::followsTheDefaultBranchThatIsRenamed()
{
    QString old = u"main"_s;
    // The last two cannot stand beside each other as files.
    for (const QString &branch : {u"trunk"_s, u"trunk/next"_s, u"trunk"_s}) {
        git(m_repository->folder(), {u"branch"_s, u"-m"_s, old, u"temporary"_s});
        git(m_repository->folder(), {u"branch"_s, u"-m"_s, u"temporary"_s, branch});
        git(m_repository->folder(), {u"symbolic-ref"_s, u"HEAD"_s, u"refs/heads/"_s + branch});
        m_repository->files = {
            {u"catalog-info.yaml"_s, component("on-" + branch.toUtf8().replace('/', '-'))}};
        const QString commit = m_repository->commit(u"Renamed"_s, branch);
        const SourceReport report = sync();
        QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
        QCOMPARE(report.commit, commit);
        QCOMPARE(names().size(), 1);
        old = branch;
    }
}

void ServersTest::saysWhereABranchVanished()
{
    m_repository->commit(u"Other"_s, u"next"_s);
    add(m_server->url(path), u"next"_s);
    QVERIFY(!sync().error);
    git(m_repository->folder(), {u"branch"_s, u"-D"_s, u"next"_s});
    const SourceReport report = sync();
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::NotFound);
    QVERIFY(report.error->message.contains(u"has no branch \"next\""_s));
    QCOMPARE(report.error->hint, u"Its branches are: main"_s);
    QCOMPARE(names(), QStringList{u"old"_s});
}

void ServersTest::saysWhereARepositoryBecameEmpty()
{
    git(m_repository->folder(), {u"update-ref"_s, u"-d"_s, u"refs/heads/main"_s});
    const SourceReport report = sync();
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::NotFound);
    QVERIFY(!report.error->hint.isEmpty());
    QCOMPARE(names(), QStringList{u"old"_s});
}

void ServersTest::showsAnotherRepositoryUnderTheSameAddress()
{
    QVERIFY(QDir(m_folder->filePath(path)).removeRecursively());
    ScratchRepository other(m_folder->filePath(path));
    other.files = {{u"catalog-info.yaml"_s, component("other")}};
    const QString commit = other.commit();
    const SourceReport report = sync();
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QCOMPARE(report.commit, commit);
    QCOMPARE(names(), QStringList{u"other"_s});
}

void ServersTest::fetchesNoHistory_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::newRow("http") << false;
    QTest::newRow("file") << true;
}

/// 30 MB of history; 2 GB take no longer, but longer to make.
void ServersTest::fetchesNoHistory()
{
    QFETCH(const bool, isLocal);
    constexpr int commits = 30;
    for (int at = 0; at < commits; ++at) {
        m_repository->files[u"blob.bin"_s] = random(1 << 20) + QByteArray::number(at);
        m_repository->files[u"catalog-info.yaml"_s] = component("c" + QByteArray::number(at));
        m_repository->commit();
    }
    m_repository->files.remove(u"blob.bin"_s);
    const QString first = m_repository->commit();
    // Other branches have nothing to do with it.
    m_repository->files[u"other.bin"_s] = random(1 << 20);
    m_repository->commit(u"Other"_s, u"other"_s);
    m_repository->files.remove(u"other.bin"_s);
    add(isLocal ? m_repository->url() : m_server->url(path));
    const SourceReport report = sync();
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QCOMPARE(report.commit, first);
    QVERIFY2(sizeOf(mirror()) < 200'000, qPrintable(QString::number(sizeOf(mirror()))));
    QVERIFY(git(mirror(), {u"rev-list"_s, u"--count"_s, u"HEAD"_s}).trimmed().toInt() <= 2);
    git(mirror(), {u"fsck"_s, u"--connectivity-only"_s}); // fails where something is missing

    // And what comes later is found as a change, and is small.
    m_repository->files[u"catalog-info.yaml"_s] = component("later");
    const QString second = m_repository->commit();
    const SourceReport later = sync();
    QVERIFY2(!later.error, qPrintable(later.error.value_or(Error()).message));
    QCOMPARE(later.commit, second);
    QCOMPARE(later.filesRead, 1);
    QCOMPARE(names(), QStringList{u"later"_s});
    QVERIFY(read(first).contains("name: c29"));
    git(mirror(), {u"fsck"_s, u"--connectivity-only"_s});
}

void ServersTest::keepsTheLastGoodTextAcrossShallowFetches()
{
    const QString good = status().commit;
    m_repository->files[u"catalog-info.yaml"_s] = component("old", "  broken: [\n");
    m_repository->commit();
    QVERIFY(!sync().error);
    m_repository->files[u"catalog-info.yaml"_s] = component("old", "  broken: {\n");
    m_repository->rewrite();
    QVERIFY(!sync().error);
    QCOMPARE(names(), QStringList{u"old"_s});
    QCOMPARE(read(good), component("old"));
}

void ServersTest::fetchesAllWhereTheServerKnowsNoShallowFetch()
{
    m_repository->files[u"catalog-info.yaml"_s] = component("new");
    const QString commit = m_repository->commit();
    // Of the same length, as the lines have their lengths before them.
    m_server->behave([](const HttpRequest &, const Good &good) {
        return HttpAnswer{good().replace(" shallow", " sallhow").replace(" deepen-", " depeen-")};
    });
    const SourceReport report = sync();
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QCOMPARE(report.commit, commit);
    QCOMPARE(names(), QStringList{u"new"_s});
}

/// Each fetch leaves a pack: a year of them must not take all the files that a process may open.
void ServersTest::needsFewFilesForManyFetches()
{
    constexpr int fetches = 150;
    add(m_repository->url());
    QStringList commits;
    QString failed;
    {
        const FewFiles few(100);
        for (int at = 0; at < fetches && failed.isEmpty(); ++at) {
            m_repository->files[u"catalog-info.yaml"_s] = component("c" + QByteArray::number(at));
            commits += m_repository->commit();
            const SourceReport report = sync();
            if (report.error || report.commit != commits.last())
                failed = u"%1: %2"_s.arg(at).arg(report.error.value_or(Error()).message);
        }
    }
    QCOMPARE(failed, QString());
    // None was lost on the way, as it would be with a mirror that is made anew.
    for (int at = 0; at < fetches; ++at)
        QCOMPARE(read(commits[at]), component("c" + QByteArray::number(at)));
    const qsizetype packs = QDir(mirror() + u"/objects/pack"_s).entryList({u"*.pack"_s}).size();
    QVERIFY2(packs > 1 && packs < 60, qPrintable(QString::number(packs)));
    git(mirror(), {u"fsck"_s, u"--connectivity-only"_s});
}

void ServersTest::healsADamagedMirror_data()
{
    using Damage = std::function<void(const QString &)>;
    QTest::addColumn<Damage>("damage");
    const auto row = [](const char *name, const Damage &damage) { QTest::newRow(name) << damage; };
    const auto eachPack = [](const QString &pattern, const std::function<void(QFile &)> &change) {
        return [=](const QString &mirror) {
            QDirIterator files(mirror + u"/objects/pack"_s, {pattern}, QDir::Files);
            while (files.hasNext()) {
                QFile file(files.next());
                file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
                QVERIFY(file.open(QFile::ReadWrite));
                change(file);
            }
        };
    };
    const auto overwrite = [](const QString &name) {
        return
            [=](const QString &mirror) { test::writeFile(mirror + u'/' + name, "\xff\xfe garbage \n\0 [["); };
    };
    const auto truncate = [](QFile &file) { file.resize(file.size() / 2); };
    const auto flip = [](QFile &file) {
        // All of the data between head and check sum: which object it hits is no matter of chance.
        file.seek(12);
        QByteArray bytes = file.read(file.size() - 32);
        for (char &byte : bytes)
            byte = char(~byte);
        file.seek(12);
        file.write(bytes);
    };
    row("packs cut off", eachPack(u"*.pack"_s, truncate));
    row("packs emptied", eachPack(u"*.pack"_s, [](QFile &file) { file.resize(0); }));
    row("packs with other bytes", eachPack(u"*.pack"_s, flip));
    row("indexes cut off", eachPack(u"*.idx"_s, truncate));
    row("indexes with other bytes", eachPack(u"*.idx"_s, flip));
    row("packs gone", eachPack(u"*.pack"_s, [](QFile &file) { file.remove(); }));
    row("objects gone",
        [](const QString &mirror) { QVERIFY(QDir(mirror + u"/objects"_s).removeRecursively()); });
    row("branch is garbage", overwrite(u"refs/heads/main"_s));
    row("branch names nothing", [](const QString &mirror) {
        test::writeFile(mirror + u"/refs/heads/main"_s, QByteArray(40, 'a') + "\n");
    });
    row("packed branches are garbage", overwrite(u"packed-refs"_s));
    row("branches gone",
        [](const QString &mirror) { QVERIFY(QDir(mirror + u"/refs"_s).removeRecursively()); });
    row("HEAD is gone", [](const QString &mirror) { QVERIFY(QFile::remove(mirror + u"/HEAD"_s)); });
    row("HEAD is garbage", overwrite(u"HEAD"_s));
    row("configuration is garbage", overwrite(u"config"_s));
    row("configuration of a later Git", [](const QString &mirror) {
        test::writeFile(mirror + u"/config"_s, "[core]\n\trepositoryformatversion = 99\n\tbare = true\n");
    });
    row("configuration is gone",
        [](const QString &mirror) { QVERIFY(QFile::remove(mirror + u"/config"_s)); });
    row("end of history is garbage", overwrite(u"shallow"_s));
    row("locks of a killed process", [](const QString &mirror) {
        for (const QString &name : {u"HEAD.lock"_s, u"config.lock"_s, u"packed-refs.lock"_s,
                                    u"shallow.lock"_s, u"refs/heads/main.lock"_s})
            test::writeFile(mirror + u'/' + name, {});
    });
    row("an empty folder",
        [](const QString &mirror) { QVERIFY(QDir(mirror).removeRecursively() && QDir().mkpath(mirror)); });
    row("a file", [](const QString &mirror) {
        QVERIFY(QDir(mirror).removeRecursively());
        test::writeFile(mirror, "no folder");
    });
    row("what a killed repair left", [](const QString &mirror) {
        test::writeFile(mirror + u".new/HEAD"_s, "half");
        QVERIFY(QDir().rename(mirror, mirror + u".old"_s));
    });
}

void ServersTest::healsADamagedMirror()
{
    using Damage = std::function<void(const QString &)>;
    QFETCH(const Damage, damage);
    // A second fetch, so that there are two packs, of which the second one builds on the first.
    m_repository->files[u"b/catalog-info.yaml"_s] = component("second");
    m_repository->commit();
    QVERIFY(!sync().error);
    QCOMPARE(names(), (QStringList{u"old"_s, u"second"_s}));

    damage(mirror());
    m_server->behave([](const HttpRequest &, const Good &) { return HttpAnswer{httpAnswer("503 Busy")}; });
    const SourceReport offline = sync();
    QVERIFY(offline.error);
    QVERIFY2(offline.error->kind == ErrorKind::Unreachable, qPrintable(offline.error->message));
    QCOMPARE(names(), (QStringList{u"old"_s, u"second"_s}));

    m_server->behave({});
    m_repository->files[u"b/catalog-info.yaml"_s] = component("changed");
    const QString commit = m_repository->commit();
    const SourceReport report = sync();
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QCOMPARE(report.commit, commit);
    QCOMPARE(names(), (QStringList{u"changed"_s, u"old"_s}));
    QVERIFY(read().contains("name: old"));
    git(mirror(), {u"fsck"_s, u"--connectivity-only"_s});
    QVERIFY(!QFile::exists(mirror() + u".new"_s) && !QFile::exists(mirror() + u".old"_s));
}

void ServersTest::healsAMirrorThatFailsOnlyWhenItIsRead()
{
    // A pack whose tree is whole and whose file is not: nothing notices before somebody reads the file.
    m_repository->files[u"catalog-info.yaml"_s] = component("old", "# " + random(300'000).toHex() + "\n");
    m_repository->commit();
    QVERIFY(!sync().error);
    QDirIterator packs(mirror() + u"/objects/pack"_s, {u"*.pack"_s}, QDir::Files);
    while (packs.hasNext()) {
        QFile pack(packs.next());
        pack.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (pack.size() < 100'000)
            continue;
        QVERIFY(pack.open(QFile::ReadWrite) && pack.seek(pack.size() / 2));
        QVERIFY(pack.write(QByteArray(1000, '\x55')) == 1000);
    }
    QVERIFY(!sync().error);
    const Result<QByteArray> broken = readSourceFile(home(), m_source, {}, u"catalog-info.yaml"_s);
    QVERIFY(!broken);
    QVERIFY2(broken.error().kind == ErrorKind::Damaged && !broken.error().hint.isEmpty(),
             qPrintable(broken.error().message));
    const SourceReport report = sync();
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QVERIFY(read().contains("name: old"));
}

void ServersTest::fetchesOverSsh()
{
    const SshServer server;
    if (!server.failure().isEmpty())
        QSKIP(qPrintable(server.failure()));
    m_repository->files[u"catalog-info.yaml"_s] = component("over-ssh");
    const QString commit = m_repository->commit();
    add(server.url(m_repository->folder()));
    const SourceReport stranger = sync();
    QVERIFY(stranger.error);
    QVERIFY2(stranger.error->kind == ErrorKind::Denied && stranger.error->hint.contains(u"known_hosts"_s),
             qPrintable(stranger.error->message));

    server.introduce();
    setServerPatience({});
    const SourceReport report = sync();
    setServerPatience({std::chrono::seconds(5), shortSilence});
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QCOMPARE(report.commit, commit);
    QCOMPARE(names(), QStringList{u"over-ssh"_s});
}

void ServersTest::endsWhereAnSshServerHangs_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("before its first word") << QByteArray() << ErrorKind::Unreachable;
    // Beyond it, libgit2 waits without end; the person does not.
    QTest::newRow("behind it") << QByteArray("SSH-2.0-mute\r\n") << ErrorKind::Cancelled;
}

void ServersTest::endsWhereAnSshServerHangs()
{
    QFETCH(const QByteArray, word);
    QFETCH(const ErrorKind, kind);
    std::atomic<int> port = 0;
    std::stop_source stop;
    std::jthread server([&](const std::stop_token &ending) {
        QTcpServer listener;
        listener.listen(QHostAddress::LocalHost);
        port = listener.serverPort();
        port.notify_all();
        std::unique_ptr<QTcpSocket> socket;
        while (!ending.stop_requested()) {
            if (!socket && listener.waitForNewConnection(20)) {
                socket.reset(listener.nextPendingConnection());
                socket->write(word);
                socket->flush();
            }
            if (socket && socket->waitForReadyRead(200) && kind == ErrorKind::Cancelled)
                stop.request_stop(); // once it has said something, too, and waits
        }
    });
    port.wait(0);
    add(u"ssh://git@127.0.0.1:%1/x.git"_s.arg(port));
    QElapsedTimer timer;
    timer.start();
    const SourceReport report = sync({stop.get_token(), {}});
    server.request_stop();
    QVERIFY(timer.elapsed() < hangMs);
    QVERIFY(report.error);
    QVERIFY2(report.error->kind == kind, qPrintable(report.error->message));
    QCOMPARE(names(), QStringList{u"old"_s});
}

void ServersTest::leavesOutSubmodulesAndLinks()
{
    const QByteArray list = git(m_repository->folder(), {u"ls-tree"_s, u"main"_s});
    const QByteArray blob = list.split(' ').at(2).split('\t').first();
    const QString tree = m_folder->filePath(u"tree"_s);
    test::writeFile(tree, list + "160000 commit " + QByteArray(40, '1') + "\tlibrary\n120000 blob " + blob
                              + "\tlinked-catalog-info.yaml\n");
    QProcess make;
    make.setWorkingDirectory(m_repository->folder());
    make.setStandardInputFile(tree);
    make.start(u"git"_s, {u"mktree"_s, u"--missing"_s});
    QVERIFY(make.waitForFinished() && make.exitCode() == 0);
    const QString made = QString::fromLatin1(make.readAllStandardOutput().trimmed());
    const QString commit = QString::fromLatin1(
        git(m_repository->folder(), {u"commit-tree"_s, u"-p"_s, u"main"_s, u"-m"_s, u"Odd"_s, made})
            .trimmed());
    git(m_repository->folder(), {u"update-ref"_s, u"refs/heads/main"_s, commit});
    for (const QString &location : {m_server->url(path), m_repository->url()}) {
        add(location);
        const SourceReport report = sync();
        QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
        QCOMPARE(report.commit, commit);
        QCOMPARE(names(), QStringList{u"old"_s});
    }
}

void ServersTest::leavesOutWhatIsKeptInLfs()
{
    const QByteArray pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 12345\n";
    m_repository->files[u"large/catalog-info.yaml"_s] = pointer;
    m_repository->commit();
    const SourceReport report = sync();
    QVERIFY2(!report.error, qPrintable(report.error.value_or(Error()).message));
    QCOMPARE(names(), QStringList{u"old"_s});
    Result<Database> catalog = openCatalog(home());
    const auto problems = listProblems(*catalog, {}).value_or(std::vector<FoundProblem>());
    for (const FoundProblem &found : problems)
        QVERIFY2(found.problem.path != u"large/catalog-info.yaml"
                     || found.problem.severity != Severity::Error,
                 qPrintable(found.problem.message));
}

QTEST_GUILESS_MAIN(ServersTest)
#include "tst_servers.moc"
