// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/githubpush.h"

#include "base/json.h"
#include "git/push.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/githubrepository.h"
#include "scaffolder/gitpush.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Value commitValue(const QString &commit)
{
    return Value{Value::Map{textMember(u"commit"_s, commit)}, {}};
}

/// The first commit of a repository that this step made; it goes when the repository goes.
Result<QString> pushFirst(ActionCall &call, const GitHubTarget &target, const PushRequest &request,
                          qint64 repositoryId)
{
    Result<Repository> made = Repository::inMemory();
    if (!made)
        return std::unexpected(made.error());
    const Result<QString> commit = addCommit(*made, {}, request.content, request.mark);
    if (!commit)
        return commit;
    const QString words = u"push 1 commit (%1) to the branch %2 of %3"_s.arg(
        countOfFiles(qsizetype(request.content.files.size())), request.branch, target.name.slug());
    const CredentialLookup credentials = pushCredentials(target.access);
    const Result<Value> pushed = call.effects.perform(
        settingEffect(target, request.key, words, repositoryId), commitValue(*commit),
        [&]() -> Result<Value> {
            const Result<void> done =
                pushBranch(*made, request.url, request.branch, *commit, credentials, call.progress);
            return done ? Result<Value>(commitValue(*commit)) : std::unexpected(done.error());
        },
        [&]() -> Result<std::optional<Value>> {
            const auto there = remoteBranch(request.url, request.branch, credentials, call.progress);
            if (!there)
                return std::unexpected(there.error());
            return *there == *commit ? std::optional(commitValue(*commit)) : std::nullopt;
        });
    if (!pushed)
        return std::unexpected(pushed.error());
    return pushed->textAt({u"commit"});
}

/// Null, or the lists of users, teams and apps.
QJsonValue people(const Value *input)
{
    if (!input || !input->map())
        return QJsonValue::Null;
    QJsonObject lists;
    for (const QString &name : {u"users"_s, u"teams"_s, u"apps"_s})
        lists.insert(name, input->find(name) ? toQJson(*input->find(name)) : QJsonArray());
    return lists;
}

QJsonObject protectionRules(const ActionInput &input)
{
    QJsonObject reviews{
        {u"required_approving_review_count"_s, int(input.number(u"requiredApprovingReviewCount", 1))},
        {u"require_code_owner_reviews"_s, input.flag(u"requireCodeOwnerReviews")},
        {u"dismiss_stale_reviews"_s, input.flag(u"dismissStaleReviews")},
        {u"require_last_push_approval"_s, input.flag(u"requireLastPushApproval")}};
    if (const QJsonValue passing = people(input.find(u"bypassPullRequestAllowances")); passing.isObject())
        reviews.insert(u"bypass_pull_request_allowances"_s, passing);
    return {{u"required_status_checks"_s,
             QJsonObject{
                 {u"strict"_s, input.flag(u"requireBranchesToBeUpToDate", true)},
                 {u"contexts"_s, QJsonArray::fromStringList(input.texts(u"requiredStatusCheckContexts"))}}},
            {u"enforce_admins"_s, input.flag(u"protectEnforceAdmins", true)},
            {u"required_pull_request_reviews"_s, reviews},
            {u"restrictions"_s, people(input.find(u"restrictions"))},
            {u"required_linear_history"_s, input.flag(u"requiredLinearHistory")},
            {u"required_conversation_resolution"_s, input.flag(u"requiredConversationResolution")}};
}

/// Free plans protect branches of public repositories alone.
bool isBeyondThePlan(const Error &error)
{
    return error.kind == ErrorKind::Denied && error.message.contains(u"Upgrade to GitHub"_s);
}

} // namespace

QString defaultBranchOf(const ActionCall &call)
{
    return ActionInput(call.input).text(u"defaultBranch", u"main"_s);
}

Result<QString> pushToGitHub(ActionCall &call, const GitHubTarget &target, qint64 repositoryId)
{
    const ActionInput input(call.input);
    const Result<CommitContent> content = contentToPush(call.workspace, input.text(u"sourcePath"));
    if (!content)
        return std::unexpected(content.error());
    const PushRequest request{target.clone(),
                              defaultBranchOf(call),
                              {},
                              *content,
                              markOf(call, input.text(u"gitCommitMessage", u"initial commit"_s),
                                     input.text(u"gitAuthorName"), input.text(u"gitAuthorEmail"))};
    if (repositoryId != anotherRepository)
        return pushFirst(call, target, request, repositoryId);
    PathEnvironment environment = call.environment;
    environment.credentials = pushCredentials(target.access);
    ActionCall own{call.step, call.input,    call.workspace, call.effects,  environment,
                   call.log,  call.progress, call.run,       call.startedAt};
    return performPush(own, request);
}

Result<void> protectGitHubBranch(ActionCall &call, const GitHubTarget &target, qint64 repositoryId)
{
    const ActionInput input(call.input);
    const QString branch = defaultBranchOf(call);
    GitHub github = target.open();
    const auto perform = [&](const QString &key, const QString &words,
                             const std::function<Result<void>()> &act) {
        return performAgain(call, settingEffect(target, key, words, repositoryId), act);
    };
    if (branch != u"main") {
        const Result<void> done =
            perform(u"default-branch"_s, u"make %1 the default branch"_s.arg(branch),
                    [&] { return github.updateRepository(target.name, {{u"default_branch"_s, branch}}); });
        if (!done)
            return done;
    }
    if (input.flag(u"protectDefaultBranch", true)) {
        const Result<void> done =
            perform(u"protection"_s, u"protect the branch %1"_s.arg(branch), [&]() -> Result<void> {
                const Result<void> set = github.protectBranch(target.name, branch, protectionRules(input));
                if (set || !isBeyondThePlan(set.error()))
                    return set;
                call.log(u"Not done: %1"_s.arg(set.error().message));
                return {};
            });
        if (!done)
            return done;
    }
    if (input.flag(u"requiredCommitSigning"))
        return perform(u"signatures"_s, u"require signed commits on the branch %1"_s.arg(branch),
                       [&] { return github.requireSignatures(target.name, branch); });
    return {};
}

Value::Map gitHubOutputs(const GitHubTarget &target, const QString &branch)
{
    return {textMember(u"remoteUrl"_s, target.clone()),
            textMember(u"repoContentsUrl"_s, target.page() + u"/blob/"_s + branch)};
}

QByteArray pushSchema()
{
    return R"(
        "repoUrl": {"type": "string"}, "token": {"type": "string"}, "defaultBranch": {"type": "string"},
        "sourcePath": {"type": "string"}, "gitCommitMessage": {"type": "string"},
        "gitAuthorName": {"type": "string"}, "gitAuthorEmail": {"type": "string"},
        "protectDefaultBranch": {"type": "boolean"}, "protectEnforceAdmins": {"type": "boolean"},
        "requiredApprovingReviewCount": {"type": "integer", "minimum": 0, "maximum": 6},
        "requireCodeOwnerReviews": {"type": "boolean"}, "dismissStaleReviews": {"type": "boolean"},
        "requiredStatusCheckContexts": {"type": "array", "items": {"type": "string"}},
        "requireBranchesToBeUpToDate": {"type": "boolean"},
        "requiredConversationResolution": {"type": "boolean"}, "requireLastPushApproval": {"type": "boolean"},
        "requiredCommitSigning": {"type": "boolean"}, "requiredLinearHistory": {"type": "boolean"},
        "restrictions": {"type": "object", "properties": {"users": {"type": "array"}, "teams": {"type": "array"},
            "apps": {"type": "array"}}},
        "bypassPullRequestAllowances": {"type": "object", "properties": {"users": {"type": "array"},
            "teams": {"type": "array"}, "apps": {"type": "array"}}})";
}

} // namespace cairn
