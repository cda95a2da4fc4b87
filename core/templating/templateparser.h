// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/scanner.h"

namespace cairn::templating {

/// Reads the text of a tree into its body.
std::optional<SyntaxFault> parseTemplate(Tree &tree);

} // namespace cairn::templating
