// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/docslist.h"

namespace cairn {

Result<std::vector<ListedDocs>> listDocs(Database &catalog)
{
    std::vector<ListedDocs> docs;
    const Result<void> read = catalog.query(
        "SELECT entity.ref, entity.kind, entity.label, entity.owner, "
        "  coalesce((SELECT of.label FROM entity AS of WHERE of.ref = entity.owner AND of.is_winner), ''), "
        "  docs_site.name, source.name, source.commit_id, docs_site.folder, "
        "  (SELECT count(*) FROM docs_page WHERE docs_page.site = docs_site.id) "
        "FROM entity_docs JOIN entity ON entity.id = entity_docs.entity AND entity.is_winner "
        "JOIN docs_site ON docs_site.id = entity_docs.site AND NOT docs_site.is_missing "
        "JOIN source ON source.id = docs_site.source ORDER BY entity.label, entity.ref",
        {}, [&](const Row &row) {
            docs.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                            row.text(6), row.text(7), row.text(8), int(row.integer(9))});
            return true;
        });
    if (!read)
        return std::unexpected(read.error());
    return docs;
}

} // namespace cairn
