// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchindex.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace cairn {

namespace {

constexpr int fieldBits = 4; // of a posting in memory; 12 are left for the number in its chunk
static_assert(searchChunkSize == 1 << (16 - fieldBits) && searchFieldCount <= 1 << fieldBits);

Result<void> done(const Result<int> &result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

QByteArray littleEndian(const std::vector<quint16> &numbers)
{
    QByteArray bytes(qsizetype(numbers.size() * sizeof(quint16)), Qt::Uninitialized);
    qToLittleEndian<quint16>(numbers.data(), qsizetype(numbers.size()), bytes.data());
    return bytes;
}

/// What is left of a list of postings where entries of rank 0 are gone.
QByteArray withoutRemoved(QByteArrayView postings, const QByteArray &ranks)
{
    QByteArray kept;
    for (qsizetype at = 0; at + 2 <= postings.size(); at += 2) {
        const qsizetype number = qFromLittleEndian<quint16>(postings.data() + at);
        if (number < ranks.size() && ranks.at(number) != 0)
            kept.append(postings.data() + at, 2);
    }
    return kept;
}

} // namespace

void SearchEntry::add(SearchField field, QByteArrayView word)
{
    const std::array<char, 2> head{char(field), char(uchar(word.size()))};
    words.append(head.data(), head.size()).append(word);
}

Result<qint64> SearchIndex::put(const SearchEntry &entry)
{
    if (m_next < 0) {
        if (const Result<void> found = findNext(); !found)
            return std::unexpected(found.error());
    }
    if (m_ranks.size() == searchChunkSize) {
        if (const Result<void> written = writeChunk(); !written)
            return std::unexpected(written.error());
        m_ranks.clear();
    }
    m_ranks.append(char(std::max(entry.rank, quint8(1))));
    addWords(entry.words);
    addWords(m_shared.words);
    return m_next++;
}

/// The row of the newest chunk is never removed, so numbers only grow.
Result<void> SearchIndex::findNext()
{
    m_next = 1;
    m_ranks = QByteArray(1, '\0');
    return m_database->query("SELECT chunk, ranks FROM search_chunk ORDER BY chunk DESC LIMIT 1", {},
                             [this](const Row &row) {
                                 m_ranks = row.bytes(1);
                                 m_next = row.integer(0) * searchChunkSize + m_ranks.size();
                                 return false;
                             });
}

void SearchIndex::addWords(const QByteArray &list)
{
    const auto posting = quint16((m_next % searchChunkSize) << fieldBits);
    const std::string_view words(list.constData(), size_t(list.size()));
    for (size_t at = 0; at < words.size();) {
        const auto field = SearchField(words[at]);
        const std::string_view text = words.substr(at + 2, uchar(words[at + 1]));
        at += 2 + text.size();
        Words &place = m_parts[size_t(partOf(field))];
        auto found = place.find(text);
        if (found == place.end())
            found = place.emplace(text, Word()).first;
        if (found->second.last == m_next)
            continue;
        found->second.last = m_next;
        found->second.postings.push_back(quint16(posting | quint16(field)));
    }
}

Result<void> SearchIndex::writeChunk()
{
    if (std::ranges::all_of(m_parts, &Words::empty) && m_ranks.size() <= 1)
        return {};
    const Result<int> ranks =
        m_database->run("INSERT INTO search_chunk(chunk, ranks, removed) VALUES(?, ?, 0) "
                        "ON CONFLICT(chunk) DO UPDATE SET ranks = excluded.ranks",
                        {(m_next - 1) / searchChunkSize, m_ranks});
    if (!ranks)
        return std::unexpected(ranks.error());
    for (const SearchPart part : {SearchPart::Names, SearchPart::Words, SearchPart::Values}) {
        if (const Result<void> written = writeWords(part); !written)
            return written;
    }
    return {};
}

/// In the order of the table's key: so it grows at its end.
Result<void> SearchIndex::writeWords(SearchPart part)
{
    Words &words = m_parts[size_t(part)];
    const qint64 chunk = (m_next - 1) / searchChunkSize;
    std::vector<const Words::value_type *> sorted;
    for (const Words::value_type &word : words)
        sorted.push_back(&word);
    std::ranges::sort(sorted, {},
                      [](const Words::value_type *word) { return std::string_view(word->first); });
    for (const Words::value_type *word : sorted) {
        std::array<std::vector<quint16>, searchFieldCount> fields;
        for (const quint16 posting : word->second.postings)
            fields[posting & ((1 << fieldBits) - 1)].push_back(posting >> fieldBits);
        for (size_t field = 0; field < fields.size(); ++field) {
            if (fields[field].empty())
                continue;
            const Result<int> written = m_database->run(
                "INSERT INTO search_posting(chunk, part, word, field, numbers) VALUES(?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET numbers = CAST(numbers || excluded.numbers AS BLOB)",
                {chunk, qint64(part), QByteArray::fromStdString(word->first), qint64(field),
                 littleEndian(fields[field])});
            if (!written)
                return done(written);
        }
    }
    words.clear();
    return {};
}

void SearchIndex::remove(qint64 number)
{
    m_removed[number / searchChunkSize].push_back(number % searchChunkSize);
}

Result<void> SearchIndex::finish()
{
    if (const Result<void> written = writeChunk(); !written)
        return written;
    for (const auto &[chunk, numbers] : m_removed) {
        if (const Result<void> removed = removeFrom(chunk, numbers); !removed)
            return removed;
    }
    m_removed.clear();
    m_next = -1;
    return {};
}

Result<void> SearchIndex::removeFrom(qint64 chunk, const std::vector<qint64> &numbers)
{
    QByteArray ranks;
    qsizetype removed = 0;
    const Result<void> read = m_database->query("SELECT ranks, removed FROM search_chunk WHERE chunk = ?",
                                                {chunk}, [&](const Row &row) {
                                                    ranks = row.bytes(0);
                                                    removed = row.integer(1);
                                                    return false;
                                                });
    if (!read)
        return read;
    for (const qint64 number : numbers) {
        if (number < ranks.size() && ranks.at(number) != 0) {
            ranks[number] = 0;
            ++removed;
        }
    }
    if (removed * 2 > ranks.size() - ranks.count('\0') + removed) {
        if (const Result<void> dropped = dropRemoved(chunk, ranks); !dropped)
            return dropped;
        removed = 0;
    }
    return done(m_database->run("UPDATE search_chunk SET ranks = ?, removed = ? WHERE chunk = ?",
                                {ranks, qint64(removed), chunk}));
}

/// Takes the entries whose rank is 0 out of a chunk's words.
Result<void> SearchIndex::dropRemoved(qint64 chunk, const QByteArray &ranks)
{
    struct Changed {
        qint64 part;
        QByteArray word;
        qint64 field;
        QByteArray numbers;
    };
    std::vector<Changed> changed;
    const Result<void> read = m_database->query(
        "SELECT part, word, field, numbers FROM search_posting WHERE chunk = ?", {chunk},
        [&](const Row &row) {
            QByteArray kept = withoutRemoved(row.blob(3), ranks);
            if (kept.size() != row.blob(3).size())
                changed.push_back({row.integer(0), row.bytes(1), row.integer(2), std::move(kept)});
            return true;
        });
    if (!read)
        return read;
    for (const Changed &one : changed) {
        const Result<int> written =
            one.numbers.isEmpty()
                ? m_database->run(
                      "DELETE FROM search_posting WHERE chunk = ? AND part = ? AND word = ? AND field = ?",
                      {chunk, one.part, one.word, one.field})
                : m_database->run(
                      "UPDATE search_posting SET numbers = ? WHERE chunk = ? AND part = ? AND word = ? AND field = ?",
                      {one.numbers, chunk, one.part, one.word, one.field});
        if (!written)
            return done(written);
    }
    return {};
}

} // namespace cairn
