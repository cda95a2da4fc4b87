// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace cairn {

/// A value for a `?` of a statement.
using Binding = std::variant<std::nullptr_t, qint64, double, QString, QByteArray>;
using Bindings = std::vector<Binding>;

/// The current row of a running query; valid inside the callback only. Columns count from 0.
class Row final
{
public:
    QString text(int column) const;
    QByteArrayView view(int column) const; ///< the text in UTF-8, without a copy
    qint64 integer(int column) const;
    double real(int column) const;
    QByteArray bytes(int column) const;
    QByteArrayView blob(int column) const; ///< bytes without a copy
    bool isNull(int column) const;

private:
    friend class Database;
    explicit Row(sqlite3_stmt *statement)
        : m_statement(statement)
    {}
    sqlite3_stmt *m_statement;
};

/// One connection to an SQLite database; belongs to the thread (the job) that opened it. Statements are
/// prepared once for each text. Errors carry SQLite's words; a full disk and a read-only place have hints of
/// their own.
class Database final
{
public:
    /// Opens or makes the file, in WAL mode with foreign keys; a lock is waited for up to five seconds. Where
    /// it cannot be written, it is opened for reading.
    static Result<Database> open(const QString &path);
    /// Opens the file and empties it, whatever it holds. Others that have it open see an empty one, too; what
    /// they write afterwards is not lost, as it would be with a file that is removed beneath them.
    static Result<Database> openEmptied(const QString &path);
    /// Where SQLite finds the file damaged, an empty file of this name is made, for whoever opens it next.
    void noteDamageIn(const QString &note) { m_damageNote = note; }

    /// Runs one statement that returns nothing; gives the number of changed rows.
    Result<int> run(const char *sql, const Bindings &bindings = {});
    /// Calls `onRow` for each row; it returns false to stop early.
    Result<void> query(const QByteArray &sql, const Bindings &bindings,
                       const std::function<bool(const Row &)> &onRow);
    /// The first column of the first row as a number; 0 where there is no row.
    Result<qint64> number(const QByteArray &sql, const Bindings &bindings = {});
    /// Several statements, such as a migration.
    Result<void> script(const QByteArray &sql);
    qint64 lastInsertId() const;
    bool isInTransaction() const;

private:
    struct Close {
        void operator()(sqlite3 *handle) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };

    explicit Database(sqlite3 *handle);
    static Result<Database> openForReading(const QString &path);
    Result<void> useWal();
    Result<void> configure();
    Result<sqlite3_stmt *> prepared(const QByteArray &sql);
    std::unexpected<Error> fail(int code) const;

    std::unique_ptr<sqlite3, Close> m_handle;
    std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>> m_statements;
    QString m_damageNote;
    QString m_whyReadOnly; ///< the hint of what kept it from being opened for writing
};

/// What is read while it lives is of one moment, whatever others write. Inside a transaction it adds nothing.
class ReadTransaction final
{
public:
    static Result<ReadTransaction> begin(Database &database);
    ~ReadTransaction();
    ReadTransaction(ReadTransaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {}
    ReadTransaction &operator=(ReadTransaction &&) = delete;

private:
    explicit ReadTransaction(Database *database)
        : m_database(database)
    {}
    Database *m_database; ///< nullptr: there is nothing to end
};

/// BEGIN IMMEDIATE now; COMMIT when told so, ROLLBACK otherwise. The database must outlive it.
class Transaction final
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {}
    Transaction &operator=(Transaction &&) = delete;

    Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {}
    Database *m_database;
};

} // namespace cairn
