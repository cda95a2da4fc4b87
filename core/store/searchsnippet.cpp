// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchsnippet.h"

#include "base/shortened.h"
#include "store/searchentry.h"
#include "store/searchphrase.h"
#include "store/searchwords.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestSnippet = 160;
constexpr qsizetype before =
    30; // characters that lead to a word, and the rest of the word at which they begin
constexpr qsizetype longestStart = 60; // of that word

QString lineOf(QStringView text)
{
    return shortened(text.left(longestSnippet * 4).toString().simplified(), longestSnippet);
}

/// Where a word of the text begins so, or has it inside.
std::optional<qsizetype> find(QStringView text, const QByteArray &wanted, bool isInside)
{
    for (WordReader words(text); words.next();) {
        if (isInside ? words.word().contains(wanted) : words.word().startsWith(wanted))
            return words.begin();
    }
    return {};
}

QString around(const QString &text, qsizetype place)
{
    qsizetype begin = std::max(place - before, qsizetype(0));
    for (qsizetype at = begin; at >= 0 && at > begin - longestStart; --at) {
        if (at == 0 || text[at - 1].isSpace()) {
            begin = at;
            break;
        }
    }
    const QString part = lineOf(QStringView(text).sliced(begin));
    return begin > 0 ? u'…' + part : part;
}

} // namespace

QString textSnippet(const QString &text, const QByteArrayList &words)
{
    for (const QByteArray &word : words) {
        if (const std::optional<qsizetype> place = find(text, word, false))
            return around(text, *place);
    }
    return lineOf(text);
}

Result<QString> searchSnippet(Database &catalog, qint64 id, const QString &title, const QString &description,
                              const QByteArrayList &words)
{
    const auto isShown = [&](const QByteArray &word) {
        return find(title, word, true) || find(description, word, false);
    };
    const auto hidden = std::ranges::find_if_not(words, isShown);
    if (hidden == words.end())
        return lineOf(description);
    const Result<Entity> entity = loadForSearch(catalog, id);
    if (!entity)
        return std::unexpected(entity.error());
    if (find(entity->ref.name, *hidden, true))
        return lineOf(description);
    for (const QString &label : searchLabels(*entity)) {
        if (find(label, *hidden, false))
            return lineOf(description);
    }
    for (const QString &text : searchTexts(entity->document)) {
        if (const std::optional<qsizetype> place = find(text, *hidden, false))
            return around(text, *place);
    }
    return lineOf(description);
}

} // namespace cairn
