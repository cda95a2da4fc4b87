// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/runbookpages.h"

namespace cairn {

Result<std::vector<RunbookPage>> runbookPages(Database &catalog, const QString &ref)
{
    std::vector<RunbookPage> pages;
    const Result<void> read =
        catalog.query("SELECT docs_page.path, docs_page.title FROM entity "
                      "JOIN entity_docs ON entity_docs.entity = entity.id "
                      "JOIN docs_site ON docs_site.id = entity_docs.site AND NOT docs_site.is_missing "
                      "JOIN docs_page ON docs_page.site = docs_site.id "
                      "WHERE entity.ref = ? AND entity.is_winner AND (docs_page.path LIKE '%runbook%' "
                      "  OR docs_page.path LIKE '%playbook%' OR docs_page.title LIKE '%runbook%' "
                      "  OR docs_page.title LIKE '%playbook%') ORDER BY docs_page.path LIMIT 5",
                      {ref}, [&](const Row &row) {
                          const QString path = row.text(0);
                          const QString title = row.text(1);
                          pages.push_back({path, title.isEmpty() ? path : title});
                          return true;
                      });
    if (!read)
        return std::unexpected(read.error());
    return pages;
}

} // namespace cairn
