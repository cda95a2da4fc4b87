// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mappainter.h"

#include "mapraster.h"
#include "symbolicicon.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double missingRing = 0.3; // of a dot's radius
constexpr double readableIcon = 8;  // pixels: the radius of a dot that has the picture of its kind
constexpr size_t mostRings = 300;

QRectF around(QPointF centre, double radius)
{
    return {centre - QPointF(radius, radius), centre + QPointF(radius, radius)};
}

QColor faded(QColor color, float share)
{
    color.setAlphaF(color.alphaF() * share);
    return color;
}

} // namespace

/// Into a picture of its own, as a painter hands each line out to several threads, which takes longer than
/// the line.
void MapPainter::paintGround(QPainter &painter, const MapScene &scene)
{
    const double ratio = painter.device()->devicePixelRatio();
    const QSize pixels = (scene.sight.size * ratio).toSize();
    if (m_ground.size() != pixels)
        m_ground = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_ground.setDevicePixelRatio(ratio);
    m_ground.fill(Qt::transparent);
    MapRaster raster(m_ground);
    const std::vector<MapLine> lines = scene.linesIn(scene.sight.area());
    setLines(raster, scene, lines, true, ratio);
    setDiscs(raster, scene, ratio);
    setLines(raster, scene, lines, false, ratio);
    setDots(raster, scene, ratio);
    painter.drawImage(QPointF(), m_ground);
}

void MapPainter::setLines(MapRaster &raster, const MapScene &scene, const std::vector<MapLine> &lines,
                          bool isBelow, double ratio)
{
    for (const MapLine &line : lines) {
        if ((line.tone == MapLine::Tone::Bundle) != isBelow)
            continue;
        const QColor color = scene.colorOf(line);
        const std::vector<QPointF> points = line.points();
        for (size_t at = 0; at + 1 < points.size(); ++at)
            raster.setLine(scene.sight.toScreen(points[at]) * ratio,
                           scene.sight.toScreen(points[at + 1]) * ratio, line.width * ratio, color);
    }
}

void MapPainter::setDiscs(MapRaster &raster, const MapScene &scene, double ratio)
{
    const QRectF window({}, scene.sight.size);
    for (const ClusterCircle &circle : scene.picture().layout.clusters) {
        const double radius = circle.radius * scene.sight.zoom;
        const QPointF centre = scene.sight.toScreen(circle.centre);
        if (around(centre, radius + 1).intersects(window))
            raster.setDisc(centre * ratio, radius * ratio, scene.look.disc, scene.look.border);
    }
}

void MapPainter::setDots(MapRaster &raster, const MapScene &scene, double ratio)
{
    const MapPicture &picture = scene.picture();
    const double radius = scene.detail().dotRadius;
    const double reach = radius / scene.sight.zoom;
    picture.grid.forPointsIn(scene.sight.area().adjusted(-reach, -reach, reach, reach), [&](int node) {
        const bool isMissing = picture.graph->node(node).isMissing;
        QColor color = isMissing ? scene.look.warning : scene.look.kindColor(picture.kindOf[size_t(node)]);
        if (scene.isFaded(node))
            color.setAlphaF(fadedDot);
        raster.setDot(scene.sight.toScreen(picture.place(node)) * ratio, radius * ratio, color,
                      isMissing ? std::max(1.0, radius * missingRing) * ratio : 0);
    });
}

void MapPainter::paintTop(QPainter &painter, const MapScene &scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.detail().dotRadius >= readableIcon && !scene.detail().hasCards)
        paintIcons(painter, scene);
    paintRings(painter, scene);
    // Those that matter most come first, and lie above.
    const std::vector<MapLabel> labels = scene.labels();
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        if (label->type == MapLabel::Type::Card)
            paintCard(painter, scene, *label);
        else
            paintName(painter, scene, *label);
    }
}

void MapPainter::paintIcons(QPainter &painter, const MapScene &scene)
{
    const MapPicture &picture = scene.picture();
    const int side = int(1.25 * scene.detail().dotRadius);
    picture.grid.forPointsIn(scene.sight.area(), [&](int node) {
        if (scene.isFaded(node) || picture.graph->node(node).isMissing)
            return;
        const QPointF place = scene.sight.toScreen(picture.place(node));
        const double ratio = painter.device()->devicePixelRatio();
        const QImage &image = icon(scene.look.kindIcons.value(picture.kindOf[size_t(node)]),
                                   int(std::ceil(side * ratio)), scene.look.disc);
        painter.drawImage(
            QRectF(std::round(place.x() - side / 2.0), std::round(place.y() - side / 2.0), side, side),
            image);
    });
}

void MapPainter::paintRings(QPainter &painter, const MapScene &scene) const
{
    const MapPicture &picture = scene.picture();
    const double radius = scene.detail().dotRadius;
    const auto ring = [&](int node, double gap, double width) {
        painter.setPen(QPen(scene.look.accent, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(around(scene.sight.toScreen(picture.place(node)), radius + gap));
    };
    const QRectF area = scene.sight.area();
    const int current = scene.map.current();
    size_t drawn = 0;
    for (const int node : scene.map.matching()) {
        if (current < 0 && area.contains(picture.place(node)) && drawn++ < mostRings)
            ring(node, 2.5, 1.5);
    }
    if (scene.hovered >= 0)
        ring(scene.hovered, 2, 1.5);
    if (current < 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(scene.look.accent, 0.22F));
    painter.drawEllipse(around(scene.sight.toScreen(picture.place(current)), radius + 8));
    ring(current, 3, 2);
}

void MapPainter::paintName(QPainter &painter, const MapScene &scene, const MapLabel &label) const
{
    const bool isCluster = label.type == MapLabel::Type::Cluster;
    painter.setPen(isCluster ? QPen(scene.look.border, 1) : QPen(Qt::NoPen));
    painter.setBrush(isCluster ? scene.look.ground : faded(scene.look.disc, 0.86F));
    const double radius = isCluster ? label.box.height() / 2 : 4;
    painter.drawRoundedRect(label.box, radius, radius);
    painter.setFont(label.font);
    painter.setPen(label.isLit                             ? scene.look.accent
                   : isCluster && scene.map.current() >= 0 ? scene.look.muted
                                                           : scene.look.text);
    painter.drawText(label.box, Qt::AlignCenter, label.text);
}

void MapPainter::paintCard(QPainter &painter, const MapScene &scene, const MapLabel &label)
{
    const MapPicture &picture = scene.picture();
    const GraphNode &node = picture.graph->node(label.index);
    const double ratio = painter.device()->devicePixelRatio();
    const int kind = picture.kindOf[size_t(label.index)];
    const bool isCurrent = label.index == scene.map.current();
    painter.setPen(QPen(isCurrent     ? scene.look.accent
                        : label.isLit ? scene.look.line
                                      : scene.look.border,
                        isCurrent ? 2 : 1));
    painter.setBrush(isCurrent ? scene.look.accentSoft : scene.look.surface);
    painter.drawRoundedRect(label.box, 6, 6);

    const double side = 16 * scene.look.scale, inset = 10 * scene.look.scale;
    painter.drawImage(
        QRectF(label.box.left() + inset, label.box.center().y() - side / 2, side, side),
        icon(scene.look.kindIcons.value(kind), int(std::ceil(side * ratio)), scene.look.kindColor(kind)));
    QRectF text = label.box.adjusted(2 * inset + side - 2, 0, -inset, 0);
    QFont title = scene.look.font;
    title.setWeight(QFont::Medium);
    const QString below = node.isMissing    ? CatalogMap::tr("not in the catalog")
                          : node.owner >= 0 ? picture.graph->node(node.owner).title
                                            : node.type;
    const auto line = [&](const QFont &font, const QColor &color, const QString &words, double top,
                          double height) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRectF(text.left(), top, text.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(words, Qt::ElideRight, text.width()));
    };
    const double half = label.box.height() / 2;
    const double shift = below.isEmpty() ? half / 2 : 4 * scene.look.scale;
    line(title, scene.look.text, node.title, label.box.top() + shift, half - shift / 2);
    line(scene.look.font, node.isMissing ? scene.look.warning : scene.look.muted, below,
         label.box.top() + half, half - shift);
}

const QImage &MapPainter::icon(const QString &name, int pixels, const QColor &color)
{
    QImage &image = m_icons[u"%1 %2 %3"_s.arg(name).arg(pixels).arg(color.rgba())];
    if (image.isNull())
        image = symbolicIcon(name, {pixels, pixels}, color);
    return image;
}

} // namespace cairn
