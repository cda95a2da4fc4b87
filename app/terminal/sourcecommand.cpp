// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sourceremoval.h"
#include "store/userdata.h"
#include "sync/sourcerules.h"
#include "terminal/databases.h"
#include "terminal/output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

QJsonObject toJson(const Source &source)
{
    return {{u"name"_s, source.name},
            {u"location"_s, source.location},
            {u"branch"_s, source.branch.isEmpty() ? QJsonValue() : QJsonValue(source.branch)},
            {u"paths"_s, QJsonArray::fromStringList(source.paths.isEmpty() ? defaultPaths() : source.paths)}};
}

Exit add(Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() != 3)
        return wrongUsage(u"source add needs a name and a location"_s, u"source");
    const Result<Source> source =
        makeSource(arguments[1], arguments[2], parser.value(u"branch"_s), parser.values(u"path"_s));
    if (!source)
        return fail(source.error());
    Result<Database> user = readyUserData(context.home);
    if (!user)
        return fail(user.error());
    if (const Result<void> added = addSource(*user, *source); !added)
        return fail(added.error());
    if (context.isJson)
        printJson(toJson(*source));
    else
        print(u"Added %1 (%2). Read it with: cairn sync %1"_s.arg(source->name, source->location));
    return Exit::Done;
}

Exit list(Context &context, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return wrongUsage(u"source list takes no arguments"_s, u"source");
    Result<Database> user = readyUserData(context.home);
    if (!user)
        return fail(user.error());
    const Result<std::vector<Source>> sources = listSources(*user);
    if (!sources)
        return fail(sources.error());
    if (context.isJson) {
        QJsonArray array;
        for (const Source &source : *sources)
            array.append(toJson(source));
        printJson(array);
        return Exit::Done;
    }
    if (sources->empty())
        print(u"There are no sources yet. Add one with: cairn source add NAME LOCATION"_s);
    std::vector<QStringList> rows{{u"NAME"_s, u"LOCATION"_s, u"BRANCH"_s, u"PATHS"_s}};
    for (const Source &source : *sources)
        rows.push_back({source.name, source.location,
                        source.branch.isEmpty() ? u"(default)"_s : source.branch,
                        (source.paths.isEmpty() ? defaultPaths() : source.paths).join(u", "_s)});
    if (rows.size() > 1)
        printTable(rows);
    return Exit::Done;
}

Exit remove(Context &context, const QStringList &arguments)
{
    if (arguments.size() != 2)
        return wrongUsage(u"source remove needs a name"_s, u"source");
    if (const Result<void> removed = forgetSource(context.home, arguments[1]); !removed)
        return fail(removed.error());
    if (context.isJson)
        printJson(QJsonObject{{u"removed"_s, arguments[1]}});
    else
        print(u"Removed %1 and what it brought"_s.arg(arguments[1]));
    return Exit::Done;
}

} // namespace

void prepareSource(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Adds, lists and removes the places that the catalog is read from.\n\n"
        "  cairn source add NAME LOCATION [--branch B] [--path GLOB]...\n"
        "  cairn source list\n"
        "  cairn source remove NAME\n\n"
        "LOCATION is a Git URL (https, ssh, file) or a folder. Without --path, every catalog-info.yaml and .yml is read, and "
        "what Location entities name."_s);
    parser.addOption(
        {u"branch"_s, u"The branch to read; the remote's default one where it is left out."_s, u"B"_s});
    parser.addOption(
        {u"path"_s, u"Reads the files that fit the glob, from the root of the repository; may be repeated."_s,
         u"GLOB"_s});
    parser.addPositionalArgument(u"add|list|remove"_s, u"What to do."_s);
    parser.addPositionalArgument(u"arguments"_s, u"Of what is done."_s, u"[NAME [LOCATION]]"_s);
}

Exit runSource(Context &context, const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    const QString what = arguments.value(0);
    if (what == u"add")
        return add(context, parser, arguments);
    if (what == u"list")
        return list(context, arguments);
    if (what == u"remove")
        return remove(context, arguments);
    return wrongUsage(what.isEmpty() ? u"source needs add, list or remove"_s
                                     : u"source cannot \"%1\""_s.arg(what),
                      u"source");
}

} // namespace cairn::terminal
