// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "entityrows.h"
#include "store/entitydetail.h"
#include "store/problemquery.h"

#include <vector>

namespace cairn {

/// What one has to know of an entity before anything else: that its newest text was rejected, that it is
/// declared more than once, that it is deprecated. Each says what, why and the way out.
std::vector<BannerRow> bannersOf(const EntityDetail &entity, const std::vector<RelatedEntity> &relations,
                                 const std::vector<FoundProblem> &problems);

} // namespace cairn
