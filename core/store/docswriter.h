// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/problem.h"
#include "git/repository.h"
#include "store/database.h"
#include "store/searchindex.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// A docs site as the catalog keeps it.
struct StoredSite {
    qint64 id = 0;
    QString folder;       ///< of its mkdocs.yml, from the root of the source
    QByteArray signature; ///< of how its pages are read
    QStringList inputs;   ///< what it is read from, as of Site
    bool isMissing = false;
};

/// A page as the catalog keeps it, and the files that it took in.
struct StoredPage {
    qint64 id = 0;
    QByteArray contentId;
    QString title;
    std::vector<TreeFile> reads;
};

/// What stands under one heading of a page.
struct DocsSection {
    QString anchor; ///< of the heading; empty before the first one
    QString title;
    QString text;
};

/// A page made ready to be searched for.
struct PreparedPage {
    QString path; ///< in the site
    TreeFile file;
    QString title;
    std::vector<TreeFile> reads;
    std::vector<DocsSection> sections;
    std::vector<SearchEntry> entries; ///< one for each section
    std::vector<Problem> problems;
};

/// Limits of what is kept for the search.
constexpr size_t maxDocsSections = 2'000;     ///< of a page
constexpr qsizetype maxSectionText = 100'000; ///< characters

/// What a section is found by: its heading, its text, and the names of page and site. `boost` is that of the
/// page's front matter. Thread-safe.
SearchEntry searchEntry(const DocsSection &section, const QString &page, const QString &site, double boost);

/// Writes the docs sites of one source, inside the transaction of its CatalogWriter, which must outlive it.
class DocsWriter final
{
public:
    DocsWriter(Database &catalog, qint64 source, SearchIndex &search)
        : m_catalog(catalog), m_source(source), m_search(search)
    {}

    /// Folders of the source that entities of it name for their docs, and the addresses that entities of all
    /// sources name, each with the title of such an entity.
    Result<QMap<QString, QString>> folders();
    Result<QMap<QString, QString>> addresses();

    Result<std::vector<StoredSite>> sites();
    Result<QHash<QString, StoredPage>> pages(qint64 site);
    /// The sites of which a page took in a file, by its path.
    Result<QMultiHash<QString, qint64>> readers();

    /// Puts the site in the place of what was stored of its folder, but for its pages; gives its id.
    Result<qint64> putSite(const StoredSite &site, const QString &name, const std::vector<Problem> &problems);
    Result<void> dropSite(qint64 site);
    Result<void> putPage(qint64 site, const PreparedPage &page);
    Result<void> dropPage(qint64 page);
    /// Connects the entities with their sites: those of the source by their folders, those of all sources by
    /// what their addresses mean here.
    Result<void> connect(const QHash<QString, QString> &foldersByAddress);
    /// Notes for each entity of which the docs are at a place without any: `docs-missing`.
    Result<void> reportMissing();

private:
    Result<void> putProblem(const Problem &problem, qint64 site, const Binding &page);

    Database &m_catalog;
    qint64 m_source;
    SearchIndex &m_search;
};

} // namespace cairn
