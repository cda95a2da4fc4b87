// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/entityref.h"
#include "store/entityquery.h"
#include "terminal/databases.h"
#include "terminal/output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

QJsonObject toJson(const EntityRow &row)
{
    return {{u"ref"_s, row.ref},
            {u"kind"_s, row.kind},
            {u"namespace"_s, row.nameSpace},
            {u"name"_s, row.name},
            {u"title"_s, row.title},
            {u"description"_s, row.description},
            {u"type"_s, row.type},
            {u"owner"_s, row.owner},
            {u"lifecycle"_s, row.lifecycle},
            {u"system"_s, row.system},
            {u"tags"_s, QJsonArray::fromStringList(row.tags)}};
}

/// A reference of which kind and namespace may be left out; without a kind any of `kinds` is meant.
QStringList meantRefs(const QString &text, const QStringList &kinds)
{
    QStringList refs;
    for (const QString &kind : kinds) {
        const QString ref = canonicalRef(text, {kind, {}});
        if (!refs.contains(ref))
            refs += ref;
    }
    return refs;
}

QStringList oneOrNone(const QString &text)
{
    return text.isEmpty() ? QStringList() : QStringList(text);
}

EntityFilter filterOf(const QCommandLineParser &parser)
{
    EntityFilter filter;
    filter.kind = parser.value(u"kind"_s);
    filter.types = oneOrNone(parser.value(u"type"_s));
    filter.lifecycles = oneOrNone(parser.value(u"lifecycle"_s));
    filter.tags = oneOrNone(parser.value(u"tag"_s));
    filter.text = parser.value(u"text"_s);
    if (parser.isSet(u"owner"_s))
        filter.owners = meantRefs(parser.value(u"owner"_s), {u"group"_s, u"user"_s});
    if (parser.isSet(u"system"_s))
        filter.systems = meantRefs(parser.value(u"system"_s), {u"system"_s});
    return filter;
}

} // namespace

void prepareList(QCommandLineParser &parser)
{
    parser.addOption({u"kind"_s, u"Only this kind, such as component."_s, u"K"_s});
    parser.addOption({u"type"_s, u"Only this type, such as service."_s, u"T"_s});
    parser.addOption({u"owner"_s, u"Only what this group or user owns."_s, u"REF"_s});
    parser.addOption({u"lifecycle"_s, u"Only this lifecycle, such as production."_s, u"L"_s});
    parser.addOption({u"system"_s, u"Only the parts of this system."_s, u"REF"_s});
    parser.addOption({u"tag"_s, u"Only what has this tag."_s, u"T"_s});
    parser.addOption({u"text"_s, u"Only what holds these words."_s, u"T"_s});
    parser.addOption({u"limit"_s, u"At most so many."_s, u"N"_s});
    parser.addOption({u"offset"_s, u"Leaves out the first so many."_s, u"N"_s, u"0"_s});
}

Exit runList(Context &context, const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(u"list takes options only, not \"%1\""_s.arg(parser.positionalArguments().first()),
                          u"list");
    const auto limit = parser.isSet(u"limit"_s) ? wholeNumber(parser.value(u"limit"_s)) : std::optional(-1);
    const auto offset = wholeNumber(parser.value(u"offset"_s));
    if (!limit || !offset)
        return wrongUsage(u"--limit and --offset take a number of at least 0"_s, u"list");

    Result<Database> catalog = readyCatalog(context.home);
    if (!catalog)
        return fail(catalog.error());
    const EntityFilter filter = filterOf(parser);
    const Result<int> total = countEntities(*catalog, filter);
    const Result<std::vector<EntityRow>> rows =
        listEntities(*catalog, filter, {EntityOrder::Ref, false, *limit, *offset});
    if (!total || !rows)
        return fail(total ? rows.error() : total.error());
    if (context.isJson) {
        QJsonArray items;
        for (const EntityRow &row : *rows)
            items.append(toJson(row));
        printJson(QJsonObject{{u"total"_s, *total}, {u"items"_s, items}});
        return Exit::Done;
    }
    std::vector<QStringList> table{{u"REFERENCE"_s, u"TYPE"_s, u"LIFECYCLE"_s, u"OWNER"_s, u"DESCRIPTION"_s}};
    for (const EntityRow &row : *rows)
        table.push_back({row.ref, row.type, row.lifecycle, row.owner, row.description.simplified()});
    if (!rows->empty())
        printTable(table);
    printError(u"%1 of %2"_s.arg(rows->size()).arg(*total));
    return Exit::Done;
}

} // namespace cairn::terminal
