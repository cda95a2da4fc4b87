// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "docs/sitefiles.h"
#include "git/repository.h"
#include "git/worktree.h"

#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// The files of a source as they are at one moment: a commit of a mirror, or a folder on the disk.
class Snapshot : public SiteFiles
{
public:
    /// Empty for a folder that is no repository.
    virtual QString commit() const = 0;
    virtual Result<std::vector<TreeFile>> files(const PathFilter &wanted) = 0;
    /// Whether all files are listed without a look at each folder of a disk.
    virtual bool listsQuickly() const = 0;
    /// What changed since a commit; nullopt where that cannot be told without looking at every file.
    virtual std::optional<std::vector<TreeChange>> changesSince(const QString &commit) = 0;
};

class CommitSnapshot final : public Snapshot
{
public:
    CommitSnapshot(Repository repository, QString commit)
        : m_repository(std::move(repository)), m_commit(std::move(commit))
    {}

    QString commit() const override { return m_commit; }
    Result<std::vector<TreeFile>> files(const PathFilter &wanted) override
    {
        return m_repository.files(m_commit, wanted);
    }
    Result<std::vector<TreeFile>> filesBelow(const QString &folder) override
    {
        return m_repository.filesBelow(m_commit, folder);
    }
    Result<QByteArray> read(const TreeFile &file, qsizetype maxBytes) override
    {
        return m_repository.read(file.id, maxBytes);
    }
    Result<QByteArray> readPath(const QString &path, qsizetype maxBytes) override
    {
        return m_repository.readPath(m_commit, path, maxBytes);
    }
    QByteArray idOf(const QString &path) override { return m_repository.idOf(m_commit, path); }
    bool listsQuickly() const override { return true; }
    std::optional<std::vector<TreeChange>> changesSince(const QString &commit) override;

private:
    Repository m_repository;
    QString m_commit;
};

class FolderSnapshot final : public Snapshot
{
public:
    explicit FolderSnapshot(WorkTree tree)
        : m_tree(std::move(tree))
    {}

    const WorkTree &tree() const { return m_tree; }
    QString commit() const override { return m_tree.headCommit(); }
    Result<std::vector<TreeFile>> files(const PathFilter &wanted) override { return m_tree.files(wanted); }
    Result<std::vector<TreeFile>> filesBelow(const QString &folder) override
    {
        return m_tree.filesBelow(folder);
    }
    Result<QByteArray> read(const TreeFile &file, qsizetype maxBytes) override
    {
        return m_tree.readPath(file.path, maxBytes);
    }
    Result<QByteArray> readPath(const QString &path, qsizetype maxBytes) override
    {
        return m_tree.readPath(path, maxBytes);
    }
    QByteArray idOf(const QString &path) override { return m_tree.idOf(path); }
    bool listsQuickly() const override { return false; }
    std::optional<std::vector<TreeChange>> changesSince(const QString &) override { return std::nullopt; }

private:
    WorkTree m_tree;
};

} // namespace cairn
