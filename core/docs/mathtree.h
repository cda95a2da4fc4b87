// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace cairn {

/// What a part of a formula is to its neighbours, which decides the room between them (The TeXbook, chapter
/// 17).
enum class MathClass { Ordinary, Operator, Binary, Relation, Opening, Closing, Punctuation, Inner };

/// The shape of letters.
enum class MathFace { Italic, Upright, Bold, BoldItalic, DoubleStruck, Script, Fraktur, Sans, Mono };

/// How large and how open a part is set.
enum class MathStyle { Display, Text, Script, ScriptScript };

/// Where scripts of an operator stand.
enum class MathLimits { Beside, AboveInDisplay, Above };

struct MathNode;
using MathList = std::vector<MathNode>;

/// One character.
struct MathSymbol {
    QString text;
    MathClass type = MathClass::Ordinary;
    MathFace face = MathFace::Upright;
};

/// Words among a formula, with their blanks, in the font of the text around it.
struct MathWords {
    QString text;
    MathFace face = MathFace::Upright;
};

/// A sum, an integral, or the name of a function.
struct MathOperator {
    QString text;
    bool isName = false; ///< is not drawn larger in display style
    MathLimits limits = MathLimits::Beside;
};

/// What stands in braces.
struct MathGroup {
    MathList list;
    MathClass type = MathClass::Ordinary;
};

struct MathFraction {
    MathList above;
    MathList below;
    bool hasBar = true;
    std::optional<MathStyle> style; ///< where the author asks for one
    QString left;                   ///< delimiters, as of a binomial; empty for none
    QString right;
};

struct MathRoot {
    MathList body;
    MathList index;
};

struct MathScripts {
    MathList base; ///< one node or none
    MathList above;
    MathList below;
    MathLimits limits = MathLimits::Beside;
};

/// Delimiters that are as tall as what is between them; an empty one is not drawn.
struct MathFence {
    QString left;
    QString right;
    std::vector<MathList> parts;
    QStringList middles; ///< between the parts
};

/// A delimiter of a height that the author chose.
struct MathDelimiter {
    QString text;
    int size = 1; ///< 1 to 4
    MathClass type = MathClass::Ordinary;
};

struct MathTable {
    enum class Kind { Matrix, SmallMatrix, Cases, Aligned, Gathered, Array, Stack };
    struct Row {
        std::vector<MathList> cells;
        QString tag;
        double gap = 0; ///< room below it besides the usual one, in ems
        int linesAbove = 0;
    };
    Kind kind = Kind::Matrix;
    bool isDisplay = false; ///< cells are set in display style
    QString left;
    QString right;
    QString columns;       ///< a letter each, l, c or r; columns beyond have the last one's
    std::vector<int> bars; ///< columns that have a line before them
    std::vector<Row> rows;
    int linesBelow = 0;
};

enum class MathMark {
    Acute,
    Bar,
    Breve,
    Check,
    Dot,
    DoubleDot,
    TripleDot,
    Grave,
    Hat,
    Ring,
    Tilde,
    Vector, ///< above one letter
    WideHat,
    WideTilde,
    OverLine,
    OverBrace,
    OverRightArrow,
    OverLeftArrow,
    OverBothArrow, ///< as wide as what is below
    UnderLine,
    UnderBrace,
    UnderRightArrow,
    UnderLeftArrow,
    UnderBothArrow,
};

struct MathAccent {
    MathMark mark = MathMark::Hat;
    MathList body;
};

/// An arrow as long as what stands on it.
struct MathArrow {
    QString text;
    MathList above;
    MathList below;
};

/// Takes the room of its content without showing it, or shows it otherwise.
struct MathFrame {
    enum class Kind { Phantom, HorizontalPhantom, VerticalPhantom, Smash, Box, Strike };
    Kind kind = Kind::Phantom;
    MathList body;
};

constexpr double thickMathSpace = 5 / 18.0; ///< around relations, in em

struct MathSpace {
    double width = 0; ///< in ems
};

/// What follows in the list is set in this style.
struct MathSetting {
    MathStyle style = MathStyle::Text;
};

using MathContent = std::variant<MathSymbol, MathWords, MathOperator, MathGroup, MathFraction, MathRoot,
                                 MathScripts, MathFence, MathDelimiter, MathTable, MathAccent, MathArrow,
                                 MathFrame, MathSpace, MathSetting>;

struct MathNode {
    MathContent content;
};

struct MathFormula {
    MathList list;
    QString tag; ///< what stands at the right edge, in parentheses; empty for none
};

/// The tree as one line of text, for golden files.
QString printMath(const MathFormula &formula);

} // namespace cairn
