// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/gitpush.h"

#include "git/address.h"
#include "git/findcommit.h"
#include "git/remote.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/workspacepath.h"

#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Value::Map members(std::initializer_list<std::pair<QString, Value>> list)
{
    Value::Map map;
    for (const auto &[key, value] : list)
        map.push_back({key, {}, value});
    return map;
}

/// `isNew`: whether the branch came with it.
Value pushResult(const QString &commit, bool isNew)
{
    return Value{members({{u"commit"_s, textValue(commit)}, {u"isNew"_s, Value{isNew, {}}}}), {}};
}

bool isNewBranch(const EffectRecord &record)
{
    const Value *flag = record.result.find(u"isNew");
    const bool *isNew = flag ? std::get_if<bool>(&flag->content) : nullptr;
    return isNew && *isNew;
}

Effect effectOf(const PushRequest &request)
{
    const QString files = countOfFiles(qsizetype(request.content.files.size()));
    const QString shown = shownUrl(request.url);
    const QString base = request.base == defaultBranchOfRemote ? u"its default branch"_s : request.base;
    const QString words =
        request.base.isEmpty() || request.base == request.branch
            ? u"push 1 commit (%1) to %2 of %3"_s.arg(files, request.branch, shown)
            : u"push 1 commit (%1), on top of %2, to %3 of %4"_s.arg(files, base, request.branch, shown);
    return {request.key, u"git.push"_s, words,
            Value{members({{u"url"_s, textValue(shown)},
                           {u"branch"_s, textValue(request.branch)},
                           {u"base"_s, textValue(request.base)}}),
                  {}}};
}

/// A repository with what the commit stands on: in memory where that is nothing.
class Bench final
{
public:
    static Result<Bench> make(const PushRequest &request, const ActionCall &call)
    {
        Bench bench;
        if (request.base.isEmpty()) {
            bench.m_repository = Repository::inMemory();
        } else {
            bench.m_repository = Repository::openOrCreateBare(bench.m_folder->filePath(u"base.git"_s));
            if (!bench.m_repository)
                return std::unexpected(bench.m_repository.error());
            const QString branch = request.base == defaultBranchOfRemote ? QString() : request.base;
            const Result<FetchedState> fetched = fetchRecent(*bench.m_repository, request.url, branch, 1,
                                                             call.environment.credentials, call.progress);
            if (!fetched)
                return std::unexpected(fetched.error());
            bench.m_base = fetched->commit;
        }
        if (!bench.m_repository)
            return std::unexpected(bench.m_repository.error());
        return bench;
    }

    Repository &repository() { return *m_repository; }
    QString base() const { return m_base; }

private:
    Bench()
        : m_folder(std::make_unique<QTemporaryDir>()), m_repository(failure(ErrorKind::Failed, {}))
    {}

    std::unique_ptr<QTemporaryDir> m_folder;
    Result<Repository> m_repository;
    QString m_base;
};

Result<Value> push(const PushRequest &request, const ActionCall &call)
{
    Result<Bench> bench = Bench::make(request, call);
    if (!bench)
        return std::unexpected(bench.error());
    const Result<QString> commit =
        addCommit(bench->repository(), bench->base(), request.content, request.mark);
    if (!commit)
        return std::unexpected(commit.error());
    const CredentialLookup &credentials = call.environment.credentials;
    bool isNew = request.base.isEmpty();
    if (!isNew && request.base != request.branch) {
        const Result<std::optional<QString>> before =
            remoteBranch(request.url, request.branch, credentials, call.progress);
        if (!before)
            return std::unexpected(before.error());
        isNew = !*before;
    }
    const Result<void> pushed =
        pushBranch(bench->repository(), request.url, request.branch, *commit, credentials, call.progress);
    if (!pushed) {
        Error error = pushed.error();
        if (error.kind == ErrorKind::Invalid && !request.remedy.isEmpty())
            error.hint = request.remedy;
        return std::unexpected(error);
    }
    return pushResult(*commit, isNew);
}

Result<std::optional<Value>> findPush(const PushRequest &request, const ActionCall &call)
{
    const Result<std::optional<QString>> found =
        findPushedCommit(request.url, request.branch, request.content, request.mark,
                         call.environment.credentials, call.progress);
    if (!found)
        return std::unexpected(found.error());
    // A branch that was there before with another base cannot be told from a new one any more; only a branch
    // that points to our commit is ever deleted.
    return *found ? std::optional(pushResult(**found, request.base != request.branch)) : std::nullopt;
}

Result<void> takeBack(const QString &url, const QString &branch, const QString &commit, const Author &author,
                      const CredentialLookup &credentials, const Progress &progress)
{
    const QTemporaryDir folder;
    Result<Repository> copy = Repository::openOrCreateBare(folder.filePath(u"copy.git"_s));
    if (!copy)
        return std::unexpected(copy.error());
    const Result<FetchedState> fetched = fetchRecent(*copy, url, branch, 2, credentials, progress);
    if (!fetched)
        return std::unexpected(fetched.error());
    if (fetched->commit != commit)
        return failure(
            ErrorKind::Invalid,
            u"The branch %1 of %2 has moved on since: nothing is taken back"_s.arg(branch, shownUrl(url)),
            u"Revert the commit %1 there yourself"_s.arg(commit.left(8)));
    const Result<QString> reversal = addReversal(
        *copy, commit, {author, QDateTime::currentDateTimeUtc(), u"Take back %1\n"_s.arg(commit.left(8))});
    if (!reversal)
        return std::unexpected(reversal.error());
    return pushBranch(*copy, url, branch, *reversal, credentials, progress);
}

} // namespace

Result<QString> performPush(ActionCall &call, const PushRequest &request)
{
    Value expected = pushResult({}, request.base != request.branch);
    if (call.effects.isPlan() && request.base.isEmpty()) {
        const Result<Value> commit = [&]() -> Result<Value> {
            Result<Bench> bench = Bench::make(request, call);
            if (!bench)
                return std::unexpected(bench.error());
            const Result<QString> made = addCommit(bench->repository(), {}, request.content, request.mark);
            if (!made)
                return std::unexpected(made.error());
            return pushResult(*made, true);
        }();
        if (!commit)
            return std::unexpected(commit.error());
        expected = *commit;
    }
    const Result<Value> done = call.effects.perform(
        effectOf(request), expected, [&] { return push(request, call); },
        [&] { return findPush(request, call); });
    if (!done)
        return std::unexpected(done.error());
    return done->textAt({u"commit"});
}

EffectUndo pushUndo()
{
    const auto words = [](const EffectRecord &record) {
        const QString branch = record.effect.details.textAt({u"branch"});
        const QString url = record.effect.details.textAt({u"url"});
        // Servers keep the first branch of a repository, which is the default one from then on.
        if (isNewBranch(record) && record.effect.details.textAt({u"base"}).isEmpty())
            return u"delete the branch %1 of %2, unless that is its default branch"_s.arg(branch, url);
        return isNewBranch(record)
                   ? u"delete the branch %1 of %2"_s.arg(branch, url)
                   : u"push a commit to %1 of %2 that takes the pushed one back"_s.arg(branch, url);
    };
    const auto run = [](const EffectRecord &record, const PathEnvironment &environment,
                        const Progress &progress) {
        const QString branch = record.effect.details.textAt({u"branch"});
        const QString url = record.effect.details.textAt({u"url"});
        const QString commit = record.result.textAt({u"commit"});
        return isNewBranch(record)
                   ? deleteRemoteBranch(url, branch, commit, environment.credentials, progress)
                   : takeBack(url, branch, commit, environment.author, environment.credentials, progress);
    };
    return {u"git.push"_s, words, run};
}

Result<CommitContent> contentToPush(const Workspace &workspace, const QString &folder, const QString &target)
{
    const Result<QString> from = Workspace::checkedPath(folder);
    const Result<QString> to = Workspace::checkedPath(target);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    CommitContent content;
    const qsizetype skipped = from->isEmpty() ? 0 : from->size() + 1;
    for (const QString &path : workspace.below(*from)) {
        const WorkspaceFile *file = workspace.find(path);
        const QString name = to->isEmpty() ? path.sliced(skipped) : *to + u'/' + path.sliced(skipped);
        if (file->isLink) { // what was within the workspace may lead out of a folder of it
            if (const Result<void> link = checkLink(name, QString::fromUtf8(file->content)); !link)
                return std::unexpected(link.error());
        }
        content.files[name] = {file->content, file->isExecutable, file->isLink};
    }
    if (content.files.empty())
        return failure(ErrorKind::Invalid,
                       from->isEmpty() ? u"There is no file to push: the workspace is empty"_s
                                       : u"There is no file to push below \"%1\""_s.arg(*from),
                       u"Let an earlier step fetch or write some, or correct sourcePath"_s);
    return content;
}

CommitMark markOf(const ActionCall &call, const QString &message, const QString &authorName,
                  const QString &authorEmail)
{
    const Author &user = call.environment.author;
    const auto firstOf = [](const QString &named, const QString &known, const QString &otherwise) {
        return !named.isEmpty() ? named : !known.isEmpty() ? known : otherwise;
    };
    return {
        {firstOf(authorName, user.name, u"Cairn"_s), firstOf(authorEmail, user.email, u"cairn@localhost"_s)},
        QDateTime::fromMSecsSinceEpoch(call.startedAt, QTimeZone::UTC),
        message};
}

QString countOfFiles(qsizetype count)
{
    return count == 1 ? u"1 file"_s : u"%1 files"_s.arg(count);
}

} // namespace cairn
