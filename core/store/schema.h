// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "store/database.h"

namespace cairn {

/// Opens the catalog database of a home, or makes it. As it is only a cache of the repositories, one that is
/// damaged, of an older layout, or indexed by older reading rules is made anew, empty. One of a newer program
/// is left to it: this program has a file of its own beside it then. In a home that cannot be written, what
/// is there can be read.
Result<Database> openCatalog(const Home &home);

/// Whether SQLite found the catalog damaged since it was made: whoever opens it next makes it anew.
bool isCatalogDamaged(const Home &home);

/// A catalog in memory, which goes with its connection.
Result<Database> openTemporaryCatalog();

/// Opens the user's own database. One of a newer version is a failure: it must not be lost.
Result<Database> openUserData(const Home &home);

} // namespace cairn
