// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/block.h"
#include "docs/markdown.h"

#include <QString>

namespace cairn {

/// What the window draws of a page, one block below the other.
Blocks blocksOf(const MarkdownPage &page);

/// The blocks as lines of text, two spaces deeper for each level: for golden files and for `cairn docs`.
QString printBlocks(const Blocks &blocks);

} // namespace cairn
