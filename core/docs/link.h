// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/site.h"

#include <QString>

namespace cairn {

/// Where a link or an image of a page leads.
struct PageLink {
    enum class Kind {
        Page,    ///< `target` is a page's path in the site
        File,    ///< `target` is a file's path in the source
        Outside, ///< `target` is an address of the web, or a mailto
        Broken,  ///< `reason` says why, as the end of a sentence
    };
    Kind kind = Kind::Broken;
    QString target;
    QString anchor; ///< without the #
    QString reason;
    QString nearest;      ///< of a broken one: the page that may be meant, where that was asked for
    bool isInSite = true; ///< false for a file of the source that is not built with the site

    friend bool operator==(const PageLink &, const PageLink &) = default;
};

/// Finds what an address on a page means, as MkDocs does, and where that leaves an address as it is, as the
/// built site would: relative to the file of the page, to its folder of the built site, or to the site. Opens
/// nothing but http, https and mailto.
PageLink resolveLink(SiteFiles &files, const Site &site, const SitePage &from, const QString &address);

/// The path of the page that a broken link may mean; empty where none is near. Takes a while in large sites.
QString likelyPage(const Site &site, const SitePage &from, const QString &address);

/// The address in the built site, relative to the page; as it is written where MkDocs leaves it so.
QString builtAddress(const Site &site, const SitePage &from, const QString &address);

} // namespace cairn
