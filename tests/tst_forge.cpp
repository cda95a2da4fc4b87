// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/forge.h"

#include "forge/choices.h"
#include "forge/github.h"

#include "support/fakegithub.h"
#include "support/scratch.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString textOf(const Error &error)
{
    return error.message + u'\n' + error.hint;
}

} // namespace

class ForgeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void asksConfiguredHostsOnly();
    void asksNobodyWithoutAToken();
    void triesTheNextTokenWhereOneIsRefused();
    void makesARepositoryOfAnOrganisation();
    void makesOnesOwnRepository();
    void makesNoneForAnotherPerson();
    void saysThatANameIsTaken();
    void saysHowItShallBe();
    void worksWithChangeRequests();
    void startsWorkflows();
    void offersBranchesAndOwners();
    void putsRefusalsIntoWords_data();
    void putsRefusalsIntoWords();
    void waitsWhereItIsAskedToWaitALittle();
    void endsWhereItIsAskedToWaitForLong();
    void cannotBeLedAstrayByNames();
    void keepsTheTokenToItself();

private:
    std::unique_ptr<GitHub> github(const QString &token = {});
    Result<ForgeRepository> make(const QString &name);

    test::FakeGitHub m_fake;
};

void ForgeTest::initTestCase()
{
    QVERIFY(m_fake.isRunning());
}

void ForgeTest::cleanup()
{
    m_fake.calmDown();
    QCOMPARE(m_fake.breaches().join(u'\n'), QString());
}

std::unique_ptr<GitHub> ForgeTest::github(const QString &token)
{
    return std::make_unique<GitHub>(*makeForgeHost(m_fake.host(), {}, {}),
                                    ForgeAccess{m_fake.credentials(), token, {}});
}

Result<ForgeRepository> ForgeTest::make(const QString &name)
{
    return github()->createRepository({{u"acme"_s, name}, Visibility::Private, {}, {}});
}

void ForgeTest::asksConfiguredHostsOnly()
{
    const test::ScratchHome home;
    const ForgeAccess access{m_fake.credentials(), {}, {}};
    const auto none = openForge(*home, m_fake.host(), access);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    m_fake.configure(*home);
    const auto forge = openForge(*home, m_fake.host(), access);
    QVERIFY(forge);
    const auto repository = (*forge)->findRepository({u"acme"_s, u"none"_s});
    QVERIFY2(repository, repository ? "" : qPrintable(repository.error().message));
    QVERIFY(!*repository);
}

void ForgeTest::asksNobodyWithoutAToken()
{
    const int before = m_fake.requests(u"."_s);
    GitHub github(*makeForgeHost(m_fake.host(), {}, {}), {});
    const Result<QString> login = github.login();
    QVERIFY(!login);
    QCOMPARE(login.error().kind, ErrorKind::Denied);
    QCOMPARE(login.error().message, u"No token is known for %1"_s.arg(m_fake.host()));
    QCOMPARE(m_fake.requests(u"."_s), before);
}

void ForgeTest::triesTheNextTokenWhereOneIsRefused()
{
    const auto lookup = [this](const QUrl &) {
        return std::vector<Credential>{{u"old"_s, u"ghp_outdated"_s}, {u"ada"_s, m_fake.token()}};
    };
    GitHub known(*makeForgeHost(m_fake.host(), {}, {}), {lookup, {}, {}});
    QCOMPARE(known.login().value_or(QString()), u"ada"_s);
    // A given token stands alone.
    const Result<QString> refused = github(u"ghp_given"_s)->login();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(!textOf(refused.error()).contains(u"ghp_given"_s));
}

void ForgeTest::makesARepositoryOfAnOrganisation()
{
    const auto made = github()->createRepository({{u"acme"_s, u"payments"_s},
                                                  Visibility::Internal,
                                                  u"Takes money"_s,
                                                  {{u"has_wiki"_s, false}, {u"allow_squash_merge"_s, true}}});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->name, (RepositoryName{u"acme"_s, u"payments"_s}));
    QCOMPARE(made->clone, m_fake.page(u"acme/payments"_s) + u".git"_s);
    QVERIFY(made->mayAdminister);
    const QJsonObject there = m_fake.repository(u"acme/payments"_s);
    QCOMPARE(there.value(u"visibility"_s), u"internal"_s);
    QCOMPARE(there.value(u"private"_s), true);
    QCOMPARE(there.value(u"description"_s), u"Takes money"_s);
    QCOMPARE(there.value(u"has_wiki"_s), false);
    const auto found = github()->findRepository({u"acme"_s, u"payments"_s});
    QVERIFY(found && *found);
    QCOMPARE((*found)->id, made->id);
    QCOMPARE(github()->isEmpty(made->name).value_or(false), true);
    QVERIFY(github()->deleteRepository(made->name));
    QCOMPARE(github()->deleteRepository(made->name).error().kind, ErrorKind::NotFound);
}

void ForgeTest::makesOnesOwnRepository()
{
    QVERIFY(github()->createRepository({{u"ada"_s, u"mine"_s}, Visibility::Public, {}, {}}));
    QCOMPARE(m_fake.repository(u"ada/mine"_s).value(u"private"_s), false);
    const auto internal = github()->createRepository({{u"ada"_s, u"other"_s}, Visibility::Internal, {}, {}});
    QVERIFY(!internal);
    QCOMPARE(internal.error().kind, ErrorKind::Invalid);
}

void ForgeTest::makesNoneForAnotherPerson()
{
    const auto made = github()->createRepository({{u"grace"_s, u"theirs"_s}, Visibility::Private, {}, {}});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Denied);
    QVERIFY2(made.error().message.contains(u"that of ada"_s), qPrintable(made.error().message));
}

void ForgeTest::saysThatANameIsTaken()
{
    QVERIFY(make(u"taken"_s));
    const auto again = make(u"taken"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Invalid);
    QCOMPARE(again.error().message, u"There is a repository acme/taken on %1 already"_s.arg(m_fake.host()));
    // Between looking and making.
    m_fake.fail("POST", u"/repos$"_s, u"taken"_s);
    const auto raced = make(u"raced"_s);
    QVERIFY(!raced);
    QCOMPARE(raced.error().kind, ErrorKind::Invalid);
    QVERIFY2(raced.error().message.contains(u"name already exists"_s), qPrintable(raced.error().message));
}

void ForgeTest::saysHowItShallBe()
{
    const RepositoryName name{u"acme"_s, u"settings"_s};
    QVERIFY(make(name.name));
    const auto github = this->github();
    const auto done = [](const Result<void> &result) { return result ? QString() : textOf(result.error()); };
    QCOMPARE(done(github->updateRepository(name, {{u"allow_update_branch"_s, true}})), QString());
    QCOMPARE(done(github->setTopics(name, {u"go"_s, u"payments"_s})), QString());
    QCOMPARE(done(github->grant(name, {u"grace"_s, {}, u"push"_s})), QString());
    QCOMPARE(done(github->grant(name, {{}, u"platform"_s, u"admin"_s})), QString());
    QCOMPARE(done(github->setVariable(name, u"REGION"_s, u"eu"_s)), QString());
    QCOMPARE(done(github->setVariable(name, u"REGION"_s, u"us"_s)), QString());
    QCOMPARE(done(github->setProperties(name, {{u"tier"_s, u"1"_s}})), QString());
    QCOMPARE(done(github->customiseOidc(name, {{u"use_default"_s, true}})), QString());
    QCOMPARE(done(github->subscribe(name)), QString());
    m_fake.pushAsSomebody(name.slug());
    QCOMPARE(done(github->protectBranch(name, u"main"_s,
                                        {{u"required_status_checks"_s, QJsonValue()},
                                         {u"enforce_admins"_s, true},
                                         {u"required_pull_request_reviews"_s, QJsonValue()},
                                         {u"restrictions"_s, QJsonValue()}})),
             QString());
    QCOMPARE(done(github->requireSignatures(name, u"main"_s)), QString());
    QCOMPARE(github->pushes(name).value_or(QStringList()), QStringList{u"grace"_s});
    QCOMPARE(github->isEmpty(name).value_or(true), false);
    const QJsonObject there = m_fake.repository(name.slug());
    QCOMPARE(there.value(u"allow_update_branch"_s), true);
    QCOMPARE(there.value(u"topics"_s).toVariant().toStringList(), (QStringList{u"go"_s, u"payments"_s}));
    QCOMPARE(there.value(u"access"_s).toObject(),
             (QJsonObject{{u"grace"_s, u"push"_s}, {u"team platform"_s, u"admin"_s}}));
    QCOMPARE(there.value(u"variables"_s).toObject(), (QJsonObject{{u"REGION"_s, u"us"_s}}));
    QCOMPARE(there.value(u"properties"_s).toObject(), (QJsonObject{{u"tier"_s, u"1"_s}}));
    QCOMPARE(there.value(u"subscribed"_s), true);
    QCOMPARE(there.value(u"signatures"_s).toArray(), QJsonArray{u"main"_s});
    QCOMPARE(github->grant(name, {{}, u"nobody"_s, u"admin"_s}).error().kind, ErrorKind::NotFound);
}

void ForgeTest::worksWithChangeRequests()
{
    const RepositoryName name{u"acme"_s, u"changes"_s};
    QVERIFY(make(name.name));
    m_fake.pushAsSomebody(name.slug());
    const QString bare = m_fake.folder() + u"/acme/changes.git"_s;
    test::git(bare, {u"branch"_s, u"add/database"_s, u"main"_s});
    const auto github = this->github();
    const NewChangeRequest wanted{name, u"add/database"_s, {}, u"Add a database"_s, u"*Please*"_s, true};
    const auto early = github->openChangeRequest(wanted);
    QVERIFY(!early);
    QCOMPARE(early.error().kind, ErrorKind::Invalid);
    QVERIFY2(early.error().message.contains(u"No commits between"_s), qPrintable(early.error().message));
    m_fake.pushAsSomebody(name.slug());
    const auto opened = github->openChangeRequest(wanted);
    QVERIFY2(opened, opened ? "" : qPrintable(textOf(opened.error())));
    QCOMPARE(opened->number, 1);
    QCOMPARE(opened->target, u"main"_s);
    QCOMPARE(opened->page, m_fake.page(u"acme/changes/pull/1"_s));
    const auto found = github->findChangeRequest(name, u"add/database"_s, u"main"_s);
    QVERIFY(found && *found);
    QCOMPARE((*found)->number, 1);
    QVERIFY(github->requestReviews(name, 1, {u"grace"_s}, {u"platform"_s}));
    QVERIFY(github->assign(name, 1, {u"linus"_s}));
    QCOMPARE(github->requestReviews(name, 1, {u"nobody"_s}, {}).error().kind, ErrorKind::Invalid);
    const QJsonObject pull = m_fake.repository(name.slug()).value(u"pulls"_s).toArray().first().toObject();
    QCOMPARE(pull.value(u"draft"_s), true);
    QCOMPARE(pull.value(u"reviewers"_s).toArray(), QJsonArray{u"grace"_s});
    QCOMPARE(pull.value(u"teams"_s).toArray(), QJsonArray{u"platform"_s});
    QCOMPARE(pull.value(u"assignees"_s).toArray(), QJsonArray{u"linus"_s});
    QVERIFY(github->closeChangeRequest(name, 1));
    QVERIFY(!*github->findChangeRequest(name, u"add/database"_s, {}));
    QVERIFY(github->deleteBranch(name, u"add/database"_s));
    QCOMPARE(m_fake.branch(name.slug(), u"add/database"_s), QString());
    QCOMPARE(github->deleteBranch(name, u"main"_s).error().kind, ErrorKind::Invalid);
}

void ForgeTest::startsWorkflows()
{
    const RepositoryName name{u"acme"_s, u"flows"_s};
    QVERIFY(make(name.name));
    test::ScratchRepository repository(m_fake.folder() + u"/acme/flows.git"_s);
    repository.files = {{u".github/workflows/ci.yml"_s, "on: workflow_dispatch\n"}};
    repository.commit();
    const auto github = this->github();
    QVERIFY(!*github->newestRun(name, u"ci.yml"_s, u"main"_s));
    QVERIFY(github->dispatch(name, u"ci.yml"_s, u"main"_s, {{u"stage"_s, u"test"_s}}));
    const auto run = github->newestRun(name, u"ci.yml"_s, u"main"_s);
    QVERIFY(run && *run);
    QCOMPARE((*run)->actor, u"ada"_s);
    QVERIFY((*run)->createdAt.isValid());
    QCOMPARE(github->dispatch(name, u"none.yml"_s, u"main"_s, {}).error().kind, ErrorKind::NotFound);
    const auto noBranch = github->dispatch(name, u"ci.yml"_s, u"trunk"_s, {});
    QVERIFY2(noBranch.error().message.contains(u"No ref found"_s), qPrintable(noBranch.error().message));
}

void ForgeTest::offersBranchesAndOwners()
{
    const test::ScratchHome home;
    m_fake.configure(*home);
    QVERIFY(make(u"chosen"_s));
    m_fake.pushAsSomebody(u"acme/chosen"_s);
    const QString bare = m_fake.folder() + u"/acme/chosen.git"_s;
    test::git(bare, {u"branch"_s, u"a/b"_s, u"main"_s});
    const ForgeAccess access{m_fake.credentials(), {}, {}};
    const auto branches = branchChoices(*home, m_fake.repoUrl(u"chosen"_s), access);
    QVERIFY2(branches, branches ? "" : qPrintable(textOf(branches.error())));
    QCOMPARE(*branches, (QStringList{u"main"_s, u"a/b"_s}));
    QCOMPARE(ownerChoices(*home, m_fake.host(), access).value_or(QStringList()),
             (QStringList{u"ada"_s, u"acme"_s}));
    const auto refused = branchChoices(*home, m_fake.repoUrl(u"chosen"_s), {{}, u"ghp_wrong"_s, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(!textOf(refused.error()).contains(u"ghp_wrong"_s));
    QCOMPARE(branchChoices(*home, u"github.example?owner=a&repo=b"_s, access).error().kind,
             ErrorKind::NotFound);
}

void ForgeTest::putsRefusalsIntoWords_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("a right is missing")
        << u"refuse"_s << int(ErrorKind::Denied) << u"The token needs the permission administration=write"_s;
    QTest::newRow("a fault") << u"error"_s << int(ErrorKind::Unreachable) << u"a fault of its own"_s;
    QTest::newRow("dropped before") << u"drop"_s << int(ErrorKind::Unreachable)
                                    << u"broke before the answer"_s;
    QTest::newRow("dropped after") << u"drop-after"_s << int(ErrorKind::Unreachable) << u"not done twice"_s;
    QTest::newRow("no JSON") << u"page"_s << int(ErrorKind::Unreachable) << u"no JSON"_s;
    QTest::newRow("taken") << u"taken"_s << int(ErrorKind::Invalid)
                           << u"(name already exists on this account)"_s;
    QTest::newRow("elsewhere") << u"redirect"_s << int(ErrorKind::Failed) << u"elsewhere.example"_s;
}

void ForgeTest::putsRefusalsIntoWords()
{
    QFETCH(const QString, how);
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    m_fake.fail("POST", u"/orgs/acme/repos"_s, how, {{u"to"_s, u"https://elsewhere.example/"_s}});
    const auto made = make(u"words-"_s + how);
    QVERIFY(!made);
    QCOMPARE(int(made.error().kind), kind);
    QVERIFY2(textOf(made.error()).contains(words), qPrintable(textOf(made.error())));
    if (how != u"drop" && how != u"drop-after")
        QVERIFY2(made.error().message.startsWith(u"Failed while creating the repository acme/words-"_s),
                 qPrintable(made.error().message));
}

void ForgeTest::waitsWhereItIsAskedToWaitALittle()
{
    const int before = m_fake.requests(u"^POST"_s);
    m_fake.fail("POST", u"/orgs/acme/repos"_s, u"retry"_s, {{u"seconds"_s, 1}});
    m_fake.fail("POST", u"/orgs/acme/repos"_s, u"rate"_s, {{u"seconds"_s, 1}});
    QStringList said;
    GitHub github(*makeForgeHost(m_fake.host(), {}, {}),
                  {m_fake.credentials(), {}, {{}, [&](const QString &line, double) { said += line; }}});
    const auto made = github.createRepository({{u"acme"_s, u"patient"_s}, Visibility::Private, {}, {}});
    QVERIFY2(made, made ? "" : qPrintable(textOf(made.error())));
    QCOMPARE(said.size(), 2);
    QCOMPARE(said.first(), u"%1 asks to wait for 1 seconds"_s.arg(m_fake.host()));
    QCOMPARE(m_fake.requests(u"^POST"_s), before + 3);
}

void ForgeTest::endsWhereItIsAskedToWaitForLong()
{
    const int before = m_fake.requests(u"^POST"_s);
    m_fake.fail("POST", u"/orgs/acme/repos"_s, u"rate"_s, {{u"seconds"_s, 3600}});
    const auto made = make(u"limited"_s);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Limit);
    QVERIFY2(made.error().message.contains(u"asks to wait until"_s), qPrintable(made.error().message));
    QCOMPARE(m_fake.requests(u"^POST"_s), before + 1);
}

void ForgeTest::cannotBeLedAstrayByNames()
{
    QVERIFY(make(u"victim"_s));
    const auto github = this->github();
    QCOMPARE(github->deleteRepository({u"acme"_s, u".."_s}).error().kind, ErrorKind::Invalid);
    QCOMPARE(github->deleteRepository({u"acme"_s, QString()}).error().kind, ErrorKind::Invalid);
    QCOMPARE(github->deleteRepository({u"x"_s, u"../../repos/acme/victim"_s}).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(github->deleteRepository({u"acme"_s, u"victim?x=1"_s}).error().kind, ErrorKind::NotFound);
    QVERIFY(!m_fake.repository(u"acme/victim"_s).isEmpty());
}

void ForgeTest::keepsTheTokenToItself()
{
    m_fake.fail("POST", u"/orgs/acme/repos"_s, u"echo"_s);
    const auto made = make(u"echoed"_s);
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains(u"Bearer ***"_s), qPrintable(made.error().message));
    QVERIFY(!textOf(made.error()).contains(m_fake.token()));
    // A message is cut: not in the middle of the token.
    for (const int behind : {470, 480, 490}) {
        m_fake.fail("POST", u"/orgs/acme/repos"_s, u"echo"_s, {{u"behind"_s, behind}});
        const auto cut = make(u"echoed"_s);
        QVERIFY(!cut);
        QVERIFY2(!textOf(cut.error()).contains(m_fake.token().first(4)), qPrintable(textOf(cut.error())));
    }
    const Result<QString> broken = github(u"ghp_x\r\nHost: elsewhere"_s)->login();
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Denied);
    QVERIFY(!textOf(broken.error()).contains(u"elsewhere"_s));
}

QTEST_GUILESS_MAIN(ForgeTest)
#include "tst_forge.moc"
