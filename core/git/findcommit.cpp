// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/findcommit.h"

#include "git/library.h"
#include "git/remote.h"

#include <git2.h>

#include <QTemporaryDir>

#include <deque>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using CommitPtr = GitPtr<git_commit, git_commit_free>;
using TreePtr = GitPtr<git_tree, git_tree_free>;

constexpr int newestCommits = 100;

bool hasMark(const git_commit *commit, const CommitMark &mark)
{
    const git_signature *author = git_commit_author(commit);
    return author && QString::fromUtf8(author->name) == mark.author.name
           && QString::fromUtf8(author->email) == mark.author.email
           && author->when.time == mark.when.toSecsSinceEpoch()
           && QString::fromUtf8(git_commit_message(commit)) == mark.message;
}

bool holds(const git_commit *commit, const CommitContent &content)
{
    git_tree *found = nullptr;
    if (git_commit_tree(&found, commit))
        return false;
    const TreePtr tree(found);
    for (const auto &[path, file] : content.files) {
        git_tree_entry *at = nullptr;
        if (git_tree_entry_bypath(&at, found, path.toUtf8().constData()))
            return false;
        const GitPtr<git_tree_entry, git_tree_entry_free> entry(at);
        git_oid id;
        git_odb_hash(&id, file.content.constData(), size_t(file.content.size()), GIT_OBJECT_BLOB);
        if (!git_oid_equal(&id, git_tree_entry_id(at)))
            return false;
    }
    return true;
}

std::optional<QString> findBelow(git_repository *repository, const git_oid &tip, const CommitContent &content,
                                 const CommitMark &mark)
{
    std::deque<git_oid> waiting{tip};
    std::set<QByteArray> seen;
    while (!waiting.empty() && seen.size() < newestCommits) {
        const git_oid id = waiting.front();
        waiting.pop_front();
        git_commit *found = nullptr;
        const QByteArray raw(reinterpret_cast<const char *>(id.id), GIT_OID_SHA1_SIZE);
        if (!seen.insert(raw).second || git_commit_lookup(&found, repository, &id))
            continue; // the last ones that were fetched stand on some that were not
        const CommitPtr commit(found);
        if (hasMark(found, mark) && holds(found, content))
            return QString::fromLatin1(raw.toHex());
        for (unsigned int at = 0; at < git_commit_parentcount(found); ++at)
            waiting.push_back(*git_commit_parent_id(found, at));
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<QString>> findPushedCommit(const QString &url, const QString &branch,
                                                const CommitContent &content, const CommitMark &mark,
                                                const CredentialLookup &credentials, const Progress &progress)
{
    const Result<std::optional<QString>> tip = remoteBranch(url, branch, credentials, progress);
    if (!tip || !*tip)
        return tip;
    const QTemporaryDir folder;
    Result<Repository> copy = Repository::openOrCreateBare(folder.filePath(u"copy.git"_s));
    if (!copy)
        return std::unexpected(copy.error());
    const Result<FetchedState> fetched =
        fetchRecent(*copy, url, branch, newestCommits, credentials, progress);
    if (!fetched)
        return std::unexpected(fetched.error());
    git_oid id;
    git_oid_fromstr(&id, fetched->commit.toLatin1().constData());
    return findBelow(copy->handle(), id, content, mark);
}

} // namespace cairn
