// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/parallel.h"
#include "base/progress.h"
#include "base/result.h"
#include "catalog/glob.h"
#include "store/catalogwriter.h"
#include "store/source.h"
#include "sync/snapshot.h"

#include <QSet>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace cairn {

/// Reads what an absolute URL names, where it points into a configured source; fails otherwise.
using ReadUrl = std::function<Result<QByteArray>(const QString &url)>;

/// What indexing needs to know of the world around one source.
struct IndexContext {
    const Source &source;
    std::vector<Source> allSources; ///< for URLs that point into another one
    ReadUrl readUrl;
    Parallel parallel = serially;
    Progress progress;
    bool findsOrphans = false; ///< also says which descriptors nothing names
    bool knowsSources = true;  ///< false: what is in no source of `allSources` may still be in one
};

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
    int filesRead() const { return m_filesRead; }

private:
    struct Opened;
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
    Result<void> readAll(const std::vector<TreeFile> &files);
    /// Reads as many as fit into a batch; the span is then of those that are left.
    Result<std::vector<Opened>> open(std::span<const TreeFile> &files);
    /// Gives substitutions what they read, until that is much; what is left comes in the next round.
    void finish(std::vector<Opened> &batch);
    void parse(Opened &opened) const;
    void finish(Opened &opened);
    void makeReady(Opened &opened, const ReadTarget &read, const std::vector<StoredRead> *reads) const;
    Result<void> write(const std::vector<Opened> &batch);
    /// Files of which what their `$text` and the like read is not what it was.
    QSet<QString> outdatedReaders();
    void reportUnmatched(const StoredTarget &target, std::vector<Problem> &problems) const;
    /// What the targets of the file's Locations mean: paths of this source as patterns, other URLs as they
    /// are.
    std::vector<StoredTarget> resolveTargets(const QString &path, DescriptorFile &content) const;
    /// Says of docs that are at no place that can be read.
    void checkDocs(const QString &path, DescriptorFile &content) const;
    QString localPattern(const QString &url) const;

    IndexContext m_context;
    Snapshot &m_snapshot;
    CatalogWriter &m_writer;
    std::vector<Glob> m_roots;
    std::vector<Glob> m_located;                 ///< patterns of Locations, while only changes are applied
    std::optional<std::vector<TreeFile>> m_tree; ///< once it was listed
    QString m_selection;
    int m_filesRead = 0;
    size_t m_patterns = 0;     ///< of Locations, so far
    qsizetype m_bytesRead = 0; ///< of descriptors, and of what they read
    bool m_targetsChanged = false;
};

} // namespace cairn
