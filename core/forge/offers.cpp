// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/offers.h"

#include "git/address.h"
#include "git/knownbranches.h"
#include "git/worktree.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// As `comparableRepository` writes it; empty where the form does not name one yet.
QString repositoryOf(const QString &repoUrl)
{
    const QUrlQuery parts(repoUrl.section(u'?', 1));
    const auto part = [&](const QString &name) { return parts.queryItemValue(name, QUrl::FullyDecoded); };
    const QString owner = part(u"owner"_s).isEmpty() ? part(u"workspace"_s) : part(u"owner"_s);
    const QString host = repoUrl.section(u'?', 0, 0);
    if (host.isEmpty() || owner.isEmpty() || part(u"repo"_s).isEmpty())
        return {};
    return comparableRepository(u"https://%1/%2/%3"_s.arg(host, owner, part(u"repo"_s)));
}

/// The repository of a source on this machine, where it is a copy of the wanted one.
Result<Repository> copyOf(const Home &home, const Source &source, const QString &wanted)
{
    if (isGitUrl(source.location)) {
        if (comparableRepository(source.location) != wanted)
            return failure(ErrorKind::NotFound, u"another repository"_s);
        return Repository::open(mirrorFolder(home, source));
    }
    Result<WorkTree> tree = WorkTree::open(source.location);
    if (!tree || tree->headCommit().isEmpty())
        return failure(ErrorKind::NotFound, u"no repository"_s);
    Repository repository = std::move(*tree).takeRepository();
    if (comparableRepository(originOf(repository)) != wanted)
        return failure(ErrorKind::NotFound, u"another repository"_s);
    return repository;
}

ForgeKind kindOf(const QString &host, const std::vector<TemplateHost> &hosts)
{
    const auto found = std::ranges::find(hosts, host, &TemplateHost::host);
    return found == hosts.end() ? ForgeKind::GitHub : found->kind;
}

QStringList ordinaryScopes(ForgeKind kind)
{
    switch (kind) {
    case ForgeKind::GitHub:
        return {u"repo"_s};
    case ForgeKind::GitLab:
        return {u"api"_s, u"write_repository"_s};
    case ForgeKind::BitbucketCloud:
        return {u"read:repository:bitbucket"_s, u"write:repository:bitbucket"_s,
                u"admin:repository:bitbucket"_s};
    case ForgeKind::Azure:
        return {u"vso.code_manage"_s};
    case ForgeKind::Gitea:
        return {u"write:repository"_s, u"read:user"_s};
    case ForgeKind::BitbucketServer:
    case ForgeKind::Gerrit:
        break;
    }
    return {}; // these have no scopes
}

QUrl pageOf(ForgeKind kind, const QString &host, const QStringList &scopes)
{
    QUrl page(u"https://"_s + host);
    QUrlQuery query;
    switch (kind) {
    case ForgeKind::GitHub:
        page.setPath(u"/settings/tokens/new"_s);
        query.addQueryItem(u"description"_s, u"Cairn"_s);
        query.addQueryItem(u"scopes"_s, scopes.join(u','));
        break;
    case ForgeKind::GitLab:
        page.setPath(u"/-/user_settings/personal_access_tokens"_s);
        query.addQueryItem(u"name"_s, u"Cairn"_s);
        query.addQueryItem(u"scopes"_s, scopes.join(u','));
        break;
    case ForgeKind::BitbucketCloud:
        return QUrl(u"https://id.atlassian.com/manage-profile/security/api-tokens"_s);
    case ForgeKind::BitbucketServer:
        page.setPath(u"/plugins/servlet/access-tokens/manage"_s);
        break;
    case ForgeKind::Azure:
        page.setPath(u"/_usersSettings/tokens"_s);
        break;
    case ForgeKind::Gitea:
        page.setPath(u"/user/settings/applications"_s);
        break;
    case ForgeKind::Gerrit:
        page.setPath(u"/settings/"_s);
        page.setFragment(u"HTTPCredentials"_s);
        break;
    }
    if (!query.isEmpty())
        page.setQuery(query);
    return page;
}

} // namespace

QStringList branchesHere(const Home &home, const QString &repoUrl)
{
    const QString wanted = repositoryOf(repoUrl);
    Result<Database> user = openUserData(home);
    const Result<std::vector<Source>> sources = user ? listSources(*user) : std::unexpected(user.error());
    if (wanted.isEmpty() || !sources)
        return {};
    QStringList branches;
    for (const Source &source : *sources) {
        if (const Result<Repository> copy = copyOf(home, source, wanted))
            branches += knownBranches(*copy);
    }
    branches.removeDuplicates();
    return branches;
}

TokenHelp tokenHelp(const QString &host, const std::vector<TemplateHost> &hosts, const QStringList &more)
{
    const ForgeKind kind = kindOf(host, hosts);
    QStringList scopes = ordinaryScopes(kind) + more;
    scopes.removeDuplicates();
    return {scopes, pageOf(kind, host, scopes)};
}

QString scopesKey(ForgeKind kind)
{
    switch (kind) {
    case ForgeKind::GitHub:
        break;
    case ForgeKind::GitLab:
        return u"gitlab"_s;
    case ForgeKind::BitbucketCloud:
    case ForgeKind::BitbucketServer:
        return u"bitbucket"_s;
    case ForgeKind::Azure:
        return u"azure"_s;
    case ForgeKind::Gitea:
        return u"gitea"_s;
    case ForgeKind::Gerrit:
        return u"gerrit"_s;
    }
    return u"github"_s;
}

} // namespace cairn
