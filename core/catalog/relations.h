// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/entity.h"
#include "catalog/problem.h"

#include <vector>

namespace cairn {

/// The relations that a validated document declares, each once, in the order of its fields. A reference
/// without a kind where the field has no default one, or with an empty part, is an error in `problems` (rule
/// `invalid-reference`). A left-out namespace is the entity's own. Above 20,000 relations, and of references
/// of more than 1,000 characters, there is a warning (rule `limit`) in their place.
std::vector<Relation> declaredRelations(const EntityRef &entity, const Value &document,
                                        std::vector<Problem> &problems);

} // namespace cairn
