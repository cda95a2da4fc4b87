// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <string_view>

namespace cairn {

/// What a plain (unquoted) YAML scalar means by the core schema of YAML 1.2: null, boolean, number or text.
/// `yes`, `on` and `017` are text, a number and nothing else, as there; an integer beyond 64 bits becomes a
/// double.
Value::Content resolvePlainScalar(std::string_view text);

/// The name that a value has as the key of a map: a scalar as JSON would have it, a list or a map as YAML in
/// one line, such as `{ name }` for the braces of a template that lack quotes.
QString keyText(const Value &value);

} // namespace cairn
