// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/mathtree.h"
#include "docsmathbox.h"
#include "docsmathfont.h"

namespace cairn {

/// A formula that is laid out.
struct MathPicture {
    struct Tag {
        MathBox box;
        qreal y = 0; ///< of its baseline
    };
    MathBox body;
    std::vector<Tag> tags; ///< stand at the right edge of the place that the formula has
};

/// By itself. `size` is that of the text's letters, in pixels.
MathPicture layOutMath(const MathFormula &formula, MathFonts &fonts, qreal size);
/// Among text: a long one in pieces, between which a line may end, each of which keeps the room behind it.
std::vector<MathBox> layOutMathInLine(const MathFormula &formula, MathFonts &fonts, qreal size);

/// Makes boxes of a tree by the rules of The TeXbook, appendix G.
class MathLayout final
{
public:
    MathLayout(MathFonts &fonts, qreal size);

    struct Setting {
        MathStyle style = MathStyle::Text;
        bool isCramped = false; ///< superscripts are lower
        bool isDisplay() const { return style == MathStyle::Display; }
        bool isScript() const { return style >= MathStyle::Script; }
    };
    MathBox list(const MathList &nodes, Setting setting);
    std::vector<MathBox> pieces(const MathList &nodes, Setting setting, qreal leastWidth);
    std::vector<MathPicture::Tag> takeTags() { return std::move(m_tags); }

private:
    struct Atom {
        MathBox box;
        MathClass type = MathClass::Ordinary;
        bool isSpace = false;
    };
    qreal sizeIn(Setting setting) const;
    qreal wordsIn(Setting setting) const; ///< of words in the page's font
    qreal lineIn(Setting setting) const;  ///< the thickness of lines
    qreal axisIn(Setting setting) const;
    static Setting raised(Setting setting);
    static Setting lowered(Setting setting);
    static Setting cramped(Setting setting);

    Atom atom(const MathNode &node, Setting setting);
    static void settleClasses(std::vector<Atom> &atoms);
    MathBox symbol(const MathSymbol &of, Setting setting);
    MathBox sign(const MathOperator &of, Setting setting);
    MathBox fraction(const MathFraction &of, Setting setting);
    MathBox root(const MathRoot &of, Setting setting);
    MathBox fence(const MathFence &of, Setting setting);
    MathBox fenced(MathBox body, const QString &left, const QString &right, Setting setting);
    MathBox delimiter(const QString &text, qreal height, Setting setting);
    MathBox accent(const MathAccent &of, Setting setting);
    MathBox accentMark(MathMark mark, qreal width, Setting setting);
    MathBox wideMark(MathMark mark, qreal width, Setting setting);
    MathBox arrow(const MathArrow &of, Setting setting);
    MathBox frame(const MathFrame &of, Setting setting);
    MathBox scripts(const MathScripts &of, Setting setting);
    MathBox withLimits(MathBox base, const MathScripts &of, Setting setting);
    MathBox besideBase(MathBox base, const MathScripts &of, Setting setting);
    MathBox table(const MathTable &of, Setting setting);

    MathFonts &m_fonts;
    qreal m_size;
    bool m_isInside = false; ///< a table's tags count where the table is the formula
    std::vector<MathPicture::Tag> m_tags;

    friend class MathTableLayout;
};

} // namespace cairn
