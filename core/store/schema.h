// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "store/database.h"

namespace cairn {

/// Opens the catalog database of a home, made or migrated to the current version. As it is only a cache of
/// the repositories, one that is damaged, of a newer version, or indexed by other reading rules is made anew,
/// empty.
Result<Database> openCatalog(const Home &home);

/// A catalog in memory, which goes with its connection.
Result<Database> openTemporaryCatalog();

/// Opens the user's own database. One of a newer version is a failure: it must not be lost.
Result<Database> openUserData(const Home &home);

} // namespace cairn
