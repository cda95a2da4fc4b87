// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "scaffolder/run.h"
#include "templating/texttemplate.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace cairn {

/// What the expressions of a step can see.
struct StepScope {
    Value::Map values; ///< parameters, steps, user, context, environment, each, and secrets in inputs
    bool hasFailed = false;
};

/// What a condition came to.
struct ConditionResult {
    Value value;            ///< null where it is undefined, too
    bool isTrue = false;    ///< as Backstage has it: `false`, null, `""`, `0` and `[]` are not
    bool asksState = false; ///< it called `always()` or `failure()`, so that it counts after a failure
};

/// Works out the texts of one template's steps and output. Faults name file, line, column and expression.
class StepTexts final
{
public:
    /// All of them outlive it.
    StepTexts(const LoadedPath &path, const PathEnvironment &environment, std::stop_token stop);

    /// A value with every text in it rendered: one that is one expression keeps its type, and one that is
    /// undefined is dropped (null in a list). Fails with Limit where the texts are more than
    /// `PathLimits::inputCharacters`.
    Result<std::optional<Value>> value(const Value &template_, const StepScope &scope) const;
    /// A text; what is undefined is empty.
    Result<QString> text(const Value &template_, const StepScope &scope) const;
    Result<ConditionResult> condition(const Value &template_, const StepScope &scope) const;

private:
    class Rendering;

    const LoadedPath &m_path;
    const PathEnvironment &m_environment;
    std::stop_token m_stop;
    TemplateFunctions m_functions;
};

bool isTrue(const Value &value);

} // namespace cairn
