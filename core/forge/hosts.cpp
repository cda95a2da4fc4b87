// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/hosts.h"

#include "base/json.h"
#include "base/nearest.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString settingKey = u"forgeHosts"_s;

/// The kinds that Cairn can work with.
struct Kind {
    QString name;
    ForgeKind kind;
    QString api; ///< of a host of one's own
};

const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> all{{u"github"_s, ForgeKind::GitHub, u"https://%1/api/v3"_s}};
    return all;
}

ForgeHost publicGitHub()
{
    return {u"github.com"_s, ForgeKind::GitHub, QUrl(u"https://api.github.com"_s)};
}

Value toValue(const ForgeHost &host)
{
    return Value{Value::Map{{u"host"_s, {}, Value{host.host, {}}},
                            {u"kind"_s, {}, Value{forgeKindName(host.kind), {}}},
                            {u"api"_s, {}, Value{host.api.toString(), {}}}},
                 {}};
}

QString textOf(const std::vector<ForgeHost> &hosts)
{
    Value::List list;
    for (const ForgeHost &host : hosts) {
        if (host != publicGitHub())
            list.push_back(toValue(host));
    }
    return QString::fromUtf8(writeJson(Value{std::move(list), {}}));
}

std::vector<ForgeHost> hostsOf(const QString &text)
{
    std::vector<ForgeHost> hosts{publicGitHub()};
    const Value read = readJson(text.toUtf8()).value_or(Value());
    for (const Value &entry : read.list() ? *read.list() : Value::List()) {
        const Result<ForgeHost> host =
            makeForgeHost(entry.textAt({u"host"}), entry.textAt({u"kind"}), entry.textAt({u"api"}));
        if (host)
            hosts.push_back(*host);
    }
    return hosts;
}

Result<void> expectAnother(const QString &host)
{
    if (host == publicGitHub().host)
        return failure(ErrorKind::Invalid, u"%1 is always there, as it is"_s.arg(host));
    return {};
}

Result<QUrl> apiAddress(const QString &text)
{
    const QUrl api(text);
    if (!api.isValid() || api.scheme() != u"https" || api.host().isEmpty() || !api.userInfo().isEmpty()
        || api.hasQuery() || api.hasFragment())
        return failure(ErrorKind::Invalid, u"\"%1\" is no address of a forge's interface"_s.arg(text),
                       u"Write it as https://git.example.com/api/v3"_s);
    return api.adjusted(QUrl::StripTrailingSlash);
}

} // namespace

QString forgeKindName(ForgeKind kind)
{
    const auto known = std::ranges::find(kinds(), kind, &Kind::kind);
    return known == kinds().end() ? QString() : known->name;
}

Result<ForgeHost> makeForgeHost(const QString &host, const QString &kind, const QString &api)
{
    static const QRegularExpression name(u"^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?$"_s);
    QString written = host.toLower();
    if (written.endsWith(u":443"_s))
        written.chop(4);
    if (!name.match(written).hasMatch())
        return failure(ErrorKind::Invalid, u"\"%1\" is no name of a host"_s.arg(host),
                       u"Write it as git.example.com, without https://"_s);
    const auto known = std::ranges::find(kinds(), kind.isEmpty() ? u"github"_s : kind, &Kind::name);
    if (known == kinds().end()) {
        QStringList names;
        for (const Kind &one : kinds())
            names += one.name;
        return failure(ErrorKind::Invalid, u"There is no kind of forge \"%1\" here"_s.arg(kind),
                       u"The kinds are: %1"_s.arg(names.join(u", "_s)));
    }
    const Result<QUrl> address = apiAddress(api.isEmpty() ? known->api.arg(written) : api);
    if (!address)
        return std::unexpected(address.error());
    return ForgeHost{written, known->kind, *address};
}

Result<std::vector<ForgeHost>> loadForgeHosts(Database &user)
{
    const auto settings = loadSettings(user);
    if (!settings)
        return std::unexpected(settings.error());
    return hostsOf(settings->value(settingKey));
}

Result<std::vector<ForgeHost>> loadForgeHosts(const Home &home)
{
    if (home.state.isEmpty() || !QFile::exists(home.userDatabase()))
        return std::vector{publicGitHub()};
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    return loadForgeHosts(*user);
}

Result<void> addForgeHost(Database &user, const ForgeHost &host)
{
    if (const Result<void> allowed = expectAnother(host.host); !allowed)
        return allowed;
    Result<std::vector<ForgeHost>> hosts = loadForgeHosts(user);
    if (!hosts)
        return std::unexpected(hosts.error());
    const auto known = std::ranges::find(*hosts, host.host, &ForgeHost::host);
    if (known == hosts->end())
        hosts->push_back(host);
    else
        *known = host;
    return setSetting(user, settingKey, textOf(*hosts));
}

Result<void> removeForgeHost(Database &user, const QString &host)
{
    const QString name = host.toLower();
    if (const Result<void> allowed = expectAnother(name); !allowed)
        return allowed;
    Result<std::vector<ForgeHost>> hosts = loadForgeHosts(user);
    if (!hosts)
        return std::unexpected(hosts.error());
    if (const Result<ForgeHost> known = findForgeHost(*hosts, name); !known)
        return std::unexpected(known.error());
    std::erase_if(*hosts, [&](const ForgeHost &one) { return one.host == name; });
    return setSetting(user, settingKey, textOf(*hosts));
}

Result<ForgeHost> findForgeHost(const std::vector<ForgeHost> &hosts, const QString &host)
{
    const auto known = std::ranges::find(hosts, host.toLower(), &ForgeHost::host);
    if (known != hosts.end())
        return *known;
    QStringList names;
    std::vector<QStringView> views;
    for (const ForgeHost &one : hosts) {
        names += one.host;
        views.push_back(one.host);
    }
    const QString near = nearestName(host, views);
    return failure(ErrorKind::NotFound, u"%1 is no forge that is configured here"_s.arg(host),
                   near.isEmpty()
                       ? u"Add it with: cairn host add %1. The hosts are: %2"_s.arg(host, names.join(u", "_s))
                       : u"Did you mean %1? Others are added with: cairn host add HOST"_s.arg(near));
}

std::vector<TemplateHost> templateHosts(const std::vector<ForgeHost> &hosts)
{
    std::vector<TemplateHost> all = publicHosts();
    for (const ForgeHost &host : hosts) {
        if (std::ranges::find(all, host.host, &TemplateHost::host) == all.end())
            all.push_back({host.host, host.kind});
    }
    return all;
}

} // namespace cairn
