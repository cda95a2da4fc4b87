// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/searchquery.h"
#include "store/searchreader.h"

#include <vector>

namespace cairn {

/// How well each slot of the index matches; 0 is not at all.
using SearchScores = std::vector<quint16>;

/// Decides what a query matches, from the index alone. What is said of phrases only the texts can tell: here
/// a phrase has all its words, and one that is negated excludes nothing.
class SearchMatcher final
{
public:
    explicit SearchMatcher(SearchReader &reader)
        : m_reader(reader)
    {}

    Result<SearchScores> match(const SearchQuery &query);
    /// One term, whether it is negated or not.
    Result<SearchScores> match(const SearchTerm &term);

    /// What turned out about values of qualifiers.
    const std::vector<SearchNote> &notes() const { return m_notes; }

private:
    using Scores = std::vector<quint8>;

    Result<SearchScores> matchGroup(const std::vector<SearchTerm> &group);
    Result<SearchScores> matchWords(const SearchTerm &term);
    Result<Scores> matchWord(const QByteArray &word, const SearchTerm &term);
    Result<void> matchParts(const QByteArray &word, Scores &scores);
    Result<SearchScores> matchValues(const SearchTerm &term);
    Result<void> matchValue(const SearchTerm &term, const QString &value, SearchScores &scores);
    Result<bool> matchIndexed(const QByteArray &value, bool isBeginning, SearchScores &scores);

    SearchReader &m_reader;
    std::vector<SearchNote> m_notes;
};

} // namespace cairn
