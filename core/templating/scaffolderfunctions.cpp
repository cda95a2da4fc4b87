// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/scaffolderfunctions.h"

#include "catalog/entityref.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Argument = std::optional<Value>;
using Answer = Result<std::optional<Value>>;

Argument argument(const TemplateArguments &arguments, size_t at)
{
    return at < arguments.size() ? arguments[at] : std::nullopt;
}

/// The text that an argument must be.
Result<QString> textArgument(const TemplateArguments &arguments, const QString &filter)
{
    const Argument value = argument(arguments, 0);
    if (value && value->text())
        return *value->text();
    return failure(ErrorKind::Invalid,
                   u"%1 takes a text, not %2"_s.arg(filter, value ? value->typeName() : u"undefined"_s),
                   u"Look whether the parameter is required and has this name"_s);
}

std::vector<QString> requiredParts(ForgeKind kind, bool hasProject)
{
    switch (kind) {
    case ForgeKind::BitbucketCloud:
        return {u"workspace"_s, u"project"_s, u"repo"_s};
    case ForgeKind::BitbucketServer:
    case ForgeKind::Azure:
        return {u"project"_s, u"repo"_s};
    case ForgeKind::GitLab:
        return hasProject ? std::vector<QString>() : std::vector{u"owner"_s, u"repo"_s};
    case ForgeKind::Gitea:
    case ForgeKind::Gerrit:
        return {u"repo"_s};
    case ForgeKind::GitHub:
        break;
    }
    return {u"repo"_s, u"owner"_s};
}

QString withoutSlashes(QStringView text)
{
    while (text.startsWith(u'/'))
        text = text.sliced(1);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text.toString();
}

Result<QString> hostOf(const QString &text)
{
    static const QRegularExpression authority(u"^(?:[^/?#@]*@)?([A-Za-z0-9._-]+(?::[0-9]*)?)(?=[/?#]|$)"_s);
    const auto match = authority.match(text);
    if (!match.hasMatch())
        return failure(ErrorKind::Invalid, u"\"%1\" is no address of a repository"_s.arg(text),
                       u"Write it as github.com?owner=acme&repo=payments"_s);
    QString host = match.captured(1).toLower();
    if (host.endsWith(u":443") || host.endsWith(u':'))
        host.truncate(host.lastIndexOf(u':'));
    return host;
}

Answer parseRepoUrl(const TemplateArguments &arguments, const std::vector<TemplateHost> &hosts)
{
    const Result<QString> text = textArgument(arguments, u"parseRepoUrl"_s);
    if (!text)
        return std::unexpected(text.error());
    const Result<RepositoryPlace> place = parseRepositoryPlace(*text, hosts);
    if (!place)
        return std::unexpected(place.error());
    Value::Map members{{u"host"_s, {}, Value{place->host, {}}}};
    const auto add = [&](const QString &name, const std::optional<QString> &part) {
        if (part)
            members.push_back({name, {}, Value{*part, {}}});
    };
    add(u"owner"_s, place->owner);
    add(u"repo"_s, place->repository);
    add(u"organization"_s, place->organization);
    add(u"workspace"_s, place->workspace);
    add(u"project"_s, place->project);
    return Value{std::move(members), {}};
}

Answer projectSlug(const TemplateArguments &arguments, const std::vector<TemplateHost> &hosts)
{
    const Result<QString> text = textArgument(arguments, u"projectSlug"_s);
    if (!text)
        return std::unexpected(text.error());
    const Result<RepositoryPlace> place = parseRepositoryPlace(*text, hosts);
    if (!place)
        return std::unexpected(place.error());
    // A part that is not there is written as Backstage writes it.
    const QString none = u"undefined"_s;
    return Value{place->owner.value_or(none) + u'/' + place->repository.value_or(none), {}};
}

Answer entityRef(const TemplateArguments &arguments)
{
    const Argument input = argument(arguments, 0);
    const Value defaults = argument(arguments, 1).value_or(Value());
    const RefDefaults refDefaults{defaults.textAt({u"defaultKind"}), defaults.textAt({u"defaultNamespace"})};
    Result<EntityRef> ref;
    if (input && input->text()) {
        ref = parseEntityRef(*input->text(), refDefaults);
    } else if (input && input->map()) {
        ref = EntityRef{input->textAt({u"kind"}), input->textAt({u"namespace"}), input->textAt({u"name"})};
        if (ref->kind.isEmpty())
            ref->kind = refDefaults.kind;
        if (ref->nameSpace.isEmpty())
            ref->nameSpace = refDefaults.nameSpace.isEmpty() ? u"default"_s : refDefaults.nameSpace;
        if (ref->kind.isEmpty() || ref->name.isEmpty())
            return failure(ErrorKind::Invalid, u"the reference has no kind or no name"_s,
                           u"Give it kind, namespace and name"_s);
    } else {
        return failure(
            ErrorKind::Invalid,
            u"parseEntityRef takes a reference, not %1"_s.arg(input ? input->typeName() : u"undefined"_s),
            u"Look whether the parameter is required and has this name"_s);
    }
    if (!ref)
        return std::unexpected(ref.error());
    return Value{Value::Map{{u"kind"_s, {}, Value{ref->kind, {}}},
                            {u"namespace"_s, {}, Value{ref->nameSpace, {}}},
                            {u"name"_s, {}, Value{ref->name, {}}}},
                 {}};
}

/// The names in a path such as `a.b[1]["c d"].e`.
QStringList namesOf(const QString &path)
{
    static const QRegularExpression name(uR"re([^.\[\]]+|\[(?:(-?\d+(?:\.\d+)?)|(["'])(.*?)\2)\])re"_s);
    QStringList names;
    for (const auto &match : name.globalMatch(path)) {
        if (match.hasCaptured(1))
            names += match.captured(1);
        else
            names += match.hasCaptured(2) ? match.captured(3) : match.captured();
    }
    return names;
}

Argument memberOf(const Argument &value, const QString &name)
{
    if (!value)
        return {};
    if (const Value *member = value->find(name))
        return *member;
    bool isPlace = false;
    const qsizetype at = name.toLongLong(&isPlace);
    if (const Value::List *list = value->list()) {
        if (name == u"length")
            return Value{qint64(list->size()), {}};
        return isPlace && at >= 0 && at < qsizetype(list->size()) ? Argument((*list)[size_t(at)])
                                                                  : std::nullopt;
    }
    if (const QString *text = value->text()) {
        if (name == u"length")
            return Value{qint64(text->size()), {}};
        return isPlace && at >= 0 && at < text->size() ? Argument(Value{QString(text->at(at)), {}})
                                                       : std::nullopt;
    }
    return {};
}

QString nameText(const Value &value)
{
    if (const QString *text = value.text())
        return *text;
    const auto *number = std::get_if<qint64>(&value.content);
    return number ? QString::number(*number) : value.excerpt();
}

Answer pick(const TemplateArguments &arguments)
{
    const Argument value = argument(arguments, 0);
    const Argument path = argument(arguments, 1);
    if (!path)
        return failure(ErrorKind::Invalid, u"pick takes the name of a member"_s,
                       u"Write | pick(\"owner\")"_s);
    QStringList names;
    if (const Value::List *list = path->list())
        std::ranges::transform(*list, std::back_inserter(names), nameText);
    else if (memberOf(value, nameText(*path)))
        names += nameText(*path); // a name with points in it
    else
        names = namesOf(nameText(*path));
    Argument found = names.isEmpty() ? std::nullopt : value;
    for (const QString &name : names)
        found = memberOf(found, name);
    return found ? found : argument(arguments, 2);
}

} // namespace

std::vector<TemplateHost> publicHosts()
{
    return {{u"github.com"_s, ForgeKind::GitHub},
            {u"gitlab.com"_s, ForgeKind::GitLab},
            {u"bitbucket.org"_s, ForgeKind::BitbucketCloud},
            {u"dev.azure.com"_s, ForgeKind::Azure}};
}

Result<RepositoryPlace> parseRepositoryPlace(const QString &text, const std::vector<TemplateHost> &hosts)
{
    const Result<QString> host = hostOf(text);
    if (!host)
        return std::unexpected(host.error());
    const auto known = std::ranges::find(hosts, *host, &TemplateHost::host);
    if (known == hosts.end())
        return failure(ErrorKind::NotFound, u"\"%1\" is no forge that is known here"_s.arg(*host),
                       u"Write the host of one of your forges"_s);
    const QString behindHost = text.section(u'#', 0, 0).section(u'?', 1);
    const QUrlQuery query(QString(behindHost).replace(u'+', u"%20"_s));
    const auto part = [&](const QString &name) -> std::optional<QString> {
        if (!query.hasQueryItem(name))
            return {};
        return withoutSlashes(query.queryItemValue(name, QUrl::FullyDecoded));
    };
    for (const QString &name :
         requiredParts(known->kind, !part(u"project"_s).value_or(QString()).isEmpty())) {
        if (query.queryItemValue(name).isEmpty())
            return failure(ErrorKind::Invalid, u"\"%1\" says no %2"_s.arg(text, name),
                           u"Add %1=... to it"_s.arg(name));
    }
    return RepositoryPlace{*host,
                           part(u"owner"_s),
                           part(u"repo"_s),
                           part(u"organization"_s),
                           part(u"workspace"_s),
                           part(u"project"_s)};
}

TemplateFunctions scaffolderFilters(const std::vector<TemplateHost> &hosts)
{
    TemplateFunctions functions;
    functions.filters[u"parseRepoUrl"_s] = [hosts](const TemplateArguments &arguments) {
        return parseRepoUrl(arguments, hosts);
    };
    functions.filters[u"projectSlug"_s] = [hosts](const TemplateArguments &arguments) {
        return projectSlug(arguments, hosts);
    };
    functions.filters[u"parseEntityRef"_s] = entityRef;
    functions.filters[u"pick"_s] = pick;
    return functions;
}

} // namespace cairn
