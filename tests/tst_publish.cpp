// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/socketstream.h"
#include "store/entitydetail.h"
#include "store/pending.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "support/actionstep.h"
#include "support/gitserver.h"
#include "support/httpsserver.h"
#include "support/scratch.h"
#include "sync/sync.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUrl>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::git;
using test::textOf;
using Step = test::ActionStep;

namespace {

constexpr qint64 startedAt = 1'714'978'800'000; // any time

Value text(const QString &value)
{
    return Value{value, {}};
}

QString lines(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).trimmed();
}

QStringList problemRules(Database &catalog)
{
    QStringList rules;
    const Result<void> read =
        catalog.query("SELECT rule FROM problem ORDER BY rule", {}, [&](const Row &row) {
            rules += row.text(0);
            return true;
        });
    return read ? rules : QStringList(read.error().message);
}

} // namespace

class PublishTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pushesWhatItPlanned_data();
    void pushesWhatItPlanned();
    void goesOnAfterEachFault_data();
    void goesOnAfterEachFault();
    void findsItsCommitBelowThoseOfOthers();
    void addsToABranch();
    void takesBackACommitOnAnExistingBranch();
    void keepsABranchThatMovedOn();
    void makesARepositoryOnThisMachine();
    void refusesWhatIsNoAddressOrBranch();
    void writesANewFolder();
    void writesNothingOverOthersFiles();
    void writesIntoAFolderOnlyWhatItSays();
    void writesThroughNoHardLink();
    void leavesLinksThatLeadOutOfWhatIsPushed_data();
    void leavesLinksThatLeadOutOfWhatIsPushed();
    void keepsOutOfWhatIsNotAProject_data();
    void keepsOutOfWhatIsNotAProject();
    void registersARepositoryOfThisMachine();
    void registersInABranchOfTheCatalog();
    void registersInAFolder();
    void registersNothingWhereTheSourceFindsIt();
    void goesOnWithoutAnOptionalDescriptor();
    void showsNoDuplicateWhereTheRealOneCame();

private:
    QTemporaryDir m_repositories;
    std::unique_ptr<test::HttpsServer> m_https;
    std::unique_ptr<test::GitServer> m_http;
    int m_count = 0;

    QString newRepository()
    {
        const QString name = u"r%1.git"_s.arg(++m_count);
        const test::ScratchRepository made(m_repositories.filePath(name));
        git(made.folder(), {u"config"_s, u"http.receivepack"_s, u"true"_s});
        return name;
    }
    QString folderOf(const QString &name) const { return m_repositories.filePath(name); }
};

void PublishTest::initTestCase()
{
    m_https = std::make_unique<test::HttpsServer>(m_repositories.path());
    qunsetenv("GIT_SSL_CAINFO");
    qputenv("SSL_CERT_FILE", m_https->authority().toUtf8()); // before libgit2 is asked for the first time
    setServerPatience({std::chrono::seconds(5), std::chrono::seconds(5)});
    m_http = std::make_unique<test::GitServer>(m_repositories.path());
}

void PublishTest::pushesWhatItPlanned_data()
{
    QTest::addColumn<bool>("isHttps");
    QTest::newRow("https") << true;
    QTest::newRow("path") << false;
}

void PublishTest::pushesWhatItPlanned()
{
    QFETCH(const bool, isHttps);
    if (isHttps && !m_https->failure().isEmpty())
        QSKIP(qPrintable(m_https->failure()));
    const test::ScratchHome home;
    Step step(u"publish:git"_s, *home);
    const QString name = newRepository();
    const QString url = isHttps ? m_https->url(name) : folderOf(name);
    step.input = {{u"remoteUrl"_s, {}, text(url)}, {u"gitCommitMessage"_s, {}, text(u"Begin"_s)}};
    const Result<Value::Map> planned = step.plan();
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().message));
    QCOMPARE(step.planned, QStringList{u"push 1 commit (2 files) to main of %1"_s.arg(url)});
    QCOMPARE(lines(git(folderOf(name), {u"branch"_s})), QString());
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(textOf(done, u"commitHash"_s), textOf(planned, u"commitHash"_s));
    QCOMPARE(lines(git(folderOf(name), {u"rev-parse"_s, u"main"_s})), textOf(done, u"commitHash"_s));
    QCOMPARE(textOf(step.act(), u"commitHash"_s), textOf(done, u"commitHash"_s)); // resumed: nothing more
    QCOMPARE(lines(git(folderOf(name), {u"log"_s, u"--format=%an %s"_s, u"main"_s})), u"Ada Begin"_s);
    QString undone = step.undo().join(u'\n');
    if (isHttps) { // a server keeps its default branch, and the words say so
        QVERIFY2(undone.contains(u"does not let its branch main be deleted"_s), qPrintable(undone));
    } else {
        QCOMPARE(undone, QString());
        QCOMPARE(lines(git(folderOf(name), {u"branch"_s})), QString());
    }
    QCOMPARE(step.undone,
             QStringList{u"delete the branch main of %1, unless that is its default branch"_s.arg(url)});
}

void PublishTest::goesOnAfterEachFault_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<bool>("isDone");
    QTest::addColumn<int>("status");
    for (const QByteArray at : {"info/refs", "git-receive-pack"}) {
        for (const int status : {0, 403, 500, 502, 503}) {
            QTest::addRow("%s %d before", at.constData(), status) << at << false << status;
            if (at != "info/refs")
                QTest::addRow("%s %d after", at.constData(), status) << at << true << status;
        }
    }
}

void PublishTest::goesOnAfterEachFault()
{
    QFETCH(const QByteArray, at);
    QFETCH(const bool, isDone);
    QFETCH(const int, status);
    const test::ScratchHome home;
    Step step(u"publish:git"_s, *home);
    const QString name = newRepository();
    step.input = {{u"remoteUrl"_s, {}, text(m_http->url(name))}, {u"defaultBranch"_s, {}, text(u"add"_s)}};
    m_http->behave([&](const test::HttpRequest &request, const auto &good) -> test::HttpAnswer {
        if (!request.target.contains(at) || (at == "git-receive-pack" && request.method != "POST"))
            return {good()};
        if (isDone)
            good();
        return {status ? test::httpAnswer(QByteArray::number(status) + " Bad") : QByteArray()};
    });
    const Result<Value::Map> failed = step.act();
    m_http->behave({});
    QVERIFY(!failed);
    QVERIFY(!failed.error().hint.isEmpty());
    QCOMPARE(step.journal.size(), 1);
    QCOMPARE(step.journal[0].state, status == 403 ? EffectState::Failed : EffectState::Begun);
    const QString there = lines(git(folderOf(name), {u"branch"_s, u"--format=%(objectname)"_s}));
    QCOMPARE(!there.isEmpty(), isDone);

    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(step.journal[0].state, EffectState::Done);
    QCOMPARE(lines(git(folderOf(name), {u"rev-list"_s, u"--count"_s, u"add"_s})), u"1"_s);
    QVERIFY(there.isEmpty() || there == textOf(done, u"commitHash"_s));
    QCOMPARE(step.undo(), QStringList());
    QCOMPARE(lines(git(folderOf(name), {u"branch"_s})), QString());
}

void PublishTest::findsItsCommitBelowThoseOfOthers()
{
    const test::ScratchHome home;
    Step step(u"publish:git"_s, *home);
    const QString name = newRepository();
    step.input = {{u"remoteUrl"_s, {}, text(m_http->url(name))}};
    m_http->behave([&](const test::HttpRequest &request, const auto &good) -> test::HttpAnswer {
        const QByteArray answer = good();
        return {request.method == "POST" && request.target.endsWith("receive-pack") ? QByteArray() : answer};
    });
    QVERIFY(!step.act());
    m_http->behave({});
    const QString ours = lines(git(folderOf(name), {u"rev-parse"_s, u"main"_s}));
    test::ScratchRepository others(folderOf(name));
    others.files = {{u"other.txt"_s, "theirs"}};
    const QString theirs = others.commit();
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(textOf(done, u"commitHash"_s), ours);
    QCOMPARE(lines(git(folderOf(name), {u"rev-parse"_s, u"main"_s})), theirs);
    const QString undone = step.undo().join(u'\n');
    QVERIFY2(undone.contains(u"moved on"_s), qPrintable(undone));
    QCOMPARE(lines(git(folderOf(name), {u"rev-parse"_s, u"main"_s})), theirs);
}

void PublishTest::addsToABranch()
{
    const test::ScratchHome home;
    Step step(u"publish:git"_s, *home);
    const QString name = newRepository();
    test::ScratchRepository there(folderOf(name));
    there.files = {{u"README.md"_s, "theirs"}, {u"catalog-info.yaml"_s, "old"}};
    there.commit();
    step.input = {{u"remoteUrl"_s, {}, text(QUrl::fromLocalFile(folderOf(name)).toString())},
                  {u"defaultBranch"_s, {}, text(u"add/database"_s)},
                  {u"baseBranch"_s, {}, text(u"main"_s)},
                  {u"targetPath"_s, {}, text(u"services"_s)}};
    QVERIFY(step.plan());
    QVERIFY2(
        step.planned.first().startsWith(u"push 1 commit (2 files), on top of main, to add/database of"_s),
        qPrintable(step.planned.first()));
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(lines(git(there.folder(), {u"diff"_s, u"--name-status"_s, u"main"_s, u"add/database"_s})),
             u"A\tservices/bin/run\nA\tservices/catalog-info.yaml"_s);
    QCOMPARE(step.undo(), QStringList());
    QCOMPARE(lines(git(there.folder(), {u"branch"_s, u"--format=%(refname:short)"_s})), u"main"_s);
}

void PublishTest::takesBackACommitOnAnExistingBranch()
{
    const test::ScratchHome home;
    Step step(u"publish:git"_s, *home);
    const QString name = newRepository();
    test::ScratchRepository there(folderOf(name));
    there.files = {{u"README.md"_s, "theirs"}};
    there.commit();
    const QString before = lines(git(there.folder(), {u"rev-parse"_s, u"main^{tree}"_s}));
    step.input = {{u"remoteUrl"_s, {}, text(m_http->url(name))}, {u"baseBranch"_s, {}, text(u"main"_s)}};
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY(lines(git(there.folder(), {u"rev-parse"_s, u"main^{tree}"_s})) != before);
    QCOMPARE(step.undo(), QStringList());
    QCOMPARE(lines(git(there.folder(), {u"rev-parse"_s, u"main^{tree}"_s})), before);
    QCOMPARE(lines(git(there.folder(), {u"rev-list"_s, u"--count"_s, u"main"_s})), u"3"_s);
}

void PublishTest::keepsABranchThatMovedOn()
{
    const test::ScratchHome home;
    Step step(u"publish:git"_s, *home);
    const QString name = newRepository();
    test::ScratchRepository others(folderOf(name));
    others.files = {{u"other.txt"_s, "theirs"}};
    const QString theirs = others.commit();
    step.input = {{u"remoteUrl"_s, {}, text(folderOf(name))}};
    const Result<Value::Map> refused = step.act();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(step.journal[0].state, EffectState::Failed);
    QCOMPARE(lines(git(folderOf(name), {u"rev-parse"_s, u"main"_s})), theirs);
}

void PublishTest::makesARepositoryOnThisMachine()
{
    const test::ScratchHome home;
    Step step(u"publish:git"_s, *home);
    const QString folder = m_repositories.filePath(u"new/payments.git"_s);
    step.input = {{u"remoteUrl"_s, {}, text(folder)}, {u"createRepository"_s, {}, Value{true, {}}}};
    QVERIFY(step.plan());
    QCOMPARE(step.planned, (QStringList{u"make the bare repository "_s + folder,
                                        u"push 1 commit (2 files) to main of "_s + folder}));
    QVERIFY(!QFile::exists(folder));
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(lines(git(folder, {u"rev-parse"_s, u"HEAD"_s})), textOf(done, u"commitHash"_s));
    QVERIFY(step.act());
    QCOMPARE(step.undo(), QStringList());
    QVERIFY(!QFile::exists(folder));
}

void PublishTest::refusesWhatIsNoAddressOrBranch()
{
    const test::ScratchHome home;
    Step step(u"publish:git"_s, *home);
    step.input = {{u"remoteUrl"_s, {}, text(u"payments"_s)}};
    QVERIFY(textOf(step.plan(), {}).contains(u"no address"_s));
    step.input = {{u"remoteUrl"_s, {}, text(u"https://ada:secret@127.0.0.1:1/x.git"_s)},
                  {u"defaultBranch"_s, {}, text(u"a..b"_s)}};
    QVERIFY(textOf(step.plan(), {}).contains(u"no name of a branch"_s));
    step.input.pop_back();
    QVERIFY(step.plan());
    QVERIFY(!step.planned.join(u' ').contains(u"secret"_s));
    QVERIFY(!textOf(step.act(), {}).contains(u"secret"_s));
    step.workspace = Workspace();
    QVERIFY(textOf(step.plan(), {}).contains(u"empty"_s));
}

void PublishTest::writesANewFolder()
{
    const test::ScratchHome home;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"projects/payments"_s);
    Step step(u"publish:file"_s, *home);
    step.input = {{u"path"_s, {}, text(path)}};
    const Result<Value::Map> planned = step.plan();
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().message));
    QCOMPARE(
        step.planned,
        QStringList{
            u"write 2 files to the new folder %1 and make it a Git repository with one commit"_s.arg(path)});
    QVERIFY(!QFile::exists(path));
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(textOf(done, u"commitHash"_s), textOf(planned, u"commitHash"_s));
    QVERIFY(QFileInfo(path + u"/bin/run"_s).isExecutable());
    QCOMPARE(lines(git(path, {u"status"_s, u"--porcelain"_s, u"--branch"_s})), u"## main"_s);
    QCOMPARE(QDir(folder.filePath(u"projects"_s))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"payments"_s});

    step.journal[0].state = EffectState::Begun; // killed before it was noted
    QVERIFY(step.act());
    QCOMPARE(step.journal[0].state, EffectState::Done);

    test::writeFile(path + u"/mine.txt"_s, "mine");
    QVERIFY(step.undo().join(u' ').contains(u"changed since"_s));
    QVERIFY(QFile::exists(path + u"/mine.txt"_s));
    QFile::remove(path + u"/mine.txt"_s);
    QCOMPARE(step.undo(), QStringList());
    QVERIFY(!QFile::exists(path));
}

void PublishTest::writesNothingOverOthersFiles()
{
    const test::ScratchHome home;
    const QTemporaryDir folder;
    Step step(u"publish:file"_s, *home);
    step.input = {{u"path"_s, {}, text(folder.path())}};
    QVERIFY(textOf(step.plan(), {}).contains(u"is there already"_s));
    QVERIFY(!step.act());
    test::writeFile(folder.filePath(u"catalog-info.yaml"_s), "theirs");
    step.input.push_back({u"existing"_s, {}, text(u"merge"_s)});
    QVERIFY(textOf(step.plan(), {}).contains(u"catalog-info.yaml with another content"_s));
    QVERIFY(!step.act());
    QVERIFY(!QFile::exists(folder.filePath(u"bin"_s)));
    QFile::remove(folder.filePath(u"catalog-info.yaml"_s));
    const QTemporaryDir elsewhere;
    QFile::link(elsewhere.path(), folder.filePath(u"bin"_s));
    QVERIFY(textOf(step.act(), {}).contains(u"link"_s));
    QVERIFY(QDir(elsewhere.path()).isEmpty());
}

void PublishTest::writesIntoAFolderOnlyWhatItSays()
{
    const test::ScratchHome home;
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"catalog-info.yaml"_s), "theirs");
    test::writeFile(folder.filePath(u"kept.txt"_s), "kept");
    Step step(u"publish:file"_s, *home);
    step.input = {{u"path"_s, {}, text(folder.path())}, {u"existing"_s, {}, text(u"replace"_s)}};
    QVERIFY(step.plan());
    QCOMPARE(
        step.planned.first(),
        u"write 2 files to %1, which is there: 1 new, 1 in the place of another content (catalog-info.yaml)"_s
            .arg(folder.path()));
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    step.journal[0].state = EffectState::Begun; // killed before it was noted: what was replaced is still kept
    QVERIFY(step.act());
    QCOMPARE(step.undo(), QStringList());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name),
             (QStringList{u"catalog-info.yaml"_s, u"kept.txt"_s}));
    QFile file(folder.filePath(u"catalog-info.yaml"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), "theirs"_ba);
}

/// What another name of the same file means is not changed with it.
void PublishTest::writesThroughNoHardLink()
{
    const test::ScratchHome home;
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"outside"_s), "theirs");
    QVERIFY(QDir(folder.path()).mkdir(u"project"_s));
    const QString inside = folder.filePath(u"project/catalog-info.yaml"_s);
    QCOMPARE(::link(qPrintable(folder.filePath(u"outside"_s)), qPrintable(inside)), 0);
    Step step(u"publish:file"_s, *home);
    step.input = {{u"path"_s, {}, text(folder.filePath(u"project"_s))},
                  {u"existing"_s, {}, text(u"replace"_s)}};
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(step.act());
    QCOMPARE(contentOf(inside), test::component("payments"));
    QCOMPARE(contentOf(folder.filePath(u"outside"_s)), "theirs"_ba);
    QCOMPARE(step.undo(), QStringList());
    QCOMPARE(contentOf(inside), "theirs"_ba);
    QCOMPARE(contentOf(folder.filePath(u"outside"_s)), "theirs"_ba);
}

void PublishTest::leavesLinksThatLeadOutOfWhatIsPushed_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("publish:git") << u"publish:git"_s;
    QTest::newRow("publish:file") << u"publish:file"_s;
}

/// A link within the workspace may lead out of the folder of it that is published.
void PublishTest::leavesLinksThatLeadOutOfWhatIsPushed()
{
    QFETCH(const QString, action);
    const test::ScratchHome home;
    const QTemporaryDir folder;
    Step step(action, *home);
    const QString place = folder.filePath(u"new.git"_s);
    step.input = {{u"remoteUrl"_s, {}, text(place)},
                  {u"path"_s, {}, text(place)},
                  {u"createRepository"_s, {}, Value{true, {}}},
                  {u"sourcePath"_s, {}, text(u"bin"_s)}};
    QVERIFY(step.workspace.write(u"bin/link"_s, {"../catalog-info.yaml", false, true}));
    const Result<Value::Map> planned = step.plan();
    QVERIFY(!planned);
    QCOMPARE(planned.error().kind, ErrorKind::Denied);
    QVERIFY(!step.act());
    QVERIFY(!QFile::exists(place));
    step.input.pop_back(); // all of the workspace: then it is within
    QVERIFY(step.plan());
}

void PublishTest::keepsOutOfWhatIsNotAProject_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("relative") << u"payments"_s;
    QTest::newRow("root") << u"/"_s;
    QTest::newRow("up to the root") << u"/tmp/../"_s;
    QTest::newRow("home") << u"~"_s;
    QTest::newRow("hidden") << u"~/.config/autostart"_s;
    QTest::newRow("keys") << u"~/x/../.ssh"_s;
    QTest::newRow("git") << u"/tmp/x/.git/hooks"_s;
    QTest::newRow("own") << u"OWN"_s;
}

void PublishTest::keepsOutOfWhatIsNotAProject()
{
    QFETCH(QString, path);
    const test::ScratchHome home;
    if (path == u"OWN")
        path = home->state + u"/x"_s;
    Step step(u"publish:file"_s, *home);
    step.input = {{u"path"_s, {}, text(path)}, {u"existing"_s, {}, text(u"replace"_s)}};
    QVERIFY(textOf(step.plan(), {}).startsWith(u"Nothing is written to"_s));
    QVERIFY(!step.act());
}

void PublishTest::registersARepositoryOfThisMachine()
{
    const test::ScratchHome home;
    const QString name = newRepository();
    Step push(u"publish:git"_s, *home);
    push.input = {{u"remoteUrl"_s, {}, text(folderOf(name))}};
    const Result<Value::Map> pushed = push.act();
    Step step(u"catalog:register"_s, *home);
    step.input = {{u"repoContentsUrl"_s, {}, text(textOf(pushed, u"repoContentsUrl"_s))},
                  {u"catalogInfoPath"_s, {}, text(u"/catalog-info.yaml"_s)}};
    QVERIFY(step.plan());
    QCOMPARE(step.planned,
             (QStringList{
                 u"add file://%1 to your sources as payments"_s.arg(folderOf(name)),
                 u"show component:default/payments in this catalog as pending, until a sync brings it"_s}));
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(textOf(done, u"entityRef"_s), u"component:default/payments"_s);
    {
        Result<Database> catalog = openCatalog(*home);
        const Result<EntityDetail> entity = loadEntity(*catalog, u"component:default/payments"_s);
        QVERIFY2(entity, entity ? "" : qPrintable(entity.error().message));
        QVERIFY(entity->origin.isPending);
        QVERIFY(entity->origin.path.endsWith(name + u"/catalog-info.yaml"_s));
        QVERIFY(listSourceStatus(*catalog)->empty());
    }
    const auto reports = syncSources(*home, {}, {}, {});
    QVERIFY(reports && !reports->front().error);
    {
        Result<Database> catalog = openCatalog(*home);
        const Result<EntityDetail> entity = loadEntity(*catalog, u"component:default/payments"_s);
        QVERIFY(entity && !entity->origin.isPending);
        QCOMPARE(entity->origin.source, u"payments"_s);
        QCOMPARE(catalog->number("SELECT count(*) FROM source").value_or(-1), 1);
        Result<Database> user = openUserData(*home);
        QVERIFY(listPending(*user)->empty());
    }
    QCOMPARE(step.undo(), QStringList());
    Result<Database> user = openUserData(*home);
    QVERIFY(listSources(*user)->empty());
}

void PublishTest::registersInABranchOfTheCatalog()
{
    const test::ScratchHome home;
    const QString name = newRepository();
    test::ScratchRepository catalogRepository(folderOf(name));
    catalogRepository.files = {{u"catalog-info.yaml"_s, test::component("other")}};
    catalogRepository.commit();
    const QString location = QUrl::fromLocalFile(folderOf(name)).toString();
    {
        Result<Database> user = openUserData(*home);
        QVERIFY(addSource(*user, {u"catalog"_s, location, {}, {}}));
    }
    QVERIFY(syncSources(*home, {}, {}, {}));
    Step step(u"catalog:register"_s, *home);
    step.input = {{u"catalogInfoUrl"_s,
                   {},
                   text(u"https://git.example.com/acme/payments/blob/main/catalog-info.yaml"_s)}};
    QVERIFY(step.plan());
    QCOMPARE(step.planned.size(), 3);
    QCOMPARE(step.planned[1],
             u"push 1 commit (1 file), on top of its default branch, to cairn/register-payments of "_s
                 + location);
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(
        lines(git(folderOf(name), {u"diff"_s, u"--name-status"_s, u"main"_s, u"cairn/register-payments"_s})),
        u"A\tlocations/payments/catalog-info.yaml"_s);
    QVERIFY(
        lines(git(folderOf(name),
                  {u"show"_s, u"cairn/register-payments:locations/payments/catalog-info.yaml"_s}))
            .contains(u"target: \"https://git.example.com/acme/payments/blob/main/catalog-info.yaml\""_s));
    QVERIFY(step.log.join(u' ').contains(u"to be merged"_s));
    {
        Result<Database> catalog = openCatalog(*home);
        QVERIFY(loadEntity(*catalog, u"component:default/payments"_s)->origin.isPending);
    }
    // A sync of what is there keeps it pending.
    QVERIFY(syncSources(*home, {u"catalog"_s}, {}, {}));
    {
        Result<Database> catalog = openCatalog(*home);
        const Result<EntityDetail> entity = loadEntity(*catalog, u"component:default/payments"_s);
        QVERIFY(entity && entity->origin.isPending);
    }
    QVERIFY(step.act());
    QCOMPARE(lines(git(folderOf(name), {u"rev-list"_s, u"--count"_s, u"cairn/register-payments"_s})), u"2"_s);
    QCOMPARE(step.undo(), QStringList());
    QCOMPARE(lines(git(folderOf(name), {u"branch"_s, u"--format=%(refname:short)"_s})), u"main"_s);
    Result<Database> catalog = openCatalog(*home);
    QVERIFY(!loadEntity(*catalog, u"component:default/payments"_s));
    QVERIFY(loadEntity(*catalog, u"component:default/other"_s));
}

void PublishTest::registersInAFolder()
{
    const test::ScratchHome home;
    const QTemporaryDir first;
    const QTemporaryDir chosen;
    {
        Result<Database> user = openUserData(*home);
        QVERIFY(addSource(*user, {u"first"_s, first.path(), {}, {}}));
        QVERIFY(addSource(*user, {u"chosen"_s, chosen.path(), {}, {u"catalog/*.yaml"_s}}));
        QVERIFY(setSetting(*user, u"registerSource"_s, u"chosen"_s));
    }
    Step step(u"catalog:register"_s, *home);
    step.input = {{u"repoContentsUrl"_s, {}, text(u"https://git.example.com/acme/payments/blob/main"_s)}};
    QVERIFY(step.plan());
    QCOMPARE(step.planned[1],
             u"write catalog/payments.yaml to the folder %1 of the source chosen, for you to commit"_s.arg(
                 chosen.path()));
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY(QFile::exists(chosen.filePath(u"catalog/payments.yaml"_s)));
    QVERIFY(QDir(first.path()).isEmpty());
    QCOMPARE(step.undo(), QStringList());
    QVERIFY(QDir(chosen.path()).isEmpty());
    Result<Database> user = openUserData(*home);
    QVERIFY(setSetting(*user, u"registerSource"_s, u"gone"_s));
    QVERIFY(textOf(step.plan(), {}).contains(u"\"gone\""_s));
}

void PublishTest::registersNothingWhereTheSourceFindsIt()
{
    const test::ScratchHome home;
    const QTemporaryDir folder;
    {
        Result<Database> user = openUserData(*home);
        QVERIFY(addSource(*user, {u"mine"_s, folder.path(), {}, {}}));
    }
    Step step(u"catalog:register"_s, *home);
    step.input = {{u"repoContentsUrl"_s, {}, text(folder.path())}};
    QVERIFY(step.plan());
    QCOMPARE(
        step.planned,
        QStringList{u"show component:default/payments in this catalog as pending, until a sync brings it"_s});
    QVERIFY(step.act());
    test::writeFile(folder.filePath(u"catalog-info.yaml"_s), test::component("payments"));
    QVERIFY(syncSources(*home, {}, {}, {}));
    Result<Database> catalog = openCatalog(*home);
    QCOMPARE(loadEntity(*catalog, u"component:default/payments"_s)->origin.source, u"mine"_s);
}

void PublishTest::goesOnWithoutAnOptionalDescriptor()
{
    const test::ScratchHome home;
    const QTemporaryDir folder;
    Step step(u"catalog:register"_s, *home);
    step.workspace = Workspace();
    step.input = {{u"repoContentsUrl"_s, {}, text(folder.path())}};
    QVERIFY(!step.act());
    step.input.push_back({u"optional"_s, {}, Value{true, {}}});
    QVERIFY(step.act());
    QVERIFY(step.journal.empty());
    QVERIFY(step.log.last().startsWith(u"Nothing is registered"_s));
}

void PublishTest::showsNoDuplicateWhereTheRealOneCame()
{
    const test::ScratchHome home;
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"catalog-info.yaml"_s), test::component("payments"));
    {
        Result<Database> user = openUserData(*home);
        QVERIFY(addSource(*user, {u"mine"_s, folder.path(), {}, {}}));
        const PendingEntity pending{u"component:default/payments"_s,
                                    u"run1"_s,
                                    u"https://git.example.com/acme/payments.git"_s,
                                    u"catalog-info.yaml"_s,
                                    test::component("payments"),
                                    startedAt};
        QVERIFY(addPending(*user, std::vector<PendingEntity>(1, pending)));
    }
    QCOMPARE(showPending(*home), true);
    QCOMPARE(showPending(*home), false);
    {
        Result<Database> catalog = openCatalog(*home);
        QVERIFY(loadEntity(*catalog, u"component:default/payments"_s)->origin.isPending);
        QCOMPARE(loadEntity(*catalog, u"component:default/payments"_s)->origin.path,
                 u"git.example.com/acme/payments/catalog-info.yaml"_s);
    }
    QVERIFY(syncSources(*home, {}, {}, {}));
    Result<Database> catalog = openCatalog(*home);
    QVERIFY(!loadEntity(*catalog, u"component:default/payments"_s)->origin.isPending);
    QVERIFY2(!problemRules(*catalog).contains(u"duplicate-entity"_s),
             qPrintable(problemRules(*catalog).join(u' ')));
    QCOMPARE(
        catalog->number("SELECT count(*) FROM entity WHERE ref = 'component:default/payments'").value_or(-1),
        1);
}

QTEST_GUILESS_MAIN(PublishTest)
#include "tst_publish.moc"
