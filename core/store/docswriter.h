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
    qint64 id = 0;        ///< 0 for one that is new
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

    /// What entities point to that are not connected with a site yet: folders of the source, named by
    /// entities of it, and addresses, named by entities of all sources. Each with the title of such an
    /// entity.
    Result<QMap<QString, QString>> openFolders();
    Result<QMap<QString, QString>> openAddresses();
    /// The title of an entity that is connected with the site.
    Result<QString> titleAt(qint64 site);

    /// Those of the source; without their inputs.
    Result<std::vector<StoredSite>> sites();
    /// Those that are made of one of these files, or of a folder that it is in.
    Result<std::vector<StoredSite>> sitesOf(const QStringList &paths);
    Result<bool> hasSite(const QString &folder);
    Result<QHash<QString, StoredPage>> pages(qint64 site);

    /// Stores a new site, or a stored one as it is now, but for its pages; gives its id. Where docs came to a
    /// place without any, or went, its entities are to be connected again.
    Result<qint64> putSite(const StoredSite &site, const QString &name, const std::vector<Problem> &problems);
    Result<void> dropSite(qint64 site);
    /// Whether entities that pointed to sites of the source are gone.
    Result<bool> hasLeftSites();
    /// Drops the sites that no entity points to any more.
    Result<void> dropLeftSites();
    Result<void> putPage(qint64 site, const PreparedPage &page);
    Result<void> dropPage(qint64 page);
    /// Connects the entities that are not yet with their sites: those of the source by their folders, those
    /// of all sources by what their addresses mean here. Notes for each where there are no docs:
    /// `docs-missing`.
    Result<void> connect(const QHash<QString, QString> &foldersByAddress);

private:
    Result<void> replaceSite(const StoredSite &site, const QString &name);
    Result<std::vector<StoredSite>> readSites(const QByteArray &condition, const Bindings &bindings);
    Result<QMap<QString, QString>> titles(const QByteArray &sql, const Bindings &bindings);
    Result<void> putProblem(const Problem &problem, qint64 site, const Binding &page);

    Database &m_catalog;
    qint64 m_source;
    SearchIndex &m_search;
};

} // namespace cairn
