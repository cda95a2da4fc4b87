// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace cairn {

/// How a run of text is set.
enum class RunStyle {
    Emphasis = 1 << 0,
    Strong = 1 << 1,
    Mark = 1 << 2,
    Insert = 1 << 3,
    Delete = 1 << 4,
    Subscript = 1 << 5,
    Superscript = 1 << 6,
    Underline = 1 << 7,
    Small = 1 << 8,
    Critic = 1 << 9,   ///< Insert, Delete or Mark come from a reviewer
    Comment = 1 << 10, ///< of a reviewer
    Button = 1 << 11,  ///< a link that is drawn as a button
    PrimaryButton = 1 << 12,
};
Q_DECLARE_FLAGS(RunStyles, RunStyle)
Q_DECLARE_OPERATORS_FOR_FLAGS(RunStyles)

/// A stretch of a line of text that is drawn in one way. What a run does not need is empty.
struct Run {
    enum class Kind {
        Text,
        Code,       ///< `language` may be set
        Image,      ///< `source`, `text` is the alternative
        Emoji,      ///< `text` is the character, `name` the short name
        Icon,       ///< `name` is material/check; `text` the short name
        Key,        ///< `text` is what stands on the key
        Math,       ///< `text` is LaTeX without its delimiters
        Footnote,   ///< `text` is its number, `target` "#fn:x"
        Annotation, ///< `text` is what the author wrote, `name` the number of an annotation of the block
        Check,      ///< a box; `text` is "x" where it is checked
        LineBreak,
    };
    Kind kind = Kind::Text;
    RunStyles styles;
    QString text;
    QString target; ///< where a link goes
    QString title;  ///< of a link, an image, or the long form of an abbreviation
    QString source; ///< of an image
    QString name;
    QString language;
    QString id;    ///< an anchor before the run
    QString width; ///< of an image, as the author wrote it
    QString height;

    friend bool operator==(const Run &, const Run &) = default;
};
using Runs = std::vector<Run>;

struct Block;
using Blocks = std::vector<Block>;

struct HeadingBlock {
    int level = 1;
    Runs runs;
};

struct ParagraphBlock {
    Runs runs;
};

/// What an annotation of code, or of another block, says: by the number in its comment, or in its text.
struct Annotation {
    int number = 0;
    Blocks blocks;
};

struct CodeBlock {
    QString language; ///< as Pygments names it; "text" where there is none
    QString title;
    QString text;                   ///< without the last line's end
    std::optional<int> firstNumber; ///< none: no line numbers
    int numberStep = 1;             ///< every so many lines have a number
    std::vector<int> highlighted;   ///< lines, from 1 whatever the numbers are
    bool isAnnotated = false;       ///< `(1)` in its comments leads to an annotation
    std::vector<Annotation> annotations;
};

struct QuoteBlock {
    Blocks blocks;
};

enum class TaskState { None, Open, Done };

struct ListItem {
    Blocks blocks; ///< a tight item begins with a paragraph
    bool isTight = true;
    TaskState task = TaskState::None;
    QString id;
    int line = 0;
};

struct ListBlock {
    bool isOrdered = false;
    int start = 1;
    std::vector<ListItem> items;
};

struct DefinitionItem {
    bool isTerm = false;
    Blocks blocks;
    QString id;
};

struct DefinitionListBlock {
    std::vector<DefinitionItem> items;
};

enum class Alignment { None, Left, Center, Right };

struct TableCell {
    Blocks blocks; ///< mostly one paragraph
    Alignment alignment = Alignment::None;
    bool isHeader = false;
    int columns = 1; ///< that it spans
    int rows = 1;
};

struct TableRow {
    std::vector<TableCell> cells;
};

struct TableBlock {
    Runs caption;
    std::vector<TableRow> rows;
};

/// Where an admonition stands: among the text, or beside it.
enum class Placement { Block, InlineStart, InlineEnd };

struct AdmonitionBlock {
    QString type; ///< note, warning, ... or the author's own
    Runs title;   ///< empty: none
    Blocks blocks;
    Placement placement = Placement::Block;
};

struct DetailsBlock {
    QString type; ///< empty for plain HTML
    Runs summary;
    Blocks blocks;
    bool isOpen = false;
};

struct TabPage {
    Runs label;
    QString id;
    Blocks blocks;
};

struct TabsBlock {
    std::vector<TabPage> pages;
    int selected = 0; ///< index into `pages`
};

/// Which of the themes an image is for.
enum class ImageTheme { Both, Light, Dark };

/// A picture on its own, with or without a caption.
struct FigureBlock {
    Run image;
    Alignment alignment = Alignment::None;
    Runs caption;
    ImageTheme theme = ImageTheme::Both;
    bool hasLightbox = true; ///< a click shows it large
};

struct MathBlock {
    QString source; ///< LaTeX without its delimiters
};

struct DiagramBlock {
    QString language; ///< mermaid, dot, plantuml
    QString program;  ///< of Graphviz: dot, neato, ...
    QString title;
    QString source;
};

struct FootnoteItem {
    QString id; ///< fn:x
    Blocks blocks;
    QStringList references; ///< ids of what points here
};

struct FootnotesBlock {
    std::vector<FootnoteItem> items;
};

/// Cards beside one another, or cells of a grid.
struct GridBlock {
    struct Cell {
        Blocks blocks;
        bool isCard = false;
    };
    std::vector<Cell> cells;
};

/// A box of HTML without a meaning of its own.
struct ContainerBlock {
    QString tag;
    Blocks blocks;
    Alignment alignment = Alignment::None;
};

struct HorizontalRuleBlock {};

/// What is not drawn, as its source.
struct RawBlock {
    QString text;
    QString reason; ///< in words
};

using BlockContent =
    std::variant<HeadingBlock, ParagraphBlock, CodeBlock, QuoteBlock, ListBlock, DefinitionListBlock,
                 TableBlock, AdmonitionBlock, DetailsBlock, TabsBlock, FigureBlock, MathBlock, DiagramBlock,
                 FootnotesBlock, GridBlock, ContainerBlock, HorizontalRuleBlock, RawBlock>;

/// One thing that the page shows below the other.
struct Block {
    BlockContent content;
    QString id;                               ///< an anchor; may be empty
    QStringList classes;                      ///< that the author gave
    int line = 0;                             ///< of the page, from 1; 0 where it is not known
    std::vector<Annotation> annotations = {}; ///< of its text; code has its own
};

} // namespace cairn
