// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/catalogwriter.h"

#include "store/catalogrules.h"
#include "store/searchentry.h"
#include "store/settling.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString joinedTags(const Entity &entity)
{
    return entity.tags.join(u' ');
}

Result<void> ignoreCount(const Result<int> &result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

Result<qint64> sourceId(Database &catalog, const Source &source, int position)
{
    const Result<int> put = catalog.run("INSERT INTO source(name, location, position) VALUES(?, ?, ?) "
                                        "ON CONFLICT(name) DO UPDATE SET position = excluded.position",
                                        {source.name, source.location, qint64(position)});
    if (!put)
        return std::unexpected(put.error());
    return catalog.number("SELECT id FROM source WHERE name = ?", {source.name});
}

} // namespace

Result<CatalogWriter> CatalogWriter::begin(Database &catalog, const Source &source, int position)
{
    Result<Transaction> transaction = Transaction::begin(catalog);
    if (!transaction)
        return std::unexpected(transaction.error());
    // A first index touches most pages many times; a reader does with less.
    if (const Result<void> roomy = catalog.script("PRAGMA cache_size = -48000"); !roomy)
        return std::unexpected(roomy.error());
    if (const Result<void> watched = watchStructure(catalog); !watched)
        return std::unexpected(watched.error());
    CatalogWriter writer(catalog, *std::move(transaction));
    const Result<qint64> id = sourceId(catalog, source, position);
    if (!id)
        return std::unexpected(id.error());
    writer.m_source = *id;
    writer.m_search.addToEach(SearchField::Value, searchValue("source", source.name));

    QString location;
    const Result<void> read = catalog.query("SELECT commit_id, selection, location FROM source WHERE id = ?",
                                            {*id}, [&](const Row &row) {
                                                writer.m_state = {row.text(0), row.text(1)};
                                                location = row.text(2);
                                                return false;
                                            });
    if (!read)
        return std::unexpected(read.error());
    // The same name at another place is another repository: its commits and stamps say nothing here.
    if (location != source.location) {
        writer.m_state = {};
        const Result<int> moved =
            catalog.run("UPDATE source SET location = ? WHERE id = ?", {source.location, *id});
        const Result<int> forgotten = catalog.run("UPDATE file SET content_id = x'' WHERE source = ?", {*id});
        if (!moved || !forgotten)
            return std::unexpected(moved ? forgotten.error() : moved.error());
    }
    return writer;
}

Result<QHash<QString, QByteArray>> CatalogWriter::storedFiles()
{
    QHash<QString, QByteArray> files;
    const Result<void> done = m_catalog->query("SELECT path, content_id FROM file WHERE source = ?",
                                               {m_source}, [&](const Row &row) {
                                                   files.insert(row.text(0), row.bytes(1));
                                                   return true;
                                               });
    if (!done)
        return std::unexpected(done.error());
    return files;
}

bool CatalogWriter::isStored(const QString &path)
{
    return m_catalog->number("SELECT count(*) FROM file WHERE source = ? AND path = ?", {m_source, path})
               .value_or(0)
           > 0;
}

bool CatalogWriter::hasFiles()
{
    return m_catalog->number("SELECT count(*) FROM (SELECT 1 FROM file WHERE source = ? LIMIT 1)", {m_source})
               .value_or(0)
           > 0;
}

QStringList CatalogWriter::readersOf(const QString &path)
{
    QStringList readers;
    std::ignore = m_catalog->query(
        "SELECT file.path FROM file_read JOIN file ON file.id = file_read.file WHERE file_read.path = ? AND file.source = ?",
        {path, m_source}, [&](const Row &row) {
            readers.append(row.text(0));
            return true;
        });
    return readers;
}

std::vector<StoredRead> CatalogWriter::reads()
{
    std::vector<StoredRead> reads;
    std::ignore = m_catalog->query("SELECT file_read.path, file_read.content_id, file.path FROM file_read "
                                   "JOIN file ON file.id = file_read.file WHERE file.source = ?",
                                   {m_source}, [&](const Row &row) {
                                       reads.push_back({row.text(0), row.bytes(1), row.text(2)});
                                       return true;
                                   });
    return reads;
}

namespace {

std::vector<StoredTarget> readTargets(Database &catalog, const QByteArray &condition,
                                      const Bindings &bindings)
{
    std::vector<StoredTarget> targets;
    std::ignore =
        catalog.query("SELECT target, pattern, is_optional, line, col, file.path FROM location_target "
                      "JOIN file ON file.id = location_target.file WHERE "
                          + condition,
                      bindings, [&](const Row &row) {
                          targets.push_back({row.text(0),
                                             row.text(1),
                                             row.integer(2) != 0,
                                             {int(row.integer(3)), int(row.integer(4))},
                                             row.text(5)});
                          return true;
                      });
    return targets;
}

} // namespace

std::vector<StoredTarget> CatalogWriter::targets()
{
    return readTargets(*m_catalog, "file.source = ?", {m_source});
}

std::vector<StoredTarget> CatalogWriter::targetsOf(const QString &path)
{
    return readTargets(*m_catalog, "file.source = ? AND file.path = ?", {m_source, path});
}

QStringList CatalogWriter::foreignUrls()
{
    QStringList urls;
    for (const StoredTarget &target :
         readTargets(*m_catalog, "file.source <> ? AND pattern LIKE '%://%'", {m_source}))
        urls.append(target.pattern);
    return urls;
}

Result<CatalogWriter::FileRow> CatalogWriter::fileRow(const QString &path, const QByteArray &contentId)
{
    const Result<qint64> known =
        m_catalog->number("SELECT id FROM file WHERE source = ? AND path = ?", {m_source, path});
    if (!known)
        return std::unexpected(known.error());
    const Result<int> put =
        *known ? m_catalog->run("UPDATE file SET content_id = ? WHERE id = ?", {contentId, *known})
               : m_catalog->run("INSERT INTO file(source, path, content_id) VALUES(?, ?, ?)",
                                {m_source, path, contentId});
    if (!put)
        return std::unexpected(put.error());
    return FileRow{*known ? *known : m_catalog->lastInsertId(), *known == 0};
}

Result<void> CatalogWriter::removeEntities(qint64 file, const QSet<QString> &kept)
{
    std::vector<qint64> removed;
    const Result<void> found =
        m_catalog->query("SELECT id, ref FROM entity WHERE file = ?", {file}, [&](const Row &row) {
            const QString ref = row.text(1);
            if (!kept.contains(ref)) {
                removed.push_back(row.integer(0));
                m_touched.insert(ref);
                --m_balance[ref];
            }
            return true;
        });
    if (!found)
        return found;
    for (const qint64 id : removed) {
        m_search.remove(id);
        const Result<int> entity = m_catalog->run("DELETE FROM entity WHERE id = ?", {id});
        if (!entity)
            return std::unexpected(entity.error());
    }
    return {};
}

Result<void> CatalogWriter::putEntity(qint64 file, const PreparedEntity &row)
{
    const Entity &entity = row.entity;
    m_touched.insert(row.ref);
    ++m_balance[row.ref];
    const Result<qint64> id = m_search.put(row.search);
    if (!id)
        return std::unexpected(id.error());
    const Result<int> put = m_catalog->run(
        "INSERT INTO entity(id, source, file, ref, kind, namespace, name, title, label, description, type, lifecycle, "
        "owner, system, tags, line, last_line, name_line, name_col) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {*id, m_source, file, row.ref, entity.ref.kind, entity.ref.nameSpace, entity.ref.name, entity.title,
         entity.title.isEmpty() ? entity.ref.name : entity.title, entity.description, entity.type,
         entity.lifecycle, entity.owner, entity.system, joinedTags(entity), qint64(entity.place.line),
         qint64(entity.lastLine), qint64(entity.namePlace.line), qint64(entity.namePlace.column)});
    if (!put)
        return std::unexpected(put.error());
    Result<void> done =
        ignoreCount(m_catalog->run("INSERT INTO entity_body(entity, body) VALUES(?, ?)", {*id, row.body}));
    if (done && row.docs)
        done = ignoreCount(
            m_catalog->run("INSERT INTO entity_docs(entity, folder, url, line, col) VALUES(?, ?, ?, ?, ?)",
                           {*id, row.docs->folder, row.docs->url, qint64(row.docs->place.line),
                            qint64(row.docs->place.column)}));
    for (const QString &tag : entity.tags) {
        if (done)
            done = ignoreCount(
                m_catalog->run("INSERT OR IGNORE INTO entity_tag(entity, tag) VALUES(?, ?)", {*id, tag}));
    }
    for (const Relation &relation : entity.relations) {
        if (done)
            done = ignoreCount(
                m_catalog->run("INSERT INTO relation(entity, type, target, line, col) VALUES(?, ?, ?, ?, ?)",
                               {*id, relation.type, relation.target, qint64(relation.place.line),
                                qint64(relation.place.column)}));
    }
    ++m_counts.changed;
    return done;
}

Result<void> CatalogWriter::putProblem(const Problem &problem, std::optional<qint64> file,
                                       std::optional<qint64> entity, const QString &about)
{
    return ignoreCount(m_catalog->run(
        "INSERT INTO problem(source, file, entity, severity, rule, message, hint, path, line, col, ref, about, correction) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {m_source, file ? Binding(*file) : Binding(nullptr), entity ? Binding(*entity) : Binding(nullptr),
         qint64(problem.severity), problem.rule, problem.message, problem.hint, problem.path,
         qint64(problem.place.line), qint64(problem.place.column), problem.ref, about, problem.correction}));
}

/// Removes what was stored of the file, but for the entities that a rejected document leaves as they were.
Result<void> CatalogWriter::replace(qint64 file, const PreparedFile &rows)
{
    QSet<QString> kept;
    if (rows.hasRejected) {
        std::ignore = m_catalog->query("SELECT ref FROM entity WHERE file = ?", {file}, [&](const Row &row) {
            kept.insert(row.text(0));
            return true;
        });
        for (const PreparedEntity &row : rows.entities)
            kept.remove(row.ref);
    }
    Result<void> done = removeEntities(file, kept);
    for (const char *sql :
         {"DELETE FROM problem WHERE entity IS NULL AND file = ?", "DELETE FROM file_read WHERE file = ?",
          "DELETE FROM location_target WHERE file = ?"}) {
        if (done)
            done = ignoreCount(m_catalog->run(sql, {file}));
    }
    // Stale entities keep the commit that they were last good at.
    if (done && !kept.isEmpty())
        done = ignoreCount(
            m_catalog->run("UPDATE entity SET stale_commit = coalesce(stale_commit, ?) WHERE file = ?",
                           {m_state.commit, file}));
    return done;
}

Result<void> CatalogWriter::put(const PreparedFile &rows)
{
    const Result<FileRow> file = fileRow(rows.path, rows.contentId);
    if (!file)
        return std::unexpected(file.error());
    Result<void> done = file->isNew ? Result<void>() : replace(file->id, rows);
    for (const PreparedEntity &row : rows.entities) {
        if (done)
            done = putEntity(file->id, row);
    }
    for (const Problem &problem : rows.problems) {
        if (done)
            done = putProblem(problem, file->id, {}, {});
    }
    for (const StoredRead &read : rows.reads) {
        if (done)
            done = ignoreCount(
                m_catalog->run("INSERT OR IGNORE INTO file_read(file, path, content_id) VALUES(?, ?, ?)",
                               {file->id, read.path, read.contentId}));
    }
    for (const StoredTarget &target : rows.targets) {
        if (done)
            done = ignoreCount(m_catalog->run(
                "INSERT INTO location_target(file, target, pattern, is_optional, line, col) VALUES(?, ?, ?, ?, ?, ?)",
                {file->id, target.target, target.pattern, qint64(target.isOptional),
                 qint64(target.place.line), qint64(target.place.column)}));
    }
    return done;
}

Result<void> CatalogWriter::drop(const QString &path)
{
    const Result<qint64> file =
        m_catalog->number("SELECT id FROM file WHERE source = ? AND path = ?", {m_source, path});
    if (!file)
        return std::unexpected(file.error());
    if (const Result<void> removed = removeEntities(*file, {}); !removed)
        return removed;
    return ignoreCount(m_catalog->run("DELETE FROM file WHERE id = ?", {*file}));
}

Result<void> CatalogWriter::setSelectionProblems(const std::vector<Problem> &problems)
{
    Result<void> done = ignoreCount(m_catalog->run(
        "DELETE FROM problem WHERE source = ? AND file IS NULL AND entity IS NULL AND site IS NULL",
        {m_source}));
    for (const Problem &problem : problems) {
        if (done)
            done = putProblem(problem, {}, {}, {});
    }
    return done;
}

Result<void> CatalogWriter::setSelectionProblem(const QString &path, const std::optional<Problem> &problem)
{
    const Result<void> done = ignoreCount(m_catalog->run(
        "DELETE FROM problem WHERE source = ? AND path = ? AND file IS NULL AND entity IS NULL AND site IS NULL",
        {m_source, path}));
    return done && problem ? putProblem(*problem, {}, {}, {}) : done;
}

int CatalogWriter::countRemoved() const
{
    return int(std::ranges::count_if(m_balance, [](int more) { return more < 0; }));
}

Result<WriteCounts> CatalogWriter::counts()
{
    const Result<qint64> entities =
        m_catalog->number("SELECT count(*) FROM entity WHERE source = ? AND is_winner = 1", {m_source});
    const Result<qint64> problems =
        m_catalog->number("SELECT count(*) FROM problem WHERE severity < 2 AND source = ?", {m_source});
    if (!entities || !problems)
        return std::unexpected(entities ? problems.error() : entities.error());
    WriteCounts counts = m_counts;
    counts.removed = countRemoved();
    counts.entities = int(*entities);
    counts.problems = int(*problems);
    return counts;
}

Result<WriteCounts> CatalogWriter::finish(const SourceState &state, qint64 fetchedAt)
{
    if (const Result<void> settled = settleReferences(*m_catalog, m_touched); !settled)
        return std::unexpected(settled.error());
    if (const Result<void> indexed = m_search.finish(); !indexed)
        return std::unexpected(indexed.error());
    const Result<int> noted = m_catalog->run(
        "UPDATE source SET commit_id = ?, selection = ?, fetched_at = ?, error = '', hint = '' WHERE id = ?",
        {state.commit, state.selection, fetchedAt, m_source});
    if (!noted)
        return std::unexpected(noted.error());
    Result<WriteCounts> result = counts();
    if (!result)
        return result;
    if (const Result<void> committed = m_transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return result;
}

Result<WriteCounts> CatalogWriter::removeAll()
{
    const Result<QHash<QString, QByteArray>> files = storedFiles();
    if (!files)
        return std::unexpected(files.error());
    for (auto file = files->constBegin(); file != files->constEnd(); ++file) {
        if (const Result<void> dropped = drop(file.key()); !dropped)
            return std::unexpected(dropped.error());
    }
    const Result<std::vector<StoredSite>> sites = docs().sites();
    if (!sites)
        return std::unexpected(sites.error());
    for (const StoredSite &site : *sites) {
        if (const Result<void> dropped = docs().dropSite(site.id); !dropped)
            return std::unexpected(dropped.error());
    }
    const Result<int> removed = m_catalog->run("DELETE FROM source WHERE id = ?", {m_source});
    if (!removed)
        return std::unexpected(removed.error());
    if (const Result<void> settled = settleReferences(*m_catalog, m_touched); !settled)
        return std::unexpected(settled.error());
    if (const Result<void> indexed = m_search.finish(); !indexed)
        return std::unexpected(indexed.error());
    if (const Result<void> committed = m_transaction.commit(); !committed)
        return std::unexpected(committed.error());
    m_counts.removed = countRemoved();
    return m_counts;
}

Result<void> noteSyncFailure(Database &catalog, const Source &source, int position, const Error &error)
{
    const Result<qint64> id = sourceId(catalog, source, position);
    if (!id)
        return std::unexpected(id.error());
    return ignoreCount(
        catalog.run("UPDATE source SET error = ?, hint = ? WHERE id = ?", {error.message, error.hint, *id}));
}

} // namespace cairn
