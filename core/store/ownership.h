// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

namespace cairn {

/// Who owns something on behalf of a user: the user, the groups that they are a member of, and the groups
/// above those. Backstage stops at the groups themselves; a team's services are its area's, too. Cycles of
/// groups end.
Result<QStringList> ownersFor(Database &catalog, const QString &user);

} // namespace cairn
