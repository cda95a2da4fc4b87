// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/block.h"
#include "docs/markdown.h"

#include <QString>

namespace cairn {

/// What the window draws of a page, one block below the other. Where code is annotated, every code block may
/// have annotations, and not only those of the class `annotate`: `content.code.annotate` among the theme's
/// features.
Blocks blocksOf(const MarkdownPage &page, bool isCodeAnnotated = false);

/// The blocks as lines of text, two spaces deeper for each level: for golden files and for `cairn docs`.
QString printBlocks(const Blocks &blocks);

} // namespace cairn
