// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/frontmatter.h"
#include "docs/mkdocsoptions.h"
#include "docs/site.h"
#include "docs/siteinclude.h"

#include <QSet>

#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype headBytes = 64 * 1024; // of a page, in which its title stands

/// Opens one site, step by step.
class SiteOpening final
{
public:
    SiteOpening(SiteFiles &files, const SiteRoot &root)
        : m_files(files), m_root(root)
    {}

    Result<Site> open();

private:
    void readConfig();
    Result<void> readContent();
    void takeReadme();
    void checkCount();
    void takePages();
    void nameItems(std::vector<NavItem> &items);
    const QString &titleOf(SitePage &page);
    void reportOmitted();

    SiteFiles &m_files;
    const SiteRoot &m_root;
    Site m_site;
    SiteContent m_content;
    SiteProblems m_problems;
    size_t m_titlesRead = 0;
    QHash<QString, qsizetype> m_places; ///< of the pages in the site, by path
    QSet<qsizetype> m_ordered;
};

void SiteOpening::readConfig()
{
    m_site.config = defaultMkDocs(m_root.folder);
    for (const QString &name : {u"mkdocs.yaml"_s, u"mkdocs.yml"_s}) {
        const QString path = inFolder(m_root.folder, name);
        if (m_files.idOf(path).isEmpty())
            continue;
        m_site.config.path = path;
        if (const Result<QByteArray> text = m_files.readPath(path, maxMkDocsBytes))
            m_site.config = readMkDocs(path, *text, m_root.builder, m_problems);
        else
            m_problems.report(text.error().kind == ErrorKind::Limit ? u"limit"_s : u"unreadable-file"_s, path,
                              {1, 1}, text.error().message, text.error().hint);
        break;
    }
    m_site.folder = m_root.folder;
    m_site.name = m_site.config.siteName.isEmpty() ? m_root.fallbackName : m_site.config.siteName;
    m_site.description = m_site.config.description;
    m_site.options = markdownOptions(m_site.config, m_root.folder, m_problems);
    for (const QString &name : {u"mkdocs.yaml"_s, u"mkdocs.yml"_s, u"README.md"_s, u"readme.md"_s})
        m_site.inputs += inFolder(m_root.folder, name);
    m_site.inputs += m_site.config.docsFolder + u'/';
}

Result<void> SiteOpening::readContent()
{
    const Result<std::vector<TreeFile>> files = m_files.filesBelow(m_site.config.docsFolder);
    if (!files)
        return std::unexpected(files.error());
    addContent(m_content, *files, m_site.config.docsFolder, {}, m_site.config, m_problems);
    takeReadme();
    SiteIncluder includer(m_files, m_content, m_site.inputs, m_problems);
    m_site.navigation = includer.navigationOf(m_site.config, {});
    if (includer.error())
        return std::unexpected(*includer.error());
    return {};
}

/// TechDocs copies the first of these to index.md where there is none.
void SiteOpening::takeReadme()
{
    if (m_content.pages.contains(u"index.md"_s) || m_content.pages.contains(u"README.md"_s))
        return;
    const QString inDocs = inFolder(m_site.config.docsFolder, u"readme.md"_s);
    for (const QString &path :
         {inDocs, inFolder(m_root.folder, u"README.md"_s), inFolder(m_root.folder, u"readme.md"_s)}) {
        const QByteArray id = m_files.idOf(path);
        if (id.isEmpty())
            continue;
        m_content.pages.erase(u"readme.md"_s);
        SitePage page{u"index.md"_s, {path, id}, {}, false, false, path != inDocs};
        m_content.pages.emplace(page.path, std::move(page));
        return;
    }
}

void SiteOpening::checkCount()
{
    const auto report = [&](const QString &message) {
        m_problems.report(u"limit"_s, m_site.config.path, {1, 1}, message, u"Make several sites"_s);
    };
    if (m_content.pages.size() > maxSitePages) {
        report(u"The site has more than %1 pages; the rest is left out"_s.arg(maxSitePages));
        auto first = m_content.pages.begin();
        std::advance(first, maxSitePages);
        m_content.pages.erase(first, m_content.pages.end());
    }
    if (size_t(m_content.files.size()) > maxSiteFiles) {
        report(u"The folder of the site has more than %1 files beside its pages; they are left out"_s.arg(
            maxSiteFiles));
        m_content.files.clear();
    }
}

void SiteOpening::takePages()
{
    for (auto &[path, page] : m_content.pages) {
        m_places.insert(path, qsizetype(m_site.pages.size()));
        m_site.pages.push_back(std::move(page));
    }
    m_site.files = std::move(m_content.files);
}

/// What the page says, or else what its name says; MkDocs asks in this order.
const QString &SiteOpening::titleOf(SitePage &page)
{
    if (!page.title.isEmpty())
        return page.title;
    if (++m_titlesRead <= maxTitlesRead) {
        const Result<QByteArray> bytes = m_files.read(page.file, maxPageBytes);
        const PageSource source =
            bytes ? readPageSource(bytes->first(std::min(bytes->size(), headBytes))) : PageSource();
        page.title = source.meta.title.isEmpty() ? firstHeading(source.text) : source.meta.title;
    }
    if (page.title.isEmpty())
        page.title = titleOfPath(page.path);
    return page.title;
}

void SiteOpening::nameItems(std::vector<NavItem> &items)
{
    for (NavItem &item : items) {
        const auto place =
            item.kind == NavItem::Kind::Page ? m_places.constFind(item.target) : m_places.cend();
        if (place != m_places.cend()) {
            SitePage &page = m_site.pages[size_t(*place)];
            item.title = titleOf(page);
            page.isInNav = true;
            if (!m_ordered.contains(*place)) {
                m_ordered.insert(*place);
                m_site.order.push_back(*place);
            }
        }
        nameItems(item.items);
    }
}

void SiteOpening::reportOmitted()
{
    for (const SitePage &page : m_site.pages) {
        if (!page.isInNav && !page.isDraft && !m_site.config.notInNav.matches(page.path))
            m_problems.report(u"docs-omitted-page"_s, page.file.path, {1, 1},
                              u"The page is in no navigation"_s,
                              u"Name it in nav, or in not_in_nav where that is meant"_s);
    }
}

Result<Site> SiteOpening::open()
{
    readConfig();
    if (Result<void> read = readContent(); !read)
        return std::unexpected(read.error());
    if (m_site.config.path.isEmpty() && m_content.pages.empty())
        return failure(ErrorKind::NotFound,
                       u"There is no mkdocs.yml, no folder docs and no README.md in %1"_s.arg(
                           m_root.folder.isEmpty() ? u"the root of the repository"_s : m_root.folder),
                       u"Add docs/index.md, or correct the folder"_s);
    checkCount();
    takePages();
    nameItems(m_site.navigation);
    if (m_site.config.nav)
        reportOmitted();
    m_site.inputs.removeDuplicates();
    m_site.problems = m_problems.take(m_site.config.path);
    return std::move(m_site);
}

} // namespace

Result<Site> openSite(SiteFiles &files, const SiteRoot &root)
{
    return SiteOpening(files, root).open();
}

} // namespace cairn
