// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/forge.h"

#include "forge/github.h"

using namespace Qt::StringLiterals;

namespace cairn {

QString cloneAddress(const ForgeHost &host, const RepositoryName &name)
{
    return u"https://%1/%2/%3.git"_s.arg(host.host, QString::fromLatin1(QUrl::toPercentEncoding(name.owner)),
                                         QString::fromLatin1(QUrl::toPercentEncoding(name.name)));
}

Result<std::unique_ptr<Forge>> openForge(const Home &home, const QString &host, const ForgeAccess &access)
{
    const auto hosts = loadForgeHosts(home);
    if (!hosts)
        return std::unexpected(hosts.error());
    const Result<ForgeHost> known = findForgeHost(*hosts, host);
    if (!known)
        return std::unexpected(known.error());
    // The only kind that a host can be configured with; the next one makes a switch of it.
    return std::make_unique<GitHub>(*known, access);
}

CredentialLookup pushCredentials(const ForgeAccess &access)
{
    // Forges take a token with any name that is not empty.
    const QString anybody = u"x-access-token"_s;
    if (!access.token.isEmpty())
        return [secret = access.token, anybody](const QUrl &) {
            std::vector<Credential> given;
            given.push_back({anybody, secret});
            return given;
        };
    return [lookup = access.credentials, anybody](const QUrl &url) {
        std::vector<Credential> known = lookup ? lookup(url) : std::vector<Credential>();
        for (Credential &credential : known) {
            if (credential.user.isEmpty())
                credential.user = anybody;
        }
        return known;
    };
}

} // namespace cairn
