// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace cairn {

/// Host and path of a URL, without what differs between two addresses of one page.
struct PageAddress {
    QString host; ///< in lower case, without a port; empty where the text is no URL with one
    QString path; ///< decoded, without a slash at its end; empty at the root

    PageAddress() = default;
    explicit PageAddress(const QUrl &url)
        : host(url.host().toLower()), path(url.path(QUrl::FullyDecoded))
    {
        while (path.endsWith(u'/'))
            path.chop(1);
    }

    /// Whether it is the other one, or a page below it at the same host.
    bool isBelow(const PageAddress &other) const
    {
        return host == other.host && (path == other.path || path.startsWith(other.path + u'/'));
    }

    friend bool operator==(const PageAddress &, const PageAddress &) = default;
};

} // namespace cairn
