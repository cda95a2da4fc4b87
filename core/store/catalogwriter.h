// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/docswriter.h"
#include "store/preparedfile.h"
#include "store/searchindex.h"
#include "store/source.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn {

/// What is kept of a source between two syncs.
struct SourceState {
    QString commit;
    QString selection; ///< signature of the globs and foreign targets that the files were chosen by
};

/// How a sync changed the catalog.
struct WriteCounts {
    int entities = 0; ///< of the source, now
    int changed = 0;  ///< entities written: new ones and those of re-read files
    int removed = 0;  ///< entities gone; one that only moved to another file is not
    int problems = 0; ///< of the source, now: errors and warnings
};

/// Writes one source's changes in one transaction: nothing is seen by readers before `finish` succeeds, and
/// without it nothing has happened. Keeps what follows across files true: who wins among duplicates, missing
/// targets, the search index.
class CatalogWriter final
{
public:
    /// Waits up to five seconds for another writer. `position` orders sources: among duplicates the lower one
    /// wins.
    static Result<CatalogWriter> begin(Database &catalog, const Source &source, int position);

    SourceState state() const { return m_state; }
    /// Path and content id of all files of the source.
    Result<QHash<QString, QByteArray>> storedFiles();
    bool isStored(const QString &path);
    bool hasFiles();
    /// Files that a `$text` or the like of which reads `path`.
    QStringList readersOf(const QString &path);
    std::vector<StoredRead> reads();
    std::vector<StoredTarget> targets();
    std::vector<StoredTarget> targetsOf(const QString &path);
    /// URL targets that other sources name.
    QStringList foreignUrls();

    /// Puts a file in the place of what was stored of it. Where documents of it are rejected, entities that
    /// were good before and are not in it now are kept, marked as stale.
    Result<void> put(const PreparedFile &rows);
    Result<void> drop(const QString &path);
    /// Puts these in the place of the problems that belong to the source and to none of its entities or
    /// documents.
    Result<void> setSelectionProblems(const std::vector<Problem> &problems);
    /// The same for one path, of which there is a problem or none.
    Result<void> setSelectionProblem(const QString &path, const std::optional<Problem> &problem);

    /// For the docs sites of the source, once its descriptors are written.
    DocsWriter docs() { return {*m_catalog, m_source, m_search}; }

    /// Settles duplicates and missing targets, notes the state and commits. `fetchedAt`: milliseconds since
    /// the epoch.
    Result<WriteCounts> finish(const SourceState &state, qint64 fetchedAt);
    /// Removes the source with all that it brought, and commits.
    Result<WriteCounts> removeAll();

private:
    CatalogWriter(Database &catalog, Transaction transaction)
        : m_catalog(&catalog), m_transaction(std::move(transaction)), m_search(catalog)
    {}

    struct FileRow {
        qint64 id = 0;
        bool isNew = true;
    };
    Result<FileRow> fileRow(const QString &path, const QByteArray &contentId);
    Result<void> replace(qint64 file, const PreparedFile &rows);
    Result<void> removeEntities(qint64 file, const QSet<QString> &kept);
    Result<void> putEntity(qint64 file, const PreparedEntity &row);
    Result<void> putProblem(const Problem &problem, std::optional<qint64> file, std::optional<qint64> entity,
                            const QString &about);
    int countRemoved() const;
    Result<WriteCounts> counts();

    Database *m_catalog;
    Transaction m_transaction;
    SearchIndex m_search;
    qint64 m_source = 0;
    SourceState m_state;
    WriteCounts m_counts;
    QSet<QString> m_touched;       ///< references whose entities came, went or changed
    QHash<QString, int> m_balance; ///< of each, how many entities more the source has than before
};

/// Remembers that the last sync of the source failed; what was indexed stays.
Result<void> noteSyncFailure(Database &catalog, const Source &source, int position, const Error &error);

} // namespace cairn
