// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/localremote.h"

#include "git/branches.h"
#include "git/library.h"
#include "git/packs.h"

#include <git2.h>

#include <QFile>
#include <QSaveFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using OdbPtr = GitPtr<git_odb, git_odb_free>;
using TreePtr = GitPtr<git_tree, git_tree_free>;
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

/// The objects of a commit that the mirror lacks. A tree is stored together with all that it holds, so that
/// one that is there needs no second look; neither does one that was met before.
class Missing final
{
public:
    Missing(git_repository *from, git_odb *mirror, const Progress &progress)
        : m_from(from), m_mirror(mirror), m_progress(progress)
    {}

    /// libgit2's code, or GIT_EUSER where the job was cancelled.
    int add(const git_commit *commit)
    {
        std::vector<git_oid> folders{*git_commit_tree_id(commit)};
        while (!folders.empty()) {
            const git_oid id = folders.back();
            folders.pop_back();
            if (m_progress.isCancelled())
                return GIT_EUSER;
            if (!note(id))
                continue;
            git_tree *found = nullptr;
            if (const int code = git_tree_lookup(&found, m_from, &id))
                return code;
            const TreePtr tree(found);
            for (size_t at = 0; at < git_tree_entrycount(found); ++at) {
                const git_tree_entry *entry = git_tree_entry_byindex(found, at);
                if (git_tree_entry_type(entry) == GIT_OBJECT_TREE)
                    folders.push_back(*git_tree_entry_id(entry));
                else if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB)
                    note(*git_tree_entry_id(entry));
            }
        }
        note(*git_commit_id(commit));
        return 0;
    }

    const std::vector<git_oid> &ids() const { return m_ids; }

private:
    bool note(const git_oid &id)
    {
        const QByteArray raw(reinterpret_cast<const char *>(id.id), GIT_OID_SHA1_SIZE);
        if (m_seen.contains(raw) || git_odb_exists_ext(m_mirror, &id, GIT_ODB_LOOKUP_NO_REFRESH))
            return false;
        m_seen.insert(raw);
        m_ids.push_back(id);
        return true;
    }

    git_repository *m_from;
    git_odb *m_mirror;
    const Progress &m_progress;
    QSet<QByteArray> m_seen;
    std::vector<git_oid> m_ids;
};

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

Result<void> copyCommit(Repository &mirror, Repository &repository, const git_oid &id, const QString &folder,
                        const Progress &progress)
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
    Missing missing(repository.handle(), odb, progress);
    if (const int code = missing.add(found))
        return code == GIT_EUSER ? failure(ErrorKind::Cancelled, u"Cancelled"_s)
                                 : repositoryFailure(code, folder);
    if (git_commit_parentcount(found) > 0) {
        const Result<void> noted = noteShallow(QFile::decodeName(git_repository_path(mirror.handle())), id);
        if (!noted)
            return noted;
    }
    git_odb *source = nullptr;
    if (const int code = git_repository_odb(&source, repository.handle()))
        return repositoryFailure(code, folder);
    const OdbPtr sourceObjects(source);
    const int code = copyObjects(source, odb, missing.ids(), progress);
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

Result<FetchedState> fetchLocal(Repository &mirror, const QString &folder, const QString &branch,
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
    if (const Result<void> copied = copyCommit(mirror, *repository, tip, folder, progress); !copied)
        return std::unexpected(copied.error());
    return pointTo(mirror, *chosen, tip);
}

} // namespace cairn
