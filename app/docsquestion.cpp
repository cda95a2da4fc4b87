// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsquestion.h"

#include "docs/blockbuilder.h"
#include "git/address.h"
#include "store/schema.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct DocsQuestionText {
    Q_DECLARE_TR_FUNCTIONS(DocsQuestion)
};

Result<EntityDocs> openDocs(const Home &home, const QString &ref)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    return openEntityDocs(home, *catalog, ref);
}

Result<const SitePage *> pageOf(const EntityDocs &docs, const QString &path)
{
    const SitePage *page = findPage(docs.site, path.isEmpty() ? docs.place.page : path);
    if (page)
        return page;
    if (docs.site.pages.empty())
        return failure(ErrorKind::NotFound, DocsQuestionText::tr("The site has no pages"),
                       DocsQuestionText::tr("Add index.md to %1").arg(docs.site.config.docsFolder));
    const QString nearest = nearestPage(docs.site, path);
    return failure(ErrorKind::NotFound, DocsQuestionText::tr("There is no page %1 in this site").arg(path),
                   nearest.isEmpty() ? DocsQuestionText::tr("The navigation shows the pages that there are")
                                     : DocsQuestionText::tr("Perhaps %1 is meant").arg(nearest));
}

void addNeighbours(const Site &site, const SitePage &page, DocsAnswer &answer)
{
    const PageNeighbours neighbours = neighboursOf(site, page);
    if (neighbours.previous) {
        answer.previousPath = neighbours.previous->path;
        answer.previousTitle = neighbours.previous->title;
    }
    if (neighbours.next) {
        answer.nextPath = neighbours.next->path;
        answer.nextTitle = neighbours.next->title;
    }
}

} // namespace

Result<DocsAnswer> loadDocs(const Home &home, const QString &ref, const QString &path, PagePart part)
{
    Result<EntityDocs> docs = openDocs(home, ref);
    if (!docs)
        return std::unexpected(docs.error());
    const Site &site = docs->site;
    const Result<const SitePage *> found = pageOf(*docs, path);
    if (!found)
        return std::unexpected(found.error());
    const SitePage &page = **found;
    Result<DocsPage> read = readPage(*docs->files, site, page, LinkForm::AsWritten, part);
    if (!read)
        return std::unexpected(read.error());
    DocsAnswer answer;
    answer.ref = docs->place.ref;
    answer.source = docs->place.source;
    answer.commit = docs->place.commit;
    answer.siteName = site.name;
    answer.navigation = site.navigation;
    for (const SitePage &one : site.pages)
        answer.titles.insert(one.path, one.title);
    answer.path = page.path;
    answer.file = page.file.path;
    if (!isGitUrl(docs->source.location))
        answer.localFile = docs->source.location + u'/' + page.file.path;
    answer.title = read->title;
    answer.isBeginning = read->isBeginning;
    const bool isCodeAnnotated = site.config.theme.features.contains(u"content.code.annotate");
    answer.rows = std::make_shared<const DocsRows>(docsRows(blocksOf(read->markdown, isCodeAnnotated)));
    answer.entries = layOutAll(*answer.rows, writtenChoice(*answer.rows));
    answer.headings = std::move(read->markdown.headings);
    answer.links = std::move(read->links);
    answer.problems = std::move(read->problems);
    answer.remarks = std::move(read->markdown.remarks);
    answer.inputs = site.inputs;
    answer.editAddress = editAddress(site, page, docs->source.location, docs->source.branch);
    answer.linksTabs = site.config.theme.features.contains(u"content.tabs.link");
    addNeighbours(site, page, answer);
    return answer;
}

Result<PageAge> loadDocsAge(const Home &home, const QString &ref, const QString &path,
                            const Progress &progress)
{
    const Result<EntityDocs> docs = openDocs(home, ref);
    if (!docs)
        return std::unexpected(docs.error());
    const Result<const SitePage *> page = pageOf(*docs, path);
    if (!page)
        return std::unexpected(page.error());
    return pageAge(home, *docs, **page, progress);
}

} // namespace cairn
