// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

namespace cairn {

/// What becomes of lists that are in both values of a merge.
enum class ListMerge {
    ByPlace, ///< the first with the first, and so on, as lodash merges
    Appended,
};

/// `base` with everything of `more` in it, objects member by member. Members that are new come behind those
/// that were there; otherwise `more` wins.
Value mergedValue(Value base, const Value &more, ListMerge lists);

} // namespace cairn
