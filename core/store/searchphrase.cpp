// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchphrase.h"

#include "base/json.h"
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

/// What a row has, read only as far as it is asked for.
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
    QByteArray m_json;
    std::optional<Entity> m_entity;
};

Result<bool> Texts::have(const SearchTerm &term)
{
    if (m_json.isEmpty()) {
        const Result<void> read =
            m_catalog.query("SELECT body FROM entity_body WHERE entity = ?", {m_id}, [&](const Row &row) {
                m_json = row.bytes(0);
                return false;
            });
        if (!read)
            return std::unexpected(read.error());
    }
    if (!mayHavePhrase(m_json, term.words))
        return false;
    if (!m_entity) {
        Result<Entity> entity = loadForSearch(m_catalog, m_id);
        if (!entity)
            return std::unexpected(entity.error());
        m_entity = *std::move(entity);
    }
    const auto fits = [&](const QString &text) { return hasPhrase(text, term.words); };
    if (fits(m_entity->ref.name) || fits(m_entity->title))
        return true;
    return !term.qualifier
           && (std::ranges::any_of(searchLabels(*m_entity), fits)
               || std::ranges::any_of(searchTexts(m_entity->document), fits));
}

} // namespace

Result<Entity> loadForSearch(Database &catalog, qint64 id)
{
    Result<Entity> entity = failure(ErrorKind::NotFound, u"The entity is gone"_s);
    const Result<void> read = catalog.query(
        "SELECT kind, namespace, name, title, type, lifecycle, owner, system, tags, body, description FROM entity "
        "JOIN entity_body ON entity_body.entity = entity.id WHERE entity.id = ?",
        {id}, [&](const Row &row) {
            Result<Value> document = readJson(row.bytes(9));
            if (!document) {
                entity = std::unexpected(document.error());
                return false;
            }
            entity = Entity();
            entity->ref = {row.text(0), row.text(1), row.text(2)};
            entity->title = row.text(3);
            entity->type = row.text(4);
            entity->lifecycle = row.text(5);
            entity->owner = row.text(6);
            entity->system = row.text(7);
            entity->tags = row.text(8).split(u' ', Qt::SkipEmptyParts);
            entity->document = *std::move(document);
            entity->description = row.text(10);
            return false;
        });
    if (!read)
        return std::unexpected(read.error());
    return entity;
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

Result<bool> PhraseCheck::holds(Database &catalog, qint64 id, size_t slot) const
{
    Texts texts(catalog, id);
    for (const std::vector<Term> &group : m_groups) {
        bool isHeld = false;
        for (const Term &term : group) {
            Result<bool> isMatch = term.scores[slot] != 0;
            if (*isMatch && isOfSeveralWords(term.term))
                isMatch = texts.have(term.term);
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
