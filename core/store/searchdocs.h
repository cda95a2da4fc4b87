// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/search.h"

#include <QByteArrayList>
#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// A section of a docs page that the search index found, as far as its place among the hits needs it.
struct FoundSection {
    QString title;
    qint64 page = 0;
    QString ref; ///< of the entity whose docs it is in
};

/// By its number in the index. Nothing where no entity points to its docs any more: they are there until
/// their source is synced.
Result<std::optional<FoundSection>> findSection(Database &catalog, qint64 number);

/// What is shown of it, but for the score.
Result<SearchHit> sectionHit(Database &catalog, qint64 number, const QString &ref,
                             const QByteArrayList &words);

/// The numbers of all sections of the docs that an entity has itself.
Result<std::vector<qint64>> sectionsOfDocs(Database &catalog, const QString &ref);

/// Whether a section has the words of a term one after the other: in its heading, its text, or the names of
/// page and site; of `name:` in its heading.
Result<bool> sectionHas(Database &catalog, qint64 number, const SearchTerm &term);

} // namespace cairn
