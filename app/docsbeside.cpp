// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsbeside.h"

#include "docsrows.h"

#include <cmath>

namespace cairn {

namespace {

// Letters in a line of what floats, and of what stands beside it
constexpr double floatingLetters = 26;
constexpr double besideLetters = 46;
constexpr double apart = 0.6; // lines between blocks
constexpr double titleLines = 1.6;
constexpr double pictureLines = 6; // whose size is not known

double linesOf(const Blocks &blocks, double letters);

double linesOf(const Block &block, double letters)
{
    if (const auto *paragraph = std::get_if<ParagraphBlock>(&block.content))
        return std::ceil(double(textOf(paragraph->runs).size()) / letters) + apart;
    if (const auto *list = std::get_if<ListBlock>(&block.content)) {
        double lines = 0;
        for (const ListItem &item : list->items)
            lines += linesOf(item.blocks, letters - 4);
        return lines;
    }
    if (const auto *code = std::get_if<CodeBlock>(&block.content))
        return double(code->text.count(u'\n')) + 2;
    if (const auto *admonition = std::get_if<AdmonitionBlock>(&block.content))
        return titleLines + linesOf(admonition->blocks, letters) + apart;
    return pictureLines;
}

double linesOf(const Blocks &blocks, double letters)
{
    double lines = 0;
    for (const Block &block : blocks)
        lines += linesOf(block, letters);
    return lines;
}

bool canStandBeside(const Block &block)
{
    return std::holds_alternative<ParagraphBlock>(block.content)
           || std::holds_alternative<ListBlock>(block.content);
}

} // namespace

Alignment sideOf(const Block &block)
{
    if (const auto *admonition = std::get_if<AdmonitionBlock>(&block.content)) {
        return admonition->placement == Placement::InlineStart ? Alignment::Left
               : admonition->placement == Placement::InlineEnd ? Alignment::Right
                                                               : Alignment::None;
    }
    const auto *figure = std::get_if<FigureBlock>(&block.content);
    const bool isAside = figure && figure->caption.empty()
                         && (figure->alignment == Alignment::Left || figure->alignment == Alignment::Right);
    return isAside ? figure->alignment : Alignment::None;
}

size_t countBeside(const Blocks &blocks, size_t at)
{
    if (sideOf(blocks[at]) == Alignment::None)
        return 0;
    const double wanted = linesOf(blocks[at], floatingLetters);
    double lines = 0;
    size_t count = 0;
    while (at + count + 1 < blocks.size() && lines + 1 < wanted && canStandBeside(blocks[at + count + 1])) {
        ++count;
        lines += linesOf(blocks[at + count], besideLetters);
    }
    return count;
}

} // namespace cairn
