// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/site.h"

#include "base/nearest.h"
#include "git/address.h"

#include <QDir>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostCompared = 1'000; // pages, as each comparison takes its time

const SitePage *pageAt(const Site &site, const QString &path)
{
    const auto found = std::ranges::lower_bound(site.pages, path, {}, &SitePage::path);
    return found != site.pages.end() && found->path == path ? &*found : nullptr;
}

/// Of a path without what is known to stand behind pages.
QString bare(QString path)
{
    while (path.startsWith(u'/'))
        path.removeFirst();
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QStringView end : {u"/index.html", u".html"}) {
        if (path.endsWith(end))
            path.chop(end.size());
    }
    return path == u"index" ? QString() : path;
}

/// Puts the path of a page into `{path}`, `{path_noext}` and `{path!q}`.
QString filled(QString address, const QString &path)
{
    const QString bareName = path.left(path.lastIndexOf(u'.'));
    const auto quoted = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    return address.replace(u"{path}"_s, path)
        .replace(u"{path!q}"_s, quoted(path))
        .replace(u"{path_noext}"_s, bareName)
        .replace(u"{path_noext!q}"_s, quoted(bareName));
}

/// An address relative to `repo_url`, which counts as a folder.
QString fromRepository(const QString &repoUrl, const QString &address)
{
    QString base = repoUrl;
    if (!base.isEmpty() && !base.endsWith(u'/') && !address.startsWith(u'?') && !address.startsWith(u'#'))
        base += u'/';
    const QUrl url = QUrl(base).resolved(QUrl(address));
    return url.scheme() == u"https" || url.scheme() == u"http" ? url.toString() : QString();
}

} // namespace

const SitePage *Site::home() const
{
    if (const SitePage *index = findPage(*this, {}))
        return index;
    if (!order.empty())
        return &pages[size_t(order.front())];
    return pages.empty() ? nullptr : &pages.front();
}

const SitePage *findPage(const Site &site, const QString &path)
{
    if (const SitePage *page = pageAt(site, path))
        return page;
    const QString stem = bare(path);
    for (const QString &candidate : {stem, stem + u".md"_s, inFolder(stem, u"index.md"_s),
                                     inFolder(stem, u"README.md"_s), stem + u".markdown"_s}) {
        if (const SitePage *page = pageAt(site, candidate))
            return page;
    }
    const auto moved = site.config.redirects.constFind(path);
    return moved == site.config.redirects.cend() ? nullptr : pageAt(site, *moved);
}

const SitePage *findPageOfFile(const Site &site, const QString &file)
{
    const auto found =
        std::ranges::find(site.pages, file, [](const SitePage &page) { return page.file.path; });
    return found == site.pages.end() ? nullptr : &*found;
}

QString nearestPage(const Site &site, const QString &path)
{
    if (site.pages.size() > mostCompared)
        return {};
    std::vector<QStringView> paths;
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    for (const SitePage &page : site.pages) {
        if (!name.isEmpty() && page.path != path && page.path.endsWith(u'/' + name))
            return page.path; // it was moved, or the way to it is wrong
        paths.push_back(page.path);
    }
    return nearestName(path, paths);
}

PageNeighbours neighboursOf(const Site &site, const SitePage &page)
{
    const auto found =
        std::ranges::find(site.order, &page, [&](qsizetype at) { return &site.pages[size_t(at)]; });
    PageNeighbours neighbours;
    if (found == site.order.end())
        return neighbours;
    if (found != site.order.begin())
        neighbours.previous = &site.pages[size_t(*(found - 1))];
    if (found + 1 != site.order.end())
        neighbours.next = &site.pages[size_t(*(found + 1))];
    return neighbours;
}

QString editAddress(const Site &site, const SitePage &page, const QString &location, const QString &branch)
{
    const MkDocsConfig &config = site.config;
    if (!config.editUriTemplate.isEmpty())
        return fromRepository(config.repoUrl, filled(config.editUriTemplate, page.path));
    if (config.editUri && config.editUri->isEmpty())
        return {}; // switched off
    if (config.editUri)
        return fromRepository(
            config.repoUrl, *config.editUri + (config.editUri->endsWith(u'/') ? u""_s : u"/"_s) + page.path);
    return editPage(location, branch.isEmpty() ? u"HEAD"_s : branch, page.file.path);
}

} // namespace cairn
