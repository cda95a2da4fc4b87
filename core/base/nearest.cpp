// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/nearest.h"

#include <algorithm>
#include <vector>

namespace cairn {

namespace {

/// Optimal string alignment distance; `limit` is where counting further would not matter.
qsizetype distance(const QString &a, const QString &b, qsizetype limit)
{
    if (qAbs(a.size() - b.size()) > limit)
        return limit + 1;
    const auto width = size_t(b.size()) + 1;
    std::vector<qsizetype> beforeLast(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> current(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const qsizetype change = a[i - 1] == b[j - 1] ? 0 : 1;
            current[at] = std::min({last[at] + 1, current[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[at] = std::min(current[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last.back();
}

/// How many slips of the finger leave a name of that length beyond doubt.
qsizetype certainDistance(qsizetype length)
{
    return length < 4 ? 0 : length < 8 ? 1 : 2;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

} // namespace

QString nearestName(QStringView text, std::span<const QStringView> candidates)
{
    const QString wanted = text.toString().toLower();
    QString best;
    qsizetype bestDistance = std::max(qsizetype(1), wanted.size() / 3) + 1;
    for (const QStringView candidate : candidates) {
        const qsizetype found = distance(wanted, candidate.toString().toLower(), bestDistance - 1);
        if (found < bestDistance) {
            bestDistance = found;
            best = candidate.toString();
        }
    }
    return best;
}

QString certainName(QStringView text, std::span<const QStringView> candidates)
{
    const QString wanted = text.toString().toLower();
    const qsizetype limit = certainDistance(wanted.size());
    QString best;
    qsizetype bestDistance = limit + 1;
    bool isOnly = false;
    for (const QStringView candidate : candidates) {
        const qsizetype found = distance(wanted, candidate.toString().toLower(), bestDistance);
        if (found > limit || found > bestDistance)
            continue;
        isOnly = found < bestDistance;
        if (isOnly) {
            bestDistance = found;
            best = candidate.toString();
        }
    }
    return isOnly && digitsOf(wanted) == digitsOf(best) ? best : QString();
}

} // namespace cairn
