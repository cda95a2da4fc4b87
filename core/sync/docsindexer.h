// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/site.h"
#include "store/catalogwriter.h"
#include "sync/indexer.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn {

/// Brings the docs sites of one source into the catalog: those that entities point to, and of them the pages
/// that changed. To be run when the descriptors are written; does not commit.
class DocsIndexer final
{
public:
    DocsIndexer(const IndexContext &context, Snapshot &snapshot, CatalogWriter &writer)
        : m_context(context), m_snapshot(snapshot), m_writer(writer)
    {}

    Result<void> run();
    /// Whether entities point to other folders than before.
    Result<bool> hasOtherRoots();
    int pagesRead() const { return m_pagesRead; }

private:
    Result<void> findRoots();
    /// Those that have to be opened again.
    Result<std::vector<StoredSite>> touchedSites();
    Result<void> indexSite(const StoredSite &stored, const QString &fallbackName);
    Result<void> indexPages(qint64 id, const Site &site, bool isReadAnew);
    Result<void> indexPage(qint64 id, const Site &site, const SitePage &page);
    bool isCurrent(const StoredPage &stored, const SitePage &page);

    const IndexContext &m_context;
    Snapshot &m_snapshot;
    CatalogWriter &m_writer;
    QMap<QString, QString>
        m_roots; ///< of entities without a site: folders to the names of sites that have none
    QHash<QString, QString> m_foldersByAddress;
    int m_pagesRead = 0;
};

} // namespace cairn
