// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "forge/forge.h"

#include <QStringList>

namespace cairn {

// What the fields of a form offer. Both ask a server: they block, on workers, and fail as a forge and as
// Git's remotes do. No error holds a token.

/// The branches of the repository that a form's `host?owner=..&repo=..` names, the default one first.
Result<QStringList> branchChoices(const Home &home, const QString &repoUrl, const ForgeAccess &access);

/// The accounts at a configured host under which the user can make a repository: their own, then the
/// organisations' that they belong to.
Result<QStringList> ownerChoices(const Home &home, const QString &host, const ForgeAccess &access);

} // namespace cairn
