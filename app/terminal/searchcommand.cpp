// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "address.h"
#include "store/search.h"
#include "terminal/databases.h"
#include "terminal/output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

void prepareSearch(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"QUERY"_s,
        u"Words or their beginnings, that must all be found; \"exact words\", -without, this OR that, and conditions "
        "as kind:api, owner:team-a, tag:java,go, type:, lifecycle:, system:, namespace:, source:, name:, has:docs. "
        "Write -- before a query that begins with a minus."_s);
    parser.addOption({u"limit"_s, u"At most so many hits."_s, u"N"_s, u"20"_s});
}

namespace {

QString meant(const SearchNote &note)
{
    return note.nearest.isEmpty() ? QString() : u"; did you mean %1?"_s.arg(note.nearest);
}

QString noteLine(const SearchNote &note)
{
    const QString condition =
        note.qualifier ? qualifierName(*note.qualifier).toString() + u':' + note.subject : QString();
    switch (note.what) {
    case SearchNote::What::TooLong:
    case SearchNote::What::TooManyTerms:
        return u"The query is too long: what stands behind character %1 was left out"_s.arg(note.begin);
    case SearchNote::What::UnknownQualifier:
        return u"\"%1:\" is no condition and was looked for as text"_s.arg(note.subject) + meant(note);
    case SearchNote::What::UnknownValue:
        return u"Nothing has %1"_s.arg(condition) + meant(note);
    case SearchNote::What::OnlyBeginning:
        return u"Nothing has %1; what begins so was taken"_s.arg(condition);
    }
    return {};
}

/// What the hits do not say themselves.
void printRemarks(const SearchAnswer &answer, const QString &query)
{
    for (const SearchNote &note : answer.notes)
        printError(noteLine(note));
    if (answer.hits.empty()) {
        printError(u"Nothing was found"_s);
    } else if (!answer.suggestion.isEmpty()) {
        const QString first = answer.hits.front().ref;
        const bool isOfWords = !answer.suggestion.contains(u':');
        printError(u"Nothing was found for \"%1\"; did you mean \"%2\"%3?"_s.arg(
            query, answer.suggestion,
            isOfWords ? u", as in "_s + first.sliced(first.indexOf(u'/') + 1) : QString()));
    }
}

QJsonObject hitJson(const SearchHit &hit)
{
    QJsonObject json{{u"kind"_s, hit.isPage ? u"docs"_s : u"entity"_s},
                     {u"ref"_s, hit.ref},
                     {u"title"_s, hit.title},
                     {u"path"_s, hit.path},
                     {u"snippet"_s, hit.snippet},
                     {u"score"_s, hit.score}};
    if (hit.isPage) {
        json.insert(u"anchor"_s, hit.anchor);
        json.insert(u"page"_s, hit.pageTitle);
        json.insert(u"site"_s, hit.site);
        json.insert(u"address"_s, addressOfDocs(hit.ref, hit.path, hit.anchor));
    }
    return json;
}

} // namespace

Exit runSearch(Context &context, const QCommandLineParser &parser)
{
    const auto limit = wholeNumber(parser.value(u"limit"_s));
    if (parser.positionalArguments().isEmpty())
        return wrongUsage(u"search needs a query"_s, u"search");
    if (!limit)
        return wrongUsage(u"--limit takes a number of at least 0"_s, u"search");
    Result<Database> catalog = readyCatalog(context.home);
    if (!catalog)
        return fail(catalog.error());
    const QString query = parser.positionalArguments().join(u' ');
    const Result<SearchAnswer> answer = searchCatalog(*catalog, query, *limit);
    if (!answer)
        return fail(answer.error());
    printRemarks(*answer, query);
    if (context.isJson) {
        QJsonArray items;
        for (const SearchHit &hit : answer->hits)
            items.append(hitJson(hit));
        QJsonObject json{{u"items"_s, items}};
        if (!answer->suggestion.isEmpty())
            json.insert(u"suggestion"_s, answer->suggestion);
        printJson(json);
        return Exit::Done;
    }
    for (const SearchHit &hit : answer->hits) {
        const QString place = hit.isPage ? hit.ref + u" docs "_s + hit.path : hit.ref;
        print(tinted(hit.title, Tint::Strong) + tinted(u"  "_s + place, Tint::Faint));
        if (!hit.snippet.isEmpty())
            print(u"  "_s + hit.snippet);
    }
    return Exit::Done;
}

} // namespace cairn::terminal
