// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchcorrection.h"

#include "store/searchmatch.h"
#include "store/searchquery.h"
#include "store/searchvalues.h"
#include "store/searchwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype shortestWord = 3; // bytes of a word that a correction is looked for or made of

/// The words of names and titles.
Result<WordCounts> readVocabulary(SearchReader &reader)
{
    WordCounts words;
    const Result<void> read =
        reader.read(SearchPart::Names, "a", "\xFF", [&](const SearchPostings &postings) {
            int count = 0;
            for (size_t at = 0; at < postings.count(); ++at)
                count += reader.rank(postings.slot(at)) != 0;
            if (count > 0 && postings.word.size() >= shortestWord)
                words[postings.word.toByteArray()] += count;
        });
    return read ? Result<WordCounts>(std::move(words)) : std::unexpected(read.error());
}

Result<bool> isKnown(SearchReader &reader, const SearchTerm &term, QByteArrayView word)
{
    SearchTerm one = term;
    one.words = {word.toByteArray()};
    const Result<SearchScores> scores = SearchMatcher(reader).match(one);
    if (!scores)
        return std::unexpected(scores.error());
    for (size_t slot = 0; slot < scores->size(); ++slot) {
        if ((*scores)[slot] && reader.rank(slot))
            return true;
    }
    return false;
}

/// `paymentservice` as `payment service`.
QString splitWord(const WordCounts &vocabulary, QByteArrayView word)
{
    for (qsizetype at = shortestWord; at + shortestWord <= word.size(); ++at) {
        if (vocabulary.contains(word.first(at).toByteArray())
            && vocabulary.contains(word.sliced(at).toByteArray()))
            return QString::fromUtf8(word.first(at)) + u' ' + QString::fromUtf8(word.sliced(at));
    }
    return {};
}

class Correction final
{
public:
    Correction(SearchReader &reader, QString text, const std::vector<SearchNote> &notes)
        : m_reader(reader), m_text(std::move(text)), m_notes(notes)
    {}

    Result<QString> make();

private:
    struct Replacement {
        qsizetype begin;
        qsizetype end;
        QString text;
    };

    /// False where something is wrong that nothing is near to.
    Result<bool> correctWords(const SearchTerm &term);
    bool correctValues(const SearchTerm &term);
    Result<QString> better(QByteArrayView word);

    SearchReader &m_reader;
    QString m_text;
    const std::vector<SearchNote> &m_notes;
    WordCounts m_vocabulary;
    std::vector<Replacement> m_replacements;
};

Result<QString> Correction::make()
{
    const SearchQuery query = parseSearchQuery(m_text);
    for (const SearchNote &note : m_notes) {
        if (note.what == SearchNote::What::UnknownQualifier && !note.nearest.isEmpty())
            m_replacements.push_back({note.begin, note.end, note.nearest + u':'});
    }
    const bool areNamesWrong = !m_replacements.empty();
    for (const std::vector<SearchTerm> &group : query.groups) {
        for (const SearchTerm &term : group) {
            if (term.isNegated || areNamesWrong)
                continue;
            const Result<bool> corrected = term.values.isEmpty() ? correctWords(term) : correctValues(term);
            if (!corrected)
                return std::unexpected(corrected.error());
            if (!*corrected)
                return QString();
        }
    }
    std::ranges::sort(m_replacements, std::ranges::greater(), &Replacement::begin);
    QString corrected = m_replacements.empty() ? QString() : m_text;
    for (const Replacement &replacement : m_replacements)
        corrected.replace(replacement.begin, replacement.end - replacement.begin, replacement.text);
    return corrected;
}

Result<bool> Correction::correctWords(const SearchTerm &term)
{
    const QStringView written = QStringView(m_text).sliced(term.begin, term.end - term.begin);
    for (WordReader words(written); words.next();) {
        if (words.isPart() || words.word().size() < shortestWord || !term.words.contains(words.word()))
            continue;
        const Result<bool> known = isKnown(m_reader, term, words.word());
        if (!known)
            return known;
        if (*known)
            continue;
        const Result<QString> other = better(words.word());
        if (!other)
            return std::unexpected(other.error());
        if (other->isEmpty())
            return false;
        m_replacements.push_back({term.begin + words.begin(), term.begin + words.end(), *other});
    }
    return true;
}

bool Correction::correctValues(const SearchTerm &term)
{
    for (const SearchNote &note : m_notes) {
        if (note.what != SearchNote::What::UnknownValue || note.begin != term.begin)
            continue;
        const qsizetype begin = m_text.indexOf(note.subject, term.begin);
        if (note.nearest.isEmpty() || begin < 0)
            return false;
        m_replacements.push_back({begin, begin + note.subject.size(), note.nearest});
    }
    return true;
}

Result<QString> Correction::better(QByteArrayView word)
{
    if (m_vocabulary.isEmpty()) {
        Result<WordCounts> read = readVocabulary(m_reader);
        if (!read)
            return std::unexpected(read.error());
        m_vocabulary = *std::move(read);
    }
    const QString split = splitWord(m_vocabulary, word);
    return split.isEmpty() ? nearestWord(m_vocabulary, word) : split;
}

} // namespace

Result<QString> correctedQuery(SearchReader &reader, const QString &text,
                               const std::vector<SearchNote> &notes)
{
    return Correction(reader, text, notes).make();
}

} // namespace cairn
