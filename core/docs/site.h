// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "docs/markdownoptions.h"
#include "docs/mkdocs.h"
#include "docs/navigation.h"
#include "docs/sitefiles.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Where a site is in its source.
struct SiteRoot {
    QString folder;       ///< of mkdocs.yml, from the root; empty is the root
    QString fallbackName; ///< where mkdocs.yml has none
    SiteBuilder builder = SiteBuilder::TechDocs;
};

/// A docs site as it is at one moment: its pages, in their navigation, and what else is in its folder.
struct Site {
    QString name;
    QString description;
    QString folder; ///< as of SiteRoot
    MkDocsConfig config;
    MarkdownOptions options;     ///< how its pages are read; without readers of snippets and links
    std::vector<SitePage> pages; ///< by path
    std::vector<NavItem> navigation;
    std::vector<qsizetype> order;   ///< indices of the pages of the navigation, as one reads them
    QHash<QString, TreeFile> files; ///< other files, by their paths in the site
    /// Files of the source, and folders, which end with a slash: a change of nothing else and of no snippet
    /// changes the site. "/" is all of the source.
    QStringList inputs;
    std::vector<Problem> problems;

    /// The page that one sees first; nullptr where there is none.
    const SitePage *home() const;
};

/// Limits of a site.
constexpr size_t maxTitlesRead =
    2'000; ///< of pages that are read to learn their titles; others have those of their files
constexpr qsizetype maxPageBytes = 8 * 1024 * 1024;

/// Reads the site that is at a place: its mkdocs.yaml or mkdocs.yml, or what TechDocs makes of a folder
/// without one. What is wrong becomes a problem, and the rest works. NotFound where neither a configuration
/// nor a page is there; fails where the source cannot be read.
/// https://backstage.io/docs/features/techdocs/configuration, https://www.mkdocs.org/user-guide
Result<Site> openSite(SiteFiles &files, const SiteRoot &root);

/// The page of a path as people and addresses write it: `a/b.md`, `a/b`, `a/b/`, `a/b.html`, `a` for
/// `a/index.md`; empty is the index. nullptr where there is none.
const SitePage *findPage(const Site &site, const QString &path);

/// The page that a file of the source is.
const SitePage *findPageOfFile(const Site &site, const QString &file);

/// The path of the page that was most likely meant; empty where none is near, or the site has over 1,000
/// pages.
QString nearestPage(const Site &site, const QString &path);

/// What is before and behind a page in the navigation; nullptr at its ends and for pages outside of it.
struct PageNeighbours {
    const SitePage *previous = nullptr;
    const SitePage *next = nullptr;
};
PageNeighbours neighboursOf(const Site &site, const SitePage &page);

/// The address at which a page can be edited: as mkdocs.yml says, or else at the forge that serves the source
/// (`location` and `branch` of it; an empty branch is the default one). Empty where there is none.
QString editAddress(const Site &site, const SitePage &page, const QString &location, const QString &branch);

} // namespace cairn
