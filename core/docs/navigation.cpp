// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/navigation.h"

#include "base/nearest.h"

#include <QDir>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <iterator>
#include <ranges>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// To find what a wrong path may mean takes its time.
constexpr int suggestedPages = 20;
constexpr size_t mostCompared = 1'000;
constexpr qint64 mostComparisons = 200'000'000; // of characters of patterns with those of paths

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

QString fileName(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// The name without its last extension; a README is an index to MkDocs.
QString stemOf(const QString &path)
{
    const QString name = fileName(path);
    const QString stem = name.left(std::max(name.lastIndexOf(u'.'), qsizetype(1)));
    return stem == u"README" ? u"index"_s : stem;
}

/// What MkDocs leaves out of each site.
const PathPatterns &neverBuilt()
{
    static const PathPatterns patterns(u".*\n/templates/"_s);
    return patterns;
}

QString joined(const QString &folder, const QString &path)
{
    return folder.isEmpty() ? path : folder + u'/' + path;
}

bool isWebAddress(const QString &target)
{
    const QUrl url(target);
    return !url.scheme().isEmpty() || target.startsWith(u"//");
}

/// The section of that title among the items, made where it is not there.
std::vector<NavItem> &sectionIn(std::vector<NavItem> &items, const QString &title)
{
    const auto isIt = [&](const NavItem &item) {
        return item.kind == NavItem::Kind::Section && item.title == title;
    };
    const auto found = std::ranges::find_if(items.rbegin(), items.rend(), isIt); // mostly the last one
    if (found != items.rend())
        return found->items;
    items.push_back({NavItem::Kind::Section, title, {}, {}});
    return items.back().items;
}

} // namespace

bool isPagePath(const QString &path)
{
    static const QSet<QString> extensions{u"md"_s, u"markdown"_s, u"mdown"_s, u"mkdn"_s, u"mkd"_s};
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') + 1 && extensions.contains(path.sliced(dot + 1).toLower());
}

QString titleOfName(const QString &name)
{
    QString title = name;
    title.replace(u'-', u' ').replace(u'_', u' ');
    if (title.toLower() == title && !title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString titleOfPath(const QString &path)
{
    const QString stem = stemOf(path);
    return stem == u"index" && !path.contains(u'/') ? u"Home"_s : titleOfName(stem);
}

bool comesBefore(const QString &path, const QString &other)
{
    const QStringList folders = path.split(u'/'), otherFolders = other.split(u'/');
    const auto end = folders.end() - 1, otherEnd = otherFolders.end() - 1;
    if (!std::equal(folders.begin(), end, otherFolders.begin(), otherEnd))
        return std::lexicographical_compare(folders.begin(), end, otherFolders.begin(), otherEnd);
    const bool isIndex = stemOf(path) == u"index", isOtherIndex = stemOf(other) == u"index";
    return isIndex != isOtherIndex ? isIndex : *end < *otherEnd;
}

/// Time grows with the product of both.
static void boundPatterns(const std::vector<TreeFile> &files, MkDocsConfig &config, SiteProblems &problems)
{
    qint64 characters = 0;
    for (const TreeFile &file : files)
        characters += file.path.size();
    const qint64 patterns = config.excluded.length() + config.drafts.length() + config.notInNav.length();
    if (patterns * characters <= mostComparisons)
        return;
    problems.report(
        u"limit"_s, config.path, {1, 1},
        u"The patterns of exclude_docs, draft_docs and not_in_nav are too many for so many files; they are left out"_s,
        u"Use fewer and shorter patterns"_s);
    config.excluded = config.drafts = config.notInNav = PathPatterns();
}

void addContent(SiteContent &content, const std::vector<TreeFile> &files, const QString &docsFolder,
                const QString &alias, MkDocsConfig &config, SiteProblems &problems)
{
    boundPatterns(files, config, problems);
    const qsizetype prefix = docsFolder.isEmpty() ? 0 : docsFolder.size() + 1;
    QHash<QString, QString> byAddress; // of the pages, what is built at one address
    std::vector<const TreeFile *> sorted;
    for (const TreeFile &file : files)
        sorted.push_back(&file);
    std::ranges::sort(sorted, comesBefore, [](const TreeFile *file) { return file->path; });
    for (const TreeFile *file : sorted) {
        const QString path = joined(alias, file->path.sliced(prefix));
        // `exclude_docs` can take back what else is never built.
        if (config.excluded.decision(path).value_or(neverBuilt().matches(path)))
            continue;
        if (!isPagePath(path)) {
            if (size_t(content.files.size()) <= maxSiteFiles)
                content.files.insert(path, *file);
            continue;
        }
        const QString address = joined(folderOf(path), stemOf(path));
        if (const QString other = byAddress.value(address); !other.isEmpty())
            content.pages.erase(other); // the later one is built: an index.md, not the README.md beside it
        if (content.pages.size() > maxSitePages)
            continue;
        byAddress.insert(address, path);
        SitePage page{path, *file, {}, false, config.drafts.matches(path), false};
        content.pages.insert_or_assign(path, std::move(page));
    }
}

std::vector<NavItem> navigationOfFolders(const SiteContent &content, const QString &alias,
                                         const PathPatterns &notInNav)
{
    const QString prefix = alias.isEmpty() ? QString() : alias + u'/';
    QStringList paths;
    for (const auto &[path, page] : content.pages) {
        if (path.startsWith(prefix) && !page.isDraft && !notInNav.matches(path))
            paths += path.sliced(prefix.size());
    }
    std::ranges::sort(paths, comesBefore);
    std::vector<NavItem> items;
    for (const QString &path : std::as_const(paths)) {
        std::vector<NavItem> *place = &items;
        QStringList folders = path.split(u'/');
        folders.removeLast();
        for (const QString &folder : std::as_const(folders))
            place = &sectionIn(*place, titleOfName(folder));
        place->push_back({NavItem::Kind::Page, {}, prefix + path, {}});
    }
    return items;
}

NavItem NavigationBuilder::missing(const NavEntry &entry, const QString &path)
{
    std::vector<QStringView> known;
    const bool isCompared = ++m_missing <= suggestedPages && m_content.pages.size() <= mostCompared;
    if (isCompared)
        std::ranges::copy(m_content.pages | std::views::keys, std::back_inserter(known));
    const QString near = nearestName(joined(m_alias, path), known);
    const bool isOutside = path.startsWith(u"../") || entry.target.startsWith(u'/');
    m_problems.report(u"docs-nav-missing-page"_s, m_path, entry.place,
                      isOutside ? u"nav names \"%1\", which is not below docs_dir"_s.arg(entry.target)
                                : u"nav names \"%1\", which is not there"_s.arg(entry.target),
                      near.isEmpty()
                          ? u"Correct the path, which is relative to docs_dir, or remove the entry"_s
                          : u"Perhaps \"%1\" is meant"_s.arg(near));
    return {NavItem::Kind::Missing, entry.title.isEmpty() ? entry.target : entry.title, entry.target, {}};
}

NavItem NavigationBuilder::itemOf(const NavEntry &entry)
{
    if (isWebAddress(entry.target))
        return {NavItem::Kind::Link, entry.title.isEmpty() ? entry.target : entry.title, entry.target, {}};
    const QString path = QDir::cleanPath(entry.target);
    const QString inSite = joined(m_alias, path);
    if (const auto page = m_content.pages.find(inSite); page != m_content.pages.end()) {
        // Of a page that stands twice, the first title is that of the page.
        if (!page->second.isInNav)
            page->second.title = entry.title;
        page->second.isInNav = true;
        return {NavItem::Kind::Page, page->second.title, inSite, {}};
    }
    if (m_content.files.contains(inSite))
        return {NavItem::Kind::File, entry.title.isEmpty() ? fileName(path) : entry.title, inSite, {}};
    return missing(entry, path);
}

std::vector<NavItem> NavigationBuilder::build(const std::vector<NavEntry> &entries, const Include &include)
{
    std::vector<NavItem> items;
    for (const NavEntry &entry : entries) {
        if (entry.isSection)
            items.push_back({NavItem::Kind::Section, entry.title, {}, build(entry.entries, include)});
        else if (entry.target.startsWith(u"!include ") || entry.target.startsWith(u"*include "))
            std::ranges::move(include(entry), std::back_inserter(items));
        else
            items.push_back(itemOf(entry));
    }
    return items;
}

} // namespace cairn
