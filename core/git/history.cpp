// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/history.h"

#include "git/library.h"

#include <git2.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using CommitPtr = GitPtr<git_commit, git_commit_free>;
using WalkPtr = GitPtr<git_revwalk, git_revwalk_free>;

constexpr int mostLooked = 20'000;

std::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, u"Cancelled"_s);
}

QString textOf(const git_oid &id)
{
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(id.id), GIT_OID_SHA1_SIZE).toHex());
}

Result<git_oid> idOf(const QString &commit)
{
    git_oid id;
    if (git_oid_fromstr(&id, commit.toLatin1().constData()))
        return failure(ErrorKind::Invalid, u"\"%1\" is no commit"_s.arg(commit));
    return id;
}

Commit describe(const git_commit *commit)
{
    const git_signature *author = git_commit_author(commit);
    return {textOf(*git_commit_id(commit)),
            git_commit_parentcount(commit) > 0 ? textOf(*git_commit_parent_id(commit, 0)) : QString(),
            QString::fromUtf8(author ? author->name : ""), (author ? qint64(author->when.time) : 0) * 1000,
            QString::fromUtf8(git_commit_message(commit)).trimmed()};
}

/// What stands at a path in a commit; nothing where there is no such file, or no such commit.
std::optional<git_oid> entryOf(const git_commit *commit, const QByteArray &path)
{
    git_tree *tree = nullptr;
    if (!commit || git_commit_tree(&tree, commit))
        return std::nullopt;
    const GitPtr<git_tree, git_tree_free> treeOwner(tree);
    git_tree_entry *entry = nullptr;
    if (git_tree_entry_bypath(&entry, tree, path.constData()))
        return std::nullopt;
    const GitPtr<git_tree_entry, git_tree_entry_free> entryOwner(entry);
    return *git_tree_entry_id(entry);
}

bool isSame(const std::optional<git_oid> &one, const std::optional<git_oid> &other)
{
    return one.has_value() == other.has_value() && (!one || git_oid_equal(&*one, &*other));
}

/// Whether the repository was fetched without what is before the commit: libgit2 then gives it no parents.
bool isBoundary(const git_commit *commit)
{
    git_buf field = {};
    const bool hasParent = git_commit_header_field(&field, commit, "parent") == 0;
    git_buf_dispose(&field);
    return hasParent && git_commit_parentcount(commit) == 0;
}

/// What a commit did to a path, as far as its parents are there to tell.
enum class Touch { No, Yes, Unknown };

Touch touchOf(const git_commit *commit, const QByteArray &path)
{
    const std::optional<git_oid> is = entryOf(commit, path);
    if (isBoundary(commit))
        return Touch::Unknown;
    for (unsigned at = 0; at < git_commit_parentcount(commit); ++at) {
        git_commit *parent = nullptr;
        if (git_commit_parent(&parent, commit, at))
            return Touch::Unknown;
        const CommitPtr owner(parent);
        if (isSame(is, entryOf(parent, path)))
            return Touch::No;
    }
    return git_commit_parentcount(commit) > 0 || is ? Touch::Yes : Touch::No;
}

/// Goes through commits, the newest first. A repository that was fetched without its past ends early; libgit2
/// takes that for an error where nothing notes it.
class Walk final
{
public:
    static Result<Walk> from(const Repository &repository, const QString &commit, const QString &hidden)
    {
        git_revwalk *made = nullptr;
        const Result<git_oid> start = idOf(commit);
        if (!start)
            return std::unexpected(start.error());
        if (const int code = git_revwalk_new(&made, repository.handle()))
            return mirrorFailure(code, u"reading the history"_s);
        Walk walk(repository.handle(), WalkPtr(made));
        git_revwalk_sorting(made, GIT_SORT_TIME);
        if (const int code = git_revwalk_push(made, &*start))
            return mirrorFailure(code, u"reading the history of %1"_s.arg(commit));
        if (const Result<git_oid> end = idOf(hidden); end)
            git_revwalk_hide(made, &*end);
        return walk;
    }

    /// Null at the end.
    Result<CommitPtr> next(const Progress &progress)
    {
        git_oid id;
        git_commit *found = nullptr;
        if (progress.isCancelled())
            return cancelled();
        if (m_looked == mostLooked)
            m_end = HistoryEnd::Limit;
        if (m_looked++ == mostLooked)
            return CommitPtr();
        const int code = git_revwalk_next(&id, m_walk.get());
        if (code == GIT_ENOTFOUND)
            m_end = HistoryEnd::Missing;
        if (code)
            return code == GIT_ENOTFOUND || code == GIT_ITEROVER
                       ? Result<CommitPtr>(CommitPtr())
                       : mirrorFailure(code, u"reading the history"_s);
        if (const int missing = git_commit_lookup(&found, m_repository, &id))
            return mirrorFailure(missing, u"reading the history"_s);
        CommitPtr commit(found);
        if (isBoundary(found))
            m_end = HistoryEnd::Missing;
        for (unsigned at = 0; at < git_commit_parentcount(found); ++at) {
            git_commit *parent = nullptr;
            if (git_commit_parent(&parent, found, at))
                m_end = HistoryEnd::Missing;
            git_commit_free(parent);
        }
        return commit;
    }

    HistoryEnd end() const { return m_end; }

private:
    Walk(git_repository *repository, WalkPtr walk)
        : m_repository(repository), m_walk(std::move(walk))
    {}

    git_repository *m_repository;
    WalkPtr m_walk;
    int m_looked = 0;
    HistoryEnd m_end = HistoryEnd::First;
};

} // namespace

Result<PathHistory> pathHistory(const Repository &repository, const QString &from, const QString &path,
                                int limit, const Progress &progress)
{
    Result<Walk> walk = Walk::from(repository, from, {});
    if (!walk)
        return std::unexpected(walk.error());
    PathHistory history;
    const QByteArray name = path.toUtf8();
    while (true) {
        const Result<CommitPtr> commit = walk->next(progress);
        if (!commit)
            return std::unexpected(commit.error());
        if (!*commit) {
            history.end = walk->end();
            return history;
        }
        if (touchOf(commit->get(), name) != Touch::Yes)
            continue;
        if (int(history.commits.size()) == limit) {
            history.end = HistoryEnd::Asked;
            return history;
        }
        history.commits.push_back(describe(commit->get()));
    }
}

Result<ChangeAuthors> changeAuthors(const Repository &repository, const QString &from, const QString &to,
                                    int limit, const Progress &progress)
{
    Result<Walk> walk = Walk::from(repository, to, from);
    if (!walk)
        return std::unexpected(walk.error());
    ChangeAuthors authors;
    for (int seen = 0;; ++seen) {
        const Result<CommitPtr> commit = walk->next(progress);
        if (!commit)
            return std::unexpected(commit.error());
        authors.end = seen == limit ? HistoryEnd::Asked : walk->end();
        if (!*commit || seen == limit)
            return authors;
        const Commit described = describe(commit->get());
        const bool isMerge =
            git_commit_parentcount(commit->get()) > 1; // what came with it has its own author
        const Result<std::vector<TreeChange>> changes =
            isMerge || described.parent.isEmpty() || !repository.hasCommit(described.parent)
                ? std::vector<TreeChange>()
                : repository.changes(described.parent, described.id);
        if (!changes)
            return std::unexpected(changes.error());
        for (const TreeChange &change : *changes) {
            if (!authors.byPath.contains(change.path))
                authors.byPath.insert(change.path, described);
        }
    }
}

Result<QString> commitBefore(const Repository &repository, const QString &from, int count)
{
    const Result<git_oid> id = idOf(from);
    if (!id)
        return std::unexpected(id.error());
    git_commit *found = nullptr;
    if (const int code = git_commit_lookup(&found, repository.handle(), &*id))
        return mirrorFailure(code, u"reading the history of %1"_s.arg(from));
    CommitPtr commit(found);
    for (int at = 0; at < count; ++at) {
        git_commit *parent = nullptr;
        if (git_commit_parent(&parent, commit.get(), 0))
            break;
        commit.reset(parent);
    }
    return textOf(*git_commit_id(commit.get()));
}

} // namespace cairn
