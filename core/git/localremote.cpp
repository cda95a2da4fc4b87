// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/localremote.h"

#include "git/branches.h"
#include "git/library.h"
#include "git/missingobjects.h"
#include "git/packs.h"

#include <git2.h>

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using OdbPtr = GitPtr<git_odb, git_odb_free>;
using CommitPtr = GitPtr<git_commit, git_commit_free>;

constexpr QByteArrayView branchPrefix = "refs/heads/";

/// The repository is somebody else's: what is wrong with it, Cairn cannot mend.
std::unexpected<Error> repositoryFailure(int code, const QString &folder)
{
    Error error = gitFailure(code, u"reading the repository %1"_s.arg(folder)).error();
    if (error.kind == ErrorKind::Damaged)
        error = {ErrorKind::Failed, error.message, u"Run git fsck in it"_s};
    return std::unexpected(std::move(error));
}

Result<Repository> openLocal(const QString &folder)
{
    Result<Repository> repository = Repository::open(folder);
    if (!repository && repository.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, u"There is no Git repository in %1"_s.arg(folder),
                       u"Check the path"_s);
    return repository;
}

Result<RemoteState> stateOf(Repository &repository, const QString &folder)
{
    RemoteState state;
    git_reference_iterator *made = nullptr;
    if (const int code = git_reference_iterator_glob_new(&made, repository.handle(), "refs/heads/*"))
        return repositoryFailure(code, folder);
    const GitPtr<git_reference_iterator, git_reference_iterator_free> references(made);
    const char *name = nullptr;
    while (git_reference_next_name(&name, references.get()) == 0)
        state.branches += QString::fromUtf8(QByteArrayView(name).sliced(branchPrefix.size()));
    state.branches.sort();
    git_reference *head = nullptr;
    if (git_reference_lookup(&head, repository.handle(), "HEAD") == 0) {
        const GitPtr<git_reference, git_reference_free> owned(head);
        const QByteArrayView target(git_reference_symbolic_target(head));
        if (target.startsWith(branchPrefix))
            state.defaultBranch = QString::fromUtf8(target.sliced(branchPrefix.size()));
    }
    return withDefaultBranch(std::move(state), folder);
}

/// Where the history ends on purpose: other Git programs that look at the mirror take it for damaged
/// otherwise.
Result<void> noteShallow(const QString &mirror, const git_oid &commit)
{
    QByteArray line(GIT_OID_SHA1_HEXSIZE, Qt::Uninitialized);
    git_oid_fmt(line.data(), &commit);
    QSaveFile file(mirror + u"/shallow"_s);
    if (!file.open(QFile::WriteOnly) || file.write(line + '\n') < 0 || !file.commit())
        return failure(ErrorKind::Denied,
                       u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()),
                       u"Check the permissions of the folder, and the space on the disk"_s);
    return {};
}

Result<void> copyCommit(Repository &mirror, Repository &repository, const git_oid &id, Past past,
                        const QString &folder, const Progress &progress)
{
    git_odb *odb = nullptr;
    if (const int code = git_repository_odb(&odb, mirror.handle()))
        return mirrorFailure(code, u"opening the mirror"_s);
    const OdbPtr mirrorObjects(odb);
    if (git_odb_exists(odb, &id))
        return {};
    git_commit *found = nullptr;
    if (const int code = git_commit_lookup(&found, repository.handle(), &id))
        return repositoryFailure(code, folder);
    const CommitPtr commit(found);
    std::vector<git_oid> missing;
    if (const int code = findMissingObjects(repository.handle(), odb, id, past, progress, missing))
        return code == GIT_EUSER ? failure(ErrorKind::Cancelled, u"Cancelled"_s)
                                 : repositoryFailure(code, folder);
    if (past == Past::None && git_commit_parentcount(found) > 0) {
        const Result<void> noted = noteShallow(QFile::decodeName(git_repository_path(mirror.handle())), id);
        if (!noted)
            return noted;
    }
    git_odb *source = nullptr;
    if (const int code = git_repository_odb(&source, repository.handle()))
        return repositoryFailure(code, folder);
    const OdbPtr sourceObjects(source);
    const int code = copyObjects(source, odb, missing, progress);
    if (code == GIT_EUSER)
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    if (code)
        return repositoryFailure(code, folder);
    return {};
}

} // namespace

Result<RemoteState> inspectLocal(const QString &folder)
{
    Result<Repository> repository = openLocal(folder);
    if (!repository)
        return std::unexpected(repository.error());
    return stateOf(*repository, folder);
}

Result<FetchedState> fetchLocal(Repository &mirror, const QString &folder, const QString &branch, Past past,
                                const Progress &progress)
{
    progress.report(u"Connecting to %1"_s.arg(folder));
    if (progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    Result<Repository> repository = openLocal(folder);
    if (!repository)
        return std::unexpected(repository.error());
    const Result<RemoteState> state = stateOf(*repository, folder);
    if (!state)
        return std::unexpected(state.error());
    const Result<QString> chosen = chooseBranch(*state, branch, folder);
    if (!chosen)
        return std::unexpected(chosen.error());
    git_oid tip;
    if (const int code = git_reference_name_to_id(
            &tip, repository->handle(), (branchPrefix.toByteArray() + chosen->toUtf8()).constData()))
        return repositoryFailure(code, folder);
    if (const Result<void> copied = copyCommit(mirror, *repository, tip, past, folder, progress); !copied)
        return std::unexpected(copied.error());
    return pointTo(mirror, *chosen, tip);
}

} // namespace cairn
