// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/choices.h"

#include "git/remote.h"

namespace cairn {

Result<QStringList> branchChoices(const Home &home, const QString &repoUrl, const ForgeAccess &access)
{
    const auto hosts = loadForgeHosts(home);
    if (!hosts)
        return std::unexpected(hosts.error());
    const Result<RepositoryPlace> place = parseRepositoryPlace(repoUrl, templateHosts(*hosts));
    if (!place)
        return std::unexpected(place.error());
    const Result<ForgeHost> host = findForgeHost(*hosts, place->host);
    if (!host)
        return std::unexpected(host.error());
    const RepositoryName name{place->owner.value_or(QString()), place->repository.value_or(QString())};
    Result<RemoteState> remote =
        inspectRemote(cloneAddress(*host, name), pushCredentials(access), access.progress);
    if (!remote)
        return std::unexpected(remote.error());
    QStringList branches = remote->branches;
    branches.removeAll(remote->defaultBranch);
    branches.prepend(remote->defaultBranch);
    return branches;
}

Result<QStringList> ownerChoices(const Home &home, const QString &host, const ForgeAccess &access)
{
    const auto forge = openForge(home, host, access);
    if (!forge)
        return std::unexpected(forge.error());
    return (*forge)->owners();
}

} // namespace cairn
