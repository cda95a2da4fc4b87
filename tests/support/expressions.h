// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/texttemplate.h"

#include <optional>

namespace cairn::test {

/// What became of a template: a value, nothing where that is undefined, or a fault.
struct Rendering {
    std::optional<Value> value;
    std::optional<TemplateFault> fault;
};

/// `keepsType` as for the input of a step.
Rendering renderExpression(const QString &text, const Value::Map &values, const TemplateSyntax &syntax = {},
                           bool keepsType = true, const TemplateFunctions &functions = {},
                           const RenderLimits &limits = {});

/// As JavaScript calls it, with "array" and "null" told apart from "object".
QString typeOf(const Value &value);

} // namespace cairn::test
