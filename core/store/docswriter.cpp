// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/docswriter.h"

#include "store/searchwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

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

Result<QMap<QString, QString>> DocsWriter::openFolders()
{
    return titles("SELECT entity_docs.folder, min(entity.label) FROM entity_docs "
                  "JOIN entity ON entity.id = entity_docs.entity AND entity.source = ? "
                  "WHERE entity_docs.site IS NULL AND entity_docs.url = '' GROUP BY entity_docs.folder",
                  {m_source});
}

Result<QMap<QString, QString>> DocsWriter::openAddresses()
{
    return titles("SELECT entity_docs.url, min(entity.label) FROM entity_docs "
                  "JOIN entity ON entity.id = entity_docs.entity "
                  "WHERE entity_docs.site IS NULL AND entity_docs.url <> '' GROUP BY entity_docs.url",
                  {});
}

Result<QMap<QString, QString>> DocsWriter::titles(const QByteArray &sql, const Bindings &bindings)
{
    QMap<QString, QString> titles;
    const Result<void> read = m_catalog.query(sql, bindings, [&](const Row &row) {
        titles.insert(row.text(0), row.text(1));
        return true;
    });
    return read ? Result<QMap<QString, QString>>(titles) : std::unexpected(read.error());
}

Result<QString> DocsWriter::titleAt(qint64 site)
{
    QString title;
    const Result<void> read = m_catalog.query("SELECT min(entity.label) FROM entity_docs JOIN entity "
                                              "ON entity.id = entity_docs.entity WHERE entity_docs.site = ?",
                                              {site}, [&](const Row &row) {
                                                  title = row.text(0);
                                                  return true;
                                              });
    return read ? Result<QString>(title) : std::unexpected(read.error());
}

Result<std::vector<StoredSite>> DocsWriter::readSites(const QByteArray &condition, const Bindings &bindings)
{
    std::vector<StoredSite> sites;
    const Result<void> read = m_catalog.query(
        "SELECT id, folder, signature, is_missing FROM docs_site WHERE " + condition, bindings,
        [&](const Row &row) {
            sites.push_back({row.integer(0), row.text(1), row.bytes(2), {}, row.integer(3) != 0});
            return true;
        });
    return read ? Result<std::vector<StoredSite>>(std::move(sites)) : std::unexpected(read.error());
}

Result<std::vector<StoredSite>> DocsWriter::sites()
{
    return readSites("source = ?", {m_source});
}

Result<std::vector<StoredSite>> DocsWriter::sitesOf(const QStringList &paths)
{
    QSet<QString> places{u"/"_s};
    for (const QString &path : paths) {
        places.insert(path);
        for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
            const qsizetype known = places.size();
            places.insert(path.first(slash + 1));
            if (places.size() == known)
                break; // and all that it is in
        }
    }
    const QByteArray list =
        QJsonDocument(QJsonArray::fromStringList(places.values())).toJson(QJsonDocument::Compact);
    return readSites(
        "source = ?1 AND id IN (SELECT docs_input.site FROM json_each(?2) "
        "JOIN docs_input ON docs_input.path = json_each.value "
        "UNION SELECT docs_page.site FROM json_each(?2) JOIN docs_read ON docs_read.path = json_each.value "
        "JOIN docs_page ON docs_page.id = docs_read.page)",
        {m_source, QString::fromUtf8(list)});
}

Result<bool> DocsWriter::hasSite(const QString &folder)
{
    const Result<qint64> site =
        m_catalog.number("SELECT id FROM docs_site WHERE source = ? AND folder = ?", {m_source, folder});
    return site ? Result<bool>(*site != 0) : std::unexpected(site.error());
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

Result<void> DocsWriter::putProblem(const Problem &problem, qint64 site, const Binding &page)
{
    return done(m_catalog.run(
        "INSERT INTO problem(source, site, page, severity, rule, message, hint, path, line, col, ref) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        {m_source, site, page, qint64(problem.severity), problem.rule, problem.message, problem.hint,
         problem.path, qint64(problem.place.line), qint64(problem.place.column)}));
}

Result<void> DocsWriter::replaceSite(const StoredSite &site, const QString &name)
{
    // Its entities are told anew where docs came, or went.
    constexpr const char *forgetProblems =
        "DELETE FROM problem WHERE site = ?1 AND page IS NULL AND (entity IS NULL OR ?2 = 0)";
    constexpr const char *disconnect = "UPDATE entity_docs SET site = NULL WHERE site = ?1 "
                                       "AND (SELECT is_missing FROM docs_site WHERE id = ?1) <> ?2";
    for (const char *sql : {forgetProblems, disconnect}) {
        const Result<int> run = m_catalog.run(sql, {site.id, qint64(site.isMissing)});
        if (!run)
            return std::unexpected(run.error());
    }
    if (const Result<int> run = m_catalog.run("DELETE FROM docs_input WHERE site = ?", {site.id}); !run)
        return std::unexpected(run.error());
    return done(m_catalog.run("UPDATE docs_site SET name = ?, signature = ?, is_missing = ? WHERE id = ?",
                              {name, site.signature, qint64(site.isMissing), site.id}));
}

Result<qint64> DocsWriter::putSite(const StoredSite &site, const QString &name,
                                   const std::vector<Problem> &problems)
{
    Result<void> written =
        site.id > 0
            ? replaceSite(site, name)
            : done(m_catalog.run(
                  "INSERT INTO docs_site(source, folder, name, signature, is_missing) VALUES(?, ?, ?, ?, ?)",
                  {m_source, site.folder, name, site.signature, qint64(site.isMissing)}));
    const qint64 id = site.id > 0 ? site.id : m_catalog.lastInsertId();
    for (const QString &input : site.inputs) {
        if (written)
            written =
                done(m_catalog.run("INSERT OR IGNORE INTO docs_input(path, site) VALUES(?, ?)", {input, id}));
    }
    for (const Problem &problem : problems) {
        if (written)
            written = putProblem(problem, id, nullptr);
    }
    return written ? Result<qint64>(id) : std::unexpected(written.error());
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

Result<bool> DocsWriter::hasLeftSites()
{
    const Result<qint64> left =
        m_catalog.number("SELECT 1 FROM docs_site WHERE source = ? AND is_left LIMIT 1", {m_source});
    return left ? Result<bool>(*left != 0) : std::unexpected(left.error());
}

Result<void> DocsWriter::dropLeftSites()
{
    std::vector<qint64> sites;
    Result<void> written =
        m_catalog.query("SELECT id FROM docs_site WHERE source = ? AND is_left "
                        "AND NOT EXISTS (SELECT 1 FROM entity_docs WHERE entity_docs.site = docs_site.id)",
                        {m_source}, [&](const Row &row) {
                            sites.push_back(row.integer(0));
                            return true;
                        });
    for (const qint64 site : sites) {
        if (written)
            written = dropSite(site);
    }
    return written ? done(m_catalog.run("UPDATE docs_site SET is_left = 0 WHERE source = ? AND is_left",
                                        {m_source}))
                   : written;
}

Result<void> DocsWriter::connect(const QHash<QString, QString> &foldersByAddress)
{
    constexpr const char *report =
        "INSERT INTO problem(source, site, entity, severity, rule, message, hint, path, line, col, ref) "
        "SELECT entity.source, docs_site.id, entity.id, 2, 'docs-missing', "
        "'There are no docs in ' || iif(docs_site.folder = '', 'the root of the repository', docs_site.folder), "
        "'Add mkdocs.yml and docs/index.md there, or correct the annotation', file.path, entity_docs.line, "
        "entity_docs.col, entity.ref FROM entity_docs JOIN entity ON entity.id = entity_docs.entity "
        "JOIN file ON file.id = entity.file JOIN docs_site ON docs_site.source = ?1 AND docs_site.is_missing "
        "AND docs_site.folder = iif(entity_docs.url = '', entity_docs.folder, ?2) "
        "WHERE entity_docs.site IS NULL AND entity_docs.url = ?3 AND (?3 <> '' OR entity.source = ?1)";
    constexpr const char *connect =
        "UPDATE entity_docs SET site = (SELECT docs_site.id FROM docs_site WHERE docs_site.source = ?1 "
        "AND docs_site.folder = iif(entity_docs.url = '', entity_docs.folder, ?2)) WHERE site IS NULL AND url = ?3 "
        "AND (?3 <> '' OR entity IN (SELECT id FROM entity WHERE source = ?1))";
    QHash<QString, QString> places = foldersByAddress;
    places.insert(u""_s, u""_s); // those that have a folder of their own instead of an address
    for (auto place = places.constBegin(); place != places.constEnd(); ++place) {
        for (const char *sql : {report, connect}) {
            const Result<void> written = done(m_catalog.run(sql, {m_source, place.value(), place.key()}));
            if (!written)
                return written;
        }
    }
    return {};
}

} // namespace cairn
