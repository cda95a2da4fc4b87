// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/markup.h"
#include "docs/sourcetext.h"

namespace cairn {

// What is done to the text of a page before it is read in blocks, in this order.

/// Takes in the files that `--8<-- "file"` names.
SourceText withSnippets(const SourceText &source, MarkupReading &reading);
/// Critic marks become placeholders, in code too.
SourceText withCriticMarks(const SourceText &source, MarkupReading &reading);
/// GitHub's alerts become admonitions.
SourceText withAlerts(const SourceText &source);
/// Fenced code, also in quotes and lists, becomes placeholders.
SourceText withFences(const SourceText &source, MarkupReading &reading);
/// Blocks of HTML become placeholders.
SourceText withHtmlBlocks(const SourceText &source, MarkupReading &reading);

} // namespace cairn
