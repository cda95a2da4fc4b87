// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/sitepage.h"

#include "docs/beginning.h"
#include "docs/siteproblems.h"
#include "git/lfs.h"

#include <QDir>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype maxSnippetBytes = 4 * 1024 * 1024;
constexpr qsizetype shownAddress = 200; // characters in a message
constexpr size_t suggestedPages =
    5; // of the broken links of a page: to find what they may mean takes its time

/// Where an address stands whole, and not as the end of another one; -1 where it does not.
qsizetype findAddress(const QString &text, const QString &address, qsizetype from)
{
    static constexpr QStringView partOfAddress = u"/.-_%#";
    qsizetype found = address.isEmpty() ? -1 : text.indexOf(address, from);
    while (found > 0 && (text[found - 1].isLetterOrNumber() || partOfAddress.contains(text[found - 1])))
        found = text.indexOf(address, found + 1);
    return found;
}

/// Reads one page.
class PageReading final
{
public:
    PageReading(SiteFiles &files, const Site &site, const SitePage &page)
        : m_files(files), m_site(site)
    {
        m_result.page = page;
    }

    Result<DocsPage> read(LinkForm form, PagePart part);

private:
    Result<QString> snippet(const QString &path);
    MarkdownOptions options(LinkForm form);
    void takeText(const QByteArray &bytes, PagePart part);
    void takeLinks();
    void takeLink(const Element &element, const QString &address, int line);
    Place placeOf(const QString &address, int line) const;
    void report(const QString &rule, Place place, const QString &message, const QString &hint)
    {
        m_problems.report(rule, m_result.page.file.path, {place.line + m_result.firstLine - 1, place.column},
                          message, hint);
    }

    SiteFiles &m_files;
    const Site &m_site;
    SiteProblems m_problems;
    QString m_text;
    std::vector<qsizetype> m_lines; ///< where each begins in the text
    size_t m_reported = 0;          ///< links so far
    DocsPage m_result;
};

/// The reader puts one of the site's folders before what the page names.
Result<QString> PageReading::snippet(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    if (clean.startsWith(u"../") || clean == u".." || clean.startsWith(u'/'))
        return failure(ErrorKind::Denied, u"\"%1\" leads out of the repository"_s.arg(path),
                       u"Only files of the same repository can be read this way"_s);
    m_result.reads.push_back({clean, m_files.idOf(clean)});
    if (m_result.reads.back().id.isEmpty())
        return failure(ErrorKind::NotFound, u"there is no file %1"_s.arg(clean));
    const Result<QByteArray> bytes = m_files.readPath(clean, maxSnippetBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    return QString::fromUtf8(*bytes);
}

MarkdownOptions PageReading::options(LinkForm form)
{
    MarkdownOptions options = m_site.options;
    options.readSnippet = [this](const QString &path) { return snippet(path); };
    if (form == LinkForm::AsBuilt) {
        options.resolveLink = [this](const QString &address) {
            return builtAddress(m_site, m_result.page, address);
        };
        options.resolveImage = options.resolveLink;
    }
    return options;
}

/// Where an address stands in the text from a line on; the line where it is written otherwise.
Place PageReading::placeOf(const QString &address, int line) const
{
    const auto first = std::min(size_t(std::max(line, 1)), m_lines.size()) - 1;
    const qsizetype found = findAddress(m_text, address, m_lines[first]);
    if (found < 0)
        return {int(first) + 1, 1};
    const auto next = std::ranges::upper_bound(m_lines, found);
    const QStringView before = QStringView(m_text).sliced(*(next - 1), found - *(next - 1));
    return {int(std::distance(m_lines.begin(), next)), int(before.toUcs4().size()) + 1};
}

void PageReading::takeLink(const Element &element, const QString &address, int line)
{
    if (m_result.links.contains(address))
        return;
    PageLink link = resolveLink(m_files, m_site, m_result.page, address);
    const bool isBroken = link.kind == PageLink::Kind::Broken;
    if (isBroken && m_reported < suggestedPages)
        link.nearest = likelyPage(m_site, m_result.page, address);
    m_result.links.insert(address, link);
    if (!isBroken && link.isInSite)
        return;
    const QString what = element.tag == u"img" ? u"The image"_s : u"The link"_s;
    const QString shown = address.left(shownAddress);
    const Place place = ++m_reported <= listedProblems ? placeOf(address, line) : Place{line, 1};
    if (isBroken)
        report(u"docs-broken-link"_s, place, u"%1 \"%2\" leads nowhere: %3"_s.arg(what, shown, link.reason),
               link.nearest.isEmpty() ? u"Correct the path, which is relative to the page"_s
                                      : u"Perhaps %1 is meant"_s.arg(link.nearest));
    else
        report(u"docs-broken-link"_s, place,
               u"%1 \"%2\" is in the repository, but not among the files of the site"_s.arg(what, shown),
               u"Move the file below docs_dir, or link to it at the forge"_s);
}

void PageReading::takeLinks()
{
    // What has no line of its own is in the last element around it that has one.
    std::vector<std::pair<const Element *, int>> left{{&m_result.markdown.tree.root(), 1}};
    while (!left.empty()) {
        const Element &element = *left.back().first;
        const int line = element.line > 0 ? element.line : left.back().second;
        left.pop_back();
        const QString *address = element.tag == u"a"     ? element.attribute(u"href")
                                 : element.tag == u"img" ? element.attribute(u"src")
                                                         : nullptr;
        if (address && !element.hasClass(u"headerlink"))
            takeLink(element, *address, line);
        for (const Element *child : element.children | std::views::reverse)
            left.emplace_back(child, line);
    }
}

void PageReading::takeText(const QByteArray &bytes, PagePart part)
{
    PageSource source = readPageSource(bytes);
    m_result.meta = std::move(source.meta);
    m_result.firstLine = source.firstLine;
    m_text = std::move(source.text);
    // A page that is too long is told at once.
    if (part == PagePart::Beginning && m_text.size() <= m_site.options.limits.characters) {
        if (QString beginning = beginningOf(m_text); !beginning.isEmpty()) {
            m_text = std::move(beginning);
            m_result.isBeginning = true;
        }
    }
    m_lines = {0};
    for (qsizetype at = m_text.indexOf(u'\n'); at >= 0; at = m_text.indexOf(u'\n', at + 1))
        m_lines.push_back(at + 1);
}

Result<DocsPage> PageReading::read(LinkForm form, PagePart part)
{
    const Result<QByteArray> bytes = m_files.read(m_result.page.file, maxPageBytes);
    if (!bytes)
        return failure(bytes.error().kind, u"%1: %2"_s.arg(m_result.page.file.path, bytes.error().message),
                       bytes.error().hint);
    if (isLfsPointer(*bytes))
        return failure(ErrorKind::NotFound,
                       u"%1: only its Git LFS pointer is in the repository"_s.arg(m_result.page.file.path),
                       u"Take the page out of Git LFS"_s);
    takeText(*bytes, part);
    Result<MarkdownPage> markdown = readMarkdown(m_text, options(form));
    if (!markdown)
        return std::unexpected(markdown.error());
    m_result.markdown = *std::move(markdown);
    m_result.title = m_result.page.title;
    if (m_result.title.isEmpty())
        m_result.title = m_result.meta.title.isEmpty() ? firstHeading(m_text) : m_result.meta.title;
    if (m_result.title.isEmpty())
        m_result.title = titleOfPath(m_result.page.path);
    if (form == LinkForm::AsWritten)
        takeLinks();
    for (const QString &remark : std::as_const(m_result.markdown.remarks))
        report(u"docs-remark"_s, {1, 1}, remark, u"Correct the path of a snippet, or divide the page"_s);
    m_result.problems = m_problems.take(m_result.page.file.path);
    return std::move(m_result);
}

} // namespace

Result<DocsPage> readPage(SiteFiles &files, const Site &site, const SitePage &page, LinkForm form,
                          PagePart part)
{
    return PageReading(files, site, page).read(form, part);
}

} // namespace cairn
