// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/glob.h"
#include "store/catalogwriter.h"
#include "sync/descriptorreader.h"
#include "sync/snapshot.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// Brings one source's part of the catalog to a snapshot: chooses the files (globs, and what Locations name,
/// also those of other sources), reads those that changed, and writes them through the writer. Does not
/// commit.
class Indexer final
{
public:
    Indexer(IndexContext context, Snapshot &snapshot, CatalogWriter &writer);

    Result<void> run();
    /// What to remember with the commit, so that the next run knows whether the choice of files would be the
    /// same.
    QString selection() const { return m_selection; }
    int filesRead() const { return m_reader.filesRead(); }

private:
    /// The files that fit any of some globs, perhaps twice, and which of the globs fit a file at all.
    struct Fitting {
        std::vector<TreeFile> files;
        std::vector<bool> isMatched;
    };

    bool isWanted(const QString &path) const;
    Result<bool> applyChanges(const std::vector<TreeChange> &changes);
    Result<void> select();
    Result<Fitting> filesFor(const std::vector<Glob> &globs);
    Result<Fitting> filesForTargets(const std::vector<TreeFile> &files, std::vector<Problem> &problems);
    /// The problem of a file that is not read, where it is an orphan.
    std::optional<Problem> orphanAt(const TreeFile &file, bool usesLocations);
    Result<void> findOrphans(const QSet<QString> &chosen, std::vector<Problem> &problems);
    Result<void> updateOrphans(const std::vector<TreeChange> &changes);
    Problem nothingFits() const;
    /// Files of which what their `$text` and the like read is not what it was.
    QSet<QString> outdatedReaders();
    void reportUnmatched(const StoredTarget &target, std::vector<Problem> &problems) const;

    IndexContext m_context;
    Snapshot &m_snapshot;
    CatalogWriter &m_writer;
    DescriptorReader m_reader;
    std::vector<Glob> m_roots;
    std::vector<Glob> m_located;                 ///< patterns of Locations, while only changes are applied
    std::optional<std::vector<TreeFile>> m_tree; ///< once it was listed
    QString m_selection;
    size_t m_patterns = 0; ///< of Locations, so far
};

} // namespace cairn
