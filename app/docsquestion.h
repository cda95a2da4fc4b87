// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/progress.h"
#include "docs/sitepage.h"
#include "docslayout.h"
#include "sync/pageage.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace cairn {

/// All that the window shows of a docs page, as values: loaded in one go, off the GUI thread.
struct DocsAnswer {
    QString ref;    ///< of the entity whose docs they are
    QString source; ///< name
    QString commit; ///< may be empty
    QString siteName;
    std::vector<NavItem> navigation;
    QHash<QString, QString> titles; ///< of the site's pages, by path
    QString path;                   ///< of the page in the site
    QString file;                   ///< in the source
    QString localFile;              ///< where that is on this machine; empty for what was fetched
    QString title;
    std::shared_ptr<const DocsRows> rows;
    std::vector<std::vector<DocsEntry>> entries; ///< of all sequences, while nothing was folded or chosen
    std::vector<HeadingEntry> headings;
    QHash<QString, PageLink> links;
    std::vector<Problem> problems;
    QStringList remarks;
    QStringList inputs; ///< of the site, as of `Site`
    QString previousPath, previousTitle, nextPath, nextTitle;
    QString editAddress;
    bool linksTabs = false;
    bool isBeginning = false; ///< there is more of the page
};

/// The page of a path as addresses write it; empty is the first one. NotFound where there is none.
Result<DocsAnswer> loadDocs(const Home &home, const QString &ref, const QString &path, PagePart part);

/// How old that page is.
Result<PageAge> loadDocsAge(const Home &home, const QString &ref, const QString &path,
                            const Progress &progress);

} // namespace cairn
