// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/block.h"

#include <cstddef>

namespace cairn {

/// At which side a block floats: a note that is `inline`, a picture with `align`. None for what does not.
Alignment sideOf(const Block &block);

/// How many of the blocks behind one that floats stand beside it: texts and lists, as many as take its
/// height. It is estimated, as it must be the same whatever the fonts and the window's width are. 0 where
/// nothing does.
size_t countBeside(const Blocks &blocks, size_t at);

} // namespace cairn
