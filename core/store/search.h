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

/// A hit of the search over everything: an entity, or what stands under a heading of a docs page.
struct SearchHit {
    QString ref;   ///< of a page: the entity whose docs they are
    QString kind;  ///< of that entity
    QString title; ///< never empty; of a page: the heading
    QString snippet;
    QString path;  ///< of the descriptor; of a page: its path in the site
    QString owner; ///< title or name, may be empty
    int score = 0; ///< higher is better; comparable within one answer only
    bool isPage = false;
    QString anchor;    ///< of the heading; may be empty
    QString pageTitle; ///< may be that of the heading
    QString site;      ///< name

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

struct SearchAnswer {
    std::vector<SearchHit> hits; ///< best first
    /// What the query may have meant where it finds nothing as it is: the hits are those of `suggestion`
    /// then.
    QString suggestion;
    std::vector<SearchNote> notes;
};

/// What is searched.
struct SearchScope {
    enum class What { Everything, Entities, Docs };
    What what = What::Everything;
    QString docsOf = {}; ///< canonical: only the docs that this entity has itself
};

/// The entities and docs that a query in the language of docs/search.md finds: the exact name, names that
/// begin so, titles and headings, other words, texts. Conditions alone give all entities that meet them, by
/// reference. An empty query finds nothing.
Result<SearchAnswer> searchCatalog(Database &catalog, const QString &query, int limit,
                                   const SearchScope &scope = {});

/// The rows of all entities that a query matches, as a list in JSON; none where the query asks for nothing.
Result<std::optional<QByteArray>> entitiesMatching(Database &catalog, const SearchQuery &query);

} // namespace cairn
