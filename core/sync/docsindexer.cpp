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

bool isIn(const QString &path, const QString &input)
{
    return input == u"/" || (input.endsWith(u'/') ? path.startsWith(input) : path == input);
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
    Result<QMap<QString, QString>> folders = m_writer.docs().folders();
    const Result<QMap<QString, QString>> addresses = m_writer.docs().addresses();
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
    const Result<void> found = findRoots();
    const Result<std::vector<StoredSite>> sites = m_writer.docs().sites();
    if (!found || !sites)
        return std::unexpected(found ? sites.error() : found.error());
    return sites->size() != size_t(m_roots.size())
           || std::ranges::any_of(*sites,
                                  [&](const StoredSite &site) { return !m_roots.contains(site.folder); });
}

Result<QSet<qint64>> DocsIndexer::touchedSites(const std::vector<StoredSite> &sites,
                                               const std::vector<TreeChange> &changes)
{
    const Result<QMultiHash<QString, qint64>> readers = m_writer.docs().readers();
    if (!readers)
        return std::unexpected(readers.error());
    QSet<qint64> touched;
    for (const TreeChange &change : changes) {
        for (const qint64 site : readers->values(change.path))
            touched.insert(site);
        for (const StoredSite &site : sites) {
            const auto holds = [&](const QString &input) { return isIn(change.path, input); };
            if (!touched.contains(site.id) && std::ranges::any_of(site.inputs, holds))
                touched.insert(site.id);
        }
    }
    return touched;
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

Result<void> DocsIndexer::indexSite(const QString &folder, const StoredSite *stored)
{
    m_context.progress.report(
        u"Reading the docs in %1"_s.arg(folder.isEmpty() ? m_context.source.name : folder));
    const Result<Site> site = openSite(m_snapshot, {folder, m_roots.value(folder), SiteBuilder::TechDocs});
    if (!site && site.error().kind != ErrorKind::NotFound)
        return std::unexpected(site.error());
    StoredSite row{0, folder, {}, {folder + u'/'}, !site};
    if (site) {
        row.signature = signatureOf(*site);
        row.inputs = site->inputs;
    }
    const Result<qint64> id = m_writer.docs().putSite(row, site ? site->name : m_roots.value(folder),
                                                      site ? site->problems : std::vector<Problem>());
    if (!id)
        return std::unexpected(id.error());
    return indexPages(*id, site.value_or(Site()), !stored || stored->signature != row.signature);
}

Result<void> DocsIndexer::run()
{
    if (const Result<void> found = findRoots(); !found)
        return found;
    DocsWriter docs = m_writer.docs();
    const Result<std::vector<StoredSite>> sites = docs.sites();
    if (!sites)
        return std::unexpected(sites.error());
    if (sites->empty() && m_roots.isEmpty())
        return {};
    const QString commit = m_writer.state().commit;
    const auto changes = commit.isEmpty() ? std::nullopt : m_snapshot.changesSince(commit);
    for (const StoredSite &site : *sites) {
        if (m_roots.contains(site.folder))
            continue;
        if (const Result<void> dropped = docs.dropSite(site.id); !dropped)
            return dropped;
    }
    const Result<QSet<qint64>> touched = changes ? touchedSites(*sites, *changes) : Result<QSet<qint64>>();
    if (!touched)
        return std::unexpected(touched.error());
    for (auto root = m_roots.constBegin(); root != m_roots.constEnd(); ++root) {
        const auto stored = std::ranges::find(*sites, root.key(), &StoredSite::folder);
        const bool isKnown = stored != sites->end();
        if (isKnown && changes && !touched->contains(stored->id))
            continue;
        if (const Result<void> indexed = indexSite(root.key(), isKnown ? &*stored : nullptr); !indexed)
            return indexed;
    }
    const Result<void> connected = docs.connect(m_foldersByAddress);
    return connected ? docs.reportMissing() : connected;
}

} // namespace cairn
