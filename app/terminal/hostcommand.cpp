// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/hosts.h"
#include "terminal/databases.h"
#include "terminal/output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

QJsonObject toJson(const ForgeHost &host)
{
    return {{u"host"_s, host.host}, {u"kind"_s, forgeKindName(host.kind)}, {u"api"_s, host.api.toString()}};
}

Exit add(Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() != 2)
        return wrongUsage(u"host add needs a host"_s, u"host");
    const Result<ForgeHost> host =
        makeForgeHost(arguments[1], parser.value(u"kind"_s), parser.value(u"api"_s));
    if (!host)
        return fail(host.error());
    Result<Database> user = readyUserData(context.home);
    if (!user)
        return fail(user.error());
    if (const Result<void> added = addForgeHost(*user, *host); !added)
        return fail(added.error());
    if (context.isJson)
        printJson(toJson(*host));
    else
        print(u"Added %1 (%2, %3). Store a token for it in the keychain or in Git's credential helper"_s.arg(
            host->host, forgeKindName(host->kind), host->api.toString()));
    return Exit::Done;
}

Exit list(Context &context, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return wrongUsage(u"host list takes no arguments"_s, u"host");
    const Result<std::vector<ForgeHost>> hosts = loadForgeHosts(context.home);
    if (!hosts)
        return fail(hosts.error());
    if (context.isJson) {
        QJsonArray array;
        for (const ForgeHost &host : *hosts)
            array.append(toJson(host));
        printJson(array);
        return Exit::Done;
    }
    std::vector<QStringList> rows{{u"HOST"_s, u"KIND"_s, u"API"_s}};
    for (const ForgeHost &host : *hosts)
        rows.push_back({host.host, forgeKindName(host.kind), host.api.toString()});
    printTable(rows);
    return Exit::Done;
}

Exit remove(Context &context, const QStringList &arguments)
{
    if (arguments.size() != 2)
        return wrongUsage(u"host remove needs a host"_s, u"host");
    Result<Database> user = readyUserData(context.home);
    if (!user)
        return fail(user.error());
    if (const Result<void> removed = removeForgeHost(*user, arguments[1]); !removed)
        return fail(removed.error());
    if (context.isJson)
        printJson(QJsonObject{{u"removed"_s, arguments[1]}});
    else
        print(u"Removed %1: it is asked no more. Its token stays where it is stored"_s.arg(arguments[1]));
    return Exit::Done;
}

} // namespace

void prepareHost(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Adds, lists and removes the forges that golden paths may reach. github.com is always there.\n\n"
        "  cairn host add HOST [--kind github] [--api URL]\n"
        "  cairn host list\n"
        "  cairn host remove HOST\n\n"
        "HOST is a name such as git.example.com, with its port where that is not 443. Tokens are no part of it: "
        "they come from the system's keychain or from Git's credential helpers."_s);
    parser.addOption({u"kind"_s, u"What the host speaks: github (also GitHub Enterprise)."_s, u"KIND"_s});
    parser.addOption(
        {u"api"_s, u"The address of its interface; https://HOST/api/v3 where it is left out."_s, u"URL"_s});
    parser.addPositionalArgument(u"add|list|remove"_s, u"What to do."_s);
    parser.addPositionalArgument(u"host"_s, u"Of what is done."_s, u"[HOST]"_s);
}

Exit runHost(Context &context, const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    const QString what = arguments.value(0);
    if (what == u"add")
        return add(context, parser, arguments);
    if (what == u"list")
        return list(context, arguments);
    if (what == u"remove")
        return remove(context, arguments);
    return wrongUsage(
        what.isEmpty() ? u"host needs add, list or remove"_s : u"host cannot \"%1\""_s.arg(what), u"host");
}

} // namespace cairn::terminal
