// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "store/database.h"
#include "templating/scaffolderfunctions.h"

#include <QString>
#include <QUrl>

#include <vector>

namespace cairn {

/// A forge that may be asked. Golden paths reach no other.
struct ForgeHost {
    QString host; ///< in lower case, with a port that is not https' own: `github.com`
    ForgeKind kind = ForgeKind::GitHub;
    QUrl api; ///< what requests begin with, without a slash at its end

    friend bool operator==(const ForgeHost &, const ForgeHost &) = default;
};

/// Reads what a user writes: a host, the name of a kind (empty: `github`), and the address of its interface
/// (empty: the kind's usual one on that host).
Result<ForgeHost> makeForgeHost(const QString &host, const QString &kind, const QString &api);
/// The name of a kind, as `makeForgeHost` reads it; empty for one that Cairn cannot work with.
QString forgeKindName(ForgeKind kind);

/// github.com, and what the user added behind it.
Result<std::vector<ForgeHost>> loadForgeHosts(Database &user);
/// The same of a home; github.com alone where it has no database of the user's yet.
Result<std::vector<ForgeHost>> loadForgeHosts(const Home &home);
/// Adds a host, or changes it. Invalid for github.com.
Result<void> addForgeHost(Database &user, const ForgeHost &host);
/// NotFound where there is none. Invalid for github.com.
Result<void> removeForgeHost(Database &user, const QString &host);

/// NotFound names those that are there.
Result<ForgeHost> findForgeHost(const std::vector<ForgeHost> &hosts, const QString &host);

/// What templates may name: the public forges, and these.
std::vector<TemplateHost> templateHosts(const std::vector<ForgeHost> &hosts);

} // namespace cairn
