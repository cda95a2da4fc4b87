// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sitetarget.h"

#include "catalog/rule.h"
#include "docs/frontmatter.h"
#include "docs/link.h"
#include "docs/site.h"
#include "require.h"

#include <QMap>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::fuzz {

namespace {

/// Files in memory; asks for others are what an escape would look like.
class MemoryFiles final : public SiteFiles
{
public:
    explicit MemoryFiles(QMap<QString, QByteArray> files)
        : m_files(std::move(files))
    {}

    Result<std::vector<TreeFile>> filesBelow(const QString &folder) override
    {
        check(folder);
        std::vector<TreeFile> found;
        for (auto file = m_files.constBegin(); file != m_files.constEnd(); ++file) {
            if (folder.isEmpty() || file.key().startsWith(folder + u'/'))
                found.push_back({file.key(), "id"});
        }
        return found;
    }
    Result<QByteArray> read(const TreeFile &file, qsizetype maxBytes) override
    {
        return readPath(file.path, maxBytes);
    }
    Result<QByteArray> readPath(const QString &path, qsizetype) override
    {
        check(path);
        if (!m_files.contains(path))
            return failure(ErrorKind::NotFound, u"there is no file %1"_s.arg(path));
        return m_files.value(path);
    }
    QByteArray idOf(const QString &path) override
    {
        check(path);
        return m_files.contains(path) ? "id"_ba : QByteArray();
    }

private:
    static void check(const QString &path)
    {
        require(!path.startsWith(u"../") && path != u".." && !path.startsWith(u'/'),
                "nothing outside of the source is asked for");
    }

    QMap<QString, QByteArray> m_files;
};

void checkItems(const Site &site, const std::vector<NavItem> &items)
{
    for (const NavItem &item : items) {
        if (item.kind == NavItem::Kind::Page)
            require(findPage(site, item.target) != nullptr, "a page of the navigation is there");
        checkItems(site, item.items);
    }
}

void checkLink(SiteFiles &files, const Site &site, const SitePage &page, const QString &address)
{
    const PageLink link = resolveLink(files, site, page, address);
    switch (link.kind) {
    case PageLink::Kind::Page:
        require(findPage(site, link.target) != nullptr, "the page of a link is there");
        break;
    case PageLink::Kind::File:
        require(!files.idOf(link.target).isEmpty(), "the file of a link is there");
        break;
    case PageLink::Kind::Outside: {
        const QString scheme = link.target.section(u':', 0, 0).toLower();
        require(scheme == u"http" || scheme == u"https" || scheme == u"mailto", "only the web is outside");
        break;
    }
    case PageLink::Kind::Broken:
        require(!link.reason.isEmpty(), "a broken link says why");
        break;
    }
    builtAddress(site, page, address);
}

} // namespace

void readSite(const QByteArray &input)
{
    // A configuration, a page and addresses, apart from each other by lines of equals signs.
    QByteArrayList parts;
    for (qsizetype at = 0; at <= input.size();) {
        const qsizetype end = parts.size() == 2 ? -1 : input.indexOf("\n====\n", at);
        parts += input.sliced(at, (end < 0 ? input.size() : end) - at);
        at = end < 0 ? input.size() + 1 : end + 6;
    }
    const QByteArray config = parts.value(0);
    MemoryFiles files({{u"d/mkdocs.yml"_s, config},
                       {u"d/docs/index.md"_s, parts.value(1)},
                       {u"d/docs/a/b.md"_s, "# B\n"},
                       {u"d/docs/x.png"_s, "x"},
                       {u"e/mkdocs.yml"_s, config},
                       {u"e/docs/index.md"_s, "# E\n"},
                       {u"README.md"_s, "# R\n"}});
    const Result<Site> site = openSite(files, {u"d"_s, u"S"_s, SiteBuilder::TechDocs});
    if (!site) {
        require(!site.error().message.isEmpty(), "a refusal says why");
        return;
    }
    require(std::ranges::is_sorted(site->pages, {}, &SitePage::path), "pages are sorted");
    checkItems(*site, site->navigation);
    for (const Problem &problem : site->problems)
        require(findRule(problem.rule) != nullptr && problem.place.line >= 0,
                "a problem has a rule and a place");
    const PageSource source = readPageSource(parts.value(1));
    require(source.firstLine >= 1, "a page begins in its file");
    if (!site->home())
        return;
    for (const QByteArray &address : parts.value(2).split('\n'))
        checkLink(files, *site, *site->home(), QString::fromUtf8(address));
    const QString edit = editAddress(*site, *site->home(), u"https://example.com/r"_s, u"main"_s);
    require(edit.isEmpty() || edit.startsWith(u"http"), "a page is edited on the web");
}

} // namespace cairn::fuzz
