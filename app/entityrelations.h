// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "relationsection.h"
#include "store/entitydetail.h"

#include <vector>

namespace cairn {

/// The relations of an entity in the groups and the order in which people look for them. Left out is what the
/// page shows elsewhere: owners and what is owned, what it is part of, members and where a group stands.
std::vector<RelationGroup> relationGroups(const EntityRow &entity,
                                          const std::vector<RelatedEntity> &relations);

} // namespace cairn
