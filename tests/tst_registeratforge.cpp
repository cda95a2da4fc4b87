// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// `catalog:register` where the catalog is a repository at a forge: a branch with a Location, and a change
// request for it.

#include "forge/hosts.h"
#include "scaffolder/action.h"
#include "scaffolder/changerequest.h"
#include "scaffolder/registration.h"
#include "store/entitydetail.h"
#include "store/schema.h"
#include "store/userdata.h"

#include "support/actionstep.h"
#include "support/fakegithub.h"
#include "support/gitserver.h"
#include "support/scratch.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::ActionStep;
using test::git;
using test::textOf;

namespace {

const QString branchName = u"cairn/register-payments"_s;

QString shown(const Error &error)
{
    return error.message + u'\n' + error.hint;
}

QString lines(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).trimmed();
}

} // namespace

class RegisterAtForgeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void plansWithoutAskingAnybody();
    void opensAChangeRequest();
    void asksForTheBranchThatTheSourceReads();
    void goesOnWhereItFailed_data();
    void goesOnWhereItFailed();
    void waitsWhereItIsAskedTo();
    void saysWhatToDoAboutABranchThatIsThere();
    void registersNothingInWhatItAdded();
    void takesItBack();
    void leavesABranchThatOthersWentOnFrom();
    void knowsTheForgeByItsAddress_data();
    void knowsTheForgeByItsAddress();
    void knowsWhereADescriptorIs();
    void asksNobodyWithoutAForge();
    void followsNobodyWithTheToken_data();
    void followsNobodyWithTheToken();

private:
    ActionStep step() const;
    QString bare() const { return m_fake.folder() + u'/' + m_slug.toLower() + u".git"_s; }
    QJsonArray pulls() { return m_fake.repository(m_slug.toLower()).value(u"pulls"_s).toArray(); }
    void commitToBranch(const QString &branch) const;

    test::FakeGitHub m_fake;
    std::unique_ptr<test::ScratchHome> m_home;
    QString m_slug;
};

void RegisterAtForgeTest::initTestCase()
{
    QVERIFY(m_fake.isRunning());
}

/// A catalog at the forge, with one commit, which is a source.
void RegisterAtForgeTest::init()
{
    static int number = 0;
    m_home = std::make_unique<test::ScratchHome>();
    m_fake.configure(**m_home);
    m_slug = u"acme/Catalog-%1"_s.arg(++number);
    ActionStep create(u"github:repo:create"_s, **m_home);
    create.environment.credentials = m_fake.credentials();
    create.input = {{u"repoUrl"_s, {}, Value{m_fake.repoUrl(m_slug.section(u'/', 1)), {}}}};
    const Result<Value::Map> created = create.act();
    QVERIFY2(created, created ? "" : qPrintable(shown(created.error())));
    m_fake.pushAsSomebody(m_slug);
    Result<Database> user = openUserData(**m_home);
    QVERIFY(addSource(*user, {u"catalog"_s, m_fake.page(m_slug) + u".git"_s, {}, {}}));
}

void RegisterAtForgeTest::cleanup()
{
    m_fake.calmDown();
    QCOMPARE(m_fake.breaches().join(u'\n'), QString());
}

ActionStep RegisterAtForgeTest::step() const
{
    ActionStep step(u"catalog:register"_s, **m_home);
    step.environment.credentials = m_fake.credentials();
    step.input = {{u"catalogInfoUrl"_s,
                   {},
                   Value{u"https://git.example.com/acme/payments/blob/main/catalog-info.yaml"_s, {}}}};
    return step;
}

/// Another commit of somebody on top of that branch, or of main where it is not there.
void RegisterAtForgeTest::commitToBranch(const QString &branch) const
{
    const QString from =
        lines(git(bare(), {u"for-each-ref"_s, u"--format=%(objectname)"_s, u"refs/heads/"_s + branch}));
    const QString parent = from.isEmpty() ? lines(git(bare(), {u"rev-parse"_s, u"main"_s})) : from;
    const QString commit =
        lines(git(bare(), {u"commit-tree"_s, u"main^{tree}"_s, u"-p"_s, parent, u"-m"_s, u"Somebody's"_s}));
    git(bare(), {u"update-ref"_s, u"refs/heads/"_s + branch, commit});
}

void RegisterAtForgeTest::plansWithoutAskingAnybody()
{
    const int before = m_fake.requests(u"."_s);
    ActionStep step = this->step();
    QVERIFY(step.plan());
    QCOMPARE(step.planned.size(), 4);
    QCOMPARE(step.planned[1], u"push 1 commit (1 file), on top of its default branch, to %1 of %2.git"_s.arg(
                                  branchName, m_fake.page(m_slug)));
    QCOMPARE(step.planned[2],
             u"ask in %1 at %2 for the branch %3 to be merged"_s.arg(m_slug, m_fake.host(), branchName));
    QCOMPARE(m_fake.requests(u"."_s), before);
}

void RegisterAtForgeTest::opensAChangeRequest()
{
    ActionStep step = this->step();
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(shown(done.error())));
    QCOMPARE(pulls().size(), 1);
    const QJsonObject pull = pulls().first().toObject();
    QCOMPARE(pull.value(u"title"_s).toString(), u"Register payments"_s);
    QCOMPARE(pull.value(u"body"_s).toString(),
             u"Adds a Location for https://git.example.com/acme/payments/blob/main/catalog-info.yaml"_s);
    QCOMPARE(pull[u"head"_s][u"ref"_s].toString(), branchName);
    QCOMPARE(pull[u"base"_s][u"ref"_s].toString(), u"main"_s);
    QCOMPARE(pull.value(u"draft"_s), false);
    QCOMPARE(pull.value(u"state"_s).toString(), u"open"_s);
    QCOMPARE(lines(git(bare(), {u"diff"_s, u"--name-status"_s, u"main"_s, branchName})),
             u"A\tlocations/payments/catalog-info.yaml"_s);
    QCOMPARE(lines(git(bare(), {u"log"_s, u"-1"_s, u"--format=%an %s"_s, branchName})),
             u"Ada Register payments"_s);
    const auto request = std::ranges::find(step.journal, u"merge-request"_s,
                                           [](const EffectRecord &record) { return record.effect.key; });
    QCOMPARE(request->result.textAt({u"page"}), m_fake.page(m_slug) + u"/pull/1"_s);
    // Until it is merged, the entity is pending.
    Result<Database> catalog = openCatalog(**m_home);
    QVERIFY(loadEntity(*catalog, u"component:default/payments"_s)->origin.isPending);
}

void RegisterAtForgeTest::asksForTheBranchThatTheSourceReads()
{
    git(bare(), {u"branch"_s, u"live"_s, u"main"_s});
    {
        Result<Database> user = openUserData(**m_home);
        QVERIFY(updateSource(*user, u"catalog"_s,
                             {u"catalog"_s, m_fake.page(m_slug) + u".git"_s, u"live"_s, {}}));
    }
    ActionStep step = this->step();
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(shown(done.error())));
    QCOMPARE(pulls().first()[u"base"_s][u"ref"_s].toString(), u"live"_s);
}

void RegisterAtForgeTest::goesOnWhereItFailed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("how");
    QTest::addColumn<QByteArray>("at");
    for (const QString &how : {u"drop"_s, u"drop-after"_s, u"error"_s, u"error-after"_s, u"refuse"_s})
        QTest::addRow("push %s", qPrintable(how))
            << "POST"_ba << u"git-receive-pack$"_s << how << "location"_ba;
    for (const QString &how :
         {u"drop"_s, u"drop-after"_s, u"error"_s, u"error-after"_s, u"refuse"_s, u"rate"_s})
        QTest::addRow("request %s", qPrintable(how))
            << "POST"_ba << u"/pulls$"_s << how << "merge-request"_ba;
    for (const QString &how : {u"drop"_s, u"error"_s, u"refuse"_s, u"rate"_s})
        QTest::addRow("default branch %s", qPrintable(how))
            << "GET"_ba << u"/repos/acme/[^/]+$"_s << how << "merge-request"_ba;
}

void RegisterAtForgeTest::goesOnWhereItFailed()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QString, how);
    QFETCH(const QByteArray, at);
    m_fake.fail(method, path, how, {{u"seconds"_s, 3600}, {u"times"_s, 10}});
    ActionStep step = this->step();
    const Result<Value::Map> first = step.act();
    QVERIFY(!first);
    const ErrorKind expected = how == u"refuse" ? ErrorKind::Denied
                               : how == u"rate" ? ErrorKind::Limit
                                                : ErrorKind::Unreachable;
    QVERIFY2(first.error().kind == expected, qPrintable(shown(first.error())));
    QVERIFY2(!first.error().hint.isEmpty(), qPrintable(shown(first.error())));
    QCOMPARE(step.journal.back().effect.key, QString::fromLatin1(at));
    QCOMPARE(step.journal.back().state,
             expected == ErrorKind::Unreachable ? EffectState::Begun : EffectState::Failed);
    m_fake.calmDown();
    const Result<Value::Map> second = step.act();
    QVERIFY2(second, second ? "" : qPrintable(shown(second.error())));
    for (const EffectRecord &record : step.journal)
        QVERIFY2(record.state == EffectState::Done, qPrintable(record.effect.words));
    QCOMPARE(pulls().size(), 1);
    QCOMPARE(lines(git(bare(), {u"rev-list"_s, u"--count"_s, u"main.."_s + branchName})), u"1"_s);
    // A third one has nothing left to do, and all of it can be taken back.
    const int requests = m_fake.requests(u"."_s);
    QVERIFY(step.act());
    QCOMPARE(m_fake.requests(u"."_s), requests);
    QCOMPARE(step.undo(), QStringList());
    QCOMPARE(pulls().first()[u"state"_s].toString(), u"closed"_s);
    QCOMPARE(m_fake.branch(m_slug.toLower(), branchName), QString());
}

void RegisterAtForgeTest::waitsWhereItIsAskedTo()
{
    m_fake.fail("POST", u"/pulls$"_s, u"retry"_s, {{u"seconds"_s, 1}});
    ActionStep step = this->step();
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(shown(done.error())));
    QCOMPARE(pulls().size(), 1);
}

void RegisterAtForgeTest::saysWhatToDoAboutABranchThatIsThere()
{
    commitToBranch(branchName);
    const QString theirs = m_fake.branch(m_slug.toLower(), branchName);
    ActionStep step = this->step();
    const Result<Value::Map> first = step.act();
    QVERIFY(!first);
    QCOMPARE(first.error().kind, ErrorKind::Invalid);
    QVERIFY2(first.error().message.contains(branchName), qPrintable(first.error().message));
    QVERIFY2(first.error().hint.startsWith(u"Merge that branch, or delete it"_s),
             qPrintable(first.error().hint));
    QCOMPARE(m_fake.branch(m_slug.toLower(), branchName), theirs);
    QVERIFY(pulls().isEmpty());
    git(bare(), {u"branch"_s, u"-D"_s, branchName});
    const Result<Value::Map> second = step.act();
    QVERIFY2(second, second ? "" : qPrintable(shown(second.error())));
    QCOMPARE(pulls().size(), 1);
}

/// Where nobody takes registrations, another attempt takes none for itself.
void RegisterAtForgeTest::registersNothingInWhatItAdded()
{
    {
        Result<Database> user = openUserData(**m_home);
        QVERIFY(removeSource(*user, u"catalog"_s));
    }
    ActionStep step = this->step();
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(shown(done.error())));
    QCOMPARE(step.journal.size(), size_t(2));
    step.journal.back().state = EffectState::Failed;
    const Result<Value::Map> again = step.act();
    QVERIFY2(again, again ? "" : qPrintable(shown(again.error())));
    QCOMPARE(step.journal.size(), size_t(2));
    step.journal.front().state = EffectState::Begun; // it was killed before it was noted
    QVERIFY(step.act());
    Result<Database> user = openUserData(**m_home);
    QCOMPARE(listSources(*user)->size(), size_t(1));
    QCOMPARE(listSources(*user)->front().name, u"payments"_s);
}

void RegisterAtForgeTest::takesItBack()
{
    ActionStep step = this->step();
    QVERIFY(step.act());
    QCOMPARE(step.undo(), QStringList());
    QCOMPARE(
        step.undone,
        (QStringList{u"show component:default/payments no more"_s, u"close the request %1#1"_s.arg(m_slug),
                     u"delete the branch %1 of %2.git"_s.arg(branchName, m_fake.page(m_slug)),
                     u"remove payments from your sources"_s}));
    QCOMPARE(pulls().first()[u"state"_s].toString(), u"closed"_s);
    QCOMPARE(m_fake.branch(m_slug.toLower(), branchName), QString());
    Result<Database> user = openUserData(**m_home);
    QCOMPARE(listSources(*user)->size(), size_t(1));
}

void RegisterAtForgeTest::leavesABranchThatOthersWentOnFrom()
{
    ActionStep step = this->step();
    QVERIFY(step.act());
    commitToBranch(branchName);
    const QStringList errors = step.undo();
    QCOMPARE(errors, QStringList{u"The branch %1 of %2.git has moved on since: it is not deleted"_s.arg(
                         branchName, m_fake.page(m_slug))});
    QCOMPARE(pulls().first()[u"state"_s].toString(), u"closed"_s);
    QVERIFY(!m_fake.branch(m_slug.toLower(), branchName).isEmpty());
}

void RegisterAtForgeTest::knowsTheForgeByItsAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isAtForge");
    const QString host = m_fake.host();
    QTest::newRow("https") << u"https://%1/acme/catalog.git"_s.arg(host) << true;
    QTest::newRow("slash at the end") << u"https://%1/acme/catalog/"_s.arg(host) << true;
    QTest::newRow("user") << u"https://ada@%1/acme/catalog"_s.arg(host) << true;
    QTest::newRow("scp") << u"git@localhost:acme/catalog.git"_s << true;
    QTest::newRow("ssh with a port") << u"ssh://git@localhost:2222/acme/catalog.git"_s << true;
    QTest::newRow("github.com") << u"https://github.com:443/acme/catalog"_s << true;
    QTest::newRow("another port") << u"https://localhost:1/acme/catalog.git"_s << false;
    QTest::newRow("no port") << u"https://localhost/acme/catalog.git"_s << false;
    QTest::newRow("another host") << u"https://github.com.evil.example/acme/catalog.git"_s << false;
    QTest::newRow("a group in a group") << u"https://%1/acme/team/catalog.git"_s.arg(host) << false;
    QTest::newRow("folder") << u"/srv/localhost/acme/catalog.git"_s << false;
}

void RegisterAtForgeTest::knowsTheForgeByItsAddress()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isAtForge);
    PathEnvironment environment;
    environment.home = **m_home;
    QCOMPARE(canAskForMerge(url, environment), isAtForge);
}

void RegisterAtForgeTest::knowsWhereADescriptorIs()
{
    const Result<DescriptorPlace> place = readDescriptorPlace(
        u"https://git.example.com:8443/Acme/Payments/blob/main"_s, u"/catalog-info.yaml"_s);
    QVERIFY(place);
    QCOMPARE(*place,
             (DescriptorPlace{
                 u"https://git.example.com:8443/Acme/Payments.git"_s, u"main"_s, u"catalog-info.yaml"_s,
                 u"https://git.example.com:8443/Acme/Payments/blob/main/catalog-info.yaml"_s, false}));
    QVERIFY(!readDescriptorPlace(u"https://git.example.com/acme"_s, {}));
}

void RegisterAtForgeTest::asksNobodyWithoutAForge()
{
    {
        Result<Database> user = openUserData(**m_home);
        QVERIFY(removeForgeHost(*user, m_fake.host()));
    }
    ActionStep step = this->step();
    const Result<Value::Map> done = step.act();
    QVERIFY2(done, done ? "" : qPrintable(shown(done.error())));
    QVERIFY(pulls().isEmpty());
    QVERIFY2(step.log.join(u'\n').contains(u"Ask for the branch %1"_s.arg(branchName)),
             qPrintable(step.log.join(u'\n')));
}

void RegisterAtForgeTest::followsNobodyWithTheToken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::newRow("fetching") << "GET"_ba << u"info/refs$"_s;
    QTest::newRow("pushing") << "POST"_ba << u"git-receive-pack$"_s;
    QTest::newRow("asking") << "GET"_ba << u"/repos/acme/[^/]+$"_s;
    QTest::newRow("requesting") << "POST"_ba << u"/pulls$"_s;
}

/// The other server would answer without a certificate in the way: not even a connection is made.
void RegisterAtForgeTest::followsNobodyWithTheToken()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    const QTemporaryDir empty;
    const test::GitServer other(empty.path());
    m_fake.fail(method, path, u"redirect"_s,
                {{u"to"_s, other.url(u"stolen.git/info/refs"_s)}, {u"times"_s, 10}});
    ActionStep step = this->step();
    const Result<Value::Map> done = step.act();
    QVERIFY(!done);
    QVERIFY2(!shown(done.error()).contains(m_fake.token()), qPrintable(shown(done.error())));
    QCOMPARE(other.requests(), 0);
}

QTEST_GUILESS_MAIN(RegisterAtForgeTest)
#include "tst_registeratforge.moc"
