// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/entity.h"
#include "store/database.h"
#include "store/searchmatch.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QStringView>

#include <vector>

namespace cairn {

/// The entity of a row with what the search reads of it: names, labels and document.
Result<Entity> loadForSearch(Database &catalog, qint64 id);

/// Whether the text has these folded words, whole and one after the other.
bool hasPhrase(QStringView text, const QByteArrayList &words);

/// Whether it can be in a text of the JSON: much faster than reading that, and never wrong where it says no.
bool mayHavePhrase(QByteArrayView json, const QByteArrayList &words);

/// Looks into the texts where a query has phrases: the index knows words, and not what stands beside them.
class PhraseCheck final
{
public:
    /// The check of a query's groups with phrases; it has none where nothing needs to be looked at.
    static Result<PhraseCheck> of(SearchReader &reader, const SearchQuery &query);

    /// Whether the query holds for what is in the slot; only to be asked of what the index matches.
    Result<bool> holds(Database &catalog, const SearchReader &reader, size_t slot) const;

private:
    struct Term {
        SearchTerm term;
        SearchScores scores;
    };

    std::vector<std::vector<Term>> m_groups;
};

} // namespace cairn
