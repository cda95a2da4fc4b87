// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/runwriter.h"

#include "base/json.h"
#include "scaffolder/runrecord.h"
#include "store/schema.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// As Git has them.
constexpr qint64 plainMode = 0100644;
constexpr qint64 executableMode = 0100755;
constexpr qint64 linkMode = 0120000;

constexpr qint64 keptPlans = 20;   ///< the newest that were never done
constexpr qint64 keptFiles = 20;   ///< runs at their end whose files are kept
constexpr qint64 keptRuns = 1'000; ///< in the history

qint64 modeOf(const WorkspaceFile &file)
{
    return file.isLink ? linkMode : file.isExecutable ? executableMode : plainMode;
}

} // namespace

QString runLock(const Home &home, const QString &id)
{
    return home.cache + u"/runs/"_s + id + u".lock"_s;
}

RunWriter::RunWriter(Database user, FileLock lock, QString id)
    : m_user(std::move(user)), m_lock(std::move(lock)), m_id(std::move(id))
{}

Result<RunWriter> RunWriter::open(const Home &home, const QString &id)
{
    if (const Result<void> made = home.create(); !made)
        return std::unexpected(made.error());
    QDir().mkpath(home.cache + u"/runs"_s);
    // An id comes from the command line, too.
    if (id.contains(u'/') || id.isEmpty())
        return failure(ErrorKind::NotFound, u"there is no run \"%1\""_s.arg(id), u"See cairn path history"_s);
    Result<std::optional<FileLock>> lock = FileLock::tryLock(runLock(home, id));
    if (!lock)
        return std::unexpected(lock.error());
    if (!*lock)
        return failure(ErrorKind::Invalid, u"the run %1 is running in another window or terminal"_s.arg(id),
                       u"Wait for its end"_s);
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    return RunWriter(*std::move(user), **std::move(lock), id);
}

Result<StoredRun> RunWriter::read()
{
    StoredRun stored;
    QByteArray text;
    Result<void> done = m_user.query("SELECT record FROM path_run WHERE id = ?", {m_id}, [&](const Row &row) {
        text = row.bytes(0);
        return false;
    });
    if (done)
        done = m_user.query("SELECT path, mode, content FROM path_run_file WHERE run = ?", {m_id},
                            [&](const Row &row) {
                                stored.files[row.text(0)] = {row.bytes(2), row.integer(1) == executableMode,
                                                             row.integer(1) == linkMode};
                                return true;
                            });
    if (!done)
        return std::unexpected(done.error());
    if (text.isEmpty())
        return failure(ErrorKind::NotFound, u"there is no run \"%1\""_s.arg(m_id),
                       u"See cairn path history"_s);
    const Result<Value> value = readJson(text);
    if (!value)
        return std::unexpected(value.error());
    stored.record = recordOf(*value);
    stored.templateText = value->textAt({u"templateText"}).toUtf8();
    m_templateText = stored.templateText;
    return stored;
}

Result<void> RunWriter::writeRecord(const RunRecord &record)
{
    Value value = recordValue(record);
    std::get<Value::Map>(value.content)
        .push_back({u"templateText"_s, {}, Value{QString::fromUtf8(m_templateText), {}}});
    const Result<int> written =
        m_user.run("INSERT INTO path_run VALUES(?1, ?2, ?3, ?4, ?5) "
                   "ON CONFLICT(id) DO UPDATE SET state = excluded.state, record = excluded.record",
                   {m_id, record.templateRef, stateName(record.state), record.startedAt,
                    QString::fromUtf8(writeJson(value))});
    return written ? Result<void>() : std::unexpected(written.error());
}

Result<void> RunWriter::writeFiles(const Workspace::Files &files, const SecretKeeper &secrets)
{
    for (const auto &[path, file] : m_written) {
        if (files.contains(path))
            continue;
        if (const auto gone =
                m_user.run("DELETE FROM path_run_file WHERE run = ? AND path = ?", {m_id, path});
            !gone)
            return std::unexpected(gone.error());
    }
    for (const auto &[path, file] : files) {
        const auto before = m_written.find(path);
        if (before != m_written.end() && before->second == file)
            continue;
        // A null array would be NULL, which an empty file is not.
        QByteArray content = secrets.sealed(file.content);
        if (content.isNull())
            content = QByteArray("");
        if (const auto put = m_user.run("INSERT OR REPLACE INTO path_run_file VALUES(?, ?, ?, ?)",
                                        {m_id, path, modeOf(file), content});
            !put)
            return std::unexpected(put.error());
    }
    m_written = files;
    return {};
}

Result<void> RunWriter::insert(const RunRecord &record, const QByteArray &templateText,
                               const Workspace::Files &files, const SecretKeeper &secrets)
{
    m_templateText = templateText;
    Result<Transaction> transaction = Transaction::begin(m_user);
    if (!transaction)
        return std::unexpected(transaction.error());
    Result<void> done = writeRecord(record);
    if (done)
        done = writeFiles(files, secrets);
    if (done)
        done = prune();
    return done ? transaction->commit() : done;
}

Result<void> RunWriter::update(const RunRecord &record, const Workspace::Files *files,
                               const SecretKeeper &secrets)
{
    Result<Transaction> transaction = Transaction::begin(m_user);
    if (!transaction)
        return std::unexpected(transaction.error());
    Result<void> done = writeRecord(record);
    if (done && files)
        done = writeFiles(*files, secrets);
    return done ? transaction->commit() : done;
}

Result<void> RunWriter::prune()
{
    const char *const statements[] = {
        "DELETE FROM path_run WHERE state = 'planned' AND id NOT IN "
        "(SELECT id FROM path_run WHERE state = 'planned' ORDER BY id DESC LIMIT ?)",
        "DELETE FROM path_run_file WHERE run IN (SELECT id FROM path_run WHERE state IN ('done', 'undone') "
        "ORDER BY id DESC LIMIT -1 OFFSET ?)",
        "DELETE FROM path_run WHERE state IN ('done', 'undone') AND id IN "
        "(SELECT id FROM path_run ORDER BY id DESC LIMIT -1 OFFSET ?)",
    };
    const qint64 kept[] = {keptPlans, keptFiles, keptRuns};
    for (size_t at = 0; at < std::size(statements); ++at) {
        if (const Result<int> gone = m_user.run(statements[at], {kept[at]}); !gone)
            return std::unexpected(gone.error());
    }
    return {};
}

} // namespace cairn
