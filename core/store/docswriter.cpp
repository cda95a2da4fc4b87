// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/docswriter.h"

#include "store/searchwords.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Result<void> done(const Result<int> &result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

void addWords(SearchEntry &entry, SearchField field, QStringView text)
{
    for (WordReader words(text); words.next();)
        entry.add(field, words.word());
}

} // namespace

SearchEntry searchEntry(const DocsSection &section, const QString &page, const QString &site, double boost)
{
    SearchEntry entry;
    const double shift = 20 * std::log2(std::clamp(boost, 0.01, 100.0));
    entry.rank = quint8(std::clamp(firstPageRank + 30 - int(shift), int(firstPageRank), int(lastPageRank)));
    addWords(entry, SearchField::TitlePart, section.title);
    if (section.title != page)
        addWords(entry, SearchField::Word, page);
    addWords(entry, SearchField::Word, site);
    addWords(entry, SearchField::Text, QStringView(section.text).left(maxSectionText));
    return entry;
}

Result<QMap<QString, QString>> DocsWriter::folders()
{
    QMap<QString, QString> folders;
    const Result<void> read = m_catalog.query(
        "SELECT entity_docs.folder, min(entity.label) FROM entity_docs JOIN entity ON entity.id = entity_docs.entity "
        "WHERE entity.source = ? AND entity_docs.url = '' GROUP BY entity_docs.folder",
        {m_source}, [&](const Row &row) {
            folders.insert(row.text(0), row.text(1));
            return true;
        });
    return read ? Result<QMap<QString, QString>>(folders) : std::unexpected(read.error());
}

Result<QMap<QString, QString>> DocsWriter::addresses()
{
    QMap<QString, QString> addresses;
    const Result<void> read = m_catalog.query(
        "SELECT entity_docs.url, min(entity.label) FROM entity_docs JOIN entity ON entity.id = entity_docs.entity "
        "WHERE entity_docs.url <> '' GROUP BY entity_docs.url",
        {}, [&](const Row &row) {
            addresses.insert(row.text(0), row.text(1));
            return true;
        });
    return read ? Result<QMap<QString, QString>>(addresses) : std::unexpected(read.error());
}

Result<std::vector<StoredSite>> DocsWriter::sites()
{
    std::vector<StoredSite> sites;
    const Result<void> read =
        m_catalog.query("SELECT id, folder, signature, inputs, is_missing FROM docs_site WHERE source = ?",
                        {m_source}, [&](const Row &row) {
                            sites.push_back({row.integer(0), row.text(1), row.bytes(2),
                                             row.text(3).split(u'\n'), row.integer(4) != 0});
                            return true;
                        });
    return read ? Result<std::vector<StoredSite>>(std::move(sites)) : std::unexpected(read.error());
}

Result<QHash<QString, StoredPage>> DocsWriter::pages(qint64 site)
{
    QHash<QString, StoredPage> pages;
    QHash<qint64, QString> paths;
    Result<void> read = m_catalog.query(
        "SELECT id, path, content_id, title FROM docs_page WHERE site = ?", {site}, [&](const Row &row) {
            pages.insert(row.text(1), {row.integer(0), row.bytes(2), row.text(3), {}});
            paths.insert(row.integer(0), row.text(1));
            return true;
        });
    if (read)
        read = m_catalog.query("SELECT docs_read.page, docs_read.path, docs_read.content_id FROM docs_read "
                               "JOIN docs_page ON docs_page.id = docs_read.page WHERE docs_page.site = ?",
                               {site}, [&](const Row &row) {
                                   pages[paths.value(row.integer(0))].reads.push_back(
                                       {row.text(1), row.bytes(2)});
                                   return true;
                               });
    return read ? Result<QHash<QString, StoredPage>>(std::move(pages)) : std::unexpected(read.error());
}

Result<QMultiHash<QString, qint64>> DocsWriter::readers()
{
    QMultiHash<QString, qint64> readers;
    const Result<void> read = m_catalog.query(
        "SELECT DISTINCT docs_read.path, docs_page.site FROM docs_site JOIN docs_page ON docs_page.site = docs_site.id "
        "JOIN docs_read ON docs_read.page = docs_page.id WHERE docs_site.source = ?",
        {m_source}, [&](const Row &row) {
            readers.insert(row.text(0), row.integer(1));
            return true;
        });
    return read ? Result<QMultiHash<QString, qint64>>(std::move(readers)) : std::unexpected(read.error());
}

Result<void> DocsWriter::putProblem(const Problem &problem, qint64 site, const Binding &page)
{
    return done(m_catalog.run(
        "INSERT INTO problem(source, site, page, severity, rule, message, hint, path, line, col, ref) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        {m_source, site, page, qint64(problem.severity), problem.rule, problem.message, problem.hint,
         problem.path, qint64(problem.place.line), qint64(problem.place.column)}));
}

Result<qint64> DocsWriter::putSite(const StoredSite &site, const QString &name,
                                   const std::vector<Problem> &problems)
{
    const Result<int> put = m_catalog.run(
        "INSERT INTO docs_site(source, folder, name, signature, inputs, is_missing) VALUES(?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(source, folder) DO UPDATE SET name = excluded.name, signature = excluded.signature, "
        "inputs = excluded.inputs, is_missing = excluded.is_missing",
        {m_source, site.folder, name, site.signature, site.inputs.join(u'\n'), qint64(site.isMissing)});
    if (!put)
        return std::unexpected(put.error());
    const Result<qint64> id =
        m_catalog.number("SELECT id FROM docs_site WHERE source = ? AND folder = ?", {m_source, site.folder});
    if (!id)
        return id;
    Result<void> written = done(m_catalog.run("DELETE FROM problem WHERE site = ? AND page IS NULL", {*id}));
    for (const Problem &problem : problems) {
        if (written)
            written = putProblem(problem, *id, nullptr);
    }
    return written ? id : std::unexpected(written.error());
}

Result<void> DocsWriter::dropPage(qint64 page)
{
    const Result<void> read =
        m_catalog.query("SELECT id FROM docs_section WHERE page = ?", {page}, [&](const Row &row) {
            m_search.remove(row.integer(0));
            return true;
        });
    return read ? done(m_catalog.run("DELETE FROM docs_page WHERE id = ?", {page})) : read;
}

Result<void> DocsWriter::dropSite(qint64 site)
{
    const Result<QHash<QString, StoredPage>> stored = pages(site);
    if (!stored)
        return std::unexpected(stored.error());
    for (const StoredPage &page : *stored) {
        if (const Result<void> dropped = dropPage(page.id); !dropped)
            return dropped;
    }
    return done(m_catalog.run("DELETE FROM docs_site WHERE id = ?", {site}));
}

Result<void> DocsWriter::putPage(qint64 site, const PreparedPage &page)
{
    const Result<qint64> known =
        m_catalog.number("SELECT id FROM docs_page WHERE site = ? AND path = ?", {site, page.path});
    Result<void> written = known ? Result<void>() : std::unexpected(known.error());
    if (written && *known)
        written = dropPage(*known);
    if (written)
        written = done(
            m_catalog.run("INSERT INTO docs_page(site, path, file, content_id, title) VALUES(?, ?, ?, ?, ?)",
                          {site, page.path, page.file.path, page.file.id, page.title}));
    if (!written)
        return written;
    const qint64 id = m_catalog.lastInsertId();
    for (size_t at = 0; written && at < page.sections.size(); ++at) {
        const Result<qint64> number = m_search.put(page.entries[at]);
        if (!number)
            return std::unexpected(number.error());
        const DocsSection &section = page.sections[at];
        written = done(
            m_catalog.run("INSERT INTO docs_section(id, page, anchor, title, text) VALUES(?, ?, ?, ?, ?)",
                          {*number, id, section.anchor, section.title, section.text.left(maxSectionText)}));
    }
    for (const TreeFile &file : page.reads) {
        if (written)
            written =
                done(m_catalog.run("INSERT OR IGNORE INTO docs_read(page, path, content_id) VALUES(?, ?, ?)",
                                   {id, file.path, file.id}));
    }
    for (const Problem &problem : page.problems) {
        if (written)
            written = putProblem(problem, site, id);
    }
    return written;
}

Result<void> DocsWriter::connect(const QHash<QString, QString> &foldersByAddress)
{
    Result<void> written = done(m_catalog.run(
        "UPDATE entity_docs SET site = (SELECT docs_site.id FROM docs_site WHERE docs_site.source = ?1 "
        "AND docs_site.folder = entity_docs.folder) "
        "WHERE url = '' AND entity IN (SELECT id FROM entity WHERE source = ?1) "
        // Most are connected already, and writing thousands of rows takes longer than looking at them.
        "AND site IS NOT (SELECT docs_site.id FROM docs_site WHERE docs_site.source = ?1 "
        "AND docs_site.folder = entity_docs.folder)",
        {m_source}));
    for (auto one = foldersByAddress.constBegin(); written && one != foldersByAddress.constEnd(); ++one)
        written = done(m_catalog.run(
            "UPDATE entity_docs SET site = (SELECT id FROM docs_site WHERE source = ? AND docs_site.folder = ?) "
            "WHERE url = ?",
            {m_source, one.value(), one.key()}));
    return written;
}

Result<void> DocsWriter::reportMissing()
{
    Result<void> written = done(m_catalog.run(
        "DELETE FROM problem WHERE rule = 'docs-missing' AND site IN (SELECT id FROM docs_site WHERE source = ?) "
        "AND NOT EXISTS (SELECT 1 FROM entity_docs JOIN docs_site ON docs_site.id = entity_docs.site "
        "WHERE entity_docs.entity = problem.entity AND entity_docs.site = problem.site AND docs_site.is_missing)",
        {m_source}));
    if (!written)
        return written;
    return done(m_catalog.run(
        "INSERT INTO problem(source, site, entity, severity, rule, message, hint, path, line, col, ref) "
        "SELECT entity.source, docs_site.id, entity.id, 2, 'docs-missing', "
        "'There are no docs in ' || iif(docs_site.folder = '', 'the root of the repository', docs_site.folder), "
        "'Add mkdocs.yml and docs/index.md there, or correct the annotation', file.path, entity_docs.line, "
        "entity_docs.col, entity.ref FROM docs_site JOIN entity_docs ON entity_docs.site = docs_site.id "
        "JOIN entity ON entity.id = entity_docs.entity JOIN file ON file.id = entity.file "
        "WHERE docs_site.source = ? AND docs_site.is_missing AND NOT EXISTS (SELECT 1 FROM problem "
        "WHERE problem.entity = entity.id AND problem.rule = 'docs-missing' AND problem.site = docs_site.id)",
        {m_source}));
}

} // namespace cairn
