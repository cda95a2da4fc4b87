// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmathlayout.h"

#include "docsmathshapes.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// Of the letters' size, as TeX's fonts have them.
constexpr qreal superscriptInDisplay = 0.413;
constexpr qreal superscript = 0.363;
constexpr qreal superscriptCramped = 0.289;
constexpr qreal subscript = 0.15;
constexpr qreal subscriptBelowSuperscript = 0.247;
constexpr qreal superscriptDrop = 0.386; // from the top of a tall base
constexpr qreal subscriptDrop = 0.05;
constexpr qreal scriptSpace = 0.05;

bool isLetter(const MathList &base)
{
    if (base.size() != 1)
        return false;
    const MathContent &content = base.front().content;
    const auto *sign = std::get_if<MathOperator>(&content);
    return std::holds_alternative<MathSymbol>(content) || (sign && sign->isName);
}

/// What an accent is in a font; the empty ones are drawn.
QString characterOf(MathMark mark)
{
    static const QString characters[] = {u"´"_s, u""_s,  u"˘"_s, u"ˇ"_s, u"˙"_s, u"¨"_s,
                                         u"…"_s, u"`"_s, u"ˆ"_s, u"˚"_s, u"˜"_s, u""_s};
    return mark <= MathMark::Vector ? characters[int(mark)] : QString();
}

bool isBelow(MathMark mark)
{
    return mark >= MathMark::UnderLine;
}

} // namespace

MathBox MathLayout::scripts(const MathScripts &of, Setting setting)
{
    const bool isStacked =
        of.limits == MathLimits::Above || (of.limits == MathLimits::AboveInDisplay && setting.isDisplay());
    MathBox base = list(of.base, setting);
    return isStacked ? withLimits(std::move(base), of, setting) : besideBase(std::move(base), of, setting);
}

MathBox MathLayout::withLimits(MathBox base, const MathScripts &of, Setting setting)
{
    const qreal em = sizeIn(setting);
    MathBox above = list(of.above, raised(setting));
    MathBox below = list(of.below, lowered(setting));
    const qreal width = std::max({base.width, above.width, below.width});
    const qreal lean = base.slant / 2;
    const qreal up = base.ascent + std::max(0.111 * em, 0.2 * em - above.descent) + above.descent;
    const qreal down = base.descent + std::max(0.13 * em, 0.5 * em - below.ascent) + below.ascent;
    MathBox box;
    box.width = width;
    box.cover(base, 0);
    const qreal left = (width - base.width) / 2;
    box.put(std::move(base), {left, 0});
    if (!of.above.empty()) {
        box.cover(above, -up);
        const qreal x = (width - above.width) / 2 + lean;
        box.put(std::move(above), {x, -up});
    }
    if (!of.below.empty()) {
        box.cover(below, down);
        const qreal x = (width - below.width) / 2 - lean;
        box.put(std::move(below), {x, down});
    }
    return box;
}

MathBox MathLayout::besideBase(MathBox base, const MathScripts &of, Setting setting)
{
    const qreal em = sizeIn(setting);
    const qreal line = lineIn(setting);
    const qreal xHeight = m_fonts.xHeight() * em;
    const qreal inScript = sizeIn(raised(setting));
    MathBox above = list(of.above, raised(setting));
    MathBox below = list(of.below, lowered(setting));
    const bool isPlain = isLetter(of.base) || of.base.empty();
    qreal up = isPlain ? 0 : base.ascent - superscriptDrop * inScript;
    qreal down = isPlain ? 0 : base.descent + subscriptDrop * inScript;
    const qreal usual = setting.isCramped     ? superscriptCramped
                        : setting.isDisplay() ? superscriptInDisplay
                                              : superscript;
    up = std::max({up, usual * em, above.descent + xHeight / 4});
    down = std::max(down, of.above.empty() ? std::max(subscript * em, below.ascent - xHeight * 0.8)
                                           : subscriptBelowSuperscript * em);
    if (!of.above.empty() && !of.below.empty()) {
        const qreal between = (up - above.descent) - (below.ascent - down);
        down += std::max(0.0, 4 * line - between);
        const qreal low = xHeight * 0.8 - (up - above.descent);
        if (between < 4 * line && low > 0) {
            up += low;
            down -= low;
        }
    }
    const qreal right = base.width;
    const qreal lean = base.slant;
    qreal width = right;
    MathBox box = std::move(base);
    if (!of.above.empty()) {
        box.cover(above, -up);
        width = std::max(width, right + above.width);
        box.put(std::move(above), {right, -up});
    }
    if (!of.below.empty()) {
        box.cover(below, down);
        width = std::max(width, right - lean + below.width);
        box.put(std::move(below), {right - lean, down});
    }
    box.width = width + scriptSpace * em;
    box.slant = 0;
    return box;
}

/// Its lower edge, or for those below their upper edge, is at the baseline.
MathBox MathLayout::wideMark(MathMark mark, qreal width, Setting setting)
{
    const qreal em = sizeIn(setting);
    const qreal line = lineIn(setting);
    const auto arrowOf = [&](const QString &text) { return mathArrow(text, width, line * 1.1, em * 0.8); };
    MathBox box;
    box.width = width;
    QPainterPath path;
    switch (mark) {
    case MathMark::Bar:
    case MathMark::OverLine:
    case MathMark::UnderLine:
        path.addRect(0, isBelow(mark) ? 0 : -line, width, line);
        break;
    case MathMark::OverBrace:
    case MathMark::UnderBrace:
        path = mathBrace(width, !isBelow(mark), em).translated(0, isBelow(mark) ? 0 : -mathBraceHeight(em));
        break;
    case MathMark::WideHat:
    case MathMark::WideTilde:
        path = mathHat(width, mark == MathMark::WideTilde, line, em);
        break;
    case MathMark::OverLeftArrow:
    case MathMark::UnderLeftArrow:
        path = arrowOf(u"←"_s);
        break;
    case MathMark::OverBothArrow:
    case MathMark::UnderBothArrow:
        path = arrowOf(u"↔"_s);
        break;
    default:
        path = arrowOf(u"→"_s);
    }
    const QRectF ink = path.boundingRect();
    path.translate(0, isBelow(mark) ? -ink.top() : -ink.bottom());
    (isBelow(mark) ? box.descent : box.ascent) = ink.height();
    box.shapes.push_back(path);
    return box;
}

MathBox MathLayout::accentMark(MathMark mark, qreal width, Setting setting)
{
    const qreal em = sizeIn(setting);
    if (mark == MathMark::Bar)
        return wideMark(mark, std::clamp(width * 0.72, 0.3 * em, 0.5 * em), setting);
    if (mark == MathMark::Vector)
        return wideMark(mark, 0.46 * em, setting);
    if (mark > MathMark::Vector)
        return wideMark(mark, std::max(width, 0.4 * em), setting);
    MathBox box;
    if (mark == MathMark::TripleDot) {
        for (int at = 0; at < 3; ++at) {
            MathBox dot = m_fonts.bare(u"˙"_s, em);
            dot.width += 0.06 * em;
            box.append(std::move(dot));
        }
        box.width -= 0.06 * em;
        box.descent = m_fonts.bare(u"˙"_s, em).descent;
    } else {
        box = m_fonts.bare(characterOf(mark), em);
    }
    box.moveInk({0, -box.descent}); // which is negative: it stands high above the baseline
    box.ascent += box.descent;
    box.descent = 0;
    return box;
}

MathBox MathLayout::accent(const MathAccent &of, Setting setting)
{
    const qreal em = sizeIn(setting);
    MathBox body = list(of.body, isBelow(of.mark) ? setting : cramped(setting));
    const bool isOverLetter = of.mark <= MathMark::Vector;
    MathBox mark = accentMark(of.mark, body.width - body.slant, setting);
    const qreal room = of.mark == MathMark::OverLine || of.mark == MathMark::UnderLine ? 3 * lineIn(setting)
                       : isOverLetter                                                  ? 0.07 * em
                                                                                       : 0.12 * em;
    const qreal y =
        isBelow(of.mark)
            ? body.descent + room
            : -(isOverLetter ? std::max(body.ascent, m_fonts.xHeight() * em) : body.ascent) - room;
    // Above the middle of a leaning letter's head rather than that of its foot.
    const bool isLeaning = isOverLetter && of.body.size() == 1
                           && std::holds_alternative<MathSymbol>(of.body.front().content)
                           && std::get<MathSymbol>(of.body.front().content).face == MathFace::Italic;
    const qreal lean = isLeaning ? 0.1 * body.ascent : 0;
    const qreal x = (body.width - mark.width) / 2 + lean;
    MathBox box = std::move(body);
    const qreal left = std::max(0.0, -x);
    box.moveInk({left, 0});
    box.width = left + std::max(box.width, isOverLetter ? box.width : x + mark.width);
    box.cover(mark, y);
    box.put(std::move(mark), {x + left, y});
    return box;
}

} // namespace cairn
