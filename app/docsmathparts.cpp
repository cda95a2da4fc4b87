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
constexpr qreal numeratorInDisplay = 0.677;
constexpr qreal numeratorWithLine = 0.394;
constexpr qreal numeratorWithoutLine = 0.444;
constexpr qreal denominatorInDisplay = 0.686;
constexpr qreal denominator = 0.345;
constexpr qreal sideOfFraction = 0.12;

MathBox centred(MathBox box, qreal width)
{
    box.moveInk({(width - box.width) / 2, 0});
    box.width = width;
    return box;
}

} // namespace

MathBox MathLayout::fraction(const MathFraction &of, Setting setting)
{
    if (of.style)
        setting.style = *of.style;
    const Setting smaller =
        setting.isDisplay() ? Setting{MathStyle::Text, setting.isCramped} : raised(setting);
    MathBox above = list(of.above, smaller);
    MathBox below = list(of.below, cramped(smaller));
    const qreal em = sizeIn(setting);
    const qreal line = lineIn(setting);
    const qreal axis = axisIn(setting);
    const qreal width = std::max(above.width, below.width);
    above = centred(std::move(above), width);
    below = centred(std::move(below), width);
    qreal up = em
               * (setting.isDisplay() ? numeratorInDisplay
                  : of.hasBar         ? numeratorWithLine
                                      : numeratorWithoutLine);
    qreal down = em * (setting.isDisplay() ? denominatorInDisplay : denominator);
    if (of.hasBar) {
        const qreal room = (setting.isDisplay() ? 3 : 1.5) * line;
        up = std::max(up, axis + line / 2 + room + above.descent);
        down = std::max(down, -axis + line / 2 + room + below.ascent);
    } else {
        const qreal room = (setting.isDisplay() ? 7 : 3) * line;
        const qreal missing = room - (up - above.descent + down - below.ascent);
        up += std::max(0.0, missing / 2);
        down += std::max(0.0, missing / 2);
    }
    const qreal side = of.left.isEmpty() && of.right.isEmpty() ? sideOfFraction * em : 0;
    MathBox box;
    box.width = width + 2 * side;
    box.cover(above, -up);
    box.cover(below, down);
    box.put(std::move(above), {side, -up});
    box.put(std::move(below), {side, down});
    if (of.hasBar)
        box.lines.emplace_back(side * 0.5, -axis - line / 2, width + side, line);
    return of.left.isEmpty() && of.right.isEmpty() ? box : fenced(std::move(box), of.left, of.right, setting);
}

MathBox MathLayout::root(const MathRoot &of, Setting setting)
{
    const qreal em = sizeIn(setting);
    const qreal line = lineIn(setting);
    MathBox body = list(of.body, cramped(setting));
    const qreal room = line + (setting.isDisplay() ? m_fonts.xHeight() * em : line) / 4 + 0.06 * em;
    const qreal ascent = std::max(body.ascent, m_fonts.xHeight() * em);
    const qreal descent = std::max(body.descent, 0.08 * em);
    const qreal height = ascent + room + line + descent;
    MathShape sign = mathRadical(height, line, em);
    sign.path.translate(0, -ascent - room - line);
    MathBox box;
    if (!of.index.empty()) {
        MathBox index = list(of.index, {MathStyle::ScriptScript, true});
        const qreal y = descent - height * 0.52 - index.descent;
        const qreal x = std::max(0.0, 0.42 * em - index.width);
        box.cover(index, y);
        box.width = std::max(0.0, x + index.width - 0.42 * em);
        box.put(std::move(index), {x, y});
    }
    sign.path.translate(box.width, 0);
    box.shapes.push_back(sign.path);
    box.width += sign.width;
    box.lines.emplace_back(box.width - line * 0.2, -ascent - room - line, body.width + 0.08 * em + line * 0.2,
                           line);
    box.ascent = std::max(box.ascent, ascent + room + 2 * line);
    box.descent = std::max(box.descent, descent);
    box.append(std::move(body));
    box.width += 0.08 * em;
    box.slant = 0;
    return box;
}

/// As tall as this at least, around the axis. What does not grow is a letter.
MathBox MathLayout::delimiter(const QString &text, qreal height, Setting setting)
{
    const qreal em = sizeIn(setting);
    const qreal axis = axisIn(setting);
    MathBox box;
    if (text.isEmpty()) {
        box.width = sideOfFraction * em;
        return box;
    }
    MathBox letter = m_fonts.character(text, MathFace::Upright, em);
    MathShape shape;
    if (letter.height() < height * 0.97)
        shape = mathDelimiter(text, height, em);
    if (shape.path.isEmpty())
        return letter;
    box.width = shape.width;
    box.ascent = height / 2 + axis;
    box.descent = height / 2 - axis;
    box.shapes.push_back(shape.path.translated(0, -box.ascent));
    return box;
}

MathBox MathLayout::fenced(MathBox body, const QString &left, const QString &right, Setting setting)
{
    const qreal axis = axisIn(setting);
    const qreal em = sizeIn(setting);
    const qreal reach = 2 * std::max(body.ascent - axis, body.descent + axis);
    const qreal height = std::max(reach * 0.92, reach - 0.4 * em);
    MathBox box = delimiter(left, height, setting);
    box.append(std::move(body));
    box.append(delimiter(right, height, setting));
    return box;
}

MathBox MathLayout::fence(const MathFence &of, Setting setting)
{
    const qreal axis = axisIn(setting);
    const qreal em = sizeIn(setting);
    std::vector<MathBox> parts;
    qreal reach = 0;
    for (const MathList &part : of.parts) {
        parts.push_back(list(part, setting));
        reach = std::max(reach, 2 * std::max(parts.back().ascent - axis, parts.back().descent + axis));
    }
    const qreal height = std::max(reach * 0.92, reach - 0.4 * em);
    MathBox box = delimiter(of.left, height, setting);
    for (size_t at = 0; at < parts.size(); ++at) {
        if (at > 0) {
            box.width += 0.15 * em;
            box.append(delimiter(of.middles[qsizetype(at) - 1], height, setting));
            box.width += 0.15 * em;
        }
        box.append(std::move(parts[at]));
    }
    box.append(delimiter(of.right, height, setting));
    return box;
}

MathBox MathLayout::arrow(const MathArrow &of, Setting setting)
{
    const qreal em = sizeIn(setting);
    const qreal axis = axisIn(setting);
    const qreal line = lineIn(setting) * 1.2;
    MathBox above = list(of.above, raised(setting));
    MathBox below = list(of.below, lowered(setting));
    const qreal width = std::max({above.width + 0.9 * em, below.width + 0.9 * em, 1.6 * em});
    MathBox box;
    box.width = width;
    box.shapes.push_back(mathArrow(of.text, width, line, em).translated(0, -axis));
    box.ascent = axis + 0.2 * em;
    box.descent = std::max(0.0, 0.2 * em - axis);
    const qreal up = axis + 0.24 * em + above.descent;
    const qreal down = -axis + 0.24 * em + below.ascent;
    if (!of.above.empty()) {
        box.cover(above, -up);
        box.put(centred(std::move(above), width), {0, -up});
    }
    if (!of.below.empty()) {
        box.cover(below, down);
        box.put(centred(std::move(below), width), {0, down});
    }
    return box;
}

MathBox MathLayout::frame(const MathFrame &of, Setting setting)
{
    MathBox body = list(of.body, setting);
    const qreal em = sizeIn(setting);
    const qreal line = lineIn(setting);
    const auto hide = [&] {
        body.letters.clear();
        body.lines.clear();
        body.shapes.clear();
    };
    switch (of.kind) {
    case MathFrame::Kind::Phantom:
        hide();
        break;
    case MathFrame::Kind::HorizontalPhantom:
        hide();
        body.ascent = body.descent = 0;
        break;
    case MathFrame::Kind::VerticalPhantom:
        hide();
        body.width = body.slant = 0;
        break;
    case MathFrame::Kind::Smash:
        body.ascent = body.descent = 0;
        break;
    case MathFrame::Kind::Box: {
        const qreal room = 0.32 * em;
        body.moveInk({room, 0});
        body.width += 2 * room;
        body.ascent += room;
        body.descent += room;
        const QRectF edge(0, -body.ascent, body.width, body.height());
        body.lines.insert(body.lines.end(), {QRectF(edge.left(), edge.top(), edge.width(), line),
                                             QRectF(edge.left(), edge.bottom() - line, edge.width(), line),
                                             QRectF(edge.left(), edge.top(), line, edge.height()),
                                             QRectF(edge.right() - line, edge.top(), line, edge.height())});
        break;
    }
    case MathFrame::Kind::Strike: {
        QPainterPath stroke(QPointF(0, body.descent));
        stroke.lineTo(line, body.descent + line);
        stroke.lineTo(body.width, -body.ascent);
        stroke.lineTo(body.width - line, -body.ascent - line);
        stroke.closeSubpath();
        body.shapes.push_back(stroke);
        break;
    }
    }
    return body;
}

} // namespace cairn
