// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace cairn {

/// A hit of the search over everything.
struct SearchHit {
    QString ref;
    QString kind;
    QString title; ///< never empty
    QString snippet;
    QString path;     ///< of the descriptor
    QString owner;    ///< title or name, may be empty
    double score = 0; ///< higher is better; comparable within one answer only

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// Entities in which every word of the query begins a word, best first: the exact name, a name that begins
/// so, a title that begins so, then by where and how often the words stand. An empty query finds nothing.
Result<std::vector<SearchHit>> searchCatalog(Database &catalog, const QString &query, int limit);

} // namespace cairn
