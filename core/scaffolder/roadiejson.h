// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "scaffolder/actioninput.h"

#include <QString>

namespace cairn {

/// A value as JSON as JSON.stringify writes it: the inputs `replacer`, the names of the members that are
/// written at each level, and `space`, what each level begins with.
QString roadieJson(const ActionInput &input, const Value &value);

} // namespace cairn
