// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/frontmatter.h"
#include "docs/link.h"
#include "docs/markdown.h"
#include "docs/site.h"

#include <QHash>
#include <QString>

#include <vector>

namespace cairn {

/// A page of a site that was read.
struct DocsPage {
    SitePage page;
    QString title;
    PageMeta meta;
    MarkdownPage markdown;
    int firstLine = 1; ///< of the file, where line 1 of `markdown` is
    /// Where its links and images lead, by the addresses that stand in it; empty for LinkForm::AsBuilt.
    QHash<QString, PageLink> links;
    std::vector<TreeFile> reads; ///< snippets, also those that are not there (with an empty id)
    std::vector<Problem> problems;
    bool isBeginning = false; ///< there is more of the page
};

/// How a page has its links: as its author wrote them, or as MkDocs writes them into the built site.
enum class LinkForm { AsWritten, AsBuilt };

/// How much of a page is wanted: of a long one the beginning is there sooner (see `beginningOf`).
enum class PagePart { Beginning, All };

/// Reads a page of the site. Fails where its file cannot be read or is larger than `maxPageBytes`.
Result<DocsPage> readPage(SiteFiles &files, const Site &site, const SitePage &page,
                          LinkForm form = LinkForm::AsWritten, PagePart part = PagePart::All);

} // namespace cairn
