// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/markdown.h"
#include "docs/markup.h"

#include <QString>

#include <vector>

namespace cairn {

class BlockParser;

/// All elements in the order of the text; `visit` may change an element and its children, not its siblings.
template <typename Visit>
void forEachNode(MarkupNode &root, Visit visit)
{
    std::vector<MarkupNode *> stack{&root};
    while (!stack.empty()) {
        MarkupNode *node = stack.back();
        stack.pop_back();
        visit(*node);
        stack.insert(stack.end(), node->children.rbegin(), node->children.rend());
    }
}

// What is done to the tree of blocks, in this order; between the first three and the others its texts are
// read.

/// Adds the footnotes at the end of the page, or where it says so.
void appendFootnotes(MarkupNode &root, BlockParser &parser, MarkupReading &reading);
/// Indented code becomes blocks of code.
void highlightCode(MarkupNode &root, MarkupReading &reading);
/// `[ ]` and `[x]` at the beginning of an item become a box.
void markTasks(MarkupNode &root, MarkupReading &reading);

/// Links a footnote back to each place that refers to it.
void linkFootnotes(MarkupNode &root, MarkupReading &reading);
/// Marks the page's abbreviations wherever they stand.
void markAbbreviations(MarkupNode &root, MarkupReading &reading);
/// Gives headings their ids and permalinks, and puts the table of contents in.
void addContents(MarkupNode &root, MarkupReading &reading, std::vector<HeadingEntry> &headings);

/// A heading's text as the ids are made of it.
QString slugOf(const QString &title);

} // namespace cairn
