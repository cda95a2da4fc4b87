// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/newrepository.h"

#include "git/library.h"

#include <git2.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// So that what is committed counts as checked out.
Result<void> fillIndex(git_repository *repository, const QString &commit)
{
    git_object *found = nullptr;
    git_index *opened = nullptr;
    int code = git_revparse_single(&found, repository, (commit.toLatin1() + "^{tree}").constData());
    const GitPtr<git_object, git_object_free> tree(found);
    if (!code)
        code = git_repository_index(&opened, repository);
    const GitPtr<git_index, git_index_free> index(opened);
    if (!code)
        code = git_index_read_tree(opened, reinterpret_cast<git_tree *>(found));
    if (!code)
        code = git_index_write(opened);
    if (code)
        return gitFailure(code, u"noting what is checked out"_s);
    return {};
}

Result<void> pointBranch(git_repository *repository, const QString &branch, const QString &commit)
{
    git_oid id;
    git_reference *made = nullptr;
    const QByteArray name = "refs/heads/" + branch.toUtf8();
    int code = git_oid_fromstr(&id, commit.toLatin1().constData());
    if (!code)
        code = git_reference_create(&made, repository, name.constData(), &id, 0, nullptr);
    git_reference_free(made);
    if (!code)
        code = git_repository_set_head(repository, name.constData());
    if (code)
        return gitFailure(code, u"making the branch %1"_s.arg(branch));
    return {};
}

} // namespace

Result<QString> makeRepository(const QString &folder, const QString &branch, const CommitContent &content,
                               const CommitMark &mark)
{
    ensureGitLibrary();
    git_repository *made = nullptr;
    if (const int code = git_repository_init(&made, QFile::encodeName(folder).constData(), 0))
        return gitFailure(code, u"making the repository %1"_s.arg(folder));
    git_repository_free(made);
    Result<Repository> repository = Repository::open(folder);
    if (!repository)
        return std::unexpected(repository.error());
    Result<QString> commit = addCommit(*repository, {}, content, mark);
    if (!commit)
        return commit;
    if (const Result<void> pointed = pointBranch(repository->handle(), branch, *commit); !pointed)
        return std::unexpected(pointed.error());
    if (const Result<void> filled = fillIndex(repository->handle(), *commit); !filled)
        return std::unexpected(filled.error());
    return commit;
}

bool holdsOnly(const QString &folder, const QString &commit)
{
    const Result<Repository> repository = Repository::open(folder);
    if (!repository)
        return false;
    git_oid id;
    git_reference_iterator *opened = nullptr;
    git_strarray remotes = {};
    if (git_oid_fromstr(&id, commit.toLatin1().constData()) || git_remote_list(&remotes, repository->handle())
        || git_reference_iterator_new(&opened, repository->handle()))
        return false;
    const bool hasRemotes = remotes.count > 0;
    git_strarray_dispose(&remotes);
    const GitPtr<git_reference_iterator, git_reference_iterator_free> references(opened);
    git_reference *reference = nullptr;
    while (git_reference_next(&reference, opened) == 0) {
        const GitPtr<git_reference, git_reference_free> owned(reference);
        const git_oid *target = git_reference_target(reference);
        if (target && !git_oid_equal(target, &id))
            return false;
    }
    return !hasRemotes;
}

} // namespace cairn
