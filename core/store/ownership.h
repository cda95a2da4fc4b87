// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Who owns something on behalf of a user: the user, the groups that they are a member of, and the groups
/// above those. Backstage stops at the groups themselves; a team's services are its area's, too. Cycles of
/// groups end.
Result<QStringList> ownersFor(Database &catalog, const QString &user);

/// How somebody comes to own on behalf of a user: the steps from the user's own group to the owner.
struct OwnershipPath {
    QString owner;     ///< canonical reference
    QStringList steps; ///< titles, the user's own group first, the owner last; empty for the user

    friend bool operator==(const OwnershipPath &, const OwnershipPath &) = default;
};

/// `ownersFor` with the shortest path to each, in the same order.
Result<std::vector<OwnershipPath>> ownershipPaths(Database &catalog, const QString &user);

} // namespace cairn
