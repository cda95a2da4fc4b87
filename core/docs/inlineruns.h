// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/block.h"
#include "docs/element.h"

#include <vector>

namespace cairn {

/// What stands in one line, as stretches that are drawn in one way each. Blanks are collapsed; permalinks and
/// the links back from footnotes are left out. `(1)` to so many annotations lead to them.
Runs runsOf(const std::vector<const Element *> &line, int annotations = 0);

/// The same of all that is in an element.
Runs runsIn(const Element &element, int annotations = 0);

/// Whether there is a `(1)` to so many in its text; in code it means the code.
bool leadsToAnnotations(const Element &element, int annotations);

} // namespace cairn
