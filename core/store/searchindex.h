// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cairn {

/// Where a word stands in what is indexed, from the best place to be found in to the least. The numbers are
/// stored.
enum class SearchField : quint8 {
    Name,       ///< the word is the whole name
    NameStart,  ///< the first word of the name
    NamePart,   ///< another word of the name
    TitleStart, ///< the first word of the title
    TitlePart,  ///< another word of the title
    Word,       ///< a short word that it is looked for by: a tag, the owner, the kind, ...
    Text,       ///< description, annotations, links, definition
    Value,      ///< the value of a qualifier, as `tag:java`
};
constexpr size_t searchFieldCount = 8;

/// What is looked through separately. The numbers are stored.
enum class SearchPart : quint8 {
    Names, ///< of names and titles
    Words, ///< all other words
    Values,
};
constexpr size_t searchPartCount = 3;

constexpr SearchPart partOf(SearchField field)
{
    return field <= SearchField::TitlePart ? SearchPart::Names
           : field == SearchField::Value   ? SearchPart::Values
                                           : SearchPart::Words;
}

/// Hits of this rank come behind all others.
constexpr quint8 lastSearchRank = 255;

/// Sections of docs pages have ranks from here on, entities lower ones or the last.
constexpr quint8 firstPageRank = 201;
constexpr quint8 lastPageRank = lastSearchRank - 1;

/// What one thing is found by.
struct SearchEntry {
    /// Among equally good hits the lower one is first; at least 1.
    quint8 rank = 1;
    /// Field, length and bytes of each word. Of a word that comes more than once the first one counts.
    QByteArray words;

    /// At most 255 bytes.
    void add(SearchField field, QByteArrayView word);
};

/// Entries are numbered. The words of so many of them are stored together.
constexpr qint64 searchChunkSize = 4096;

/// Writes the search index, inside the transaction of whoever writes what is indexed. It knows numbers and
/// words, and not what they mean. docs/search.md describes the tables.
class SearchIndex final
{
public:
    explicit SearchIndex(Database &database)
        : m_database(&database)
    {}

    /// A word that all entries have that are put from now on.
    void addToEach(SearchField field, QByteArrayView word) { m_shared.add(field, word); }
    /// Gives the entry's number, which was never used before.
    Result<qint64> put(const SearchEntry &entry);
    /// The entry's words stay where they are until half of what they are stored with is gone; readers leave
    /// it out by its rank.
    void remove(qint64 number);
    /// Writes what is still in memory; to be called before the transaction is committed.
    Result<void> finish();

private:
    struct Word {
        qint64 last = -1;              ///< the entry that had it last
        std::vector<quint16> postings; ///< number in the chunk, and field
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Words = std::unordered_map<std::string, Word, Hash, std::equal_to<>>;

    Result<void> findNext();
    void addWords(const QByteArray &list);
    Result<void> writeChunk();
    Result<void> writeWords(SearchPart part);
    Result<void> removeFrom(qint64 chunk, const std::vector<qint64> &numbers);
    Result<void> dropRemoved(qint64 chunk, const QByteArray &ranks);

    Database *m_database;
    SearchEntry m_shared;
    qint64 m_next = -1; ///< -1: not asked yet
    QByteArray m_ranks; ///< of the chunk of `m_next`, up to there
    std::array<Words, searchPartCount> m_parts;
    std::map<qint64, std::vector<qint64>> m_removed; ///< by chunk
};

} // namespace cairn
