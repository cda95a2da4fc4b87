// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmathlayout.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qreal letterSize = 1.05; // DejaVu Serif's letters are as high as Inter's then
constexpr qreal scriptSize = 0.72;
constexpr qreal scriptScriptSize = 0.56;
constexpr qreal leastSize = 7.5; // pixels, below which nobody reads
constexpr qreal primeSize = 1.5; // of other superscripts
constexpr qreal lineThickness = 0.052;

/// In eighteenths of an em; those that are negative are left out in scripts. The TeXbook, page 170.
constexpr int spacing[8][8] = {
    {0, 3, -4, -5, 0, 0, 0, -3},     {3, 3, 0, -5, 0, 0, 0, -3},     {-4, -4, 0, 0, -4, 0, 0, -4},
    {-5, -5, 0, 0, -5, 0, 0, -5},    {0, 0, 0, 0, 0, 0, 0, 0},       {0, 3, -4, -5, 0, 0, 0, -3},
    {-3, -3, 0, -3, -3, -3, -3, -3}, {-3, 3, -4, -5, -3, 0, -3, -3},
};

qreal spaceBetween(MathClass left, MathClass right, bool isScript)
{
    const int units = spacing[int(left)][int(right)];
    return units < 0 ? (isScript ? 0 : -units / 18.0) : units / 18.0;
}

} // namespace

MathLayout::MathLayout(MathFonts &fonts, qreal size)
    : m_fonts(fonts), m_size(size * letterSize)
{}

qreal MathLayout::sizeIn(Setting setting) const
{
    switch (setting.style) {
    case MathStyle::Script:
        return std::min(m_size, std::max(leastSize, m_size * scriptSize));
    case MathStyle::ScriptScript:
        return std::min(m_size, std::max(leastSize, m_size * scriptScriptSize));
    default:
        return m_size;
    }
}

qreal MathLayout::wordsIn(Setting setting) const
{
    return sizeIn(setting) / letterSize;
}

qreal MathLayout::lineIn(Setting setting) const
{
    return std::max(0.7, lineThickness * sizeIn(setting));
}

qreal MathLayout::axisIn(Setting setting) const
{
    return m_fonts.axis() * sizeIn(setting);
}

MathLayout::Setting MathLayout::raised(Setting setting)
{
    return {setting.isScript() ? MathStyle::ScriptScript : MathStyle::Script, setting.isCramped};
}

MathLayout::Setting MathLayout::lowered(Setting setting)
{
    return cramped(raised(setting));
}

MathLayout::Setting MathLayout::cramped(Setting setting)
{
    return {setting.style, true};
}

MathBox MathLayout::list(const MathList &nodes, Setting setting)
{
    return std::move(pieces(nodes, setting, std::numeric_limits<qreal>::max()).front());
}

/// A new piece begins behind a relation, where the one before it is wide enough. There is one at least.
std::vector<MathBox> MathLayout::pieces(const MathList &nodes, Setting setting, qreal leastWidth)
{
    std::vector<Atom> atoms;
    const bool wasInside = std::exchange(m_isInside, m_isInside || nodes.size() > 1);
    for (const MathNode &node : nodes) {
        if (const auto *change = std::get_if<MathSetting>(&node.content))
            setting.style = change->style;
        else
            atoms.push_back(atom(node, setting));
    }
    m_isInside = wasInside;
    settleClasses(atoms);
    std::vector<MathBox> boxes(1);
    const Atom *last = nullptr;
    for (Atom &atom : atoms) {
        if (!atom.isSpace) {
            if (last)
                boxes.back().width +=
                    spaceBetween(last->type, atom.type, setting.isScript()) * sizeIn(setting);
            if (last && last->type == MathClass::Relation && atom.type != MathClass::Relation
                && boxes.back().width > leastWidth)
                boxes.emplace_back();
            last = &atom;
        }
        boxes.back().append(std::move(atom.box));
    }
    return boxes;
}

/// A sign between two others may be one of another class: the minus of -1 is no binary operator.
void MathLayout::settleClasses(std::vector<Atom> &atoms)
{
    using enum MathClass;
    std::vector<Atom *> parts;
    for (Atom &atom : atoms) {
        if (!atom.isSpace)
            parts.push_back(&atom);
    }
    for (size_t at = 0; at < parts.size(); ++at) {
        const MathClass before = at == 0 ? Opening : parts[at - 1]->type;
        const MathClass now = parts[at]->type;
        const bool endsOperand = before == Ordinary || before == Closing || before == Inner;
        if (now == Binary && (!endsOperand || at + 1 == parts.size()))
            parts[at]->type = Ordinary;
        else if (at > 0 && before == Binary && (now == Relation || now == Closing || now == Punctuation))
            parts[at - 1]->type = Ordinary;
    }
}

MathLayout::Atom MathLayout::atom(const MathNode &node, Setting setting)
{
    struct Maker {
        MathLayout &layout;
        Setting setting;

        Atom operator()(const MathSymbol &of) { return {layout.symbol(of, setting), of.type}; }
        Atom operator()(const MathWords &of)
        {
            return {layout.m_fonts.words(of.text, of.face, layout.wordsIn(setting))};
        }
        Atom operator()(const MathOperator &of) { return {layout.sign(of, setting), MathClass::Operator}; }
        Atom operator()(const MathGroup &of) { return {layout.list(of.list, setting), of.type}; }
        Atom operator()(const MathFraction &of)
        {
            return {layout.fraction(of, setting), of.left.isEmpty() ? MathClass::Inner : MathClass::Ordinary};
        }
        Atom operator()(const MathRoot &of) { return {layout.root(of, setting)}; }
        Atom operator()(const MathScripts &of) { return {layout.scripts(of, setting), classOf(of)}; }
        Atom operator()(const MathFence &of) { return {layout.fence(of, setting), MathClass::Inner}; }
        Atom operator()(const MathDelimiter &of)
        {
            static constexpr qreal heights[] = {1.2, 1.8, 2.4, 3.0};
            const qreal height = heights[std::clamp(of.size, 1, 4) - 1] * layout.sizeIn(setting);
            return {layout.delimiter(of.text, height, setting), of.type};
        }
        Atom operator()(const MathTable &of)
        {
            const bool isFenced = !of.left.isEmpty() || !of.right.isEmpty();
            return {layout.table(of, setting), isFenced ? MathClass::Inner : MathClass::Ordinary};
        }
        Atom operator()(const MathAccent &of) { return {layout.accent(of, setting)}; }
        Atom operator()(const MathArrow &of) { return {layout.arrow(of, setting), MathClass::Relation}; }
        Atom operator()(const MathFrame &of) { return {layout.frame(of, setting)}; }
        Atom operator()(const MathSpace &of) const
        {
            MathBox space;
            space.width = of.width * layout.sizeIn(setting);
            return {std::move(space), MathClass::Ordinary, true};
        }
        Atom operator()(const MathSetting &) const { return {{}, MathClass::Ordinary, true}; }

        static MathClass classOf(const MathScripts &of)
        {
            if (of.base.empty())
                return MathClass::Ordinary;
            const MathContent &base = of.base.front().content;
            if (const auto *symbol = std::get_if<MathSymbol>(&base))
                return symbol->type;
            if (const auto *group = std::get_if<MathGroup>(&base))
                return group->type;
            if (const auto *delimiter = std::get_if<MathDelimiter>(&base))
                return delimiter->type;
            if (std::holds_alternative<MathFence>(base))
                return MathClass::Inner;
            return std::holds_alternative<MathOperator>(base) ? MathClass::Operator : MathClass::Ordinary;
        }
    };
    return std::visit(Maker{*this, setting}, node.content);
}

MathBox MathLayout::symbol(const MathSymbol &of, Setting setting)
{
    if (of.text != u"′" || !setting.isScript())
        return m_fonts.character(of.text, of.face, sizeIn(setting));
    // A font's prime stands where a superscript does; here it is one.
    MathBox prime = m_fonts.character(of.text, of.face, sizeIn(setting) * primeSize);
    const qreal down = prime.letters.front().ink.height() + 0.06 * sizeIn(setting) - prime.ascent;
    prime.moveInk({0, -down});
    prime.ascent += down;
    return prime;
}

/// Signs such as sums are larger in display style, and stand around the axis.
MathBox MathLayout::sign(const MathOperator &of, Setting setting)
{
    const qreal size = sizeIn(setting);
    if (of.isName && of.text.size() > 1)
        return m_fonts.name(of.text, size);
    static const QString integrals = u"∫∬∭∮∯"_s;
    const bool isIntegral = integrals.contains(of.text);
    const qreal factor = of.isName             ? 1
                         : setting.isDisplay() ? (isIntegral ? 1.75 : 1.5)
                         : isIntegral          ? 1.1
                                               : 1.05;
    MathBox box = m_fonts.character(of.text, MathFace::Upright, size * factor);
    const QRectF ink = box.letters.front().ink;
    const qreal down = -axisIn(setting) - ink.center().y();
    box.moveInk({0, down});
    box.ascent = std::max(0.0, -(ink.top() + down));
    box.descent = std::max(0.0, ink.bottom() + down);
    box.slant = isIntegral ? 0.13 * size * factor : 0;
    return box;
}

MathPicture layOutMath(const MathFormula &formula, MathFonts &fonts, qreal size)
{
    MathLayout layout(fonts, size);
    MathPicture picture;
    picture.body = layout.list(formula.list, {MathStyle::Display});
    picture.tags = layout.takeTags();
    if (!formula.tag.isEmpty())
        picture.tags.push_back({fonts.words(formula.tag, MathFace::Upright, size)});
    for (const MathPicture::Tag &tag : picture.tags)
        picture.body.cover(tag.box, tag.y);
    return picture;
}

std::vector<MathBox> layOutMathInLine(const MathFormula &formula, MathFonts &fonts, qreal size)
{
    constexpr qreal leastWidth = 7; // of a piece, in ems: a short formula stays together
    MathLayout layout(fonts, size);
    return layout.pieces(formula.list, {MathStyle::Text}, leastWidth * size);
}

} // namespace cairn
