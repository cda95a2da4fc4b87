// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/parallel.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/catalogwriter.h"
#include "store/source.h"
#include "sync/snapshot.h"

#include <QString>

#include <functional>
#include <span>
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
    bool findsOrphans = false;  ///< also says which descriptors nothing names
    bool knowsSources = true;   ///< false: what is in no source of `allSources` may still be in one
    bool checksFetches = false; ///< whether templates are asked for what their steps fetch: that is known for
                                ///< this moment only, as nobody is told when such a folder changes
};

/// Reads files of one source as descriptors and writes what is in them. A conveyor belt of batches: in each
/// round one is read from the repository, the one before it is parsed, the one before that gets what its
/// substitutions read, and the oldest is written, all at once where there are threads. A handle of a
/// repository and one of a database belong to one thread at a time.
class DescriptorReader final
{
public:
    /// All of them stay with the caller and outlive it.
    DescriptorReader(const IndexContext &context, Snapshot &snapshot, CatalogWriter &writer)
        : m_context(context), m_snapshot(snapshot), m_writer(writer)
    {}

    /// A file that cannot be read becomes a problem of it. Fails where the snapshot or the database does,
    /// where the source's descriptors are more than the limit, and where it was cancelled.
    Result<void> read(const std::vector<TreeFile> &files);

    int filesRead() const { return m_filesRead; }
    /// Whether any file's Locations named other things than when it was read before.
    bool haveTargetsChanged() const { return m_haveTargetsChanged; }

private:
    struct Opened;

    Result<void> checkGoingOn() const;
    /// Reads as many as fit into a batch; the span is then of those that are left.
    Result<std::vector<Opened>> open(std::span<const TreeFile> &files);
    void parse(Opened &opened) const;
    /// Gives substitutions what they read, until that is much; what is left comes in the next round.
    void finish(std::vector<Opened> &batch);
    void finish(Opened &opened);
    Result<QByteArray> readTarget(const QString &target, const QString &path, std::vector<StoredRead> &reads);
    /// Says what is doubtful about golden paths.
    void checkTemplates(const Opened &opened, DescriptorFile &content) const;
    /// Says of docs that are at no place that can be read.
    void checkDocs(const QString &path, DescriptorFile &content) const;
    void makeReady(Opened &opened, const ReadTarget &read, const std::vector<StoredRead> *reads) const;
    Result<void> write(const std::vector<Opened> &batch);

    const IndexContext &m_context;
    Snapshot &m_snapshot;
    CatalogWriter &m_writer;
    int m_filesRead = 0;
    qsizetype m_bytesRead = 0; ///< of descriptors, and of what they read
    bool m_haveTargetsChanged = false;
};

} // namespace cairn
