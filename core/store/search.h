// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/searchquery.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// A hit of the search over everything.
struct SearchHit {
    QString ref;
    QString kind;
    QString title; ///< never empty
    QString snippet;
    QString path;  ///< of the descriptor
    QString owner; ///< title or name, may be empty
    int score = 0; ///< higher is better; comparable within one answer only

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

struct SearchAnswer {
    std::vector<SearchHit> hits; ///< best first
    /// What the query may have meant where it finds nothing as it is: the hits are those of `suggestion`
    /// then.
    QString suggestion;
    std::vector<SearchNote> notes;
};

/// The entities that a query in the language of docs/search.md finds: the exact name, names that begin so,
/// titles, other words, texts. Conditions alone give all that meet them, by reference. An empty query finds
/// nothing.
Result<SearchAnswer> searchCatalog(Database &catalog, const QString &query, int limit);

/// The rows of all entities that a query matches, as a list in JSON; none where the query asks for nothing.
Result<std::optional<QByteArray>> entitiesMatching(Database &catalog, const SearchQuery &query);

} // namespace cairn
