// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/github.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QStringList below(const RepositoryName &name, const QStringList &more)
{
    return QStringList{u"repos"_s, name.owner, name.name} + more;
}

} // namespace

Result<void> GitHub::updateRepository(const RepositoryName &name, const QJsonObject &settings)
{
    return tell({"PATCH", below(name, {}), u"changing the settings of %1"_s.arg(name.slug()), settings});
}

Result<void> GitHub::setTopics(const RepositoryName &name, const QStringList &topics)
{
    return tell({"PUT", below(name, {u"topics"_s}), u"setting the topics of %1"_s.arg(name.slug()),
                 QJsonObject{{u"names"_s, QJsonArray::fromStringList(topics)}}});
}

Result<void> GitHub::grant(const RepositoryName &name, const GitHubAccess &access)
{
    const QJsonObject body{{u"permission"_s, access.permission}};
    if (!access.team.isEmpty())
        return tell({"PUT",
                     {u"orgs"_s, name.owner, u"teams"_s, access.team, u"repos"_s, name.owner, name.name},
                     u"giving the team %1 access to %2"_s.arg(access.team, name.slug()),
                     body});
    return tell({"PUT", below(name, {u"collaborators"_s, access.user}),
                 u"giving %1 access to %2"_s.arg(access.user, name.slug()), body});
}

Result<void> GitHub::protectBranch(const RepositoryName &name, const QString &branch,
                                   const QJsonObject &rules)
{
    return tell({"PUT", below(name, {u"branches"_s, branch, u"protection"_s}),
                 u"protecting the branch %1 of %2"_s.arg(branch, name.slug()), rules});
}

Result<void> GitHub::requireSignatures(const RepositoryName &name, const QString &branch)
{
    return tell({"POST", below(name, {u"branches"_s, branch, u"protection"_s, u"required_signatures"_s}),
                 u"requiring signed commits on the branch %1 of %2"_s.arg(branch, name.slug())});
}

Result<void> GitHub::setVariable(const RepositoryName &name, const QString &variable, const QString &value)
{
    const QString doing = u"setting the variable %1 of %2"_s.arg(variable, name.slug());
    const QStringList variables = below(name, {u"actions"_s, u"variables"_s});
    const QJsonObject body{{u"name"_s, variable}, {u"value"_s, value}};
    const Result<void> changed = tell({"PATCH", variables + QStringList{variable}, doing, body});
    if (changed || changed.error().kind != ErrorKind::NotFound)
        return changed;
    return tell({"POST", variables, doing, body});
}

Result<void> GitHub::setProperties(const RepositoryName &name, const QJsonObject &properties)
{
    QJsonArray list;
    for (auto property = properties.begin(); property != properties.end(); ++property)
        list.append(QJsonObject{{u"property_name"_s, property.key()}, {u"value"_s, property.value()}});
    return tell({"PATCH", below(name, {u"properties"_s, u"values"_s}),
                 u"setting the properties of %1"_s.arg(name.slug()), QJsonObject{{u"properties"_s, list}}});
}

Result<void> GitHub::customiseOidc(const RepositoryName &name, const QJsonObject &claims)
{
    return tell({"PUT", below(name, {u"actions"_s, u"oidc"_s, u"customization"_s, u"sub"_s}),
                 u"setting the subject claim of %1"_s.arg(name.slug()), claims});
}

Result<void> GitHub::subscribe(const RepositoryName &name)
{
    return tell({"PUT", below(name, {u"subscription"_s}), u"watching %1"_s.arg(name.slug()),
                 QJsonObject{{u"subscribed"_s, true}, {u"ignored"_s, false}}});
}

Result<void> GitHub::requestReviews(const RepositoryName &name, qint64 number, const QStringList &users,
                                    const QStringList &teams)
{
    QJsonObject body;
    if (!users.isEmpty())
        body.insert(u"reviewers"_s, QJsonArray::fromStringList(users));
    if (!teams.isEmpty())
        body.insert(u"team_reviewers"_s, QJsonArray::fromStringList(teams));
    return tell({"POST", below(name, {u"pulls"_s, QString::number(number), u"requested_reviewers"_s}),
                 u"asking for reviews of %1#%2"_s.arg(name.slug()).arg(number), body});
}

Result<void> GitHub::assign(const RepositoryName &name, qint64 number, const QStringList &users)
{
    return tell({"POST", below(name, {u"issues"_s, QString::number(number), u"assignees"_s}),
                 u"assigning %1#%2"_s.arg(name.slug()).arg(number),
                 QJsonObject{{u"assignees"_s, QJsonArray::fromStringList(users)}}});
}

Result<void> GitHub::dispatch(const RepositoryName &name, const QString &workflow, const QString &ref,
                              const QJsonObject &inputs)
{
    QJsonObject body{{u"ref"_s, ref}};
    if (!inputs.isEmpty())
        body.insert(u"inputs"_s, inputs);
    return tell({"POST", below(name, {u"actions"_s, u"workflows"_s, workflow, u"dispatches"_s}),
                 u"starting the workflow %1 of %2"_s.arg(workflow, name.slug()), body});
}

Result<std::optional<GitHubWorkflowRun>> GitHub::newestRun(const RepositoryName &name,
                                                           const QString &workflow, const QString &ref)
{
    GitHubCall call{"GET", below(name, {u"actions"_s, u"workflows"_s, workflow, u"runs"_s}),
                    u"looking for runs of the workflow %1 of %2"_s.arg(workflow, name.slug())};
    call.query.addQueryItem(u"event"_s, u"workflow_dispatch"_s);
    call.query.addQueryItem(u"branch"_s, QString::fromLatin1(QUrl::toPercentEncoding(ref)));
    call.query.addQueryItem(u"per_page"_s, u"1"_s);
    const Result<QJsonDocument> answer = m_client.call(call);
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonArray runs = answer->object().value(u"workflow_runs"_s).toArray();
    if (runs.isEmpty())
        return std::nullopt;
    const QJsonObject run = runs.first().toObject();
    return GitHubWorkflowRun{run.value(u"html_url"_s).toString(),
                             run.value(u"actor"_s).toObject().value(u"login"_s).toString(),
                             QDateTime::fromString(run.value(u"created_at"_s).toString(), Qt::ISODate)};
}

} // namespace cairn
