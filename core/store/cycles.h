// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

namespace cairn {

/// Makes the problems of the rule `cycle` true again: one for each entity that is a part of itself or its own
/// ancestor. Looks from the references in the table `touched`, and from those that stood in a cycle before;
/// `isWhole` says that these are most of the catalog.
Result<void> settleCycles(Database &catalog, bool isWhole);

} // namespace cairn
