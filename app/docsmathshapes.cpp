// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmathshapes.h"

#include <QPainterPathStroker>
#include <QTransform>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qreal stem = 0.085; // of the letters' size: the thickest part of a curve
constexpr qreal hair = 0.045; // the thinnest
constexpr qreal bar = 0.06;   // straight lines

QPainterPath stroked(const QPainterPath &path, qreal width, Qt::PenJoinStyle join = Qt::MiterJoin)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::FlatCap);
    stroker.setJoinStyle(join);
    return stroker.createStroke(path);
}

QPainterPath mirrored(const QPainterPath &path, qreal width)
{
    return QTransform(-1, 0, 0, 1, width, 0).map(path);
}

/// Opens to the right: thin at its ends, thick in its middle.
MathShape parenthesis(qreal height, qreal em)
{
    const qreal thick = stem * em * std::min(1.5, 1 + height / em * 0.04);
    const qreal thin = hair * em;
    const qreal width = em * std::min(0.75, 0.3 + height / em * 0.045);
    const qreal bow = height * 0.3;
    MathShape shape{{}, width + 0.04 * em};
    QPainterPath &path = shape.path;
    const qreal left = 0.06 * em;
    path.moveTo(width, 0);
    path.cubicTo(width * 0.55, height * 0.1, left, height / 2 - bow * 0.85, left, height / 2);
    path.cubicTo(left, height / 2 + bow * 0.85, width * 0.55, height * 0.9, width, height);
    path.lineTo(width, height - thin * 0.6);
    path.cubicTo(width * 0.6 + thick * 0.4, height * 0.88, left + thick, height / 2 + bow * 0.8, left + thick,
                 height / 2);
    path.cubicTo(left + thick, height / 2 - bow * 0.8, width * 0.6 + thick * 0.4, height * 0.12, width,
                 thin * 0.6);
    path.closeSubpath();
    return shape;
}

/// Opens to the right. Half of it, mirrored to make the whole.
QPainterPath braceHalf(qreal height, qreal width, qreal em)
{
    const qreal thick = stem * em;
    const qreal thin = hair * em * 0.8;
    const qreal x = width * 0.5;
    const qreal bend = std::min(height * 0.45, em * 0.42);
    QPainterPath path;
    path.moveTo(width, 0);
    path.cubicTo(x, 0, x - thick / 2, bend * 0.45, x - thick / 2, bend);
    path.lineTo(x - thick / 2, height - bend);
    path.cubicTo(x - thick / 2, height - bend * 0.45, x - thick / 2, height - thin, 0, height);
    path.cubicTo(x * 0.6, height, x + thick / 2, height - bend * 0.3, x + thick / 2, height - bend);
    path.lineTo(x + thick / 2, bend);
    path.cubicTo(x + thick / 2, bend * 0.5, x + thick * 0.6, thin, width, thin);
    path.closeSubpath();
    return path;
}

MathShape brace(qreal height, qreal em)
{
    const qreal width = 0.5 * em;
    const QPainterPath upper = braceHalf(height / 2, width, em);
    MathShape shape{upper, width + 0.06 * em};
    shape.path.addPath(QTransform(1, 0, 0, -1, 0, height).map(upper));
    shape.path.translate(0.03 * em, 0);
    shape.path.setFillRule(Qt::WindingFill);
    return shape;
}

/// Corners above and below, where it has them.
MathShape bracket(qreal height, qreal em, bool hasTop, bool hasBottom)
{
    const qreal thick = bar * em;
    const qreal width = 0.28 * em;
    const qreal left = 0.1 * em;
    MathShape shape{{}, left + width};
    shape.path.addRect(left, 0, thick, height);
    if (hasTop)
        shape.path.addRect(left, 0, width - thick, thick * 0.9);
    if (hasBottom)
        shape.path.addRect(left, height - thick * 0.9, width - thick, thick * 0.9);
    shape.path.setFillRule(Qt::WindingFill);
    return shape;
}

MathShape bars(qreal height, qreal em, int count)
{
    const qreal thick = bar * em;
    const qreal room = 0.11 * em;
    const qreal apart = 0.16 * em;
    MathShape shape{{}, 2 * room + thick + (count - 1) * apart};
    for (int at = 0; at < count; ++at)
        shape.path.addRect(room + at * apart, 0, thick, height);
    return shape;
}

MathShape polyline(std::initializer_list<QPointF> points, qreal width, qreal em)
{
    QPainterPath line(*points.begin());
    for (const QPointF &point : points)
        line.lineTo(point);
    return {stroked(line, bar * em), width};
}

MathShape upArrow(qreal height, qreal em, bool hasTop, bool hasBottom)
{
    const qreal width = 0.5 * em;
    const qreal head = 0.22 * em;
    QPainterPath line;
    line.moveTo(width / 2, 0);
    line.lineTo(width / 2, height);
    for (const qreal y : {0.0, height}) {
        if (!(y > 0 ? hasBottom : hasTop))
            continue;
        const qreal back = y > 0 ? -head : head;
        line.moveTo(width / 2 - head * 0.8, y + back);
        line.lineTo(width / 2, y);
        line.lineTo(width / 2 + head * 0.8, y + back);
    }
    return {stroked(line, bar * em), width};
}

MathShape leftDelimiter(const QString &text, qreal height, qreal em)
{
    if (text == u"(")
        return parenthesis(height, em);
    if (text == u"{")
        return brace(height, em);
    if (text == u"[")
        return bracket(height, em, true, true);
    if (text == u"⌊")
        return bracket(height, em, false, true);
    if (text == u"⌈")
        return bracket(height, em, true, false);
    if (text == u"⟦") {
        MathShape shape = bracket(height, em, true, true);
        shape.path.addRect(0.22 * em, 0, bar * em, height);
        shape.width += 0.06 * em;
        return shape;
    }
    const qreal wide = em * std::min(0.55, 0.22 + height / em * 0.08);
    return polyline({{wide, 0}, {0.08 * em, height / 2}, {wide, height}}, wide + 0.06 * em, em); // ⟨
}

} // namespace

MathShape mathDelimiter(const QString &text, qreal height, qreal em)
{
    static const QString left = u"({[⌊⌈⟦⟨"_s;
    static const QString right = u")}]⌋⌉⟧⟩"_s;
    if (left.contains(text))
        return leftDelimiter(text, height, em);
    if (const qsizetype at = right.indexOf(text); at >= 0) {
        MathShape shape = leftDelimiter(left[at], height, em);
        shape.path = mirrored(shape.path, shape.width);
        return shape;
    }
    if (text == u"|" || text == u"‖")
        return bars(height, em, text == u"|" ? 1 : 2);
    const qreal wide = em * std::min(1.2, 0.25 + height / em * 0.22);
    if (text == u"/")
        return polyline({{0.05 * em, height}, {wide, 0}}, wide + 0.05 * em, em);
    if (text == u"\\")
        return polyline({{0.05 * em, 0}, {wide, height}}, wide + 0.05 * em, em);
    if (text == u"↑" || text == u"↓" || text == u"↕")
        return upArrow(height, em, text != u"↓", text != u"↑");
    return {};
}

MathShape mathRadical(qreal height, qreal line, qreal em)
{
    // The tick, the heavy stroke down, the light one up to the line.
    const qreal width = em * std::min(0.95, 0.62 + height / em * 0.04);
    const qreal tick = std::min(height * 0.46, 0.52 * em + height * 0.12);
    const qreal foot = width * 0.5;
    const qreal heavy = 0.095 * em;
    const QPointF bottom(foot, height);
    QPainterPath path;
    path.moveTo(0.04 * em, height - tick + 0.1 * em);
    path.lineTo(0.2 * em, height - tick);
    path.lineTo(foot + 0.02 * em, height - 0.2 * em);
    path.lineTo(width - line * 0.4, 0);
    path.lineTo(width, 0);
    path.lineTo(width, line);
    path.lineTo(width + line * 0.1, line);
    path.lineTo(bottom.x() + 0.03 * em, height);
    path.lineTo(bottom.x() - 0.03 * em, height);
    path.lineTo(0.2 * em - heavy * 0.75, height - tick + heavy * 0.7);
    path.lineTo(0.04 * em + 0.02 * em, height - tick + 0.1 * em + 0.035 * em);
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return {path, width};
}

qreal mathBraceHeight(qreal em)
{
    return 0.36 * em;
}

QPainterPath mathBrace(qreal width, bool isAbove, qreal em)
{
    const qreal tall = mathBraceHeight(em);
    const QPainterPath half = braceHalf(width / 2, tall, em);
    QPainterPath upright = half;
    upright.addPath(QTransform(1, 0, 0, -1, 0, width).map(half));
    upright.setFillRule(Qt::WindingFill);
    // Its point is at x = 0, which goes up, or down.
    return (isAbove ? QTransform(0, 1, 1, 0, 0, 0) : QTransform(0, -1, 1, 0, 0, tall)).map(upright);
}

QPainterPath mathArrow(const QString &text, qreal width, qreal line, qreal em)
{
    const bool isDouble = text == u"⇐" || text == u"⇒";
    const bool hasLeft = text == u"←" || text == u"↔" || text == u"⇐";
    const bool hasRight = text == u"→" || text == u"↔" || text == u"⇒" || text == u"↦";
    const qreal apart = isDouble ? 0.085 * em : 0;
    const qreal head = 0.26 * em;
    const qreal half = isDouble ? 0.24 * em : 0.19 * em;
    QPainterPath path;
    for (int at = 0; at < (isDouble ? 2 : 1); ++at) {
        const qreal y = at == 0 ? -apart : apart;
        path.moveTo(hasLeft && isDouble ? 0.1 * em : 0, y);
        path.lineTo(hasRight && isDouble ? width - 0.1 * em : width, y);
    }
    const auto addHead = [&](qreal tip, qreal back) {
        path.moveTo(tip + back, -half);
        path.quadTo(tip + back * 0.35, -half * 0.2, tip, 0);
        path.quadTo(tip + back * 0.35, half * 0.2, tip + back, half);
    };
    if (hasLeft)
        addHead(line / 2, head);
    if (hasRight)
        addHead(width - line / 2, -head);
    if (text == u"↦") {
        path.moveTo(line / 2, -half);
        path.lineTo(line / 2, half);
    }
    return stroked(path, line, Qt::RoundJoin); // a pointed one would reach beyond the width
}

QPainterPath mathHat(qreal width, bool isTilde, qreal line, qreal em)
{
    const qreal tall = std::min(0.24 * em, 0.12 * em + width * 0.06);
    QPainterPath path;
    if (isTilde) {
        path.moveTo(0, -tall * 0.15);
        path.cubicTo(width * 0.25, -tall * 1.5, width * 0.6, tall * 0.7, width, -tall * 0.75);
    } else {
        path.moveTo(0, 0);
        path.lineTo(width / 2, -tall);
        path.lineTo(width, 0);
    }
    return stroked(path, line * 1.1);
}

} // namespace cairn
