// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/docsindexer.h"

#include "docs/markdowntext.h"
#include "docs/mkdocsoptions.h"
#include "docs/sitepage.h"
#include "sync/entitydocs.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QByteArrayView versionOfReading = "1"; // raise it where pages are read by other rules than before

/// Differs where pages would be read, or links in them resolved, otherwise.
QByteArray signatureOf(const Site &site)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(versionOfReading);
    hash.addData(optionsSignature(site.options));
    hash.addData(site.name.toUtf8());
    QStringList paths = site.files.keys();
    paths.sort();
    for (const SitePage &page : site.pages)
        paths += page.path;
    hash.addData(paths.join(u'\n').toUtf8());
    return hash.result();
}

/// The sections of a page with what they are found by.
void prepareSections(PreparedPage &prepared, const DocsPage &page, const Site &site)
{
    for (PageSection &section : sectionsOf(page.markdown)) {
        if (prepared.sections.size() == maxDocsSections)
            break;
        const bool isTitle = prepared.sections.empty() && section.level <= 1;
        DocsSection one{section.id, isTitle ? page.title : section.title, std::move(section.text)};
        prepared.entries.push_back(searchEntry(one, page.title, site.name, page.meta.boost));
        prepared.sections.push_back(std::move(one));
    }
}

} // namespace

Result<void> DocsIndexer::findRoots()
{
    Result<QMap<QString, QString>> folders = m_writer.docs().openFolders();
    const Result<QMap<QString, QString>> addresses = m_writer.docs().openAddresses();
    if (!folders || !addresses)
        return std::unexpected(folders ? addresses.error() : folders.error());
    m_roots = *std::move(folders);
    m_foldersByAddress.clear();
    for (auto address = addresses->constBegin(); address != addresses->constEnd(); ++address) {
        const std::optional<QString> folder = folderInSource(m_context.source, address.key());
        if (!folder)
            continue;
        m_foldersByAddress.insert(address.key(), *folder);
        if (!m_roots.contains(*folder))
            m_roots.insert(*folder, address.value());
    }
    return {};
}

Result<bool> DocsIndexer::hasOtherRoots()
{
    const Result<bool> hasLeftSites = m_writer.docs().hasLeftSites();
    if (!hasLeftSites || *hasLeftSites)
        return hasLeftSites;
    const Result<void> found = findRoots();
    return found ? Result<bool>(!m_roots.isEmpty()) : std::unexpected(found.error());
}

Result<std::vector<StoredSite>> DocsIndexer::touchedSites()
{
    const QString commit = m_writer.state().commit;
    const auto changes = commit.isEmpty() ? std::nullopt : m_snapshot.changesSince(commit);
    if (!changes)
        return m_writer.docs().sites();
    QStringList paths;
    for (const TreeChange &change : *changes)
        paths += change.path;
    return m_writer.docs().sitesOf(paths);
}

bool DocsIndexer::isCurrent(const StoredPage &stored, const SitePage &page)
{
    return stored.contentId == page.file.id && (!page.isInNav || stored.title == page.title)
           && std::ranges::all_of(
               stored.reads, [&](const TreeFile &read) { return m_snapshot.idOf(read.path) == read.id; });
}

Result<void> DocsIndexer::indexPage(qint64 id, const Site &site, const SitePage &page)
{
    ++m_pagesRead;
    PreparedPage prepared{page.path, page.file, page.title, {}, {}, {}, {}};
    const Result<DocsPage> read = readPage(m_snapshot, site, page);
    if (!read) {
        const ErrorKind kind = read.error().kind;
        if (kind == ErrorKind::Failed || kind == ErrorKind::Damaged)
            return std::unexpected(read.error());
        prepared.problems.push_back({Severity::Error,
                                     kind == ErrorKind::Limit ? u"limit"_s : u"unreadable-file"_s,
                                     read.error().message,
                                     read.error().hint,
                                     page.file.path,
                                     {1, 1},
                                     {}});
        return m_writer.docs().putPage(id, prepared);
    }
    prepared.title = read->title;
    prepared.reads = read->reads;
    prepared.problems = read->problems;
    if (read->meta.isSearched && !page.isDraft)
        prepareSections(prepared, *read, site);
    return m_writer.docs().putPage(id, prepared);
}

Result<void> DocsIndexer::indexPages(qint64 id, const Site &site, bool isReadAnew)
{
    DocsWriter docs = m_writer.docs();
    Result<QHash<QString, StoredPage>> stored = docs.pages(id);
    if (!stored)
        return std::unexpected(stored.error());
    for (const SitePage &page : site.pages) {
        if (m_context.progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled while reading the docs of %1"_s.arg(site.name));
        const auto known = stored->constFind(page.path);
        const bool isKept = known != stored->cend() && !isReadAnew && isCurrent(*known, page);
        if (known != stored->cend() && isKept)
            stored->erase(known);
        else if (const Result<void> indexed = indexPage(id, site, page); !indexed)
            return indexed;
        else
            stored->remove(page.path);
    }
    for (const StoredPage &gone : std::as_const(*stored)) {
        if (const Result<void> dropped = docs.dropPage(gone.id); !dropped)
            return dropped;
    }
    return {};
}

Result<void> DocsIndexer::indexSite(const StoredSite &stored, const QString &fallbackName)
{
    m_context.progress.report(
        u"Reading the docs in %1"_s.arg(stored.folder.isEmpty() ? m_context.source.name : stored.folder));
    const Result<Site> site = openSite(m_snapshot, {stored.folder, fallbackName, SiteBuilder::TechDocs});
    if (!site && site.error().kind != ErrorKind::NotFound)
        return std::unexpected(site.error());
    StoredSite row{stored.id, stored.folder, {}, {stored.folder + u'/'}, !site};
    if (site) {
        row.signature = signatureOf(*site);
        row.inputs = site->inputs;
    }
    const Result<qint64> id = m_writer.docs().putSite(row, site ? site->name : fallbackName,
                                                      site ? site->problems : std::vector<Problem>());
    if (!id)
        return std::unexpected(id.error());
    if (stored.id == 0 && !site)
        return {}; // thousands have none yet
    return indexPages(*id, site.value_or(Site()), stored.signature != row.signature);
}

Result<void> DocsIndexer::run()
{
    DocsWriter docs = m_writer.docs();
    const Result<std::vector<StoredSite>> touched = touchedSites();
    if (!touched)
        return std::unexpected(touched.error());
    for (const StoredSite &site : *touched) {
        const Result<QString> title = docs.titleAt(site.id);
        if (!title)
            return std::unexpected(title.error());
        if (const Result<void> indexed = indexSite(site, *title); !indexed)
            return indexed;
    }
    // Those of sites that lost their docs, or have some now, are among them.
    if (const Result<void> found = findRoots(); !found)
        return found;
    for (auto root = m_roots.constBegin(); root != m_roots.constEnd(); ++root) {
        const Result<bool> isKnown = docs.hasSite(root.key());
        if (!isKnown)
            return std::unexpected(isKnown.error());
        if (*isKnown)
            continue;
        if (const Result<void> indexed = indexSite({0, root.key(), {}, {}, false}, root.value()); !indexed)
            return indexed;
    }
    const Result<void> connected = docs.connect(m_foldersByAddress);
    return connected ? docs.dropLeftSites() : connected;
}

} // namespace cairn
