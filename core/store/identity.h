// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

namespace cairn {

/// The users of the catalog whose `spec.profile.email` is the address, compared without case: their canonical
/// references, sorted. None for an empty address.
Result<QStringList> usersWithEmail(Database &catalog, const QString &email);

} // namespace cairn
