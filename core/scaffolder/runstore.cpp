// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/runstore.h"

#include "base/filelock.h"
#include "base/json.h"
#include "scaffolder/runrecord.h"
#include "scaffolder/runwriter.h"
#include "store/schema.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString textOf(QByteArrayView record, QByteArrayView key)
{
    const QByteArrayView text = jsonMember(record, key);
    const Result<Value> value = readJson(text.isEmpty() ? QByteArray("null") : text.toByteArray());
    return value && value->text() ? *value->text() : QString();
}

} // namespace

Result<std::vector<RunSummary>> listRuns(const Home &home, const QString &templateRef)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    std::vector<RunSummary> runs;
    const Result<void> done = user->query(
        "SELECT id, template, state, started, record FROM path_run WHERE ?1 = '' OR template = ?1 "
        "ORDER BY id DESC",
        {templateRef}, [&](const Row &row) {
            const QByteArrayView record = row.view(4);
            runs.push_back({row.text(0), row.text(1), textOf(record, "title"), textOf(record, "user"),
                            runStateOf(row.text(2)), row.integer(3),
                            jsonMember(record, "endedAt").toLongLong()});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return runs;
}

Result<RunRecord> loadRun(const Home &home, const QString &id)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    QByteArray text;
    const Result<void> done =
        user->query("SELECT record FROM path_run WHERE id = ?", {id}, [&](const Row &row) {
            text = row.bytes(0);
            return false;
        });
    if (!done)
        return std::unexpected(done.error());
    if (text.isEmpty())
        return failure(ErrorKind::NotFound, u"there is no run \"%1\""_s.arg(id), u"See cairn path history"_s);
    const Result<Value> value = readJson(text);
    if (!value)
        return std::unexpected(value.error());
    return recordOf(*value);
}

Result<Workspace> loadRunFiles(const Home &home, const QString &id)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    Workspace workspace;
    Result<void> written;
    const Result<void> done =
        user->query("SELECT path, mode, content FROM path_run_file WHERE run = ?", {id}, [&](const Row &row) {
            written = workspace.write(row.text(0),
                                      {row.bytes(2), row.integer(1) == 0100755, row.integer(1) == 0120000});
            return bool(written);
        });
    if (!done || !written)
        return std::unexpected(done ? written.error() : done.error());
    return workspace;
}

Result<QHash<QString, int>> countRuns(const Home &home)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    QHash<QString, int> counts;
    const Result<void> done =
        user->query("SELECT template, count(*) FROM path_run WHERE state = 'done' AND template <> '' "
                    "GROUP BY template",
                    {}, [&](const Row &row) {
                        counts.insert(row.text(0), int(row.integer(1)));
                        return true;
                    });
    if (!done)
        return std::unexpected(done.error());
    return counts;
}

Result<void> forgetRun(const Home &home, const QString &id)
{
    // Held until it is gone, so that nobody begins it meanwhile.
    const Result<RunWriter> writer = RunWriter::open(home, id);
    if (!writer)
        return std::unexpected(writer.error());
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    const Result<int> gone = user->run("DELETE FROM path_run WHERE id = ?", {id});
    if (!gone)
        return std::unexpected(gone.error());
    QFile::remove(runLock(home, id));
    return *gone > 0 ? Result<void>()
                     : failure(ErrorKind::NotFound, u"there is no run \"%1\""_s.arg(id),
                               u"See cairn path history"_s);
}

bool isRunNow(const Home &home, const QString &id)
{
    if (id.contains(u'/') || !QFile::exists(runLock(home, id)))
        return false;
    const Result<std::optional<FileLock>> lock = FileLock::tryLock(runLock(home, id));
    return lock && !*lock;
}

} // namespace cairn
