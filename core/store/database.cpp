// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"

#include <sqlite3.h>

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUrl>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int busyTimeoutMs = 5'000;
constexpr int busyPauseMs = 10;

int bind(sqlite3_stmt *statement, int index, const Binding &binding)
{
    switch (binding.index()) {
    case 1:
        return sqlite3_bind_int64(statement, index, std::get<qint64>(binding));
    case 2:
        return sqlite3_bind_double(statement, index, std::get<double>(binding));
    case 3: {
        const QString &text = std::get<QString>(binding);
        // A null QString is an empty text: the columns say themselves where NULL is meant.
        return sqlite3_bind_text16(statement, index,
                                   text.isNull() ? static_cast<const void *>(u"")
                                                 : static_cast<const void *>(text.constData()),
                                   int(text.size() * 2), SQLITE_STATIC);
    }
    case 4: {
        const QByteArray &bytes = std::get<QByteArray>(binding);
        return sqlite3_bind_blob64(statement, index, bytes.constData(), sqlite3_uint64(bytes.size()),
                                   SQLITE_STATIC);
    }
    default:
        return sqlite3_bind_null(statement, index);
    }
}

/// Resets on every way out, so that a statement never holds a read transaction open.
struct ResetGuard {
    sqlite3_stmt *statement;
    ~ResetGuard()
    {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

/// Whether a failure means that the place takes no writing, while reading may still go.
bool cannotWrite(int code)
{
    return code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM || code == SQLITE_IOERR
           || code == SQLITE_FULL;
}

/// SQLite's code. The handle is there after a failure, too, and knows what it was.
template <typename Handle>
int openHandle(const QString &name, int flags, Handle &handle)
{
    sqlite3 *opened = nullptr;
    const int code =
        sqlite3_open_v2(QFile::encodeName(name).constData(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    handle.reset(opened);
    if (opened)
        sqlite3_busy_timeout(opened, busyTimeoutMs);
    return code;
}

} // namespace

QString Row::text(int column) const
{
    return QString::fromUtf8(view(column));
}

QByteArrayView Row::view(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {utf8, sqlite3_column_bytes(m_statement, column)};
}

qint64 Row::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Row::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArray Row::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

QByteArrayView Row::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle); // a move closes it before its statements are gone
}

void Database::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Database::Database(sqlite3 *handle)
    : m_handle(handle)
{}

std::unexpected<Error> Database::fail(int code) const
{
    const QString text = QString::fromUtf8(sqlite3_errmsg(m_handle.get()));
    const QString file = QString::fromUtf8(sqlite3_db_filename(m_handle.get(), nullptr));
    QString hint;
    ErrorKind kind = ErrorKind::Failed;
    if (code == SQLITE_FULL || sqlite3_system_errno(m_handle.get()) == ENOSPC) {
        hint = u"Free some space on the disk; nothing that was there is lost"_s;
    } else if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM) {
        kind = ErrorKind::Denied;
        hint = m_whyReadOnly.isEmpty()
                   ? u"Check the permissions of the folder, or choose another place with --home"_s
                   : m_whyReadOnly;
    } else if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        kind = ErrorKind::Invalid;
        hint = m_damageNote.isEmpty() ? u"The file is damaged"_s
                                      : u"The file is damaged: sync, and it is made anew"_s;
        if (QFile note(m_damageNote); !m_damageNote.isEmpty())
            std::ignore = note.open(QFile::WriteOnly);
    } else if (code == SQLITE_BUSY) {
        hint = u"Another Cairn is writing; try again"_s;
    }
    return failure(kind, u"The database %1 failed: %2"_s.arg(file, text), hint);
}

Result<Database> Database::open(const QString &path)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::Denied, u"A folder stands in the place of the file %1"_s.arg(path),
                       u"Move it away"_s);
    Database database(nullptr);
    if (const int code = openHandle(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, database.m_handle))
        return database.fail(code);
    Result<void> ready = database.useWal();
    if (ready)
        ready = database.configure();
    if (ready)
        return database;
    const int code = sqlite3_errcode(database.m_handle.get());
    if (!cannotWrite(code) || !QFileInfo(path).isFile())
        return std::unexpected(ready.error());
    Result<Database> readable = openForReading(path);
    if (!readable)
        return std::unexpected(ready.error());
    readable->m_whyReadOnly = ready.error().hint;
    return readable;
}

/// For a place where SQLite cannot even put the shared memory of its log. Where there is no log, nobody
/// writes there.
Result<Database> Database::openForReading(const QString &path)
{
    const QFileInfo log(path + u"-wal"_s);
    if (log.exists() && log.size() > 0)
        return failure(ErrorKind::Denied, u"The log of %1 is not in it yet"_s.arg(path));
    const QString uri = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + u"?immutable=1"_s;
    Database database(nullptr);
    if (const int code = openHandle(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, database.m_handle))
        return database.fail(code);
    if (const Result<void> configured = database.configure(); !configured)
        return std::unexpected(configured.error());
    return database;
}

Result<Database> Database::openEmptied(const QString &path)
{
    Database database(nullptr);
    int code = openHandle(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, database.m_handle);
    if (code != SQLITE_OK)
        return database.fail(code);
    sqlite3_db_config(database.m_handle.get(), SQLITE_DBCONFIG_RESET_DATABASE, 1, nullptr);
    code = sqlite3_exec(database.m_handle.get(), "VACUUM", nullptr, nullptr, nullptr);
    sqlite3_db_config(database.m_handle.get(), SQLITE_DBCONFIG_RESET_DATABASE, 0, nullptr);
    if (code != SQLITE_OK)
        return database.fail(code);
    return open(path);
}

Result<void> Database::configure()
{
    return script("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
                  "PRAGMA cache_size = -16000;");
}

/// Where several open a new file at once, SQLite gives up at once and not after its busy timeout.
Result<void> Database::useWal()
{
    const QDeadlineTimer deadline(busyTimeoutMs);
    int code = SQLITE_OK;
    do {
        code = sqlite3_exec(m_handle.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
        if (code == SQLITE_OK)
            return {};
        if (code == SQLITE_BUSY)
            QThread::msleep(busyPauseMs);
    } while (code == SQLITE_BUSY && !deadline.hasExpired());
    return fail(code);
}

Result<sqlite3_stmt *> Database::prepared(const QByteArray &sql)
{
    auto &statement = m_statements[sql.toStdString()];
    if (!statement) {
        sqlite3_stmt *made = nullptr;
        const int code = sqlite3_prepare_v3(m_handle.get(), sql.constData(), int(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &made, nullptr);
        if (code != SQLITE_OK)
            return fail(code);
        statement.reset(made);
    }
    return statement.get();
}

Result<void> Database::query(const QByteArray &sql, const Bindings &bindings,
                             const std::function<bool(const Row &)> &onRow)
{
    const Result<sqlite3_stmt *> statement = prepared(sql);
    if (!statement)
        return std::unexpected(statement.error());
    const ResetGuard guard{*statement};
    for (size_t at = 0; at < bindings.size(); ++at) {
        if (const int code = bind(*statement, int(at) + 1, bindings[at]); code != SQLITE_OK)
            return fail(code);
    }
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(*statement)) == SQLITE_ROW) {
        if (!onRow(Row(*statement)))
            return {};
    }
    if (code != SQLITE_DONE)
        return fail(code);
    return {};
}

Result<int> Database::run(const char *sql, const Bindings &bindings)
{
    const Result<void> done =
        query(QByteArray::fromRawData(sql, qstrlen(sql)), bindings, [](const Row &) { return true; });
    if (!done)
        return std::unexpected(done.error());
    return sqlite3_changes(m_handle.get());
}

Result<qint64> Database::number(const QByteArray &sql, const Bindings &bindings)
{
    qint64 value = 0;
    const Result<void> done = query(sql, bindings, [&](const Row &row) {
        value = row.integer(0);
        return false;
    });
    if (!done)
        return std::unexpected(done.error());
    return value;
}

Result<void> Database::script(const QByteArray &sql)
{
    if (const int code = sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        return fail(code);
    return {};
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

Result<ReadTransaction> ReadTransaction::begin(Database &database)
{
    if (database.isInTransaction())
        return ReadTransaction(nullptr);
    if (const Result<void> begun = database.script("BEGIN"); !begun)
        return std::unexpected(begun.error());
    return ReadTransaction(&database);
}

ReadTransaction::~ReadTransaction()
{
    if (m_database)
        std::ignore = m_database->script("COMMIT");
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (const Result<void> begun = database.script("BEGIN IMMEDIATE"); !begun)
        return std::unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        std::ignore = m_database->script("ROLLBACK");
}

Result<void> Transaction::commit()
{
    Result<void> done = m_database->script("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace cairn
