// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchcompletion.h"

#include "store/searchmatch.h"
#include "store/searchreader.h"
#include "store/searchvalues.h"
#include "store/searchwords.h"

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// The word at the cursor.
struct Typed {
    qsizetype begin = 0; ///< of the word, behind a minus sign
    qsizetype end = 0;
    std::optional<Qualifier> qualifier; ///< of which a value is being typed
    qsizetype valueBegin = 0;
    QString value; ///< up to the cursor
};

bool endsTerm(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')';
}

Typed typedAt(const QString &text, qsizetype cursor)
{
    Typed typed;
    bool isQuoted = false;
    qsizetype comma = -1;
    for (qsizetype at = 0; at < cursor; ++at) {
        if (text[at] == u'"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (endsTerm(text[at])) {
            typed.begin = at + 1;
            comma = -1;
        } else if (text[at] == u',') {
            comma = at;
        }
    }
    if (typed.begin < cursor && text[typed.begin] == u'-')
        ++typed.begin;
    typed.end = cursor;
    if (isQuoted) {
        const qsizetype quote = text.indexOf(u'"', cursor);
        typed.end = quote < 0 ? text.size() : quote + 1;
    }
    while (!isQuoted && typed.end < text.size() && !endsTerm(text[typed.end]) && text[typed.end] != u',')
        ++typed.end;
    const QString word = text.sliced(typed.begin, cursor - typed.begin);
    if (const qsizetype colon = word.indexOf(u':'); colon > 0) {
        typed.qualifier = qualifierNamed(word.first(colon));
        typed.valueBegin = std::max(typed.begin + colon, comma) + 1;
        typed.value = text.sliced(typed.valueBegin, cursor - typed.valueBegin).remove(u'"');
    }
    return typed;
}

std::vector<Completion> qualifiersLike(const QString &typed)
{
    std::vector<Completion> items;
    for (const QualifierName &known : knownQualifiers()) {
        if (known.name.startsWith(typed, Qt::CaseInsensitive))
            items.push_back({known.qualifier, known.name.toString() + u':', {}, {}, 0});
    }
    return items;
}

QString quoted(const QString &value)
{
    const bool isPlain =
        std::ranges::none_of(value, [](QChar c) { return endsTerm(c) || c == u',' || c == u'"'; });
    return isPlain ? value : u'"' + value + u'"';
}

/// Those of all values that fit what was typed, the best ones first.
std::vector<Completion> valuesLike(const WordCounts &counts, const Typed &typed, size_t limit)
{
    const QByteArray wanted = foldedText(typed.value);
    std::vector<Completion> items;
    for (auto value = counts.constBegin(); value != counts.constEnd(); ++value) {
        if (!value.key().contains(wanted) || value.key() == wanted)
            continue;
        const QString text = QString::fromUtf8(value.key());
        items.push_back({*typed.qualifier, quoted(text) + u' ', text, {}, value.value()});
    }
    const QString beginning = QString::fromUtf8(wanted);
    std::ranges::sort(items, {}, [&](const Completion &item) {
        return std::tuple(!item.value.startsWith(beginning), -item.count, item.value);
    });
    items.resize(std::min(items.size(), limit));
    return items;
}

/// The title of the first entity of that name and one of the kinds that the qualifier means.
Result<QString> titleOf(Database &catalog, const Completion &item)
{
    QString title;
    const QByteArray kinds = item.qualifier == Qualifier::System ? "'System'" : "'Group', 'User'";
    const Result<void> read =
        catalog.query("SELECT title FROM entity WHERE name = ? COLLATE NOCASE AND is_winner AND kind IN ("
                          + kinds + ") ORDER BY ref LIMIT 1",
                      {item.value}, [&](const Row &row) {
                          title = row.text(0);
                          return false;
                      });
    return read ? Result<QString>(title) : std::unexpected(read.error());
}

Result<std::vector<Completion>> valuesFor(Database &catalog, const QString &text, const Typed &typed,
                                          size_t limit)
{
    const Result<ReadTransaction> moment = ReadTransaction::begin(catalog);
    if (!moment)
        return std::unexpected(moment.error());
    Result<SearchReader> reader = SearchReader::open(catalog);
    if (!reader)
        return std::unexpected(reader.error());
    QString rest = text;
    rest.remove(typed.begin, typed.end - typed.begin);
    const Result<SearchScores> others = SearchMatcher(*reader).match(parseSearchQuery(rest));
    if (!others)
        return std::unexpected(others.error());
    const Result<WordCounts> counts = countValues(*reader, *typed.qualifier, [&](size_t slot) {
        return reader->rank(slot) && !reader->isPage(slot) && (*others)[slot];
    });
    if (!counts)
        return std::unexpected(counts.error());
    std::vector<Completion> items = valuesLike(*counts, typed, limit);
    for (Completion &item : items) {
        if (item.qualifier != Qualifier::Owner && item.qualifier != Qualifier::System)
            continue;
        Result<QString> title = titleOf(catalog, item);
        if (!title)
            return std::unexpected(title.error());
        item.label = *std::move(title);
    }
    return items;
}

} // namespace

Result<Completions> completeQuery(Database &catalog, const QString &text, qsizetype cursor, size_t limit)
{
    const Typed typed = typedAt(text, std::clamp(cursor, qsizetype(0), text.size()));
    const QString word = text.sliced(typed.begin, typed.end - typed.begin);
    if (!typed.qualifier) {
        const bool isAsked = !word.isEmpty() || text.isEmpty();
        return Completions{typed.begin, typed.end,
                           isAsked ? qualifiersLike(word) : std::vector<Completion>()};
    }
    Result<std::vector<Completion>> values = valuesFor(catalog, text, typed, limit);
    if (!values)
        return std::unexpected(values.error());
    // A value brings the space behind it.
    const bool isBeforeSpace = typed.end < text.size() && text[typed.end] == u' ';
    return Completions{typed.valueBegin, typed.end + isBeforeSpace, *std::move(values)};
}

} // namespace cairn
