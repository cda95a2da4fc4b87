// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/missingobjects.h"

#include "git/library.h"

#include <git2.h>
#include <git2/sys/odb_backend.h>

#include <QByteArray>
#include <QSet>

namespace cairn {

namespace {

/// A tree is stored together with all that it holds, so that one that is there needs no second look; neither
/// does one that was met before.
class Search final
{
public:
    Search(git_repository *from, git_odb *to, const Progress &progress, std::vector<git_oid> &missing)
        : m_from(from), m_to(to), m_progress(progress), m_missing(missing)
    {}

    int add(const git_oid &commit, Past past)
    {
        std::vector<git_oid> commits{commit};
        while (!commits.empty()) {
            const git_oid id = commits.back();
            commits.pop_back();
            if (!isMissing(id))
                continue;
            git_commit *found = nullptr;
            if (const int code = git_commit_lookup(&found, m_from, &id))
                return code;
            const GitPtr<git_commit, git_commit_free> owned(found);
            if (const int code = addTree(*git_commit_tree_id(found)))
                return code;
            note(id);
            for (unsigned int at = 0; past == Past::All && at < git_commit_parentcount(found); ++at)
                commits.push_back(*git_commit_parent_id(found, at));
        }
        return 0;
    }

private:
    static QByteArray raw(const git_oid &id)
    {
        return {reinterpret_cast<const char *>(id.id), GIT_OID_SHA1_SIZE};
    }
    bool isMissing(const git_oid &id) const
    {
        return !m_seen.contains(raw(id)) && !git_odb_exists_ext(m_to, &id, GIT_ODB_LOOKUP_NO_REFRESH);
    }
    bool note(const git_oid &id)
    {
        if (!isMissing(id))
            return false;
        m_seen.insert(raw(id));
        m_missing.push_back(id);
        return true;
    }

    int addTree(const git_oid &root)
    {
        std::vector<git_oid> folders{root};
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
            const GitPtr<git_tree, git_tree_free> tree(found);
            for (size_t at = 0; at < git_tree_entrycount(found); ++at) {
                const git_tree_entry *entry = git_tree_entry_byindex(found, at);
                if (git_tree_entry_type(entry) == GIT_OBJECT_TREE)
                    folders.push_back(*git_tree_entry_id(entry));
                else if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB)
                    note(*git_tree_entry_id(entry));
            }
        }
        return 0;
    }

    git_repository *m_from;
    git_odb *m_to;
    const Progress &m_progress;
    std::vector<git_oid> &m_missing;
    QSet<QByteArray> m_seen;
};

} // namespace

int findMissingObjects(git_repository *from, git_odb *to, const git_oid &commit, Past past,
                       const Progress &progress, std::vector<git_oid> &missing)
{
    return Search(from, to, progress, missing).add(commit, past);
}

} // namespace cairn
