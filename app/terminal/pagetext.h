// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/block.h"

#include <QStringList>

namespace cairn::terminal {

/// A page as lines for a terminal of so many cells: paragraphs wrapped, lists and boxes indented, code as it
/// is, tables in columns. Addresses stand behind the text of their links. Tinted as of `output.h`.
QStringList pageLines(const Blocks &blocks, qsizetype width);

} // namespace cairn::terminal
