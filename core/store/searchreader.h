// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/searchindex.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <utility>
#include <vector>

namespace cairn {

/// The entries of one word in one field and one chunk; valid while it is handed over.
struct SearchPostings {
    QByteArrayView word;
    SearchField field;
    size_t firstSlot; ///< of the chunk
    QByteArrayView numbers;

    size_t count() const { return size_t(numbers.size()) / sizeof(quint16); }
    /// Of the posting at that place.
    size_t slot(size_t at) const
    {
        const auto low = uchar(numbers[qsizetype(at * 2)]);
        const auto high = uchar(numbers[qsizetype(at * 2 + 1)]);
        return firstSlot + size_t(low | high << 8) % searchChunkSize;
    }
};

/// Reads the search index. Entries have slots, from 0 without gaps between chunks, so that arrays hold them.
/// The index must stay as it was when the reader was opened: hold a ReadTransaction.
class SearchReader final
{
public:
    static Result<SearchReader> open(Database &database);

    size_t slotCount() const { return size_t(m_ranks.size()); }
    /// 0 where there is no entry.
    quint8 rank(size_t slot) const { return quint8(m_ranks[qsizetype(slot)]); }
    /// Whether the entry is a section of a docs page, and no entity.
    bool isPage(size_t slot) const { return rank(slot) >= firstPageRank && rank(slot) <= lastPageRank; }
    qint64 number(size_t slot) const
    {
        return m_chunks[slot / searchChunkSize] * searchChunkSize + qint64(slot % searchChunkSize);
    }
    /// The slot of an entry's number; `slotCount()` where there is none.
    size_t slot(qint64 number) const;

    using OnPostings = std::function<void(const SearchPostings &)>;
    /// Words of the part from `from` on and before `to`.
    Result<void> read(SearchPart part, QByteArrayView from, QByteArrayView to, const OnPostings &onPostings);
    /// Words that begin so.
    Result<void> readPrefix(SearchPart part, QByteArrayView prefix, const OnPostings &onPostings);
    /// One word.
    Result<void> readWord(SearchPart part, QByteArrayView word, const OnPostings &onPostings);

private:
    explicit SearchReader(Database &database)
        : m_database(&database)
    {}

    Database *m_database;
    std::vector<qint64> m_chunks;
    QByteArray m_ranks;
};

} // namespace cairn
