// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/changerequest.h"

#include "forge/forge.h"
#include "git/address.h"
#include "scaffolder/githubtarget.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString mergeKind = u"forge.changeRequest"_s;
constexpr int httpsPort = 443;

/// A repository at a forge, by the address that Git knows it by.
struct ForgePlace {
    QString host;
    RepositoryName name;
};

/// Whether Git meets that host by the address. An ssh address has a port of its own, which says nothing.
bool isServedBy(const ForgeHost &host, const QUrl &url, const QString &name)
{
    const bool isWeb = url.scheme() == u"https";
    const bool hasPort = isWeb && url.port(httpsPort) != httpsPort;
    const QString met = hasPort ? u"%1:%2"_s.arg(name).arg(url.port()) : name;
    return (isWeb ? host.host : host.host.section(u':', 0, 0)) == met;
}

std::optional<ForgePlace> placeAtForge(const QString &url, const Home &home)
{
    static const QRegularExpression tail(u"([^/:]+)/+([^/:]+?)(?:\\.git)?/*$"_s);
    const QStringList names = comparableRepository(url).split(u'/');
    const QRegularExpressionMatch written = tail.match(url); // in its own case
    const Result<std::vector<ForgeHost>> hosts = loadForgeHosts(home);
    if (names.size() != 3 || !isGitUrl(url) || !hosts || !written.hasMatch())
        return {};
    const auto host = std::ranges::find_if(
        *hosts, [&](const ForgeHost &known) { return isServedBy(known, QUrl(url), names[0]); });
    if (host == hosts->end())
        return {};
    return ForgePlace{host->host, {written.captured(1), written.captured(2)}};
}

Value toValue(const ChangeRequest &request)
{
    return Value{Value::Map{numberMember(u"number"_s, request.number), textMember(u"page"_s, request.page)},
                 {}};
}

Result<void> closeRequest(const EffectRecord &record, const PathEnvironment &environment,
                          const Progress &progress)
{
    const Value &details = record.effect.details;
    const auto forge =
        openForge(environment.home, details.textAt({u"host"}), {environment.credentials, {}, progress});
    if (!forge)
        return std::unexpected(forge.error());
    return (*forge)->closeChangeRequest({details.textAt({u"owner"}), details.textAt({u"repository"})},
                                        numberAt(record.result, u"number"));
}

} // namespace

bool canAskForMerge(const QString &url, const PathEnvironment &environment)
{
    return placeAtForge(url, environment.home).has_value();
}

Result<QString> askForMerge(ActionCall &call, const PushedBranch &pushed)
{
    const std::optional<ForgePlace> place = placeAtForge(pushed.url, call.environment.home);
    if (!place)
        return failure(ErrorKind::NotFound, u"%1 is at no forge that is known"_s.arg(shownUrl(pushed.url)),
                       u"Add its host: cairn host add HOST"_s);
    const Effect effect{
        u"merge-request"_s, mergeKind,
        u"ask in %1 at %2 for the branch %3 to be merged"_s.arg(place->name.slug(), place->host,
                                                                pushed.branch),
        Value{Value::Map{textMember(u"host"_s, place->host), textMember(u"owner"_s, place->name.owner),
                         textMember(u"repository"_s, place->name.name),
                         textMember(u"branch"_s, pushed.branch)},
              {}}};
    const auto open = [&] {
        return openForge(call.environment.home, place->host,
                         {call.environment.credentials, {}, call.progress});
    };
    const Result<Value> request = call.effects.perform(
        effect, Value{Value::Map(), {}},
        [&]() -> Result<Value> {
            const auto forge = open();
            if (!forge)
                return std::unexpected(forge.error());
            const Result<ChangeRequest> opened = (*forge)->openChangeRequest(
                {place->name, pushed.branch, pushed.target, pushed.title, pushed.description});
            return opened ? Result<Value>(toValue(*opened)) : std::unexpected(opened.error());
        },
        [&]() -> Result<std::optional<Value>> {
            const auto forge = open();
            if (!forge)
                return std::unexpected(forge.error());
            const auto found = (*forge)->findChangeRequest(place->name, pushed.branch, pushed.target);
            if (!found)
                return std::unexpected(found.error());
            return *found ? std::optional(toValue(**found)) : std::nullopt;
        });
    return request ? Result<QString>(request->textAt({u"page"})) : std::unexpected(request.error());
}

EffectUndo mergeRequestUndo()
{
    const auto words = [](const EffectRecord &record) {
        const Value &details = record.effect.details;
        return u"close the request %1/%2#%3"_s
            .arg(details.textAt({u"owner"}), details.textAt({u"repository"}))
            .arg(numberAt(record.result, u"number"));
    };
    return {mergeKind, words, closeRequest};
}

} // namespace cairn
