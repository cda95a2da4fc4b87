// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/schema.h"

#include <QFile>

#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Raise it when descriptors are read by other rules than before: what was indexed then is indexed again.
constexpr int readingRules = 4;

/// Raise it when the tables change. A cache has no migrations: one of another layout is made anew.
constexpr qint64 catalogLayout = 5;

// docs/database.md describes the tables, docs/search.md those of the search.
constexpr const char *catalogTables = R"sql(
CREATE TABLE source(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, location TEXT NOT NULL, position INTEGER NOT NULL,
    commit_id TEXT NOT NULL DEFAULT '', fetched_at INTEGER NOT NULL DEFAULT 0, selection TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '', hint TEXT NOT NULL DEFAULT '');
CREATE TABLE file(
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    path TEXT NOT NULL, content_id BLOB NOT NULL, UNIQUE(source, path));
CREATE TABLE file_read(
    file INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE, path TEXT NOT NULL, content_id BLOB NOT NULL,
    PRIMARY KEY(file, path)) WITHOUT ROWID;
CREATE INDEX file_read_path ON file_read(path);
CREATE TABLE location_target(
    file INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE, target TEXT NOT NULL, pattern TEXT NOT NULL,
    is_optional INTEGER NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL);
CREATE INDEX location_target_file ON location_target(file);
CREATE TABLE entity(
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL, file INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE,
    ref TEXT NOT NULL, kind TEXT NOT NULL COLLATE NOCASE, namespace TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL COLLATE NOCASE, title TEXT NOT NULL, label TEXT NOT NULL COLLATE NOCASE,
    description TEXT NOT NULL, type TEXT NOT NULL COLLATE NOCASE, lifecycle TEXT NOT NULL COLLATE NOCASE,
    owner TEXT NOT NULL, system TEXT NOT NULL, tags TEXT NOT NULL, line INTEGER NOT NULL, last_line INTEGER NOT NULL,
    name_line INTEGER NOT NULL, name_col INTEGER NOT NULL,
    is_winner INTEGER NOT NULL DEFAULT 1, stale_commit TEXT);
CREATE INDEX entity_ref ON entity(ref, is_winner);
CREATE INDEX entity_file ON entity(file);
CREATE INDEX entity_source ON entity(source, is_winner);
CREATE INDEX entity_list ON entity(is_winner, kind, label, ref);
CREATE INDEX entity_facets ON entity(is_winner, kind, type, lifecycle, namespace, owner, system);
CREATE INDEX entity_name ON entity(name);
CREATE TABLE entity_body(entity INTEGER PRIMARY KEY REFERENCES entity(id) ON DELETE CASCADE, body BLOB NOT NULL);
CREATE TABLE entity_tag(
    entity INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE, tag TEXT NOT NULL, PRIMARY KEY(entity, tag)) WITHOUT ROWID;
CREATE TABLE relation(
    entity INTEGER NOT NULL REFERENCES entity(id) ON DELETE CASCADE, type TEXT NOT NULL, target TEXT NOT NULL,
    line INTEGER NOT NULL, col INTEGER NOT NULL, PRIMARY KEY(entity, type, target)) WITHOUT ROWID;
CREATE INDEX relation_target ON relation(target, type);
CREATE TABLE problem(
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    file INTEGER REFERENCES file(id) ON DELETE CASCADE, entity INTEGER REFERENCES entity(id) ON DELETE CASCADE,
    severity INTEGER NOT NULL, rule TEXT NOT NULL, message TEXT NOT NULL, hint TEXT NOT NULL, path TEXT NOT NULL,
    line INTEGER NOT NULL, col INTEGER NOT NULL, ref TEXT NOT NULL, about TEXT NOT NULL DEFAULT '',
    correction TEXT NOT NULL DEFAULT '');
CREATE INDEX problem_ref ON problem(ref);
CREATE INDEX problem_about ON problem(about) WHERE about <> '';
CREATE INDEX problem_file ON problem(file);
CREATE INDEX problem_entity ON problem(entity);
CREATE INDEX problem_rule ON problem(severity, rule);
CREATE INDEX problem_cycle ON problem(ref) WHERE rule = 'cycle';
CREATE TABLE search_chunk(chunk INTEGER PRIMARY KEY, ranks BLOB NOT NULL, removed INTEGER NOT NULL);
CREATE TABLE search_posting(
    chunk INTEGER NOT NULL, is_name INTEGER NOT NULL, word BLOB NOT NULL, field INTEGER NOT NULL, numbers BLOB NOT NULL,
    PRIMARY KEY(chunk, is_name, word, field)) WITHOUT ROWID;
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql";

constexpr const char *userMigrations[] = {
    R"sql(
CREATE TABLE source(
    name TEXT PRIMARY KEY COLLATE NOCASE, location TEXT NOT NULL, branch TEXT NOT NULL, paths TEXT NOT NULL,
    position INTEGER NOT NULL);
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql",
};

Result<void> makeTables(Database &database)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Another process may have been quicker.
    if (const Result<qint64> layout = database.number("PRAGMA user_version"); !layout || *layout != 0)
        return layout ? Result<void>() : std::unexpected(layout.error());
    const Result<void> made = database.script(catalogTables + QByteArray("PRAGMA user_version = ")
                                              + QByteArray::number(catalogLayout));
    return made ? transaction->commit() : made;
}

enum class Fit { Current, Newer };

/// Brings the database to the newest version. Two processes may try at once: the version is asked again under
/// the lock.
Result<Fit> migrate(Database &database, std::span<const char *const> migrations)
{
    const auto version = [&] { return database.number("PRAGMA user_version"); };
    const auto newest = qint64(migrations.size());
    const Result<qint64> found = version();
    if (!found)
        return std::unexpected(found.error());
    if (*found >= newest)
        return *found == newest ? Fit::Current : Fit::Newer;

    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (qint64 at = version().value_or(0); at < newest; ++at) {
        const Result<void> done = database.script(
            migrations[size_t(at)] + QByteArray("PRAGMA user_version = ") + QByteArray::number(at + 1));
        if (!done)
            return std::unexpected(done.error());
    }
    if (const Result<void> committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return Fit::Current;
}

/// Whether what is indexed was read by today's rules; an empty database always is.
Result<bool> isReadByRules(Database &database)
{
    const Result<qint64> rules = database.number("SELECT value FROM meta WHERE key = 'rules'");
    if (!rules)
        return std::unexpected(rules.error());
    if (*rules == readingRules)
        return true;
    const Result<qint64> sources = database.number("SELECT count(*) FROM source");
    if (!sources || *sources > 0)
        return false;
    const Result<int> noted =
        database.run("INSERT OR REPLACE INTO meta VALUES('rules', ?)", {qint64(readingRules)});
    if (!noted)
        return std::unexpected(noted.error());
    return true;
}

Result<bool> isUsableCatalog(Result<Database> &database)
{
    if (!database)
        return database.error().kind == ErrorKind::Invalid ? Result<bool>(false)
                                                           : std::unexpected(database.error());
    const auto falseIfDamaged = [](const Error &error) {
        return error.kind == ErrorKind::Invalid ? Result<bool>(false) : std::unexpected(error);
    };
    const Result<qint64> found = database->number("PRAGMA user_version");
    if (!found)
        return falseIfDamaged(found.error());
    if (*found == 0) {
        if (const Result<void> made = makeTables(*database); !made)
            return falseIfDamaged(made.error());
    } else if (*found != catalogLayout) {
        return false;
    }
    return isReadByRules(*database);
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

} // namespace

Result<Database> openCatalog(const Home &home)
{
    Result<Database> database = Database::open(home.catalogDatabase());
    const Result<bool> isUsable = isUsableCatalog(database);
    if (!isUsable)
        return std::unexpected(isUsable.error());
    if (*isUsable)
        return database;
    database = failure(ErrorKind::Failed, {}); // closes it
    removeDatabase(home.catalogDatabase());
    database = Database::open(home.catalogDatabase());
    const Result<bool> isNewUsable = isUsableCatalog(database);
    if (!isNewUsable)
        return std::unexpected(isNewUsable.error());
    return database;
}

Result<Database> openTemporaryCatalog()
{
    Result<Database> database = Database::open(u":memory:"_s);
    const Result<bool> isUsable = isUsableCatalog(database);
    if (!isUsable)
        return std::unexpected(isUsable.error());
    return database;
}

Result<Database> openUserData(const Home &home)
{
    Result<Database> database = Database::open(home.userDatabase());
    if (!database)
        return database;
    const Result<Fit> fit = migrate(*database, userMigrations);
    if (!fit)
        return std::unexpected(fit.error());
    if (*fit == Fit::Newer)
        return failure(ErrorKind::Invalid,
                       u"%1 was written by a newer version of Cairn"_s.arg(home.userDatabase()),
                       u"Update this program, or choose another place with --home"_s);
    return database;
}

} // namespace cairn
