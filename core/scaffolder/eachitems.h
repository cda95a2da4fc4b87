// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <optional>

namespace cairn {

/// What a step with `each` runs over: key and value of each item; the keys of a list's are empty. Invalid
/// where it is neither a list nor an object, Limit where it has too many.
Result<Value::Map> eachItems(const std::optional<Value> &each, int limit);

/// `each` as the expressions of one item see it: `key` (of a list the index) and `value`.
Value eachValue(const Value::Map &items, size_t at, bool isList);

/// Adds one item's outputs to those of the step, whose members are lists.
void addOutputs(Value::Map &all, const Value::Map &output);

} // namespace cairn
