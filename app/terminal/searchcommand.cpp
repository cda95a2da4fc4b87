// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/schema.h"
#include "store/search.h"
#include "terminal/output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

void prepareSearch(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"QUERY"_s, u"Words, or beginnings of words, that must all be found."_s);
    parser.addOption({u"limit"_s, u"At most so many hits."_s, u"N"_s, u"20"_s});
}

Exit runSearch(Context &context, const QCommandLineParser &parser)
{
    const auto limit = wholeNumber(parser.value(u"limit"_s));
    if (parser.positionalArguments().isEmpty())
        return wrongUsage(u"search needs a query"_s, u"search");
    if (!limit)
        return wrongUsage(u"--limit takes a number of at least 0"_s, u"search");
    if (const Result<void> made = context.home.create(); !made)
        return fail(made.error());
    Result<Database> catalog = openCatalog(context.home);
    if (!catalog)
        return fail(catalog.error());
    const Result<SearchAnswer> answer =
        searchCatalog(*catalog, parser.positionalArguments().join(u' '), *limit);
    if (!answer)
        return fail(answer.error());
    if (context.isJson) {
        QJsonArray items;
        for (const SearchHit &hit : answer->hits)
            items.append(QJsonObject{{u"kind"_s, u"entity"_s},
                                     {u"ref"_s, hit.ref},
                                     {u"title"_s, hit.title},
                                     {u"path"_s, hit.path},
                                     {u"snippet"_s, hit.snippet},
                                     {u"score"_s, hit.score}});
        printJson(QJsonObject{{u"items"_s, items}});
        return Exit::Done;
    }
    for (const SearchHit &hit : answer->hits) {
        print(tinted(hit.title, Tint::Strong) + tinted(u"  "_s + hit.ref, Tint::Faint));
        if (!hit.snippet.isEmpty())
            print(u"  "_s + hit.snippet);
    }
    if (answer->hits.empty())
        printError(u"Nothing was found"_s);
    return Exit::Done;
}

} // namespace cairn::terminal
