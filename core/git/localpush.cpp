// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/localpush.h"

#include "git/library.h"
#include "git/missingobjects.h"
#include "git/packs.h"
#include "git/pusherrors.h"

#include <git2.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using OdbPtr = GitPtr<git_odb, git_odb_free>;
using ReferencePtr = GitPtr<git_reference, git_reference_free>;

Result<Repository> openTarget(const QString &folder)
{
    Result<Repository> repository = Repository::open(folder);
    if (!repository && repository.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, u"There is no Git repository in %1"_s.arg(folder),
                       u"Make it with git init --bare, or check the path"_s);
    return repository;
}

std::unexpected<Error> targetFailure(int code, const QString &folder)
{
    Error error = gitFailure(code, u"writing to the repository %1"_s.arg(folder)).error();
    if (error.kind == ErrorKind::Damaged)
        error = {ErrorKind::Failed, error.message, u"Run git fsck in it"_s};
    return std::unexpected(std::move(error));
}

Result<ReferencePtr> findBranch(git_repository *repository, const QString &folder, const QString &branch)
{
    git_reference *found = nullptr;
    const int code = git_branch_lookup(&found, repository, branch.toUtf8().constData(), GIT_BRANCH_LOCAL);
    if (code && code != GIT_ENOTFOUND)
        return targetFailure(code, folder);
    return ReferencePtr(found);
}

/// Those that Git would ask before or after it takes a push.
QString hookOf(git_repository *repository)
{
    const QDir hooks(QFile::decodeName(git_repository_commondir(repository)) + u"hooks"_s);
    for (const QString &name : {u"pre-receive"_s, u"update"_s, u"reference-transaction"_s, u"post-receive"_s,
                                u"post-update"_s, u"proc-receive"_s}) {
        if (QFileInfo(hooks.filePath(name)).isExecutable())
            return name;
    }
    return {};
}

bool isCheckedOut(git_repository *repository, const QString &branch)
{
    if (git_repository_is_bare(repository))
        return false;
    git_reference *head = nullptr;
    if (git_reference_lookup(&head, repository, "HEAD"))
        return false;
    const ReferencePtr owned(head);
    const char *target = git_reference_symbolic_target(head);
    return target && QString::fromUtf8(target) == u"refs/heads/"_s + branch;
}

Result<void> checkMayChange(git_repository *repository, const QString &folder, const QString &branch)
{
    if (const QString hook = hookOf(repository); !hook.isEmpty())
        return failure(
            ErrorKind::Denied,
            u"The repository %1 has a hook, %2, which must see each push, and Cairn runs no hooks"_s.arg(
                folder, hook),
            u"Push to it by its address over ssh or https, where its server runs them"_s);
    if (isCheckedOut(repository, branch))
        return failure(
            ErrorKind::Denied,
            u"The branch %1 is checked out in %2: its files would no longer fit it"_s.arg(branch, folder),
            u"Push to another branch, or to a bare repository"_s);
    return {};
}

/// Whether `commit` stands on `base`.
bool standsOn(git_repository *repository, const git_oid &commit, const git_oid &base)
{
    return git_graph_descendant_of(repository, &commit, &base) == 1;
}

Result<void> copyHistory(git_repository *from, git_repository *to, const git_oid &commit,
                         const QString &folder, const Progress &progress)
{
    git_odb *source = nullptr;
    git_odb *target = nullptr;
    int code = git_repository_odb(&source, from);
    const OdbPtr ownedSource(source);
    if (!code)
        code = git_repository_odb(&target, to);
    const OdbPtr ownedTarget(target);
    if (code)
        return targetFailure(code, folder);
    std::vector<git_oid> missing;
    code = findMissingObjects(from, target, commit, Past::All, progress, missing);
    if (!code && !missing.empty())
        code = copyObjects(source, target, missing, progress);
    if (code == GIT_EUSER)
        return failure(ErrorKind::Cancelled, u"Cancelled while pushing to %1"_s.arg(folder));
    if (code)
        return targetFailure(code, folder);
    return {};
}

} // namespace

Result<void> pushLocal(Repository &repository, const QString &folder, const QString &branch,
                       const QString &commit, const Progress &progress)
{
    const Result<Repository> target = openTarget(folder);
    if (!target)
        return std::unexpected(target.error());
    const Result<ReferencePtr> before = findBranch(target->handle(), folder, branch);
    if (!before)
        return std::unexpected(before.error());
    git_oid id;
    git_oid_fromstr(&id, commit.toLatin1().constData());
    const git_oid *old = *before ? git_reference_target(before->get()) : nullptr;
    if (old && git_oid_equal(old, &id))
        return {};
    if (const Result<void> may = checkMayChange(target->handle(), folder, branch); !may)
        return may;
    if (old && !standsOn(repository.handle(), id, *old))
        return std::unexpected(hasOtherCommits(folder, branch));
    if (const Result<void> copied = copyHistory(repository.handle(), target->handle(), id, folder, progress);
        !copied)
        return copied;
    git_reference *made = nullptr;
    const QByteArray name = "refs/heads/" + branch.toUtf8();
    const int code = git_reference_create_matching(&made, target->handle(), name.constData(), &id,
                                                   old ? 1 : 0, old, "push");
    git_reference_free(made);
    if (code == GIT_EMODIFIED || code == GIT_EEXISTS)
        return std::unexpected(hasOtherCommits(folder, branch));
    if (code)
        return targetFailure(code, folder);
    return {};
}

Result<void> deleteLocalBranch(const QString &folder, const QString &branch, const QString &commit)
{
    const Result<Repository> target = openTarget(folder);
    if (!target)
        return std::unexpected(target.error());
    const Result<ReferencePtr> reference = findBranch(target->handle(), folder, branch);
    if (!reference)
        return std::unexpected(reference.error());
    if (!*reference)
        return std::unexpected(branchIsGone(folder, branch));
    git_oid id;
    git_oid_fromstr(&id, commit.toLatin1().constData());
    if (const git_oid *tip = git_reference_target(reference->get()); !tip || !git_oid_equal(tip, &id))
        return std::unexpected(pointsElsewhere(folder, branch));
    if (const Result<void> may = checkMayChange(target->handle(), folder, branch); !may)
        return may;
    const int code = git_reference_delete(reference->get());
    if (code == GIT_EMODIFIED)
        return std::unexpected(pointsElsewhere(folder, branch));
    if (code)
        return targetFailure(code, folder);
    return {};
}

Result<std::optional<QString>> localBranch(const QString &folder, const QString &branch)
{
    const Result<Repository> target = openTarget(folder);
    if (!target)
        return std::unexpected(target.error());
    const Result<ReferencePtr> reference = findBranch(target->handle(), folder, branch);
    if (!reference)
        return std::unexpected(reference.error());
    if (!*reference)
        return std::nullopt;
    char hex[GIT_OID_SHA1_HEXSIZE + 1] = {};
    if (const git_oid *tip = git_reference_target(reference->get()))
        git_oid_tostr(hex, sizeof(hex), tip);
    return QString::fromLatin1(hex);
}

} // namespace cairn
