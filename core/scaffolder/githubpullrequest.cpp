// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/remote.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/githubtarget.h"
#include "scaffolder/gitpush.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString pullKind = u"github.pullRequest"_s;

/// What a step proposes.
struct Proposal {
    GitHubTarget target;
    QString branch;
    QString into; ///< the branch that takes it in; in a plan empty for the default one
    CommitContent content;
    CommitMark mark;
};

Result<Proposal> readProposal(const ActionCall &call)
{
    Result<GitHubTarget> target = gitHubTarget(call);
    if (!target)
        return std::unexpected(target.error());
    const ActionInput input(call.input);
    Result<CommitContent> content =
        contentToPush(call.workspace, input.text(u"sourcePath"), input.text(u"targetPath"));
    if (!content)
        return std::unexpected(content.error());
    return Proposal{*std::move(target), input.text(u"branchName"), input.text(u"targetBranchName"),
                    *std::move(content),
                    markOf(call, input.text(u"commitMessage", input.text(u"title")),
                           input.text(u"gitAuthorName"), input.text(u"gitAuthorEmail"))};
}

/// Whether the files are all as they are there already.
Result<bool> changesNothing(const Proposal &proposal, const QString &base,
                            const CredentialLookup &credentials, const Progress &progress)
{
    const QTemporaryDir folder;
    Result<Repository> copy = Repository::openOrCreateBare(folder.filePath(u"base.git"_s));
    if (!copy)
        return std::unexpected(copy.error());
    const Result<FetchedState> fetched =
        fetchBranch(*copy, proposal.target.clone(), base, credentials, progress);
    if (!fetched)
        return std::unexpected(fetched.error());
    const Result<QString> commit = addCommit(*copy, fetched->commit, proposal.content, proposal.mark);
    if (!commit)
        return std::unexpected(commit.error());
    const auto changes = copy->changes(fetched->commit, *commit);
    if (!changes)
        return std::unexpected(changes.error());
    return changes->empty();
}

/// The push of the branch, with the credentials of this step. Nothing where nothing would change and that is
/// not wanted.
Result<bool> pushProposal(ActionCall &call, Proposal &proposal)
{
    const ActionInput input(call.input);
    PathEnvironment environment = call.environment;
    environment.credentials = pushCredentials(proposal.target.access);
    // A plan asks no server.
    QString base = proposal.into.isEmpty() ? u"the default branch"_s : proposal.into;
    if (!call.effects.isPlan()) {
        const Result<RemoteState> remote =
            inspectRemote(proposal.target.clone(), environment.credentials, call.progress);
        if (!remote)
            return std::unexpected(remote.error());
        if (proposal.into.isEmpty())
            proposal.into = remote->defaultBranch;
        const bool goesOn = input.flag(u"update") && remote->branches.contains(proposal.branch);
        base = goesOn ? proposal.branch : proposal.into;
        if (!input.flag(u"createWhenEmpty", true)) {
            const Result<bool> isNothing =
                changesNothing(proposal, proposal.into, environment.credentials, call.progress);
            if (!isNothing)
                return std::unexpected(isNothing.error());
            if (*isNothing) {
                call.log(u"Nothing would change in %1: no pull request is opened"_s.arg(
                    proposal.target.name.slug()));
                return false;
            }
        }
    }
    ActionCall own{call.step, call.input,    call.workspace, call.effects,  environment,
                   call.log,  call.progress, call.run,       call.startedAt};
    const Result<QString> pushed = performPush(
        own, {proposal.target.clone(), proposal.branch, base, proposal.content, proposal.mark, u"branch"_s});
    if (!pushed)
        return std::unexpected(pushed.error());
    return true;
}

Value toValue(const ChangeRequest &request, bool isNew)
{
    return Value{Value::Map{numberMember(u"number"_s, request.number), textMember(u"page"_s, request.page),
                            textMember(u"target"_s, request.target), flagMember(u"isNew"_s, isNew)},
                 {}};
}

Result<Value> openPullRequest(ActionCall &call, const Proposal &proposal)
{
    const ActionInput input(call.input);
    const GitHubTarget &target = proposal.target;
    const bool isDraft = input.flag(u"draft");
    const NewChangeRequest wanted{
        target.name, proposal.branch, proposal.into, input.text(u"title"), input.text(u"description"),
        isDraft};
    const QString into = proposal.into.isEmpty() ? u"the default branch"_s : proposal.into;
    const Effect effect{
        u"pull-request"_s, pullKind,
        u"open the %1pull request \"%2\" in %3, from %4 into %5"_s.arg(
            isDraft ? u"draft "_s : QString(), wanted.title, target.name.slug(), proposal.branch, into),
        target.details({textMember(u"branch"_s, proposal.branch)})};
    Value::Map expected;
    if (!proposal.into.isEmpty())
        expected.push_back(textMember(u"target"_s, proposal.into));
    const auto existing = [&] {
        return target.open().findChangeRequest(target.name, proposal.branch, proposal.into);
    };
    return call.effects.perform(
        effect, Value{expected, {}},
        [&]() -> Result<Value> {
            if (input.flag(u"update")) {
                const auto before = existing();
                if (!before)
                    return std::unexpected(before.error());
                if (*before)
                    return toValue(**before, false);
            }
            const Result<ChangeRequest> opened = target.open().openChangeRequest(wanted);
            return opened ? Result<Value>(toValue(*opened, true)) : std::unexpected(opened.error());
        },
        [&]() -> Result<std::optional<Value>> {
            const auto found = existing();
            if (!found)
                return std::unexpected(found.error());
            return *found ? std::optional(toValue(**found, !input.flag(u"update"))) : std::nullopt;
        });
}

Result<void> askPeople(ActionCall &call, const GitHubTarget &target, qint64 number)
{
    const ActionInput input(call.input);
    const QStringList reviewers = input.texts(u"reviewers");
    const QStringList teams = input.texts(u"teamReviewers");
    const QStringList assignees = input.texts(u"assignees");
    const Value details = target.details({numberMember(u"number"_s, number)});
    if (!reviewers.isEmpty() || !teams.isEmpty()) {
        QStringList names = reviewers;
        for (const QString &team : teams)
            names += u"team "_s + team;
        const Result<void> asked =
            performAgain(call,
                         {u"reviewers"_s, u"github.reviewers"_s,
                          u"ask %1 for a review"_s.arg(names.join(u", "_s)), details},
                         [&] { return target.open().requestReviews(target.name, number, reviewers, teams); });
        if (!asked)
            return asked;
    }
    if (assignees.isEmpty())
        return {};
    return performAgain(
        call,
        {u"assignees"_s, u"github.assignees"_s, u"assign it to %1"_s.arg(assignees.join(u", "_s)), details},
        [&] { return target.open().assign(target.name, number, assignees); });
}

Result<Value::Map> propose(ActionCall &call)
{
    Result<Proposal> proposal = readProposal(call);
    if (!proposal)
        return std::unexpected(proposal.error());
    if (ActionInput(call.input).flag(u"forceFork")) {
        const Result<void> left =
            leaveOut(call, u"fork"_s,
                     u"the fork: the branch is pushed to %1 itself"_s.arg(proposal->target.name.slug()));
        if (!left)
            return std::unexpected(left.error());
    }
    const Result<bool> pushed = pushProposal(call, *proposal);
    if (!pushed)
        return std::unexpected(pushed.error());
    if (!*pushed)
        return Value::Map();
    const Result<Value> pull = openPullRequest(call, *proposal);
    if (!pull)
        return std::unexpected(pull.error());
    const qint64 number = numberAt(*pull, u"number");
    if (const Result<void> asked = askPeople(call, proposal->target, number); !asked)
        return std::unexpected(asked.error());
    Value::Map outputs;
    // What GitHub counts is not known before.
    outputs.push_back(textMember(u"remoteUrl"_s, number > 0 ? pull->textAt({u"page"})
                                                            : proposal->target.page() + u"/pulls"_s));
    if (number > 0)
        outputs.push_back(numberMember(u"pullRequestNumber"_s, number));
    if (const QString into = pull->textAt({u"target"}); !into.isEmpty())
        outputs.push_back(textMember(u"targetBranchName"_s, into));
    return outputs;
}

Result<void> closePull(const EffectRecord &record, const PathEnvironment &environment,
                       const Progress &progress)
{
    const qint64 number = numberAt(record.result, u"number");
    if (!flagAt(record.result, u"isNew"))
        return failure(ErrorKind::Invalid, u"The pull request #%1 was there before this run"_s.arg(number));
    const Result<GitHubTarget> target = gitHubTarget(record, environment, progress);
    if (!target)
        return std::unexpected(target.error());
    return target->open().closeChangeRequest(target->name, number);
}

QString closing(const EffectRecord &record)
{
    const Value &details = record.effect.details;
    return u"close the pull request %1/%2#%3"_s
        .arg(details.textAt({u"owner"}), details.textAt({u"repository"}))
        .arg(numberAt(record.result, u"number"));
}

} // namespace

Action publishGitHubPullRequestAction()
{
    return {u"publish:github:pull-request"_s,
            u"Pushes the files to a new branch of a repository at GitHub and opens a pull request."_s,
            inputSchema(R"(
                "repoUrl": {"type": "string"}, "token": {"type": "string"},
                "branchName": {"type": "string", "minLength": 1}, "title": {"type": "string", "minLength": 1},
                "description": {"type": "string"}, "targetBranchName": {"type": "string"},
                "draft": {"type": "boolean"}, "sourcePath": {"type": "string"}, "targetPath": {"type": "string"},
                "reviewers": {"type": "array", "items": {"type": "string"}},
                "teamReviewers": {"type": "array", "items": {"type": "string"}},
                "assignees": {"type": "array", "items": {"type": "string"}},
                "commitMessage": {"type": "string"}, "update": {"type": "boolean"},
                "forceFork": {"type": "boolean"}, "createWhenEmpty": {"type": "boolean"},
                "gitAuthorName": {"type": "string"}, "gitAuthorEmail": {"type": "string"},
                "forceEmptyGitAuthor": {"type": "boolean"})",
                        {u"repoUrl"_s, u"branchName"_s, u"title"_s, u"description"_s}),
            {u"remoteUrl"_s, u"pullRequestNumber"_s, u"targetBranchName"_s},
            true,
            {},
            {pushUndo(), {pullKind, closing, closePull}},
            propose};
}

} // namespace cairn
