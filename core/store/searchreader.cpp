// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchreader.h"

#include <algorithm>

namespace cairn {

Result<SearchReader> SearchReader::open(Database &database)
{
    SearchReader reader(database);
    const Result<void> read =
        database.query("SELECT chunk, ranks FROM search_chunk ORDER BY chunk", {}, [&](const Row &row) {
            reader.m_chunks.push_back(row.integer(0));
            reader.m_ranks += row.blob(1).first(std::min(row.blob(1).size(), qsizetype(searchChunkSize)));
            reader.m_ranks.resize(qsizetype(reader.m_chunks.size()) * searchChunkSize, '\0');
            return true;
        });
    if (!read)
        return std::unexpected(read.error());
    return reader;
}

size_t SearchReader::slot(qint64 number) const
{
    const auto chunk = std::ranges::lower_bound(m_chunks, number / searchChunkSize);
    if (chunk == m_chunks.end() || *chunk != number / searchChunkSize)
        return slotCount();
    return size_t(std::distance(m_chunks.begin(), chunk)) * searchChunkSize
           + size_t(number % searchChunkSize);
}

Result<void> SearchReader::read(SearchPart part, QByteArrayView from, QByteArrayView to,
                                const OnPostings &onPostings)
{
    size_t chunk = 0;
    return m_database->query(
        "SELECT search_chunk.chunk, word, field, numbers FROM search_chunk CROSS JOIN search_posting "
        "ON search_posting.chunk = search_chunk.chunk AND part = ? AND word >= ? AND word < ? "
        "ORDER BY search_chunk.chunk",
        {qint64(part), from.toByteArray(), to.toByteArray()}, [&](const Row &row) {
            while (chunk < m_chunks.size() && m_chunks[chunk] < row.integer(0))
                ++chunk;
            if (chunk == m_chunks.size())
                return false;
            onPostings({row.blob(1), SearchField(row.integer(2)), chunk * searchChunkSize, row.blob(3)});
            return true;
        });
}

Result<void> SearchReader::readPrefix(SearchPart part, QByteArrayView prefix, const OnPostings &onPostings)
{
    // No text in UTF-8 has that byte.
    return read(part, prefix, prefix.toByteArray() + '\xFF', onPostings);
}

Result<void> SearchReader::readWord(SearchPart part, QByteArrayView word, const OnPostings &onPostings)
{
    return read(part, word, word.toByteArray() + '\0', onPostings);
}

} // namespace cairn
