// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sourcestatus.h"

#include "store/pending.h"

namespace cairn {

Result<std::vector<SourceStatus>> listSourceStatus(Database &catalog)
{
    std::vector<SourceStatus> sources;
    const Result<void> done = catalog.query(
        "SELECT name, commit_id, fetched_at, "
        "(SELECT count(*) FROM entity WHERE entity.source = source.id AND is_winner = 1), "
        "(SELECT count(*) FROM problem WHERE problem.source = source.id AND severity < 2), error, hint FROM source WHERE name <> ? ORDER BY position",
        {QString(pendingSource)}, [&](const Row &row) {
            sources.push_back({row.text(0), row.text(1), row.integer(2), int(row.integer(3)),
                               int(row.integer(4)), row.text(5), row.text(6)});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return sources;
}

} // namespace cairn
