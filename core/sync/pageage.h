// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/history.h"
#include "sync/entitydocs.h"

#include <optional>

namespace cairn {

/// How old a page is, and whether the code that it is about went on since.
struct PageAge {
    std::optional<Commit> last;         ///< that changed the page; nothing where it was never committed
    HistoryEnd end = HistoryEnd::First; ///< why there is none, or how far was looked for code
    std::optional<Commit> codeChange;   ///< the newest one of code after that
    int codeFiles = 0;                  ///< that changed after it
};

/// Code is what is in the folder of the entity's descriptor, or of the site, and neither a page nor the
/// site's own. NotFound where the source has no history; Damaged; Cancelled.
Result<PageAge> pageAge(const Home &home, const EntityDocs &docs, const SitePage &page,
                        const Progress &progress);

} // namespace cairn
