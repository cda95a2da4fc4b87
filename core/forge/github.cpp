// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/github.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QStringList repositoryPath(const RepositoryName &name, const QStringList &more = {})
{
    return QStringList{u"repos"_s, name.owner, name.name} + more;
}

ForgeRepository repositoryOf(const QJsonObject &object)
{
    return {{object.value(u"owner"_s).toObject().value(u"login"_s).toString(),
             object.value(u"name"_s).toString()},
            object.value(u"id"_s).toInteger(),
            object.value(u"html_url"_s).toString(),
            object.value(u"clone_url"_s).toString(),
            object.value(u"default_branch"_s).toString(),
            object.value(u"description"_s).toString(),
            object.value(u"permissions"_s).toObject().value(u"admin"_s).toBool(),
            QDateTime::fromString(object.value(u"created_at"_s).toString(), Qt::ISODate)};
}

ChangeRequest changeRequestOf(const QJsonObject &object)
{
    return {object.value(u"number"_s).toInteger(), object.value(u"html_url"_s).toString(),
            object.value(u"head"_s).toObject().value(u"ref"_s).toString(),
            object.value(u"base"_s).toObject().value(u"ref"_s).toString()};
}

QString visibilityName(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public:
        return u"public"_s;
    case Visibility::Internal:
        return u"internal"_s;
    case Visibility::Private:
        break;
    }
    return u"private"_s;
}

} // namespace

GitHub::GitHub(const ForgeHost &host, const ForgeAccess &access)
    : m_client(host, access)
{}

Result<void> GitHub::tell(const GitHubCall &call)
{
    const Result<QJsonDocument> answer = m_client.call(call);
    if (!answer)
        return std::unexpected(answer.error());
    return {};
}

Result<QString> GitHub::login()
{
    const Result<QJsonDocument> answer =
        m_client.call({"GET", {u"user"_s}, u"asking whom the token belongs to"_s});
    if (!answer)
        return std::unexpected(answer.error());
    return answer->object().value(u"login"_s).toString();
}

Result<QStringList> GitHub::owners()
{
    const Result<QString> own = login();
    if (!own)
        return std::unexpected(own.error());
    GitHubCall call{"GET", {u"user"_s, u"orgs"_s}, u"asking for the organisations of %1"_s.arg(*own)};
    call.query.addQueryItem(u"per_page"_s, u"100"_s);
    const Result<QJsonDocument> answer = m_client.call(call);
    if (!answer)
        return std::unexpected(answer.error());
    QStringList names{*own};
    for (const QJsonValue &organisation : answer->array())
        names += organisation.toObject().value(u"login"_s).toString();
    return names;
}

Result<std::optional<ForgeRepository>> GitHub::findRepository(const RepositoryName &name)
{
    const Result<QJsonDocument> answer =
        m_client.call({"GET", repositoryPath(name), u"looking for the repository %1"_s.arg(name.slug())});
    if (answer)
        return repositoryOf(answer->object());
    if (answer.error().kind == ErrorKind::NotFound)
        return std::nullopt;
    return std::unexpected(answer.error());
}

/// An organisation's repositories are made elsewhere than one's own; nobody makes those of somebody else.
Result<QStringList> GitHub::ownerPath(const QString &owner)
{
    const Result<QJsonDocument> account =
        m_client.call({"GET", {u"users"_s, owner}, u"looking for the owner %1"_s.arg(owner)});
    if (!account)
        return std::unexpected(account.error());
    if (account->object().value(u"type"_s) == u"Organization"_s)
        return QStringList{u"orgs"_s, owner, u"repos"_s};
    const Result<QString> own = login();
    if (!own)
        return std::unexpected(own.error());
    if (own->compare(owner, Qt::CaseInsensitive) != 0)
        return failure(ErrorKind::Denied,
                       u"%1 is another person at %2, and the token is that of %3"_s.arg(
                           owner, m_client.host().host, *own),
                       u"Choose an organisation or %1 as the owner"_s.arg(*own));
    return QStringList{u"user"_s, u"repos"_s};
}

Result<ForgeRepository> GitHub::createRepository(const NewRepository &wanted)
{
    const Result<QStringList> path = ownerPath(wanted.name.owner);
    if (!path)
        return std::unexpected(path.error());
    const Result<std::optional<ForgeRepository>> taken = findRepository(wanted.name);
    if (!taken)
        return std::unexpected(taken.error());
    if (*taken)
        return failure(
            ErrorKind::Invalid,
            u"There is a repository %1 on %2 already"_s.arg(wanted.name.slug(), m_client.host().host),
            u"Choose another name"_s);
    QJsonObject body = wanted.settings;
    body.insert(u"name"_s, wanted.name.name);
    body.insert(u"private"_s, wanted.visibility != Visibility::Public);
    const bool isOrganisation = path->first() == u"orgs";
    if (isOrganisation)
        body.insert(u"visibility"_s, visibilityName(wanted.visibility));
    else if (wanted.visibility == Visibility::Internal)
        return failure(ErrorKind::Invalid, u"A person's repository cannot be internal"_s,
                       u"Choose private or public, or an organisation as the owner"_s);
    if (!wanted.description.isEmpty())
        body.insert(u"description"_s, wanted.description);
    const Result<QJsonDocument> answer =
        m_client.call({"POST", *path, u"creating the repository %1"_s.arg(wanted.name.slug()), body});
    if (!answer)
        return std::unexpected(answer.error());
    return repositoryOf(answer->object());
}

Result<void> GitHub::deleteRepository(const RepositoryName &name)
{
    return tell({"DELETE", repositoryPath(name), u"deleting the repository %1"_s.arg(name.slug())});
}

Result<std::optional<ChangeRequest>> GitHub::findChangeRequest(const RepositoryName &repository,
                                                               const QString &branch, const QString &target)
{
    GitHubCall call{"GET", repositoryPath(repository, {u"pulls"_s}),
                    u"looking for a pull request of the branch %1"_s.arg(branch)};
    call.query.addQueryItem(u"state"_s, u"open"_s);
    call.query.addQueryItem(u"head"_s,
                            QString::fromLatin1(QUrl::toPercentEncoding(repository.owner + u':' + branch)));
    if (!target.isEmpty())
        call.query.addQueryItem(u"base"_s, QString::fromLatin1(QUrl::toPercentEncoding(target)));
    const Result<QJsonDocument> answer = m_client.call(call);
    if (!answer)
        return std::unexpected(answer.error());
    for (const QJsonValue &one : answer->array()) {
        const ChangeRequest request = changeRequestOf(one.toObject());
        if (request.branch == branch)
            return request;
    }
    return std::nullopt;
}

Result<ChangeRequest> GitHub::openChangeRequest(const NewChangeRequest &wanted)
{
    QString target = wanted.target;
    if (target.isEmpty()) {
        const auto repository = findRepository(wanted.repository);
        if (!repository)
            return std::unexpected(repository.error());
        target = *repository ? (*repository)->defaultBranch : QString();
    }
    const QJsonObject body{{u"title"_s, wanted.title},
                           {u"head"_s, wanted.branch},
                           {u"base"_s, target},
                           {u"body"_s, wanted.description},
                           {u"draft"_s, wanted.isDraft}};
    const Result<QJsonDocument> answer = m_client.call(
        {"POST", repositoryPath(wanted.repository, {u"pulls"_s}),
         u"opening a pull request in %1 for the branch %2"_s.arg(wanted.repository.slug(), wanted.branch),
         body});
    if (!answer)
        return std::unexpected(answer.error());
    return changeRequestOf(answer->object());
}

Result<void> GitHub::closeChangeRequest(const RepositoryName &repository, qint64 number)
{
    return tell({"PATCH", repositoryPath(repository, {u"pulls"_s, QString::number(number)}),
                 u"closing the pull request %1#%2"_s.arg(repository.slug()).arg(number),
                 QJsonObject{{u"state"_s, u"closed"_s}}});
}

Result<void> GitHub::deleteBranch(const RepositoryName &repository, const QString &branch)
{
    // The slashes of a branch stay slashes in the address of a reference.
    return tell(
        {"DELETE",
         repositoryPath(repository, QStringList{u"git"_s, u"refs"_s, u"heads"_s} + branch.split(u'/')),
         u"deleting the branch %1 of %2"_s.arg(branch, repository.slug())});
}

Result<QStringList> GitHub::pushes(const RepositoryName &name)
{
    GitHubCall call{"GET", repositoryPath(name, {u"activity"_s}),
                    u"asking who pushed to %1"_s.arg(name.slug())};
    call.query.addQueryItem(u"per_page"_s, u"100"_s);
    const Result<QJsonDocument> answer = m_client.call(call);
    if (!answer)
        return std::unexpected(answer.error());
    QStringList actors;
    for (const QJsonValue &entry : answer->array())
        actors += entry.toObject().value(u"actor"_s).toObject().value(u"login"_s).toString();
    return actors;
}

Result<bool> GitHub::isEmpty(const RepositoryName &name)
{
    const Result<QJsonDocument> answer = m_client.call(
        {"GET", repositoryPath(name, {u"branches"_s}), u"asking for the branches of %1"_s.arg(name.slug())});
    if (!answer)
        return std::unexpected(answer.error());
    return answer->array().isEmpty();
}

} // namespace cairn
