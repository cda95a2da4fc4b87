// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

namespace cairn {

/// The rules about how entities stand to one another: `cycle`, `deprecated-dependency`, `unused-api`,
/// `unprovided-api` and `empty-group`. Their problems follow from many files, so they are kept true
/// incrementally, in the transaction that changes the entities.

/// Call it when the transaction begins: from now on it is noted which entities lose a relation.
Result<void> watchStructure(Database &catalog);

/// Makes the problems of these rules true again for the whole catalog, or for the references in the table
/// `touched` and what they name or named. Call it when all entities are written and it is settled which of
/// them are shown.
Result<void> settleStructure(Database &catalog, bool isWhole);

} // namespace cairn
