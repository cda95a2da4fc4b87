// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchindex.h"

namespace cairn {

Result<void> SearchIndex::put(qint64 id, const PreparedEntity &row)
{
    const Result<int> done =
        m_catalog->run("INSERT INTO entity_search(rowid, name, title, words, text) VALUES(?, ?, ?, ?, ?)",
                       {id, row.entity.ref.name, row.entity.title, row.words, row.text});
    if (!done)
        return std::unexpected(done.error());
    return {};
}

Result<void> SearchIndex::remove(qint64 id)
{
    const Result<int> done = m_catalog->run("DELETE FROM entity_search WHERE rowid = ?", {id});
    if (!done)
        return std::unexpected(done.error());
    return {};
}

} // namespace cairn
