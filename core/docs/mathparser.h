// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "docs/mathtree.h"

namespace cairn {

/// Beyond these a formula is not read.
struct MathBounds {
    qsizetype characters = 10'000;
    int depth = 40; ///< of groups in groups
    int nodes = 5'000;
    int rows = 200; ///< of all tables together
};

/// Reads LaTeX as it stands between the delimiters of a formula: the part of it that docs/markdown.md lists.
/// Anything else fails the whole formula, with `line:column` of the formula and what is not known there.
/// Callable from any thread.
Result<MathFormula> parseMath(QStringView latex, const MathBounds &bounds = {});

} // namespace cairn
