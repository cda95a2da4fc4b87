// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/template.h"

#include <vector>

namespace cairn {

/// What is doubtful about how the parts of a template fit together: parameters that nothing reads, inputs of
/// steps that their actions do not know or that do not fit their schemas. `document` is the tree that the
/// template was read from. What holds expressions is known when it runs, and not looked at.
std::vector<PathProblem> checkTemplateUse(const ScaffolderTemplate &path, const Value &document);

/// A file or folder that a step fetches by a relative address without expressions.
struct TemplateFetch {
    QString address; ///< relative to the template
    bool isFile = false;
    QString field; ///< such as `spec.steps[2].input.url`
    Place place;

    friend bool operator==(const TemplateFetch &, const TemplateFetch &) = default;
};

std::vector<TemplateFetch> templateFetches(const ScaffolderTemplate &path);

} // namespace cairn
