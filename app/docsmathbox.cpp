// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmathbox.h"

#include <QPainter>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cairn {

void MathBox::moveInk(QPointF by)
{
    for (Letters &part : letters) {
        part.origin += by;
        part.ink.translate(by);
    }
    for (QRectF &line : lines)
        line.translate(by);
    for (QPainterPath &shape : shapes)
        shape.translate(by);
}

void MathBox::put(MathBox other, QPointF at)
{
    other.moveInk(at);
    std::ranges::move(other.letters, std::back_inserter(letters));
    std::ranges::move(other.lines, std::back_inserter(lines));
    std::ranges::move(other.shapes, std::back_inserter(shapes));
}

void MathBox::cover(const MathBox &other, qreal y)
{
    ascent = std::max(ascent, other.ascent - y);
    descent = std::max(descent, other.descent + y);
}

void MathBox::append(MathBox other, qreal y)
{
    cover(other, y);
    slant = other.slant;
    const qreal right = width + other.width;
    put(std::move(other), {width, y});
    width = right;
}

void MathBox::paint(QPainter *painter, QPointF baseline) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Letters &part : letters)
        painter->drawGlyphRun(baseline + part.origin, part.run);
    const QBrush ink = painter->pen().brush();
    painter->translate(baseline);
    for (const QRectF &line : lines)
        painter->fillRect(line, ink);
    for (const QPainterPath &shape : shapes)
        painter->fillPath(shape, ink);
    painter->restore();
}

QRectF MathBox::ink() const
{
    QRectF all;
    for (const Letters &part : letters)
        all |= part.ink;
    for (const QRectF &line : lines)
        all |= line;
    for (const QPainterPath &shape : shapes)
        all |= shape.boundingRect();
    return all;
}

} // namespace cairn
