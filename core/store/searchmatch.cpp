// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchmatch.h"

#include "catalog/entityref.h"
#include "store/searchentry.h"
#include "store/searchvalues.h"

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What a match counts, by field: of the whole word, of its beginning, of a part of it.
struct Weight {
    quint8 whole;
    quint8 beginning;
    quint8 part;
};
constexpr std::array<Weight, searchFieldCount> weights{{
    {165, 140, 22}, // Name
    {160, 140, 22}, // NameStart
    {85, 70, 22},   // NamePart
    {110, 95, 20},  // TitleStart
    {60, 50, 20},   // TitlePart
    {40, 30, 0},    // Word
    {12, 8, 0},     // Text
    {1, 1, 0},      // Value
}};
constexpr quint16 filterScore = 1; // of what only has to be there
constexpr qsizetype shortestPart =
    3; // bytes of a word that is looked for inside others though it begins some
constexpr qsizetype shortestBeginning = 2; // bytes of a word that texts are looked through for

const Weight &weightOf(SearchField field)
{
    return weights[std::min(size_t(field), weights.size() - 1)];
}

void raise(std::vector<quint8> &scores, const SearchPostings &postings, quint8 score)
{
    for (size_t at = 0; at < postings.count(); ++at) {
        quint8 &stored = scores[postings.slot(at)];
        stored = std::max(stored, score);
    }
}

/// What the user may have meant by a value of the qualifier, as the index has it.
std::vector<QByteArray> indexedValues(Qualifier qualifier, const QString &value)
{
    const QByteArray name = qualifierName(qualifier).toLatin1();
    const bool isReference = qualifier == Qualifier::Owner || qualifier == Qualifier::System;
    if (!isReference || (!value.contains(u':') && !value.contains(u'/')))
        return {searchValue(name, value)};
    std::vector<QByteArray> values;
    const QStringList kinds =
        qualifier == Qualifier::System ? QStringList{u"system"_s} : QStringList{u"group"_s, u"user"_s};
    for (const QString &kind : kinds)
        values.push_back(searchValue(name, canonicalRef(value, {kind, {}})));
    return values;
}

} // namespace

Result<SearchScores> SearchMatcher::match(const SearchQuery &query)
{
    SearchScores total(m_reader.slotCount());
    for (size_t slot = 0; slot < total.size(); ++slot)
        total[slot] = m_reader.rank(slot) ? filterScore : 0;
    for (const std::vector<SearchTerm> &group : query.groups) {
        const Result<SearchScores> found = matchGroup(group);
        if (!found)
            return found;
        for (size_t slot = 0; slot < total.size(); ++slot)
            total[slot] = total[slot] && (*found)[slot] ? quint16(total[slot] + (*found)[slot]) : 0;
    }
    return total;
}

Result<SearchScores> SearchMatcher::matchGroup(const std::vector<SearchTerm> &group)
{
    SearchScores best(m_reader.slotCount());
    for (const SearchTerm &term : group) {
        Result<SearchScores> found = match(term);
        if (!found)
            return found;
        const bool isOpen = term.isPhrase && term.isNegated && term.words.size() > 1;
        for (size_t slot = 0; slot < best.size(); ++slot) {
            const quint16 score =
                term.isNegated ? quint16(isOpen || !(*found)[slot] ? filterScore : 0) : (*found)[slot];
            best[slot] = std::max(best[slot], score);
        }
    }
    return best;
}

Result<SearchScores> SearchMatcher::match(const SearchTerm &term)
{
    return term.words.isEmpty() ? matchValues(term) : matchWords(term);
}

Result<SearchScores> SearchMatcher::matchWords(const SearchTerm &term)
{
    SearchScores total(m_reader.slotCount());
    for (qsizetype at = 0; at < term.words.size(); ++at) {
        const Result<Scores> found = matchWord(term.words[at], term);
        if (!found)
            return std::unexpected(found.error());
        for (size_t slot = 0; slot < total.size(); ++slot) {
            const bool isMatch = (*found)[slot] && (at == 0 || total[slot]);
            total[slot] = isMatch ? quint16(total[slot] + (*found)[slot]) : 0;
        }
    }
    return total;
}

Result<SearchMatcher::Scores> SearchMatcher::matchWord(const QByteArray &word, const SearchTerm &term)
{
    Scores scores(m_reader.slotCount());
    const bool isWhole = term.isPhrase || term.isNegated;
    const auto take = [&](const SearchPostings &postings) {
        const Weight &weight = weightOf(postings.field);
        raise(scores, postings, postings.word.size() == word.size() ? weight.whole : weight.beginning);
    };
    for (const SearchPart part : {SearchPart::Names, SearchPart::Words}) {
        const bool ofNames = part == SearchPart::Names;
        if (!ofNames && term.qualifier == Qualifier::Name)
            continue;
        const bool isExact = isWhole || (!ofNames && word.size() < shortestBeginning);
        const Result<void> read =
            isExact ? m_reader.readWord(part, word, take) : m_reader.readPrefix(part, word, take);
        if (!read)
            return std::unexpected(read.error());
    }
    const bool isShort = word.size() < shortestPart;
    if (isWhole || (isShort && std::ranges::any_of(scores, std::identity())))
        return scores;
    const Result<void> read = matchParts(word, scores);
    return read ? Result<Scores>(std::move(scores)) : std::unexpected(read.error());
}

/// Numbers are left out: nobody looks for the middle of one, and catalogs of numbered things have many.
Result<void> SearchMatcher::matchParts(const QByteArray &word, Scores &scores)
{
    return m_reader.read(SearchPart::Names, "a", "\xFF", [&](const SearchPostings &postings) {
        if (postings.word.sliced(1).contains(word))
            raise(scores, postings, weightOf(postings.field).part);
    });
}

Result<SearchScores> SearchMatcher::matchValues(const SearchTerm &term)
{
    SearchScores scores(m_reader.slotCount());
    for (const QString &value : term.values) {
        if (const Result<void> matched = matchValue(term, value, scores); !matched)
            return std::unexpected(matched.error());
    }
    return scores;
}

/// A value that nothing has may be one that is still being typed: then those that begin so count.
Result<void> SearchMatcher::matchValue(const SearchTerm &term, const QString &value, SearchScores &scores)
{
    const std::vector<QByteArray> meant = indexedValues(*term.qualifier, value);
    for (const bool isBeginning : {false, true}) {
        bool isFound = false;
        for (const QByteArray &one : meant) {
            const Result<bool> matched = matchIndexed(one, isBeginning, scores);
            if (!matched)
                return std::unexpected(matched.error());
            isFound = isFound || *matched;
        }
        if (isFound && isBeginning)
            m_notes.push_back(
                {SearchNote::What::OnlyBeginning, term.qualifier, value, {}, term.begin, term.end});
        if (isFound)
            return {};
        if (term.isNegated)
            break;
    }
    const Result<QString> nearest = nearestValue(m_reader, *term.qualifier, value);
    if (!nearest)
        return std::unexpected(nearest.error());
    m_notes.push_back(
        {SearchNote::What::UnknownValue, term.qualifier, value, *nearest, term.begin, term.end});
    return {};
}

Result<bool> SearchMatcher::matchIndexed(const QByteArray &value, bool isBeginning, SearchScores &scores)
{
    bool isFound = false;
    const auto take = [&](const SearchPostings &postings) {
        for (size_t at = 0; at < postings.count(); ++at) {
            const size_t slot = postings.slot(at);
            scores[slot] = filterScore;
            isFound = isFound || m_reader.rank(slot);
        }
    };
    const Result<void> read = isBeginning ? m_reader.readPrefix(SearchPart::Values, value, take)
                                          : m_reader.readWord(SearchPart::Values, value, take);
    if (!read)
        return std::unexpected(read.error());
    return isFound;
}

} // namespace cairn
