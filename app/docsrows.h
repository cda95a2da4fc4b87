// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/block.h"
#include "docsmarkers.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// What rows of a page stand in: it is drawn behind them, or moves them in. It belongs to another one, but
/// for the outermost.
struct DocsContainer {
    enum class Kind { Item, Quote, Admonition, Details, Panel, Definition };
    Kind kind = Kind::Item;
    int parent = -1;     ///< index; -1 for none
    QString tone = {};   ///< of admonitions: info, accent, success, warning, danger, example or muted
    QString marker = {}; ///< of list items: drawn before their first row
    int switchRow = -1;  ///< the row of the details or the tabs that shows and hides it; -1: always shown
    int choice = 0;      ///< of the tabs: the page that it is

    friend bool operator==(const DocsContainer &, const DocsContainer &) = default;
};

/// One thing of a page that is drawn below the other: no block holds another one any more.
struct DocsRow {
    enum class Type { Text, Heading, Code, Table, Title, Details, Tabs, Figure, Diagram, Math, Rule, Grid };
    Type type = Type::Text;
    int container = -1;      ///< innermost
    int sequence = 0;        ///< 0 is the page; others are cells of grids, and annotations
    double above = 0;        ///< room above it, in heights of the text's letters
    std::vector<Runs> cells; ///< what it says: one text, or those of a table's row
    int level = 0;           ///< of a heading
    Alignment alignment = Alignment::None;
    QStringList ids;      ///< anchors that lead here
    int part = -1;        ///< index into what `DocsRows` has of its type
    int firstLine = 0;    ///< of a part of a code block, from 0; or the row of a table
    int lines = 0;        ///< of a part of a code block
    QString tone;         ///< of a title
    QString iconName;     ///< of a title
    bool isOpen = false;  ///< of details, as the author wrote them
    bool isTerm = false;  ///< of a definition list
    bool isSmall = false; ///< footnotes, captions
    int line = 0;         ///< of the page's source
};

struct DocsTable {
    std::vector<int> natural;  ///< for each column: characters of its widest cell
    std::vector<int> smallest; ///< and of its longest word
    std::vector<Alignment> alignments;
    int rows = 0;
    int headerRows = 0;
};

struct DocsTabs {
    QStringList labels;
    int selected = 0;
};

struct DocsGrid {
    /// Beside: the first cell is a note or a picture at the left or the right of what follows it.
    enum class Kind { Cells, BesideLeft, BesideRight };
    struct Cell {
        int sequence = 0;
        bool isCard = false;
    };
    Kind kind = Kind::Cells;
    std::vector<Cell> cells;
};

/// What is said about a place in code: rows of their own, behind those of the code.
struct DocsAnnotation {
    int number = 0;
    int sequence = 0;
};

/// A page as rows, ready to be drawn in a list.
struct DocsRows {
    std::vector<DocsRow> rows; ///< in the order of the text, those of grids' cells behind their grid
    std::vector<DocsContainer> containers;
    std::vector<CodeBlock> codes;
    std::vector<QStringList> codeLines;           ///< of each of `codes`, with one character for each marker
    std::vector<std::vector<DocsMarker>> markers; ///< of each of `codes`
    std::vector<DocsAnnotation> annotations;
    std::vector<DocsTable> tables;
    std::vector<DocsTabs> tabs;
    std::vector<FigureBlock> figures;
    std::vector<DiagramBlock> diagrams;
    std::vector<QString> formulas;
    std::vector<DocsGrid> grids;
    QHash<QString, int> anchors; ///< id to row
    int sequences = 1;
};

/// Lines of a code block that are one row: so that a long one is drawn where it is looked at only.
constexpr int codeRowLines = 40;
/// Characters of a text that are one row; a longer paragraph is cut at a blank.
constexpr qsizetype textRowCharacters = 6'000;

DocsRows docsRows(Blocks blocks);

/// What stands in runs, as it is selected and copied; an image is one character, `imageCharacter`.
QString textOf(const Runs &runs);
constexpr QChar imageCharacter = u'\uFFFC';

/// What a row says; its cells are apart by tabs.
QString textOf(const DocsRows &page, const DocsRow &row);

/// A picture's width or height as an author wrote it, in pixels; 0 where that is left to the picture.
double pixelsOf(const QString &written);

/// The rows as lines of text, for golden files.
QString printRows(const DocsRows &page);

} // namespace cairn
