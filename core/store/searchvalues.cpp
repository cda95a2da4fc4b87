// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchvalues.h"

#include "base/nearest.h"
#include "store/searchwords.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace cairn {

namespace {

/// Which letters a word has: words that differ in many are far from each other, whatever their order.
quint32 lettersOf(QByteArrayView word)
{
    quint32 letters = 0;
    for (const char letter : word)
        letters |= 1U << (uchar(letter) % 32);
    return letters;
}

} // namespace

Result<WordCounts> countValues(SearchReader &reader, Qualifier qualifier,
                               const std::function<bool(size_t slot)> &isCounted)
{
    WordCounts counts;
    const QByteArray prefix = qualifierName(qualifier).toLatin1() + ':';
    const bool isReference = qualifier == Qualifier::Owner || qualifier == Qualifier::System;
    const Result<void> read =
        reader.readPrefix(SearchPart::Values, prefix, [&](const SearchPostings &postings) {
            const QByteArrayView value = postings.word.sliced(prefix.size());
            if (isReference && value.contains('/'))
                return;
            int count = 0;
            for (size_t at = 0; at < postings.count(); ++at)
                count += isCounted(postings.slot(at));
            if (count > 0)
                counts[value.toByteArray()] += count;
        });
    return read ? Result<WordCounts>(std::move(counts)) : std::unexpected(read.error());
}

QString nearestWord(const WordCounts &words, QByteArrayView typo)
{
    const qsizetype limit = std::max(qsizetype(1), typo.size() / 3);
    std::vector<std::pair<int, QString>> near;
    for (auto word = words.constBegin(); word != words.constEnd(); ++word) {
        const int otherLetters = std::popcount(lettersOf(word.key()) ^ lettersOf(typo));
        if (qAbs(word.key().size() - typo.size()) <= limit && otherLetters <= 2 * limit)
            near.emplace_back(-word.value(), QString::fromUtf8(word.key()));
    }
    std::ranges::sort(near);
    std::vector<QStringView> candidates;
    candidates.reserve(near.size());
    for (const auto &[count, text] : near)
        candidates.emplace_back(text);
    return nearestName(QString::fromUtf8(typo), candidates);
}

Result<QString> nearestValue(SearchReader &reader, Qualifier qualifier, const QString &value)
{
    const Result<WordCounts> values =
        countValues(reader, qualifier, [&](size_t slot) { return reader.rank(slot) != 0; });
    if (!values)
        return std::unexpected(values.error());
    return nearestWord(*values, foldedText(QStringView(value).sliced(value.lastIndexOf(u'/') + 1)));
}

} // namespace cairn
