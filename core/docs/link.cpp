// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/link.h"

#include <QDir>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestAddress = 4096;

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

/// `folder` ends with a slash or is empty. Empty where the path leads out.
QString below(const QString &folder, const QString &path)
{
    const QString joined = QDir::cleanPath(folder + path);
    return joined == u".." || joined.startsWith(u"../") || joined.startsWith(u'/') ? QString() : joined;
}

QString decoded(const QString &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

/// An address of the same site: path and what follows it.
struct Local {
    QString path;
    QString query; ///< with its question mark
    QString anchor;
};

Local localOf(const QString &address)
{
    const QString before = address.section(u'#', 0, 0);
    return {decoded(before.section(u'?', 0, 0)),
            before.contains(u'?') ? u'?' + before.section(u'?', 1) : QString(),
            address.contains(u'#') ? decoded(address.section(u'#', 1)) : QString()};
}

/// The scheme in small letters, where the address has one that a browser would see: controls and spaces,
/// which it skips, do not hide it.
/// Without blanks and control characters, which browsers pass over.
QString visible(const QString &address)
{
    QString text;
    for (const QChar c : address) {
        if (c.unicode() > 0x20)
            text += c;
    }
    return text;
}

QString schemeOf(const QString &address)
{
    const QString text = visible(address);
    const qsizetype colon = text.indexOf(u':');
    const bool isScheme =
        colon > 0 && text[0].isLetter() && std::all_of(text.begin(), text.begin() + colon, [](QChar c) {
            return c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.';
        });
    return isScheme ? text.first(colon).toLower() : QString();
}

PageLink outside(const QString &address, const QString &scheme)
{
    PageLink link;
    if (scheme == u"http" || scheme == u"https" || scheme == u"mailto") {
        link.kind = PageLink::Kind::Outside;
        link.target = visible(address);
    } else {
        link.reason = u"addresses with \"%1:\" are not opened"_s.arg(scheme);
    }
    return link;
}

/// Where a page stands in the built site: `a/b.md` at `a/b/`.
QString builtPath(const Site &site, const QString &path)
{
    if (!isPagePath(path))
        return path;
    const QString folder = folderOf(path);
    const QString name = path.sliced(folder.size());
    const QString stem = name.left(name.lastIndexOf(u'.'));
    const bool isIndex = stem == u"index" || stem == u"README";
    if (!site.config.usesDirectoryUrls)
        return folder + (isIndex ? u"index"_s : stem) + u".html"_s;
    return isIndex ? (folder.isEmpty() ? u"./"_s : folder) : folder + stem + u'/';
}

QStringList partsOf(const QString &path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    parts.removeAll(u"."_s);
    return parts;
}

QString relativeAddress(const QString &to, const QString &from)
{
    QStringList base = partsOf(from);
    if (!base.isEmpty() && base.last().contains(u'.'))
        base.removeLast();
    const QStringList parts = partsOf(to);
    qsizetype common = 0;
    while (common < base.size() && common < parts.size() && base[common] == parts[common])
        ++common;
    QStringList way(base.size() - common, u".."_s);
    way += parts.sliced(common);
    const QString address = way.isEmpty() ? u"."_s : way.join(u'/');
    return to.endsWith(u'/') ? address + u'/' : address;
}

/// What the file of a page in the site is, where there is one of this very path.
std::optional<PageLink> exactly(const Site &site, const QString &path, const QString &anchor)
{
    if (path.isEmpty())
        return {};
    const auto page = std::ranges::lower_bound(site.pages, path, {}, &SitePage::path);
    if (page != site.pages.end() && page->path == path)
        return PageLink{PageLink::Kind::Page, path, anchor, {}, {}};
    if (const auto file = site.files.constFind(path); file != site.files.cend())
        return PageLink{PageLink::Kind::File, file->path, anchor, {}, {}};
    return {};
}

/// Where a browser would come to on the built site.
std::optional<PageLink> asBuilt(const Site &site, const SitePage &from, const Local &local)
{
    const bool isFromRoot = local.path.startsWith(u'/');
    const QString built = builtPath(site, from.path);
    const QString folder = built == u"./" ? QString() : folderOf(built);
    const QString path =
        below(isFromRoot ? QString() : folder, isFromRoot ? local.path.sliced(1) : local.path);
    // Pages have other addresses there than their files; from the root, some sites are set to allow files.
    if (auto link = isFromRoot || !isPagePath(path) ? exactly(site, path, local.anchor) : std::nullopt)
        return link;
    if (isPagePath(path))
        return {};
    const bool isTop = path.isEmpty() || path == u".";
    if (path.isEmpty() && local.path != u"/")
        return {};
    const SitePage *page = findPage(site, isTop ? QString() : path);
    return page ? std::optional(PageLink{PageLink::Kind::Page, page->path, local.anchor, {}, {}})
                : std::nullopt;
}

/// A file of the repository: one of the site that is named by its place there, or one that is not built.
std::optional<PageLink> inSource(SiteFiles &files, const Site &site, const SitePage &from, const Local &local)
{
    const QString path = below(folderOf(from.file.path), local.path);
    if (path.isEmpty() || local.path.startsWith(u'/'))
        return {};
    if (files.idOf(path).isEmpty())
        return {};
    if (const SitePage *page = findPageOfFile(site, path))
        return PageLink{PageLink::Kind::Page, page->path, local.anchor, {}, {}};
    return PageLink{PageLink::Kind::File, path, local.anchor, {}, {}, false};
}

PageLink broken(const SitePage &from, const Local &local)
{
    PageLink link;
    const QString path = below(folderOf(from.path), local.path);
    if (local.path.startsWith(u'/'))
        link.reason = u"it begins at the root of the web server, and nothing of the site is there"_s;
    else if (path.isEmpty())
        link.reason = u"it leads out of the site"_s;
    else
        link.reason = u"there is no %1 in the site"_s.arg(path);
    return link;
}

} // namespace

PageLink resolveLink(SiteFiles &files, const Site &site, const SitePage &from, const QString &address)
{
    PageLink link;
    if (address.size() > longestAddress) {
        link.reason = u"the address has more than %1 characters"_s.arg(longestAddress);
        return link;
    }
    if (const QString scheme = schemeOf(address); !scheme.isEmpty())
        return outside(address, scheme);
    if (address.startsWith(u"//"))
        return outside(u"https:"_s + address, u"https"_s);
    const Local local = localOf(address);
    if (local.path.isEmpty())
        return {PageLink::Kind::Page, from.path, local.anchor, {}, {}};
    if (!local.path.startsWith(u'/')) {
        if (auto found = exactly(site, below(folderOf(from.path), local.path), local.anchor))
            return *found;
    }
    if (auto found = asBuilt(site, from, local))
        return *found;
    if (auto found = inSource(files, site, from, local))
        return *found;
    return broken(from, local);
}

QString likelyPage(const Site &site, const SitePage &from, const QString &address)
{
    const Local local = localOf(address);
    const QString path = below(folderOf(from.path), local.path);
    return schemeOf(address).isEmpty() ? nearestPage(site, path.isEmpty() ? local.path : path) : QString();
}

QString builtAddress(const Site &site, const SitePage &from, const QString &address)
{
    const Local local = localOf(address);
    if (!schemeOf(address).isEmpty() || address.startsWith(u'/') || local.path.isEmpty())
        return address;
    const QString path = below(folderOf(from.path), local.path);
    if (!exactly(site, path, {}))
        return address;
    const QString relative = relativeAddress(builtPath(site, path), builtPath(site, from.path));
    const QString anchor = address.contains(u'#') ? u'#' + address.section(u'#', 1) : QString();
    return QString::fromLatin1(QUrl::toPercentEncoding(relative, "/")) + local.query + anchor;
}

} // namespace cairn
