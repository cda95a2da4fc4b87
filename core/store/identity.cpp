// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/identity.h"

namespace cairn {

Result<QStringList> usersWithEmail(Database &catalog, const QString &email)
{
    const QString wanted = email.trimmed();
    QStringList users;
    if (wanted.isEmpty())
        return users;
    // SQLite compares without case in ASCII only.
    const Result<void> done = catalog.query(
        "SELECT entity.ref, json_extract(CAST(entity_body.body AS TEXT), '$.spec.profile.email') FROM entity "
        "JOIN entity_body ON entity_body.entity = entity.id WHERE entity.is_winner = 1 AND entity.kind = 'User' "
        "ORDER BY entity.ref",
        {}, [&](const Row &row) {
            if (row.text(1).trimmed().compare(wanted, Qt::CaseInsensitive) == 0)
                users += row.text(0);
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return users;
}

} // namespace cairn
