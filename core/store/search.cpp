// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/search.h"

#include "store/searchcorrection.h"
#include "store/searchdocs.h"
#include "store/searchmatch.h"
#include "store/searchphrase.h"
#include "store/searchreader.h"
#include "store/searchsnippet.h"
#include "store/searchwhole.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t leastCompared = 100; // so many of the best matches are compared by their whole names
constexpr size_t fewMatches = 1000;   // so many are taken all where the order is not one of scores
constexpr int mostOfPage = 3;         // sections of one page among the hits

/// What is left of the score of hits that are seldom meant.
constexpr int seldomMeant = 8;

struct Candidate {
    size_t slot = 0;
    int score = 0;
    quint8 rank = 0;
    QString ref;
    qint64 page = 0; ///< of a section; 0 for entities
};

/// The words that are looked for, with those of `name:`.
QByteArrayList positiveWords(const SearchQuery &query)
{
    QByteArrayList list;
    for (const std::vector<SearchTerm> &group : query.groups) {
        for (const SearchTerm &term : group) {
            if (!term.isNegated)
                list += term.words;
        }
    }
    return list;
}

/// The range of references that a query can find: those of one kind where it asks for that alone.
std::pair<QString, QString> rangeOf(const SearchQuery &query)
{
    for (const std::vector<SearchTerm> &group : query.groups) {
        const SearchTerm &term = group.front();
        if (group.size() == 1 && term.qualifier == Qualifier::Kind && !term.isNegated
            && term.values.size() == 1)
            return {term.values.front().toLower(),
                    term.values.front().toLower() + QChar(QChar::LastValidCodePoint)};
    }
    return {QString(), QString(QChar(0xFFFD))};
}

/// One query, from its text to the hits.
class Question final
{
public:
    Question(Database &catalog, SearchReader &reader, const QString &text, const SearchScope &scope)
        : m_catalog(catalog),
          m_reader(reader),
          m_scope(scope),
          m_text(text),
          m_query(parseSearchQuery(text)),
          m_words(positiveWords(m_query)),
          m_whole(text, m_words)
    {}

    Result<SearchAnswer> ask(size_t limit);

private:
    Result<void> narrow();
    Result<void> findExact();
    Result<void> findBest(size_t limit);
    Result<void> findInOrder(size_t limit);
    /// Looks closer at what the index found; it may be nothing to show after all.
    Result<void> take(size_t slot);
    Result<std::optional<Candidate>> entityAt(size_t slot);
    Result<std::optional<Candidate>> sectionAt(size_t slot);
    int scoreOf(size_t slot) const;
    void leaveOutSections();
    Result<SearchHit> hit(const Candidate &candidate);
    Result<SearchHit> entityHit(const Candidate &candidate);

    Database &m_catalog;
    SearchReader &m_reader;
    SearchScope m_scope;
    QString m_text;
    SearchQuery m_query;
    QByteArrayList m_words;
    WholeScore m_whole;
    SearchScores m_scores;
    PhraseCheck m_phrases;
    std::vector<Candidate> m_found;
};

Result<SearchAnswer> Question::ask(size_t limit)
{
    SearchAnswer answer{{}, {}, m_query.notes};
    if (m_query.groups.empty() || limit == 0)
        return answer;
    SearchMatcher matcher(m_reader);
    Result<SearchScores> scores = matcher.match(m_query);
    Result<PhraseCheck> phrases = PhraseCheck::of(m_reader, m_query);
    if (!scores || !phrases)
        return std::unexpected(scores ? phrases.error() : scores.error());
    m_scores = *std::move(scores);
    m_phrases = *std::move(phrases);
    std::ranges::copy(matcher.notes(), std::back_inserter(answer.notes));

    Result<void> found = narrow();
    if (found && m_scope.what != SearchScope::What::Docs)
        found = findExact();
    if (found)
        found = m_words.isEmpty() ? findInOrder(limit) : findBest(limit);
    if (!found)
        return std::unexpected(found.error());
    std::ranges::sort(m_found, {}, [](const Candidate &candidate) {
        return std::tuple(-candidate.score, candidate.rank, QStringView(candidate.ref));
    });
    leaveOutSections();
    m_found.resize(std::min(m_found.size(), limit));
    for (const Candidate &candidate : m_found) {
        Result<SearchHit> made = hit(candidate);
        if (!made)
            return std::unexpected(made.error());
        answer.hits.push_back(*std::move(made));
    }
    return answer;
}

/// Leaves the scores of what is asked for. Conditions are of entities: by themselves they find no docs.
Result<void> Question::narrow()
{
    const bool withPages = m_scope.what != SearchScope::What::Entities && !m_words.isEmpty();
    const bool withEntities = m_scope.what != SearchScope::What::Docs;
    for (size_t slot = 0; slot < m_scores.size(); ++slot) {
        if (m_reader.isPage(slot) ? !withPages : !withEntities)
            m_scores[slot] = 0;
    }
    if (m_scope.docsOf.isEmpty())
        return {};
    const Result<std::vector<qint64>> sections = sectionsOfDocs(m_catalog, m_scope.docsOf);
    if (!sections)
        return std::unexpected(sections.error());
    SearchScores inside(m_scores.size());
    for (const qint64 number : *sections) {
        if (const size_t slot = m_reader.slot(number); slot < inside.size())
            inside[slot] = m_scores[slot];
    }
    m_scores = std::move(inside);
    return {};
}

/// So that one page does not fill the answer.
void Question::leaveOutSections()
{
    QHash<qint64, int> counts;
    std::erase_if(m_found, [&](const Candidate &candidate) {
        return candidate.page && ++counts[candidate.page] > mostOfPage;
    });
}

/// What is called exactly so comes first, even where the text says something else as a query.
Result<void> Question::findExact()
{
    std::vector<size_t> slots;
    const Result<void> read = m_catalog.query(
        "SELECT id FROM entity WHERE ref = ?1 UNION SELECT id FROM entity WHERE name = ?2 LIMIT 100",
        {m_text.trimmed().toLower(), m_text.trimmed()}, [&](const Row &row) {
            slots.push_back(m_reader.slot(row.integer(0)));
            return true;
        });
    if (!read)
        return read;
    for (const size_t slot : slots) {
        if (slot == m_reader.slotCount())
            continue;
        if (const Result<void> taken = take(slot); !taken)
            return taken;
        m_scores[slot] = 0;
    }
    return {};
}

/// Whole names are compared for the best matches only: what they add changes the order among those.
Result<void> Question::findBest(size_t limit)
{
    // Score, rank and slot, so that the order is the same each time.
    using Match = std::tuple<int, int, size_t>;
    std::vector<Match> matches;
    for (size_t slot = 0; slot < m_scores.size(); ++slot) {
        if (m_scores[slot] && m_reader.rank(slot))
            matches.emplace_back(-scoreOf(slot), m_reader.rank(slot), slot);
    }
    const size_t step = std::max(leastCompared, limit);
    for (size_t from = 0; from < matches.size() && m_found.size() < limit; from += step) {
        const auto first = matches.begin() + qsizetype(from);
        const auto last = matches.begin() + qsizetype(std::min(from + step, matches.size()));
        if (last != matches.end())
            std::ranges::nth_element(first, last, matches.end());
        for (auto match = first; match != last; ++match) {
            if (const Result<void> taken = take(std::get<size_t>(*match)); !taken)
                return taken;
        }
    }
    return {};
}

/// Conditions alone have no best match. Many matches are met early on the way through all references; a few
/// are taken all.
Result<void> Question::findInOrder(size_t limit)
{
    std::vector<size_t> few;
    for (size_t slot = 0; slot < m_scores.size() && few.size() <= fewMatches; ++slot) {
        if (m_scores[slot] && m_reader.rank(slot))
            few.push_back(slot);
    }
    Result<void> taken;
    if (few.size() <= fewMatches) {
        for (const size_t slot : few) {
            if (taken)
                taken = take(slot);
        }
        return taken;
    }
    const auto [from, to] = rangeOf(m_query);
    const Result<void> read =
        m_catalog.query("SELECT id FROM entity WHERE ref >= ? AND ref < ? AND is_winner ORDER BY ref",
                        {from, to}, [&](const Row &row) {
                            const size_t slot = m_reader.slot(row.integer(0));
                            if (slot < m_scores.size() && m_scores[slot])
                                taken = take(slot);
                            return taken && m_found.size() < limit;
                        });
    return read ? taken : read;
}

Result<void> Question::take(size_t slot)
{
    Result<std::optional<Candidate>> candidate = m_reader.isPage(slot) ? sectionAt(slot) : entityAt(slot);
    if (!candidate || !*candidate)
        return candidate ? Result<void>() : std::unexpected(candidate.error());
    if (!m_words.isEmpty()) {
        (*candidate)->score += scoreOf(slot);
        (*candidate)->rank = m_reader.rank(slot);
    }
    const Result<bool> holds = m_phrases.holds(m_catalog, m_reader, slot);
    if (!holds)
        return std::unexpected(holds.error());
    if (*holds)
        m_found.push_back(**std::move(candidate));
    return {};
}

Result<std::optional<Candidate>> Question::entityAt(size_t slot)
{
    std::optional<Candidate> candidate;
    const Result<void> read = m_catalog.query(
        "SELECT ref, name, title FROM entity WHERE id = ? AND is_winner", {m_reader.number(slot)},
        [&](const Row &row) {
            candidate = {slot, m_whole.ofEntity(row.text(0), row.text(1), row.text(2)), 0, row.text(0)};
            return false;
        });
    return read ? Result<std::optional<Candidate>>(std::move(candidate)) : std::unexpected(read.error());
}

Result<std::optional<Candidate>> Question::sectionAt(size_t slot)
{
    const Result<std::optional<FoundSection>> found = findSection(m_catalog, m_reader.number(slot));
    if (!found || !*found)
        return found ? Result<std::optional<Candidate>>() : std::unexpected(found.error());
    return Candidate{slot, m_whole.ofHeading((*found)->title), 0, (*found)->ref, (*found)->page};
}

int Question::scoreOf(size_t slot) const
{
    const int score = m_scores[slot];
    return m_reader.rank(slot) == lastSearchRank ? 1 + score / seldomMeant : score;
}

Result<SearchHit> Question::hit(const Candidate &candidate)
{
    if (!candidate.page)
        return entityHit(candidate);
    Result<SearchHit> hit = sectionHit(m_catalog, m_reader.number(candidate.slot), candidate.ref, m_words);
    if (hit)
        hit->score = candidate.score;
    return hit;
}

Result<SearchHit> Question::entityHit(const Candidate &candidate)
{
    const qint64 id = m_reader.number(candidate.slot);
    SearchHit hit;
    hit.ref = candidate.ref;
    hit.score = candidate.score;
    QString description;
    const Result<void> read = m_catalog.query(
        "SELECT entity.kind, entity.label, entity.description, file.path, (SELECT o.label FROM entity AS o WHERE o.ref = entity.owner AND o.is_winner) "
        "FROM entity JOIN file ON file.id = entity.file WHERE entity.id = ?",
        {id}, [&](const Row &row) {
            hit.kind = row.text(0);
            hit.title = row.text(1);
            description = row.text(2);
            hit.path = row.text(3);
            hit.owner = row.text(4);
            return false;
        });
    if (!read)
        return std::unexpected(read.error());
    Result<QString> snippet = searchSnippet(m_catalog, id, hit.title, description, m_words);
    if (!snippet)
        return std::unexpected(snippet.error());
    hit.snippet = *std::move(snippet);
    return hit;
}

} // namespace

Result<SearchAnswer> searchCatalog(Database &catalog, const QString &query, int limit,
                                   const SearchScope &scope)
{
    const Result<ReadTransaction> moment = ReadTransaction::begin(catalog);
    if (!moment)
        return std::unexpected(moment.error());
    Result<SearchReader> reader = SearchReader::open(catalog);
    if (!reader)
        return std::unexpected(reader.error());
    const auto most = size_t(std::max(limit, 0));
    Result<SearchAnswer> answer = Question(catalog, *reader, query, scope).ask(most);
    if (!answer || !answer->hits.empty() || most == 0)
        return answer;
    const Result<QString> corrected = correctedQuery(*reader, query, answer->notes);
    if (!corrected || corrected->isEmpty())
        return corrected ? std::move(answer) : std::unexpected(corrected.error());
    Result<SearchAnswer> other = Question(catalog, *reader, *corrected, scope).ask(most);
    if (!other || other->hits.empty())
        return other ? std::move(answer) : std::move(other);
    other->suggestion = *corrected;
    return other;
}

Result<std::optional<QByteArray>> entitiesMatching(Database &catalog, const SearchQuery &query)
{
    if (query.groups.empty())
        return std::nullopt;
    const Result<ReadTransaction> moment = ReadTransaction::begin(catalog);
    if (!moment)
        return std::unexpected(moment.error());
    Result<SearchReader> reader = SearchReader::open(catalog);
    if (!reader)
        return std::unexpected(reader.error());
    const Result<SearchScores> scores = SearchMatcher(*reader).match(query);
    const Result<PhraseCheck> phrases = PhraseCheck::of(*reader, query);
    if (!scores || !phrases)
        return std::unexpected(scores ? phrases.error() : scores.error());
    QByteArrayList rows;
    for (size_t slot = 0; slot < scores->size(); ++slot) {
        if (!(*scores)[slot] || !reader->rank(slot) || reader->isPage(slot))
            continue;
        const Result<bool> holds = phrases->holds(catalog, *reader, slot);
        if (!holds)
            return std::unexpected(holds.error());
        if (*holds)
            rows += QByteArray::number(reader->number(slot));
    }
    return '[' + rows.join(',') + ']';
}

} // namespace cairn
