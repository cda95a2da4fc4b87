// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Somebody who owns on behalf of a user, and the way that leads there.
struct OwnerPath {
    QString ref;
    QString title;
    QStringList path; ///< titles from the user's own group up to this one; empty for the user

    friend bool operator==(const OwnerPath &, const OwnerPath &) = default;
};

/// Who owns something on behalf of a user: the user, the groups that they are a member of, and the groups
/// above those. Backstage stops at the groups themselves; a team's services are its area's, too. Nearest
/// first. Cycles of groups end.
Result<QStringList> ownersFor(Database &catalog, const QString &user);
/// The same with the shortest way to each.
Result<std::vector<OwnerPath>> ownerPathsFor(Database &catalog, const QString &user);

/// How many entities of a kind and type somebody owns.
struct OwnedCount {
    QString owner; ///< canonical reference
    QString kind;  ///< as the descriptor has it
    QString type;  ///< may be empty
    int count = 0;

    friend bool operator==(const OwnedCount &, const OwnedCount &) = default;
};

/// What these own, by owner, kind and type; the most frequent first.
Result<std::vector<OwnedCount>> countOwned(Database &catalog, const QStringList &owners);

} // namespace cairn
