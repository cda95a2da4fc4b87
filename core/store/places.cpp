// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/places.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qint64 keptVisits = 200;

Result<void> withoutCount(const Result<int> &changed)
{
    return changed ? Result<void>() : std::unexpected(changed.error());
}

} // namespace

Result<QStringList> listStars(Database &user)
{
    QStringList refs;
    const Result<void> done =
        user.query("SELECT ref FROM star ORDER BY starred_at DESC, ref", {}, [&](const Row &row) {
            refs += row.text(0);
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return refs;
}

Result<void> setStar(Database &user, const QString &ref, bool isStarred, qint64 at)
{
    return withoutCount(isStarred
                            ? user.run("INSERT OR IGNORE INTO star(ref, starred_at) VALUES(?, ?)", {ref, at})
                            : user.run("DELETE FROM star WHERE ref = ?", {ref}));
}

Result<std::vector<Visit>> listVisits(Database &user, int limit)
{
    std::vector<Visit> visits;
    const Result<void> done = user.query(
        "SELECT address, title, kind, visited_at FROM visit ORDER BY visited_at DESC, address LIMIT ?",
        {qint64(limit)}, [&](const Row &row) {
            visits.push_back({row.text(0), row.text(1), row.text(2), row.integer(3)});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return visits;
}

Result<void> noteVisit(Database &user, const Visit &visit)
{
    Result<Transaction> transaction = Transaction::begin(user);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<int> noted =
        user.run("INSERT INTO visit(address, title, kind, visited_at) VALUES(?, ?, ?, ?) "
                 "ON CONFLICT(address) DO UPDATE SET title = excluded.title, kind = excluded.kind, "
                 "visited_at = excluded.visited_at WHERE excluded.visited_at >= visited_at",
                 {visit.address, visit.title, visit.kind, visit.at});
    if (!noted)
        return std::unexpected(noted.error());
    const Result<int> bounded =
        user.run("DELETE FROM visit WHERE address IN "
                 "(SELECT address FROM visit ORDER BY visited_at DESC, address LIMIT -1 OFFSET ?)",
                 {keptVisits});
    if (!bounded)
        return std::unexpected(bounded.error());
    return transaction->commit();
}

Result<std::vector<Look>> listLooks(Database &user)
{
    std::vector<Look> looks;
    const Result<void> done =
        user.query("SELECT source, commit_id, looked_at FROM look ORDER BY source", {}, [&](const Row &row) {
            looks.push_back({row.text(0), row.text(1), row.integer(2)});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return looks;
}

Result<void> setLook(Database &user, const Look &look)
{
    return withoutCount(user.run("INSERT OR REPLACE INTO look(source, commit_id, looked_at) VALUES(?, ?, ?)",
                                 {look.source, look.commit, look.at}));
}

} // namespace cairn
