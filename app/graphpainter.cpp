// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphpainter.h"

#include "symbolicicon.h"
#include "words.h"

#include <QCoreApplication>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double arrowLength = 8;
constexpr double arrowWidth = 7;
constexpr double radius = 6;
constexpr double padding = 12;
constexpr double gap = 8;
constexpr double markSize = 16;
constexpr double titlePixels = 13;
constexpr double captionPixels = 12;
constexpr int markOversize = 4;

/// The second line: whose it is, or what.
QString captionOf(const GraphRow &row)
{
    if (row.isMissing)
        return QCoreApplication::translate("GraphPainter", "not in the catalog");
    if (row.folded > 0)
        return QCoreApplication::translate("GraphPainter", "%Ln entities", nullptr, row.folded);
    return !row.owner.isEmpty() ? row.owner : !row.type.isEmpty() ? row.type : kindLabel(row.kind);
}

GraphLabel cut(const QString &text, const QRectF &room, const QFont &font, const QColor &color)
{
    return {QFontMetricsF(font).elidedText(text.simplified(), Qt::ElideRight, room.width()), room, font,
            color};
}

} // namespace

QFont GraphLooks::font(double pixels, QFont::Weight weight) const
{
    QFont font(family);
    font.setPixelSize(std::max(1, int(std::lround(pixels * scale))));
    font.setWeight(weight);
    return font;
}

QPainterPath pathOf(const GraphCurve &curve)
{
    const std::vector<QPointF> &points = curve.points;
    QPainterPath path(points.empty() ? QPointF() : points.front());
    for (size_t at = 1; at + 2 < points.size(); at += 3)
        path.cubicTo(points[at], points[at + 1], points[at + 2]);
    return path;
}

/// Its direction is that from the last control point.
QPolygonF arrowOf(const GraphCurve &curve)
{
    if (curve.points.size() < 4)
        return {};
    const QPointF tip = curve.points.back();
    QLineF back(tip, curve.points[curve.points.size() - 2]);
    if (back.length() < 1)
        return {};
    back.setLength(arrowLength);
    const QLineF across = back.normalVector();
    const QPointF half = (across.p2() - across.p1()) / arrowLength * arrowWidth / 2;
    return QPolygonF({tip, back.p2() + half, back.p2() - half});
}

bool isSeen(const GraphCurve &curve, const QRectF &sight)
{
    if (curve.points.size() < 4)
        return false;
    const auto [left, right] = std::ranges::minmax(curve.points, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(curve.points, {}, &QPointF::y);
    return QRectF(QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y()))
        .adjusted(-arrowWidth, -arrowWidth, arrowWidth, arrowWidth)
        .intersects(sight);
}

void paintCurve(QPainter &painter, const GraphCurve &curve, const QColor &color, double width)
{
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(curve));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(arrowOf(curve));
}

QRectF boxOfWords(const GraphCurve &curve, const QFontMetricsF &metrics)
{
    QRectF box = metrics.boundingRect(curve.words).adjusted(-3, 0, 3, 0);
    box.moveCenter(curve.label);
    return box;
}

void paintWords(QPainter &painter, const GraphCurve &curve, const QColor &text, const QColor &ground)
{
    const QRectF box = boxOfWords(curve, QFontMetricsF(painter.font()));
    painter.fillRect(box, ground);
    painter.setPen(text);
    painter.drawText(box, Qt::AlignCenter, curve.words);
}

GraphBox boxOf(const GraphRow &row, const GraphLooks &looks)
{
    GraphBox box;
    box.box = row.box();
    box.radius = radius;
    box.ground = row.isRoot ? looks.accentSoft : row.isMissing ? looks.sunken : looks.surface;
    box.border = row.isRoot ? looks.accent : row.isMissing ? looks.line : looks.border;
    box.borderWidth = row.isRoot ? 2 : 1;
    box.isDashed = row.isMissing;
    const double mark = markSize * looks.scale;
    box.mark = QRectF(row.left + padding, row.centre().y() - mark / 2, mark, mark);
    const double left = box.mark.right() + gap;
    const QFont title = looks.font(titlePixels, row.isRoot ? QFont::DemiBold : QFont::Medium);
    const QFont caption = looks.font(captionPixels);
    const double titleHeight = QFontMetricsF(title).height();
    const double captionHeight = QFontMetricsF(caption).height();
    const double top = row.centre().y() - (titleHeight + captionHeight) / 2;
    const double width = row.box().right() - padding - left;
    box.labels.push_back(
        cut(row.title, {left, top, width, titleHeight}, title, row.isMissing ? looks.muted : looks.text));
    box.labels.push_back(cut(captionOf(row), {left, top + titleHeight, width, captionHeight}, caption,
                             row.isMissing ? looks.warning : looks.muted));
    return box;
}

GraphBox boxOf(const GraphFrame &frame, const GraphLooks &looks)
{
    GraphBox box;
    box.box = frame.area;
    box.radius = radius;
    box.ground = looks.sunken;
    box.border = looks.border;
    const QFont font = looks.font(captionPixels, QFont::Medium);
    const double height = QFontMetricsF(font).height();
    const double mark = captionPixels * looks.scale;
    const double top = frame.area.top() + gap / 4;
    box.mark = QRectF(frame.area.left() + gap, top + (height - mark) / 2, mark, mark);
    const double left = box.mark.right() + gap / 2;
    const QRectF room(left, top, frame.area.right() - gap - left, height);
    box.labels.push_back(cut(frame.title, room, font, looks.muted));
    return box;
}

QImage markOf(const QString &kind, double size, const std::vector<KindLook> &kinds)
{
    const auto look = std::ranges::find(kinds, kind, &KindLook::kind);
    if (look == kinds.end())
        return {};
    const int pixels = int(std::lround(size)) * markOversize;
    return symbolicIcon(look->iconName, {pixels, pixels}, look->color);
}

void paintLabel(QPainter &painter, const GraphLabel &label)
{
    painter.setFont(label.font);
    painter.setPen(label.color);
    painter.drawText(label.room, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                     label.text);
}

void paintBox(QPainter &painter, const GraphBox &box, const QImage &mark)
{
    QPen pen(box.border, box.borderWidth);
    if (box.isDashed)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(box.ground);
    const double inset = box.borderWidth / 2;
    painter.drawRoundedRect(box.box.adjusted(inset, inset, -inset, -inset), box.radius, box.radius);
    if (!mark.isNull())
        painter.drawImage(box.mark, mark);
    for (const GraphLabel &label : box.labels)
        paintLabel(painter, label);
}

void paintGraph(QPainter &painter, const GraphPicture &picture, const QRectF &sight, const GraphLooks &looks,
                const std::vector<KindLook> &kinds)
{
    for (const GraphFrame &frame : picture.frames) {
        const GraphBox box = boxOf(frame, looks);
        if (frame.area.intersects(sight))
            paintBox(painter, box, markOf(frame.kind, box.mark.width(), kinds));
    }
    for (const GraphCurve &curve : picture.curves) {
        if (isSeen(curve, sight))
            paintCurve(painter, curve, looks.line, lineWidth);
    }
    painter.setFont(looks.font(wordPixels));
    for (const GraphCurve &curve : picture.curves) {
        if (curve.isTold() && isSeen(curve, sight))
            paintWords(painter, curve, looks.muted, looks.ground);
    }
    QHash<QString, QImage> marks;
    for (const GraphRow &row : picture.rows) {
        if (!row.box().intersects(sight))
            continue;
        const GraphBox box = boxOf(row, looks);
        if (!marks.contains(row.kind))
            marks.insert(row.kind, markOf(row.kind, box.mark.width(), kinds));
        paintBox(painter, box, marks[row.kind]);
    }
}

} // namespace cairn
