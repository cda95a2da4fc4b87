// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchphrase.h"

#include "base/json.h"
#include "store/searchdocs.h"
#include "store/searchentry.h"
#include "store/searchwords.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isAscii(char c)
{
    return uchar(c) < 128;
}

bool isLetter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Looks for some words one after the other. As they may repeat, each place where they can begin is followed.
class PhraseFinder final
{
public:
    explicit PhraseFinder(const QByteArrayList &words)
        : m_words(words)
    {}

    /// Takes the next word of a text, as a function that compares it; true where the phrase ends with it.
    template <typename IsSame>
    bool take(IsSame isSame)
    {
        m_begun.push_back(0);
        std::erase_if(m_begun, [&](qsizetype &found) { return !isSame(m_words[found++]); });
        return !m_begun.empty() && m_begun.front() == m_words.size();
    }

private:
    const QByteArrayList &m_words;
    std::vector<qsizetype> m_begun; ///< how many words were found from each place on, the first place first
};

bool isOfSeveralWords(const SearchTerm &term)
{
    return term.isPhrase && term.words.size() > 1;
}

/// An entity without its document, and the document's JSON.
struct SearchRow {
    Entity entity;
    QByteArray json;
};

Result<SearchRow> loadSearchRow(Database &catalog, qint64 id)
{
    Result<SearchRow> found = failure(ErrorKind::NotFound, u"The entity is gone"_s);
    const Result<void> read = catalog.query(
        "SELECT kind, namespace, name, title, description, type, lifecycle, owner, system, tags, body FROM entity "
        "JOIN entity_body ON entity_body.entity = entity.id WHERE entity.id = ?",
        {id}, [&](const Row &row) {
            Entity entity;
            entity.ref = {row.text(0), row.text(1), row.text(2)};
            entity.title = row.text(3);
            entity.description = row.text(4);
            entity.type = row.text(5);
            entity.lifecycle = row.text(6);
            entity.owner = row.text(7);
            entity.system = row.text(8);
            entity.tags = row.text(9).split(u' ', Qt::SkipEmptyParts);
            found = SearchRow{std::move(entity), row.bytes(10)};
            return false;
        });
    return read ? std::move(found) : std::unexpected(read.error());
}

/// What an entity has, read only as far as it is asked for: most phrases stand in what needs no parsing.
class Texts final
{
public:
    Texts(Database &catalog, qint64 id)
        : m_catalog(catalog), m_id(id)
    {}

    Result<bool> have(const SearchTerm &term);

private:
    Database &m_catalog;
    qint64 m_id;
    std::optional<SearchRow> m_row;
    bool m_hasDocument = false;
};

Result<bool> Texts::have(const SearchTerm &term)
{
    if (!m_row) {
        Result<SearchRow> row = loadSearchRow(m_catalog, m_id);
        if (!row)
            return std::unexpected(row.error());
        m_row = *std::move(row);
    }
    const auto fits = [&](const QString &text) { return hasPhrase(text, term.words); };
    const Entity &entity = m_row->entity;
    if (fits(entity.ref.name) || fits(entity.title))
        return true;
    if (term.qualifier)
        return false;
    if (fits(entity.description) || std::ranges::any_of(searchLabels(entity), fits))
        return true;
    if (!mayHavePhrase(m_row->json, term.words))
        return false;
    if (!m_hasDocument) {
        Result<Value> document = readJson(m_row->json);
        if (!document)
            return std::unexpected(document.error());
        m_row->entity.document = *std::move(document);
        m_hasDocument = true;
    }
    return std::ranges::any_of(searchLabels(entity), fits)
           || std::ranges::any_of(searchTexts(entity.document), fits);
}

} // namespace

Result<Entity> loadForSearch(Database &catalog, qint64 id)
{
    Result<SearchRow> row = loadSearchRow(catalog, id);
    if (!row)
        return std::unexpected(row.error());
    Result<Value> document = readJson(row->json);
    if (!document)
        return std::unexpected(document.error());
    row->entity.document = *std::move(document);
    return std::move(row->entity);
}

bool hasPhrase(QStringView text, const QByteArrayList &words)
{
    PhraseFinder finder(words);
    for (WordReader reader(text); reader.next();) {
        if (!reader.isPart() && finder.take([&](const QByteArray &word) { return word == reader.word(); }))
            return true;
    }
    return false;
}

bool mayHavePhrase(QByteArrayView json, const QByteArrayList &words)
{
    // Letters that are not ASCII stand there as they were written, not folded.
    if (!std::ranges::all_of(json, isAscii))
        return true;
    PhraseFinder finder(words);
    for (qsizetype at = 0; at < json.size();) {
        const qsizetype begin = at;
        while (at < json.size() && isLetter(json[at]))
            ++at;
        const QByteArrayView word = json.sliced(begin, at - begin);
        const auto isSame = [&](const QByteArray &one) {
            return word.compare(one, Qt::CaseInsensitive) == 0;
        };
        if (!word.isEmpty() && finder.take(isSame))
            return true;
        if (at < json.size())
            at += json[at] == '\\' ? 2 : 1;
    }
    return false;
}

Result<PhraseCheck> PhraseCheck::of(SearchReader &reader, const SearchQuery &query)
{
    PhraseCheck check;
    SearchMatcher matcher(reader);
    for (const std::vector<SearchTerm> &group : query.groups) {
        if (std::ranges::none_of(group, isOfSeveralWords))
            continue;
        std::vector<Term> terms;
        for (const SearchTerm &term : group) {
            Result<SearchScores> scores = matcher.match(term);
            if (!scores)
                return std::unexpected(scores.error());
            terms.push_back({term, *std::move(scores)});
        }
        check.m_groups.push_back(std::move(terms));
    }
    return check;
}

Result<bool> PhraseCheck::holds(Database &catalog, const SearchReader &reader, size_t slot) const
{
    Texts texts(catalog, reader.number(slot));
    for (const std::vector<Term> &group : m_groups) {
        bool isHeld = false;
        for (const Term &term : group) {
            Result<bool> isMatch = term.scores[slot] != 0;
            if (*isMatch && isOfSeveralWords(term.term))
                isMatch = reader.isPage(slot) ? sectionHas(catalog, reader.number(slot), term.term)
                                              : texts.have(term.term);
            if (!isMatch)
                return isMatch;
            isHeld = isHeld || *isMatch != term.term.isNegated;
        }
        if (!isHeld)
            return false;
    }
    return true;
}

} // namespace cairn
