// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/schema.h"

#include "base/filelock.h"

#include <QFile>

#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Raise it when descriptors are read by other rules than before: what was indexed then is indexed again.
constexpr int readingRules = 5;

/// Raise it when the tables change. A cache has no migrations: one of another layout is made anew.
constexpr qint64 catalogLayout = 7;

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
CREATE TABLE docs_site(
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE, folder TEXT NOT NULL,
    name TEXT NOT NULL, signature BLOB NOT NULL, is_missing INTEGER NOT NULL,
    is_left INTEGER NOT NULL DEFAULT 0, UNIQUE(source, folder));
CREATE INDEX docs_site_left ON docs_site(source) WHERE is_left;
CREATE TABLE docs_input(
    path TEXT NOT NULL, site INTEGER NOT NULL REFERENCES docs_site(id) ON DELETE CASCADE, PRIMARY KEY(path, site)) WITHOUT ROWID;
CREATE INDEX docs_input_site ON docs_input(site);
CREATE TABLE entity_docs(
    entity INTEGER PRIMARY KEY REFERENCES entity(id) ON DELETE CASCADE, folder TEXT NOT NULL, url TEXT NOT NULL,
    line INTEGER NOT NULL, col INTEGER NOT NULL, site INTEGER REFERENCES docs_site(id) ON DELETE SET NULL);
CREATE INDEX entity_docs_open ON entity_docs(url, folder) WHERE site IS NULL;
CREATE INDEX entity_docs_site ON entity_docs(site);
CREATE TRIGGER entity_docs_gone AFTER DELETE ON entity_docs WHEN OLD.site IS NOT NULL
BEGIN UPDATE docs_site SET is_left = 1 WHERE id = OLD.site; END;
CREATE TABLE docs_page(
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL REFERENCES docs_site(id) ON DELETE CASCADE, path TEXT NOT NULL,
    file TEXT NOT NULL, content_id BLOB NOT NULL, title TEXT NOT NULL, UNIQUE(site, path));
CREATE TABLE docs_read(
    page INTEGER NOT NULL REFERENCES docs_page(id) ON DELETE CASCADE, path TEXT NOT NULL, content_id BLOB NOT NULL,
    PRIMARY KEY(page, path)) WITHOUT ROWID;
CREATE INDEX docs_read_path ON docs_read(path);
CREATE TABLE docs_section(
    id INTEGER PRIMARY KEY, page INTEGER NOT NULL REFERENCES docs_page(id) ON DELETE CASCADE,
    anchor TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX docs_section_page ON docs_section(page);
CREATE TABLE problem(
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
    file INTEGER REFERENCES file(id) ON DELETE CASCADE, entity INTEGER REFERENCES entity(id) ON DELETE CASCADE,
    site INTEGER REFERENCES docs_site(id) ON DELETE CASCADE, page INTEGER REFERENCES docs_page(id) ON DELETE CASCADE,
    severity INTEGER NOT NULL, rule TEXT NOT NULL, message TEXT NOT NULL, hint TEXT NOT NULL, path TEXT NOT NULL,
    line INTEGER NOT NULL, col INTEGER NOT NULL, ref TEXT NOT NULL, about TEXT NOT NULL DEFAULT '',
    correction TEXT NOT NULL DEFAULT '');
CREATE INDEX problem_ref ON problem(ref);
CREATE INDEX problem_about ON problem(about) WHERE about <> '';
CREATE INDEX problem_file ON problem(file);
CREATE INDEX problem_entity ON problem(entity);
CREATE INDEX problem_site ON problem(site) WHERE site IS NOT NULL;
CREATE INDEX problem_page ON problem(page) WHERE page IS NOT NULL;
CREATE INDEX problem_rule ON problem(severity, rule);
CREATE INDEX problem_cycle ON problem(ref) WHERE rule = 'cycle';
CREATE TABLE search_chunk(chunk INTEGER PRIMARY KEY, ranks BLOB NOT NULL, removed INTEGER NOT NULL);
CREATE TABLE search_posting(
    chunk INTEGER NOT NULL, part INTEGER NOT NULL, word BLOB NOT NULL, field INTEGER NOT NULL, numbers BLOB NOT NULL,
    PRIMARY KEY(chunk, part, word, field)) WITHOUT ROWID;
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql";

constexpr const char *userMigrations[] = {
    R"sql(
CREATE TABLE source(
    name TEXT PRIMARY KEY COLLATE NOCASE, location TEXT NOT NULL, branch TEXT NOT NULL, paths TEXT NOT NULL,
    position INTEGER NOT NULL);
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql",
    R"sql(
CREATE TABLE star(ref TEXT PRIMARY KEY, starred_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE visit(
    address TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, visited_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX visit_time ON visit(visited_at);
CREATE TABLE look(
    source TEXT PRIMARY KEY COLLATE NOCASE, commit_id TEXT NOT NULL, looked_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER source_removed AFTER DELETE ON source BEGIN DELETE FROM look WHERE source = OLD.name; END;
CREATE TRIGGER source_renamed AFTER UPDATE OF name ON source BEGIN
    UPDATE look SET source = NEW.name WHERE source = OLD.name; END;
)sql",
    R"sql(
CREATE TABLE draft(template TEXT PRIMARY KEY, answers TEXT NOT NULL, changed INTEGER NOT NULL) STRICT;
CREATE TABLE pending_entity(ref TEXT PRIMARY KEY, run TEXT NOT NULL, location TEXT NOT NULL, path TEXT NOT NULL, descriptor BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE path_run(id TEXT PRIMARY KEY, template TEXT NOT NULL, state TEXT NOT NULL, started INTEGER NOT NULL, record TEXT NOT NULL) STRICT;
CREATE TABLE path_run_file(run TEXT NOT NULL REFERENCES path_run(id) ON DELETE CASCADE, path TEXT NOT NULL, mode INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY(run, path)) STRICT;
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

/// The number of the rules by which what is indexed was read; today's for an empty catalog.
Result<qint64> rulesOf(Database &database)
{
    const Result<qint64> rules = database.number("SELECT value FROM meta WHERE key = 'rules'");
    if (!rules || *rules == readingRules)
        return rules;
    const Result<qint64> sources = database.number("SELECT count(*) FROM source");
    if (!sources || *sources > 0)
        return sources ? rules : sources;
    const Result<int> noted =
        database.run("INSERT OR REPLACE INTO meta VALUES('rules', ?)", {qint64(readingRules)});
    if (!noted)
        return std::unexpected(noted.error());
    return readingRules;
}

/// What a catalog's file is to this program.
enum class Use { Ready, MadeAnew, LeftToNewer };

Result<Use> useOf(Result<Database> &database)
{
    const auto madeAnewIfDamaged = [](const Error &error) {
        return error.kind == ErrorKind::Invalid ? Result<Use>(Use::MadeAnew) : std::unexpected(error);
    };
    if (!database)
        return madeAnewIfDamaged(database.error());
    const Result<qint64> layout = database->number("PRAGMA user_version");
    if (!layout)
        return madeAnewIfDamaged(layout.error());
    if (*layout > catalogLayout)
        return Use::LeftToNewer;
    // Tables without a layout are not Cairn's.
    if (*layout == 0 && database->number("SELECT count(*) FROM sqlite_master").value_or(0) > 0)
        return Use::MadeAnew;
    if (*layout == 0) {
        if (const Result<void> made = makeTables(*database); !made)
            return madeAnewIfDamaged(made.error());
    } else if (*layout != catalogLayout) {
        return Use::MadeAnew;
    }
    const Result<qint64> rules = rulesOf(*database);
    if (!rules)
        return madeAnewIfDamaged(rules.error());
    return *rules == readingRules ? Use::Ready : *rules > readingRules ? Use::LeftToNewer : Use::MadeAnew;
}

QString damageNote(const QString &path)
{
    return path + u"-damaged"_s;
}

Result<Use> open(const QString &path, Result<Database> &database)
{
    database = Database::open(path);
    if (database)
        database->noteDamageIn(damageNote(path));
    if (QFile::exists(damageNote(path)))
        return Use::MadeAnew;
    return useOf(database);
}

/// Others may have the file open, and several may find it unusable at once.
Result<Use> makeAnew(const QString &path, Result<Database> &database)
{
    database = failure(ErrorKind::Failed, {}); // closes it
    const Result<FileLock> lock = FileLock::lock(path + u".lock"_s);
    if (!lock)
        return std::unexpected(lock.error());
    Result<Use> use = open(path, database);
    if (!use || *use != Use::MadeAnew)
        return use;
    database = failure(ErrorKind::Failed, {});
    database = Database::openEmptied(path);
    if (!database)
        return std::unexpected(database.error());
    QFile::remove(damageNote(path));
    return open(path, database);
}

Result<Use> openOrMakeAnew(const QString &path, Result<Database> &database)
{
    const Result<Use> use = open(path, database);
    return use && *use == Use::MadeAnew ? makeAnew(path, database) : use;
}

QString ownCatalog(const Home &home)
{
    return home.cache + u"/catalog-%1-%2.db"_s.arg(catalogLayout).arg(readingRules);
}

} // namespace

Result<Database> openCatalog(const Home &home)
{
    Result<Database> database = failure(ErrorKind::Failed, {});
    Result<Use> use = openOrMakeAnew(home.catalogDatabase(), database);
    if (use && *use == Use::LeftToNewer)
        use = openOrMakeAnew(ownCatalog(home), database);
    if (!use)
        return std::unexpected(use.error());
    return database;
}

bool isCatalogDamaged(const Home &home)
{
    return QFile::exists(damageNote(home.catalogDatabase())) || QFile::exists(damageNote(ownCatalog(home)));
}

Result<Database> openTemporaryCatalog()
{
    Result<Database> database = Database::open(u":memory:"_s);
    if (const Result<Use> use = useOf(database); !use)
        return std::unexpected(use.error());
    return database;
}

Result<Database> openUserData(const Home &home)
{
    Result<Database> database = Database::open(home.userDatabase());
    if (!database && database.error().kind == ErrorKind::Invalid)
        return failure(ErrorKind::Invalid, database.error().message,
                       u"Put back a copy of the file; or move it away, and add the sources again"_s);
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
