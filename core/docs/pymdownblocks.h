// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/blockparser.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// `/// note | Title` up to a line of as many slashes: admonitions, details and tabs without indentation. A
/// block whose end has not come yet takes what its parent is given next.
class PymdownBlocks final
{
public:
    explicit PymdownBlocks(BlockParser &parser)
        : m_parser(parser)
    {}

    bool run(MarkupNode &parent, BlockParser::Blocks &blocks);

private:
    struct Options {
        bool isOpen = false;
        bool isNew = false;
        bool isSelected = false;
        QString type;
        std::vector<Attribute> attributes;
    };
    struct Start {
        QString name;
        std::optional<QString> argument;
        int slashes = 0;
        qsizetype at = 0; ///< of its line
        Options options;
        TextBlock rest; ///< behind the options
    };
    struct Open {
        MarkupNode *inside = nullptr;
        MarkupNode *parent = nullptr;
        int slashes = 0;
        bool isHungry = false;
        int number = 0;
    };

    std::optional<Start> startIn(TextBlock block);
    bool readHeader(Start &start, TextBlock block);
    MarkupNode *make(MarkupNode &parent, const Start &start, int line);
    Open *hungryIn(MarkupNode &parent);
    bool takeUntilEnd(BlockParser::Blocks &blocks, int slashes, std::vector<TextBlock> &taken) const;
    void fill(int number, const std::vector<TextBlock> &taken, bool isEnded);

    BlockParser &m_parser;
    std::vector<Open> m_open;
    int m_numbers = 0;
};

} // namespace cairn
