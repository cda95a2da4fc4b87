// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/blocklines.h"
#include "docs/markup.h"
#include "docs/sourcetext.h"

#include <QString>
#include <QStringView>

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace cairn {

/// A stretch of text between blank lines. The view's text lives as long as the parser.
struct TextBlock {
    QStringView text;
    int line = 0; ///< number of its first line in the text that the parser was given, from 0
};

/// The kinds of lines that begin something inside a block of text.
enum class LineKind {
    Admonition,
    Details,
    Tab,
    BlocksStart,
    Heading,
    Rule,
    Quote,
    Definition,
    Footnote,
    Reference,
    Abbreviation
};
constexpr size_t lineKinds = 11;

/// Where in the container's block a list or an indented part stands.
enum class BlockState { None, List, LooseList, Detabbed, Quote, Blocks };

class PymdownBlocks;

/// Makes a tree of blocks from a text without blank-line-separated structure: the processors in the order of
/// their priority, each taking the first block of a list and perhaps putting back what is left of it.
class BlockParser final
{
public:
    BlockParser(MarkupReading &reading, const SourceText &source);
    ~BlockParser();
    BlockParser(const BlockParser &) = delete;
    BlockParser &operator=(const BlockParser &) = delete;

    /// Blocks are taken from the back: the last one is the first in the text.
    using Blocks = std::vector<TextBlock>;

    void parseDocument(MarkupNode &root);
    /// Splits the text at its blank lines first.
    void parseChunk(MarkupNode &parent, TextBlock chunk);
    /// Parses a text that stands nowhere in the page as it is, such as a footnote's.
    void parseText(MarkupNode &parent, const QString &text);
    void parseOne(MarkupNode &parent, TextBlock block);
    void parse(MarkupNode &parent, Blocks &blocks);

private:
    friend class PymdownBlocks;
    using Processor = bool (BlockParser::*)(MarkupNode &parent, Blocks &blocks);

    // Each takes the first block and says so, or leaves all as it is.
    bool htmlWithMarkdown(MarkupNode &parent, Blocks &blocks);
    bool tabs(MarkupNode &parent, Blocks &blocks);
    bool details(MarkupNode &parent, Blocks &blocks);
    bool admonition(MarkupNode &parent, Blocks &blocks);
    bool empty(MarkupNode &parent, Blocks &blocks);
    bool listIndent(MarkupNode &parent, Blocks &blocks);
    bool pymdownBlock(MarkupNode &parent, Blocks &blocks);
    bool definitionIndent(MarkupNode &parent, Blocks &blocks);
    bool code(MarkupNode &parent, Blocks &blocks);
    bool math(MarkupNode &parent, Blocks &blocks);
    bool table(MarkupNode &parent, Blocks &blocks);
    bool hashHeading(MarkupNode &parent, Blocks &blocks);
    bool underlinedHeading(MarkupNode &parent, Blocks &blocks);
    bool rule(MarkupNode &parent, Blocks &blocks);
    bool orderedList(MarkupNode &parent, Blocks &blocks);
    bool unorderedList(MarkupNode &parent, Blocks &blocks);
    bool definition(MarkupNode &parent, Blocks &blocks);
    bool quote(MarkupNode &parent, Blocks &blocks);
    bool footnote(MarkupNode &parent, Blocks &blocks);
    bool abbreviation(MarkupNode &parent, Blocks &blocks);
    bool reference(MarkupNode &parent, Blocks &blocks);
    bool paragraph(MarkupNode &parent, Blocks &blocks);

    struct Detabbed {
        TextBlock inside;
        TextBlock rest; ///< from the first line that is not indented
    };
    Detabbed detab(TextBlock block, int length = 4);
    TextBlock looseDetab(TextBlock block, int levels = 1, int width = 4);
    /// Keeps a text that was made from others.
    QStringView keep(QString text);
    void putBack(Blocks &blocks, TextBlock block);
    MarkupNode *append(MarkupNode &parent, const QString &tag, int line);
    int sourceLine(int line) const;

    bool indentedInList(MarkupNode &parent, Blocks &blocks, bool withDefinitions);
    bool list(MarkupNode &parent, Blocks &blocks, bool isOrdered);
    std::vector<TextBlock> listItems(TextBlock block, bool isOrdered);
    int listIndentWidth() const { return m_reading.options.trulySaneLists ? 2 : 4; }
    bool continuesContainer(MarkupNode &parent, Blocks &blocks, LineKind kind);
    struct ContainerHead {
        ContainerLine match;
        int line = 0; ///< as a block's
        Detabbed parts;
    };
    /// Nothing where the block has no such line.
    std::optional<ContainerHead> beginContainer(MarkupNode &parent, Blocks &blocks, LineKind kind,
                                                bool (*match)(QStringView line, ContainerLine &match));
    bool endContainer(MarkupNode &element, Blocks &blocks, const Detabbed &parts);
    struct Sibling {
        MarkupNode *node = nullptr;
        int indent = 0;
    };
    Sibling containerFor(MarkupNode &parent, QStringView block, LineKind kind);
    MarkupNode *openTab(MarkupNode &parent, MarkupNode *sibling, QStringView special, const QString &title,
                        int line);
    void parseElementContent(MarkupNode &element, int depth);
    QString revertFences(QStringView block);
    void tableRow(MarkupNode &parent, QStringView row, bool isHeader, const std::vector<QString> &alignment,
                  int border);

    /// Where the first line of a kind begins in a block, or -1. Remembered, as blocks are put back in parts.
    qsizetype find(LineKind kind, QStringView block);
    bool isLine(LineKind kind, QStringView line, QStringView rest) const;

    struct Memory {
        const QChar *end = nullptr;
        const QChar *from = nullptr;
        const QChar *found = nullptr; ///< none: not in what was looked through
    };

    MarkupReading &m_reading;
    const SourceText &m_source;
    std::vector<Processor> m_processors;
    std::deque<QString> m_kept;
    std::vector<BlockState> m_states;
    /// Which signs the lines of a block begin with, as bits.
    struct LineStarts {
        const QChar *end = nullptr;
        const QChar *from = nullptr;
        quint64 mask = 0;
    };
    bool mayHave(LineKind kind, QStringView block);

    std::vector<LineStarts> m_starts; ///< by depth
    std::vector<std::array<Memory, lineKinds>>
        m_memory; ///< by depth, as each depth goes through texts of its own
    std::unique_ptr<PymdownBlocks> m_blocks;
    int m_depth = 0;

    bool hasState(BlockState state) const { return !m_states.empty() && m_states.back() == state; }
};

} // namespace cairn
