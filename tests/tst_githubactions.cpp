// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "scaffolder/action.h"

#include "support/fakegithub.h"
#include "support/scratch.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

/// What survives a crash.
class Journal final
{
public:
    RecordedEffects::Journal writer()
    {
        return [this](const EffectRecord &record) -> Result<void> {
            const auto isIt = [&](const EffectRecord &known) {
                return known.step == record.step && known.effect.key == record.effect.key;
            };
            const auto found = std::ranges::find_if(records, isIt);
            if (found == records.end())
                records.push_back(record);
            else
                *found = record;
            return {};
        };
    }

    std::vector<EffectRecord> records;
};

QStringList wordsOf(const std::vector<EffectRecord> &records)
{
    QStringList words;
    for (const EffectRecord &record : records)
        words += record.effect.words;
    return words;
}

QString shown(const Error &error)
{
    return error.message + u'\n' + error.hint;
}

} // namespace

class GitHubActionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void describesItsInputs();
    void plansInWordsWithoutAskingAnybody();
    void publishesWhatWasPlanned();
    void goesOnWhereItFailed_data();
    void goesOnWhereItFailed();
    void saysThatTheNameIsTaken();
    void takesNoRepositoryOfOthersForItsOwn();
    void takesBackWhatItMade();
    void leavesARepositoryThatWasPushedTo();
    void createsAndPushesInTwoSteps();
    void protectsAsFarAsThePlanGoes();
    void opensAPullRequest();
    void goesOnWithAPullRequest_data();
    void goesOnWithAPullRequest();
    void updatesAPullRequest();
    void opensNoneWhereNothingChanges();
    void closesThePullRequestAgain();
    void startsAWorkflowOnce();
    void refusesOtherHostsAndNames_data();
    void refusesOtherHostsAndNames();
    void givesSecretsToNobody();

private:
    Value::Map input(const QString &repository, const QByteArray &more = {}) const;
    Result<Value::Map> run(const QString &action, const Value::Map &input, Effects &effects);
    Result<Value::Map> act(const QString &action, const Value::Map &input);
    Result<void> undo(const EffectRecord &record);
    Result<void> undoAll();
    void makeRepository(const QString &name);

    test::FakeGitHub m_fake;
    std::unique_ptr<test::ScratchHome> m_home;
    Journal m_journal;
    Workspace m_workspace;
    PathEnvironment m_environment;
    QStringList m_log;
    qint64 m_startedAt = 0;
};

void GitHubActionsTest::initTestCase()
{
    QVERIFY(m_fake.isRunning());
}

void GitHubActionsTest::init()
{
    m_home = std::make_unique<test::ScratchHome>();
    m_fake.configure(**m_home);
    m_journal = {};
    m_log.clear();
    m_workspace = Workspace();
    QVERIFY(m_workspace.write(u"README.md"_s, {"# Payments\n"}));
    QVERIFY(m_workspace.write(u"bin/run"_s, {"#!/bin/sh\n", true}));
    m_environment = PathEnvironment();
    m_environment.home = **m_home;
    m_environment.author = {u"Ada"_s, u"ada@example.com"_s};
    m_environment.credentials = m_fake.credentials();
    m_startedAt = QDateTime::currentMSecsSinceEpoch();
}

void GitHubActionsTest::cleanup()
{
    m_fake.calmDown();
    QCOMPARE(m_fake.breaches().join(u'\n'), QString());
}

Value::Map GitHubActionsTest::input(const QString &repository, const QByteArray &more) const
{
    const QByteArray text = "{\"repoUrl\": \"" + m_fake.repoUrl(repository).toUtf8() + '"'
                            + (more.isEmpty() ? more : ", " + more) + '}';
    const Result<Value> read = readJson(text);
    return read && read->map() ? *read->map() : Value::Map();
}

Result<Value::Map> GitHubActionsTest::run(const QString &action, const Value::Map &input, Effects &effects)
{
    const std::function<void(const QString &)> log = [this](const QString &line) { m_log += line; };
    const Progress progress;
    ActionCall call{u"publish"_s, input,    m_workspace, effects,    m_environment,
                    log,          progress, u"run-1"_s,  m_startedAt};
    return findAction(action)->run(call);
}

/// One attempt; another one goes on with what the journal says.
Result<Value::Map> GitHubActionsTest::act(const QString &action, const Value::Map &input)
{
    RecordedEffects effects(m_journal.records, m_journal.writer());
    effects.enter(u"publish"_s);
    return run(action, input, effects);
}

Result<void> GitHubActionsTest::undo(const EffectRecord &record)
{
    for (const Action &action : actions()) {
        const auto way = std::ranges::find(action.undo, record.effect.kind, &EffectUndo::kind);
        if (way != action.undo.end())
            return way->run(record, m_environment, {});
    }
    return failure(ErrorKind::Failed, u"%1 cannot be taken back"_s.arg(record.effect.kind));
}

Result<void> GitHubActionsTest::undoAll()
{
    for (const EffectRecord &record : m_journal.records | std::views::reverse) {
        if (const Result<void> done = undo(record); !done && done.error().kind != ErrorKind::NotFound)
            return done;
    }
    return {};
}

/// One that was there before, with a commit of somebody.
void GitHubActionsTest::makeRepository(const QString &name)
{
    m_journal = {};
    QVERIFY(act(u"github:repo:create"_s, input(name)));
    m_journal = {};
    m_fake.pushAsSomebody(u"acme/"_s + name);
}

void GitHubActionsTest::describesItsInputs()
{
    for (const Action &action : actions()) {
        if (!action.name.contains(u"github"_s))
            continue;
        const Result<Value> schema = readJson(action.input);
        QVERIFY2(schema, qPrintable(action.name + (schema ? QString() : u": "_s + schema.error().message)));
        QVERIFY(schema->find(u"properties")->find(u"repoUrl"));
        QVERIFY(action.isOutward);
    }
    QCOMPARE(findAction(u"trigger:ci"), findAction(u"github:actions:dispatch"));
}

void GitHubActionsTest::plansInWordsWithoutAskingAnybody()
{
    const int before = m_fake.requests(u"."_s);
    PlannedEffects effects;
    const Result<Value::Map> outputs = run(u"publish:github"_s, input(u"planned"_s, R"(
        "repoVisibility": "internal", "defaultBranch": "trunk", "access": "acme/platform", "topics": ["Go", "api"],
        "collaborators": [{"user": "grace", "access": "push"}], "repoVariables": {"REGION": "eu"},
        "secrets": {"KEY": "x"}, "customProperties": {"tier": "1"}, "oidcCustomization": {"useDefault": true},
        "subscribe": true, "allowUpdateBranch": true, "requiredCommitSigning": true)"),
                                           effects);
    QVERIFY2(outputs, outputs ? "" : qPrintable(shown(outputs.error())));
    const QString host = m_fake.host();
    QCOMPARE(
        wordsOf(effects.records()).join(u'\n'),
        QStringList({u"create internal repository acme/planned on "_s + host,
                     u"allow updating branches of pull requests"_s, u"let team platform admin acme/planned"_s,
                     u"give grace the access \"push\" to acme/planned"_s, u"set the topics go, api"_s,
                     u"set the variable REGION"_s, u"set the custom properties"_s,
                     u"set the subject claim of its workflows"_s, u"watch it"_s,
                     u"leave out the secrets KEY of its workflows: GitHub takes them sealed, set them at "_s
                         + m_fake.page(u"acme/planned"_s) + u"/settings/secrets/actions"_s,
                     u"push 1 commit (2 files) to the branch trunk of acme/planned"_s,
                     u"make trunk the default branch"_s, u"protect the branch trunk"_s,
                     u"require signed commits on the branch trunk"_s})
            .join(u'\n'));
    const Value result{*outputs, {}};
    QCOMPARE(result.textAt({u"remoteUrl"}), m_fake.page(u"acme/planned"_s) + u".git"_s);
    QCOMPARE(result.textAt({u"repoContentsUrl"}), m_fake.page(u"acme/planned"_s) + u"/blob/trunk"_s);
    QCOMPARE(result.textAt({u"commitHash"}).size(), 40);
    QCOMPARE(m_fake.requests(u"."_s), before);
}

void GitHubActionsTest::publishesWhatWasPlanned()
{
    const Value::Map wanted = input(u"payments"_s, R"(
        "description": "Takes money", "homepage": "https://pay.example.com", "repoVisibility": "internal",
        "defaultBranch": "trunk", "access": "acme/platform", "topics": ["Go"],
        "collaborators": [{"user": "grace", "access": "push"}, {"team": "platform", "access": "maintain"}],
        "hasProjects": false, "hasWiki": false, "hasIssues": true, "allowMergeCommit": false,
        "allowSquashMerge": true, "allowRebaseMerge": false, "allowAutoMerge": true, "allowUpdateBranch": true,
        "squashMergeCommitTitle": "PR_TITLE", "squashMergeCommitMessage": "PR_BODY",
        "deleteBranchOnMerge": true, "repoVariables": {"REGION": "eu", "REPLICAS": 3},
        "customProperties": {"tier": "1"}, "oidcCustomization": {"useDefault": false,
        "includeClaimKeys": ["repo"]}, "subscribe": true, "gitCommitMessage": "Begin", "gitAuthorName": "Robot",
        "gitAuthorEmail": "robot@example.com", "requiredApprovingReviewCount": 2,
        "requireCodeOwnerReviews": true, "dismissStaleReviews": true, "requiredStatusCheckContexts": ["ci"],
        "requireBranchesToBeUpToDate": false, "requiredConversationResolution": true,
        "requireLastPushApproval": true, "requiredLinearHistory": true, "protectEnforceAdmins": false,
        "restrictions": {"users": ["grace"], "teams": []},
        "bypassPullRequestAllowances": {"teams": ["platform"]}, "requiredCommitSigning": true)");
    PlannedEffects planned;
    const Result<Value::Map> plan = run(u"publish:github"_s, wanted, planned);
    const Result<Value::Map> outputs = act(u"publish:github"_s, wanted);
    QVERIFY2(outputs, outputs ? "" : qPrintable(shown(outputs.error())));
    QCOMPARE(*outputs, *plan);
    QCOMPARE(wordsOf(m_journal.records), wordsOf(planned.records()));
    const QJsonObject there = m_fake.repository(u"acme/payments"_s);
    for (const auto &[field, value] :
         std::vector<std::pair<QString, QJsonValue>>{{u"description"_s, u"Takes money"_s},
                                                     {u"homepage"_s, u"https://pay.example.com"_s},
                                                     {u"visibility"_s, u"internal"_s},
                                                     {u"has_projects"_s, false},
                                                     {u"has_wiki"_s, false},
                                                     {u"has_issues"_s, true},
                                                     {u"allow_merge_commit"_s, false},
                                                     {u"allow_squash_merge"_s, true},
                                                     {u"allow_rebase_merge"_s, false},
                                                     {u"allow_auto_merge"_s, true},
                                                     {u"allow_update_branch"_s, true},
                                                     {u"squash_merge_commit_title"_s, u"PR_TITLE"_s},
                                                     {u"squash_merge_commit_message"_s, u"PR_BODY"_s},
                                                     {u"delete_branch_on_merge"_s, true},
                                                     {u"default_branch"_s, u"trunk"_s},
                                                     {u"subscribed"_s, true}})
        QVERIFY2(there.value(field) == value, qPrintable(field));
    QCOMPARE(there.value(u"topics"_s).toArray(), QJsonArray{u"go"_s});
    QCOMPARE(there.value(u"variables"_s).toObject(),
             (QJsonObject{{u"REGION"_s, u"eu"_s}, {u"REPLICAS"_s, u"3"_s}}));
    QCOMPARE(there.value(u"access"_s).toObject(),
             (QJsonObject{{u"grace"_s, u"push"_s}, {u"team platform"_s, u"maintain"_s}}));
    const QJsonObject rules = there.value(u"protection"_s).toObject().value(u"trunk"_s).toObject();
    QCOMPARE(rules.value(u"enforce_admins"_s), false);
    QCOMPARE(rules.value(u"required_linear_history"_s), true);
    QCOMPARE(rules[u"required_status_checks"_s][u"contexts"_s].toArray(), QJsonArray{u"ci"_s});
    QCOMPARE(rules[u"required_pull_request_reviews"_s][u"required_approving_review_count"_s].toInt(), 2);
    QCOMPARE(rules[u"restrictions"_s][u"users"_s].toArray(), QJsonArray{u"grace"_s});
    QCOMPARE(there.value(u"signatures"_s).toArray(), QJsonArray{u"trunk"_s});
    const QString bare = m_fake.folder() + u"/acme/payments.git"_s;
    QCOMPARE(m_fake.branch(u"acme/payments"_s, u"trunk"_s), Value({*outputs, {}}).textAt({u"commitHash"}));
    QCOMPARE(test::git(bare, {u"log"_s, u"--format=%an <%ae> %s"_s, u"trunk"_s}).trimmed(),
             "Robot <robot@example.com> Begin"_ba);
    const QByteArray tree = test::git(bare, {u"ls-tree"_s, u"-r"_s, u"trunk"_s});
    QVERIFY2(tree.contains("100644 blob") && tree.contains("100755 blob"), tree.constData());
    QVERIFY(tree.contains("\tREADME.md") && tree.contains("\tbin/run"));
}

void GitHubActionsTest::goesOnWhereItFailed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("how");
    struct Step {
        const char *name;
        QByteArray method;
        QString path;
    };
    const std::vector<Step> steps{
        {"repository", "POST", u"/orgs/acme/repos$"_s}, {"looking", "GET", u"/repos/acme/[^/]+$"_s},
        {"team", "PUT", u"/teams/platform/"_s},         {"topics", "PUT", u"/topics$"_s},
        {"variable", "POST", u"/actions/variables$"_s}, {"protection", "PUT", u"/protection$"_s}};
    const QStringList ways{u"drop"_s, u"drop-after"_s, u"refuse"_s, u"error"_s, u"error-after"_s, u"rate"_s};
    for (const Step &step : steps) {
        const bool isSetting = step.method == "PUT" || step.path.contains(u"variables"_s);
        for (const QString &how : ways.first(isSetting ? 3 : ways.size()))
            QTest::addRow("%s %s", step.name, qPrintable(how)) << step.method << step.path << how;
    }
    for (const QString &how : {u"drop"_s, u"drop-after"_s, u"error"_s, u"error-after"_s})
        QTest::addRow("push %s", qPrintable(how)) << "POST"_ba << u"git-receive-pack$"_s << how;
}

void GitHubActionsTest::goesOnWhereItFailed()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QString, how);
    static int number = 0;
    const QString name = u"resumed-%1"_s.arg(++number);
    const Value::Map wanted =
        input(name, R"("access": "acme/platform", "topics": ["go"], "repoVariables": {"REGION": "eu"})");
    m_fake.fail(method, path, how, {{u"seconds"_s, 3600}, {u"times"_s, 10}});
    const Result<Value::Map> first = act(u"publish:github"_s, wanted);
    QVERIFY(!first);
    const ErrorKind expected = how == u"refuse" ? ErrorKind::Denied
                               : how == u"rate" ? ErrorKind::Limit
                                                : ErrorKind::Unreachable;
    QVERIFY2(first.error().kind == expected, qPrintable(shown(first.error())));
    const EffectState left = m_journal.records.back().state;
    QCOMPARE(left, expected == ErrorKind::Unreachable ? EffectState::Begun : EffectState::Failed);
    m_fake.calmDown();
    const Result<Value::Map> second = act(u"publish:github"_s, wanted);
    QVERIFY2(second, second ? "" : qPrintable(shown(second.error())));
    for (const EffectRecord &record : m_journal.records)
        QVERIFY2(record.state == EffectState::Done, qPrintable(record.effect.words));
    const QString slug = u"acme/"_s + name;
    const QJsonObject there = m_fake.repository(slug);
    QCOMPARE(there.value(u"activity"_s).toArray().size(), 1);
    QCOMPARE(there.value(u"topics"_s).toArray(), QJsonArray{u"go"_s});
    QVERIFY(there.value(u"protection"_s).toObject().contains(u"main"_s));
    QCOMPARE(m_fake.branch(slug, u"main"_s), Value({*second, {}}).textAt({u"commitHash"}));
    // A third one has nothing left to do.
    const int requests = m_fake.requests(u"."_s);
    QVERIFY(act(u"publish:github"_s, wanted));
    QCOMPARE(m_fake.requests(u"."_s), requests);
}

void GitHubActionsTest::saysThatTheNameIsTaken()
{
    makeRepository(u"taken"_s);
    const Result<Value::Map> again = act(u"publish:github"_s, input(u"taken"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Invalid);
    QCOMPARE(again.error().message, u"There is a repository acme/taken on %1 already"_s.arg(m_fake.host()));
    QCOMPARE(m_journal.records.size(), size_t(1));
    QCOMPARE(m_journal.records.front().state, EffectState::Failed);
}

void GitHubActionsTest::takesNoRepositoryOfOthersForItsOwn()
{
    m_fake.fail("POST", u"/orgs/acme/repos$"_s, u"drop"_s);
    QVERIFY(!act(u"publish:github"_s, input(u"raced"_s)));
    const Journal begun = m_journal;
    makeRepository(u"raced"_s);
    m_journal = begun;
    const Result<Value::Map> resumed = act(u"publish:github"_s, input(u"raced"_s));
    QVERIFY(!resumed);
    QCOMPARE(resumed.error().kind, ErrorKind::Invalid);
    QVERIFY2(resumed.error().message.contains(u"this run did not make"_s),
             qPrintable(resumed.error().message));
}

void GitHubActionsTest::takesBackWhatItMade()
{
    const Value::Map wanted = input(u"undone"_s, R"("topics": ["go"])");
    QVERIFY(act(u"publish:github"_s, wanted));
    QVERIFY(!m_fake.repository(u"acme/undone"_s).isEmpty());
    const Result<void> undone = undoAll();
    QVERIFY2(undone, undone ? "" : qPrintable(shown(undone.error())));
    QVERIFY(m_fake.repository(u"acme/undone"_s).isEmpty());
    QVERIFY(undoAll());
    // Another one of the same name is none of this run's.
    const Journal ours = m_journal;
    makeRepository(u"undone"_s);
    m_journal = ours;
    const Result<void> another = undoAll();
    QVERIFY(!another);
    QVERIFY2(another.error().message.contains(u"another repository"_s), qPrintable(another.error().message));
}

void GitHubActionsTest::leavesARepositoryThatWasPushedTo()
{
    QVERIFY(act(u"publish:github"_s, input(u"used"_s)));
    m_fake.pushAsSomebody(u"acme/used"_s);
    const Result<void> undone = undoAll();
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Invalid);
    QVERIFY(!m_fake.repository(u"acme/used"_s).isEmpty());
}

void GitHubActionsTest::createsAndPushesInTwoSteps()
{
    const Result<Value::Map> created =
        act(u"github:repo:create"_s, input(u"twosteps"_s, R"("hasWiki": false)"));
    QVERIFY2(created, created ? "" : qPrintable(shown(created.error())));
    QCOMPARE(m_fake.repository(u"acme/twosteps"_s).value(u"has_wiki"_s), false);
    QCOMPARE(m_fake.branch(u"acme/twosteps"_s, u"main"_s), QString());
    const Result<Value::Map> pushed = act(
        u"github:repo:push"_s, input(u"twosteps"_s, R"("sourcePath": "bin", "protectDefaultBranch": false)"));
    QVERIFY2(pushed, pushed ? "" : qPrintable(shown(pushed.error())));
    QCOMPARE(m_fake.branch(u"acme/twosteps"_s, u"main"_s), Value({*pushed, {}}).textAt({u"commitHash"}));
    const QByteArray tree =
        test::git(m_fake.folder() + u"/acme/twosteps.git"_s, {u"ls-tree"_s, u"--name-only"_s, u"main"_s});
    QCOMPARE(tree, "run\n"_ba);
    QVERIFY(m_fake.repository(u"acme/twosteps"_s).value(u"protection"_s).toObject().isEmpty());
    const Result<Value::Map> nothing =
        act(u"github:repo:push"_s, input(u"twosteps"_s, R"("sourcePath": "none")"));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, ErrorKind::Invalid);
}

void GitHubActionsTest::protectsAsFarAsThePlanGoes()
{
    m_fake.fail("PUT", u"/protection$"_s, u"upgrade"_s);
    const Result<Value::Map> published = act(u"publish:github"_s, input(u"free"_s));
    QVERIFY2(published, published ? "" : qPrintable(shown(published.error())));
    QVERIFY2(m_log.join(u'\n').contains(u"Upgrade to GitHub"_s), qPrintable(m_log.join(u'\n')));
}

void GitHubActionsTest::opensAPullRequest()
{
    makeRepository(u"changed"_s);
    const Value::Map wanted = input(u"changed"_s, R"(
        "branchName": "add/database", "title": "Add a database", "description": "*Please*", "draft": true,
        "targetPath": "deploy", "sourcePath": "bin", "reviewers": ["grace"], "teamReviewers": ["platform"],
        "assignees": ["linus"], "commitMessage": "Database", "gitAuthorName": "Robot", "forceFork": true)");
    const int before = m_fake.requests(u"."_s);
    PlannedEffects planned;
    const Result<Value::Map> plan = run(u"publish:github:pull-request"_s, wanted, planned);
    QVERIFY2(plan, plan ? "" : qPrintable(shown(plan.error())));
    QCOMPARE(m_fake.requests(u"."_s), before);
    QCOMPARE(
        wordsOf(planned.records()).mid(2).join(u'\n'),
        u"open the draft pull request \"Add a database\" in acme/changed, from add/database into the default "
        "branch\nask grace, team platform for a review\nassign it to linus"_s);
    QVERIFY(wordsOf(planned.records()).first().startsWith(u"leave out the fork"_s));
    QVERIFY2(wordsOf(planned.records())
                 .at(1)
                 .startsWith(u"push 1 commit (1 file), on top of the default branch"_s),
             qPrintable(wordsOf(planned.records()).at(1)));
    const Result<Value::Map> outputs = act(u"publish:github:pull-request"_s, wanted);
    QVERIFY2(outputs, outputs ? "" : qPrintable(shown(outputs.error())));
    const Value result{*outputs, {}};
    QCOMPARE(result.textAt({u"remoteUrl"}), m_fake.page(u"acme/changed/pull/1"_s));
    QCOMPARE(result.textAt({u"targetBranchName"}), u"main"_s);
    QCOMPARE(std::get<qint64>(result.find(u"pullRequestNumber")->content), 1);
    const QJsonObject pull =
        m_fake.repository(u"acme/changed"_s).value(u"pulls"_s).toArray().first().toObject();
    QCOMPARE(pull.value(u"draft"_s), true);
    QCOMPARE(pull.value(u"body"_s), u"*Please*"_s);
    QCOMPARE(pull.value(u"reviewers"_s).toArray(), QJsonArray{u"grace"_s});
    QCOMPARE(pull.value(u"teams"_s).toArray(), QJsonArray{u"platform"_s});
    QCOMPARE(pull.value(u"assignees"_s).toArray(), QJsonArray{u"linus"_s});
    const QString bare = m_fake.folder() + u"/acme/changed.git"_s;
    QCOMPARE(test::git(bare, {u"log"_s, u"-1"_s, u"--format=%an %s"_s, u"add/database"_s}).trimmed(),
             "Robot Database"_ba);
    QCOMPARE(test::git(bare, {u"diff"_s, u"--name-only"_s, u"main"_s, u"add/database"_s}), "deploy/run\n"_ba);
}

void GitHubActionsTest::goesOnWithAPullRequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("how");
    for (const QString &how : {u"drop"_s, u"drop-after"_s, u"error-after"_s}) {
        QTest::addRow("push %s", qPrintable(how)) << "POST"_ba << u"git-receive-pack$"_s << how;
        QTest::addRow("open %s", qPrintable(how)) << "POST"_ba << u"/pulls$"_s << how;
        QTest::addRow("review %s", qPrintable(how)) << "POST"_ba << u"/requested_reviewers$"_s << how;
    }
    QTest::addRow("open refuse") << "POST"_ba << u"/pulls$"_s << u"refuse"_s;
}

void GitHubActionsTest::goesOnWithAPullRequest()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QString, how);
    static int number = 0;
    const QString name = u"proposed-%1"_s.arg(++number);
    makeRepository(name);
    const Value::Map wanted = input(
        name, R"("branchName": "change", "title": "Change", "description": "", "reviewers": ["grace"])");
    m_fake.fail(method, path, how);
    QVERIFY(!act(u"publish:github:pull-request"_s, wanted));
    m_fake.calmDown();
    const Result<Value::Map> second = act(u"publish:github:pull-request"_s, wanted);
    QVERIFY2(second, second ? "" : qPrintable(shown(second.error())));
    const QJsonArray pulls = m_fake.repository(u"acme/"_s + name).value(u"pulls"_s).toArray();
    QCOMPARE(pulls.size(), 1);
    QVERIFY(pulls.first().toObject().value(u"reviewers"_s).toArray().contains(u"grace"_s));
    const QString bare = m_fake.folder() + u"/acme/%1.git"_s.arg(name);
    QCOMPARE(test::git(bare, {u"rev-list"_s, u"--count"_s, u"main..change"_s}).trimmed(), "1"_ba);
}

void GitHubActionsTest::updatesAPullRequest()
{
    makeRepository(u"updated"_s);
    const QByteArray more = R"("branchName": "change", "title": "Change", "description": "", "update": true)";
    QVERIFY(act(u"publish:github:pull-request"_s, input(u"updated"_s, more)));
    // Another run, later.
    m_journal = {};
    m_startedAt += 60'000;
    QVERIFY(m_workspace.write(u"README.md"_s, {"# Other\n"}));
    const Result<Value::Map> again = act(u"publish:github:pull-request"_s, input(u"updated"_s, more));
    QVERIFY2(again, again ? "" : qPrintable(shown(again.error())));
    QCOMPARE(m_fake.repository(u"acme/updated"_s).value(u"pulls"_s).toArray().size(), 1);
    const QString bare = m_fake.folder() + u"/acme/updated.git"_s;
    QCOMPARE(test::git(bare, {u"rev-list"_s, u"--count"_s, u"main..change"_s}).trimmed(), "2"_ba);
    // The pull request of an earlier run is not this one's to close.
    const Result<void> closed = undo(m_journal.records.back());
    QVERIFY(!closed);
    QCOMPARE(closed.error().kind, ErrorKind::Invalid);
}

void GitHubActionsTest::opensNoneWhereNothingChanges()
{
    makeRepository(u"same"_s);
    const QByteArray more =
        R"("branchName": "%1", "title": "Change", "description": "", "createWhenEmpty": false)";
    QVERIFY(act(u"publish:github:pull-request"_s, input(u"same"_s, QByteArray(more).replace("%1", "one"))));
    const QString bare = m_fake.folder() + u"/acme/same.git"_s;
    test::git(bare, {u"branch"_s, u"-f"_s, u"main"_s, u"one"_s});
    m_journal = {};
    const Result<Value::Map> again =
        act(u"publish:github:pull-request"_s, input(u"same"_s, QByteArray(more).replace("%1", "two")));
    QVERIFY2(again, again ? "" : qPrintable(shown(again.error())));
    QVERIFY(again->empty());
    QVERIFY(m_journal.records.empty());
    QCOMPARE(m_fake.branch(u"acme/same"_s, u"two"_s), QString());
}

void GitHubActionsTest::closesThePullRequestAgain()
{
    makeRepository(u"closed"_s);
    QVERIFY(act(u"publish:github:pull-request"_s,
                input(u"closed"_s, R"("branchName": "change", "title": "Change", "description": "")")));
    const Result<void> undone = undoAll();
    QVERIFY2(undone, undone ? "" : qPrintable(shown(undone.error())));
    QCOMPARE(m_fake.repository(u"acme/closed"_s)[u"pulls"_s][0][u"state"_s].toString(), u"closed"_s);
    QCOMPARE(m_fake.branch(u"acme/closed"_s, u"change"_s), QString());
}

void GitHubActionsTest::startsAWorkflowOnce()
{
    QVERIFY(m_workspace.write(u".github/workflows/ci.yml"_s, {"on: workflow_dispatch\n"}));
    QVERIFY(act(u"publish:github"_s, input(u"flows"_s)));
    const Value::Map wanted = input(u"flows"_s, R"("workflowId": "ci.yml", "branchOrTagName": "main",
        "workflowInputs": {"stage": "test", "count": 3})");
    m_fake.fail("POST", u"/dispatches$"_s, u"drop-after"_s);
    QVERIFY(!act(u"trigger:ci"_s, wanted));
    const Result<Value::Map> second = act(u"trigger:ci"_s, wanted);
    QVERIFY2(second, second ? "" : qPrintable(shown(second.error())));
    const QJsonArray runs = m_fake.repository(u"acme/flows"_s).value(u"dispatches"_s).toArray();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().toObject().value(u"inputs"_s).toObject(),
             (QJsonObject{{u"stage"_s, u"test"_s}, {u"count"_s, u"3"_s}}));
}

void GitHubActionsTest::refusesOtherHostsAndNames_data()
{
    QTest::addColumn<QString>("repoUrl");
    QTest::addColumn<QString>("words");
    QTest::newRow("host") << u"evil.example?owner=acme&repo=x"_s << u"evil.example"_s;
    QTest::newRow("other kind") << u"gitlab.com?owner=acme&repo=x"_s << u"gitlab.com"_s;
    QTest::newRow("no owner") << u"github.com?repo=x"_s << u"owner"_s;
    QTest::newRow("dots") << u"github.com?owner=acme&repo=.."_s << u"\"..\" cannot be the name"_s;
    QTest::newRow("slashes") << u"github.com?owner=acme&repo=a/../b"_s << u"\"a/../b\" cannot be the name"_s;
    QTest::newRow("spaces") << u"github.com?owner=acme&repo=a%20b"_s << u"\"a b\" cannot be the name"_s;
}

void GitHubActionsTest::refusesOtherHostsAndNames()
{
    QFETCH(const QString, repoUrl);
    QFETCH(const QString, words);
    PlannedEffects effects;
    const Value::Map input{{u"repoUrl"_s, {}, Value{repoUrl, {}}}};
    const Result<Value::Map> planned = run(u"publish:github"_s, input, effects);
    QVERIFY(!planned);
    QVERIFY2(planned.error().message.contains(words), qPrintable(planned.error().message));
    QVERIFY(effects.records().empty());
}

void GitHubActionsTest::givesSecretsToNobody()
{
    m_environment.credentials = {};
    const Value::Map wanted = input(u"secretive"_s, "\"token\": \"" + m_fake.token().toUtf8()
                                                        + "\", \"secrets\": {\"KEY\": \"hunter2\"}");
    QStringList said;
    PlannedEffects planned;
    QVERIFY(run(u"publish:github"_s, wanted, planned));
    const auto hear = [&said](const std::vector<EffectRecord> &records) {
        for (const EffectRecord &record : records)
            said += record.effect.words + record.effect.key + record.error
                    + QString::fromUtf8(writeJson(record.effect.details) + writeJson(record.result));
    };
    hear(planned.records());
    for (const auto &[method, path, how] :
         std::vector<std::tuple<QByteArray, QString, QString>>{{"POST", u"/orgs/acme/repos$"_s, u"echo"_s},
                                                               {"POST", u"/orgs/acme/repos$"_s, u"refuse"_s},
                                                               {"POST", u"git-receive-pack$"_s, u"drop"_s},
                                                               {"POST", u"git-receive-pack$"_s, u"error"_s},
                                                               {"PUT", u"/protection$"_s, u"echo"_s}}) {
        m_fake.fail(method, path, how);
        const Result<Value::Map> failed = act(u"publish:github"_s, wanted);
        QVERIFY(!failed);
        said += shown(failed.error());
        hear(m_journal.records);
    }
    const Result<Value::Map> done = act(u"publish:github"_s, wanted);
    QVERIFY2(done, done ? "" : qPrintable(shown(done.error())));
    hear(m_journal.records);
    said += QString::fromUtf8(writeJson(Value{*done, {}})) + m_log.join(u'\n');
    for (const QString &text : std::as_const(said)) {
        QVERIFY2(!text.contains(m_fake.token()), qPrintable(text));
        QVERIFY2(!text.contains(u"hunter2"_s), qPrintable(text));
    }
    QVERIFY(said.join(u'\n').contains(u"Bearer ***"_s));
}

QTEST_GUILESS_MAIN(GitHubActionsTest)
#include "tst_githubactions.moc"
