// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/searchquery.h"

#include <QString>

#include <vector>

namespace cairn {

/// Something that can stand where the cursor is: a qualifier, or a value of one.
struct Completion {
    Qualifier qualifier = Qualifier::Kind;
    QString text;  ///< to put in; ends in a colon or a space
    QString value; ///< folded; empty: the qualifier itself
    QString label; ///< of an owner or system: its title, where it has one
    int count = 0; ///< of a value: how many entities have it among those that the rest of the query finds

    friend bool operator==(const Completion &, const Completion &) = default;
};

struct Completions {
    qsizetype begin = 0; ///< what they replace in the text, and behind its end
    qsizetype end = 0;
    std::vector<Completion> items; ///< those that begin like what is there, then those that have it inside;
                                   ///< the most frequent first
};

/// What the word at the cursor of a query could become, at most `limit` of it. An empty query offers all
/// qualifiers.
Result<Completions> completeQuery(Database &catalog, const QString &text, qsizetype cursor, size_t limit);

} // namespace cairn
