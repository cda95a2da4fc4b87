// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/githubtarget.h"

#include "scaffolder/actioninput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// GitHub turns other letters into dashes, and what was announced would not be what is made.
Result<void> checkName(const QString &name, const QString &what)
{
    static const QRegularExpression letters(u"^[A-Za-z0-9_.-]{1,100}$"_s);
    if (letters.match(name).hasMatch() && name != u"." && name != u".." && !name.endsWith(u".git"))
        return {};
    return failure(ErrorKind::Invalid, u"\"%1\" cannot be the name of %2 at GitHub"_s.arg(name, what),
                   u"Use at most 100 letters, digits, dots, dashes and underscores"_s);
}

Result<GitHubTarget> targetAt(const Home &home, const QString &host, const RepositoryName &name,
                              const ForgeAccess &access)
{
    const auto hosts = loadForgeHosts(home);
    if (!hosts)
        return std::unexpected(hosts.error());
    const Result<ForgeHost> known = findForgeHost(*hosts, host);
    if (!known)
        return std::unexpected(known.error());
    if (known->kind != ForgeKind::GitHub)
        return failure(ErrorKind::Invalid, u"%1 is no GitHub"_s.arg(host),
                       u"Use the action for its kind of forge"_s);
    return GitHubTarget{*known, name, access};
}

} // namespace

Value GitHubTarget::details(const Value::Map &more) const
{
    Value::Map members{textMember(u"host"_s, host.host), textMember(u"owner"_s, name.owner),
                       textMember(u"repository"_s, name.name)};
    members.insert(members.end(), more.begin(), more.end());
    return Value{std::move(members), {}};
}

Result<GitHubTarget> gitHubTarget(const ActionCall &call)
{
    const QString repoUrl = ActionInput(call.input).text(u"repoUrl");
    const auto hosts = loadForgeHosts(call.environment.home);
    if (!hosts)
        return std::unexpected(hosts.error());
    const Result<RepositoryPlace> place = parseRepositoryPlace(repoUrl, templateHosts(*hosts));
    if (!place)
        return std::unexpected(place.error());
    const RepositoryName name{place->owner.value_or(QString()), place->repository.value_or(QString())};
    if (const Result<void> checked = checkName(name.owner, u"an owner"_s); !checked)
        return std::unexpected(checked.error());
    if (const Result<void> checked = checkName(name.name, u"a repository"_s); !checked)
        return std::unexpected(checked.error());
    return targetAt(call.environment.home, place->host, name,
                    {call.environment.credentials, ActionInput(call.input).text(u"token"), call.progress});
}

Result<GitHubTarget> gitHubTarget(const EffectRecord &record, const PathEnvironment &environment,
                                  const Progress &progress)
{
    const Value &details = record.effect.details;
    return targetAt(environment.home, details.textAt({u"host"}),
                    {details.textAt({u"owner"}), details.textAt({u"repository"})},
                    {environment.credentials, {}, progress});
}

bool flagAt(const Value &object, QStringView name)
{
    const Value *value = object.find(name);
    const bool *flag = value ? std::get_if<bool>(&value->content) : nullptr;
    return flag && *flag;
}

Member textMember(const QString &name, const QString &text)
{
    return {name, {}, Value{text, {}}};
}

Member numberMember(const QString &name, qint64 number)
{
    return {name, {}, Value{number, {}}};
}

Member flagMember(const QString &name, bool flag)
{
    return {name, {}, Value{flag, {}}};
}

Result<void> performAgain(ActionCall &call, const Effect &effect, const std::function<Result<void>()> &act)
{
    const Value nothing{Value::Map(), {}};
    const Result<Value> done = call.effects.perform(
        effect, nothing,
        [&]() -> Result<Value> {
            const Result<void> acted = act();
            return acted ? Result<Value>(nothing) : std::unexpected(acted.error());
        },
        []() -> Result<std::optional<Value>> { return std::nullopt; });
    if (!done)
        return std::unexpected(done.error());
    return {};
}

Result<void> leaveOut(ActionCall &call, const QString &key, const QString &words)
{
    call.log(u"Not done: %1"_s.arg(words));
    return performAgain(call, {key, leftOutKind, u"leave out %1"_s.arg(words), Value{Value::Map(), {}}},
                        []() -> Result<void> { return {}; });
}

QByteArray inputSchema(const QByteArray &members, const QStringList &required)
{
    const QByteArray names =
        QJsonDocument(QJsonArray::fromStringList(required)).toJson(QJsonDocument::Compact);
    return R"({"type": "object", "required": )" + names + R"(, "properties": {)" + members + "}}";
}

} // namespace cairn
