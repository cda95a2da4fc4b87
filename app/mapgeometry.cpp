// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapgeometry.h"

#include "mapraster.h"
#include "maptriangles.h"

#include <QMatrix4x4>
#include <QQuickWindow>
#include <QSGTexture>
#include <QSGTextureMaterial>
#include <QSGVertexColorMaterial>

#include <cmath>

namespace cairn {

namespace {

constexpr double spare = 0.25;       // of the window, on each side, that has lines before one gets there
constexpr double widthChange = 1.25; // of the zoom, before lines are made anew
constexpr double dotChange = 1.06;   // of the dots' size against what it should be
constexpr int cellSide = 64;         // pixels of the picture that dots are cut out of
constexpr double cellRadius = 28;
constexpr double cellRing = 9;

void setUp(QSGGeometryNode &node, const QSGGeometry::AttributeSet &attributes, QSGMaterial *material)
{
    auto *geometry = new QSGGeometry(attributes, 0);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    node.setGeometry(geometry);
    node.setFlag(QSGNode::OwnsGeometry);
    node.setMaterial(material);
    node.setFlag(QSGNode::OwnsMaterial);
    node.setFlag(QSGNode::OwnedByParent, false);
}

bool isApart(double one, double other, double factor)
{
    return one > other * factor || other > one * factor;
}

} // namespace

MapGeometry::MapGeometry(QQuickWindow *window)
    : m_window(window)
{
    for (QSGGeometryNode *node : {&m_bundles, &m_discs, &m_edges}) {
        setUp(*node, QSGGeometry::defaultAttributes_ColoredPoint2D(), new QSGVertexColorMaterial);
        appendChildNode(node);
    }
    auto *material = new QSGTextureMaterial;
    material->setFiltering(QSGTexture::Linear);
    material->setMipmapFiltering(QSGTexture::Linear);
    material->setFlag(QSGMaterial::Blending);
    setUp(m_dots, QSGGeometry::defaultAttributes_TexturedPoint2D(), material);
}

MapGeometry::~MapGeometry()
{
    removeAllChildNodes();
}

void MapGeometry::update(const MapScene &scene, bool isChanged)
{
    setMatrix(scene.sight);
    const bool isWidthWrong = isApart(scene.sight.zoom, m_zoom, widthChange);
    if (isChanged || isWidthWrong || !m_area.contains(scene.sight.area())) {
        const QRectF area = scene.sight.area();
        const double across = area.width() * spare, down = area.height() * spare;
        m_area = area.adjusted(-across, -down, across, down);
        m_zoom = scene.sight.zoom;
        makeLines(scene);
        if (isChanged || isWidthWrong)
            makeDiscs(scene);
    }
    const double shownRadius = m_dotRadius * (m_dotZoom > 0 ? scene.sight.zoom / m_dotZoom : 0);
    if (isChanged)
        makeTexture(scene);
    if (isChanged || isApart(shownRadius, scene.detail().dotRadius, dotChange))
        makeDots(scene);
}

void MapGeometry::setMatrix(const MapSight &sight)
{
    QMatrix4x4 matrix;
    const QPointF corner = sight.toScreen({0, 0});
    matrix.translate(float(corner.x()), float(corner.y()));
    matrix.scale(float(sight.zoom), float(sight.zoom));
    QSGTransformNode::setMatrix(matrix);
}

void MapGeometry::makeLines(const MapScene &scene)
{
    MapTriangles below(1 / m_zoom), above(1 / m_zoom);
    for (const MapLine &line : scene.linesIn(m_area)) {
        MapTriangles &layer = line.tone == MapLine::Tone::Bundle ? below : above;
        layer.addLine(line.points(), line.width, scene.colorOf(line));
    }
    below.copyTo(*m_bundles.geometry());
    above.copyTo(*m_edges.geometry());
    m_bundles.markDirty(QSGNode::DirtyGeometry);
    m_edges.markDirty(QSGNode::DirtyGeometry);
}

void MapGeometry::makeDiscs(const MapScene &scene)
{
    MapTriangles discs(1 / m_zoom);
    for (const ClusterCircle &circle : scene.picture().layout.clusters)
        discs.addDisc(circle.centre, circle.radius, scene.look.disc, scene.look.border);
    discs.copyTo(*m_discs.geometry());
    m_discs.markDirty(QSGNode::DirtyGeometry);
}

/// A row of dots in the colours of the kinds, behind them the ring of what is missing; below it the same,
/// faded.
void MapGeometry::makeTexture(const MapScene &scene)
{
    const int kinds = int(scene.picture().kinds.size());
    QImage image((kinds + 1) * cellSide, 2 * cellSide, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    MapRaster raster(image);
    for (int row = 0; row < 2; ++row) {
        for (int cell = 0; cell <= kinds; ++cell) {
            QColor color = cell == kinds ? scene.look.warning : scene.look.kindColor(cell);
            if (row == 1)
                color.setAlphaF(fadedDot);
            raster.setDot(QPointF(cell + 0.5, row + 0.5) * cellSide, cellRadius, color,
                          cell == kinds ? cellRing : 0);
        }
    }
    m_texture.reset(m_window->createTextureFromImage(image));
    m_texture->setMipmapFiltering(QSGTexture::Linear);
    m_texture->setFiltering(QSGTexture::Linear);
    static_cast<QSGTextureMaterial *>(m_dots.material())->setTexture(m_texture.get());
    m_dots.markDirty(QSGNode::DirtyMaterial);
    if (!m_dots.parent())
        appendChildNode(&m_dots); // not before it has a texture
}

void MapGeometry::makeDots(const MapScene &scene)
{
    const MapPicture &picture = scene.picture();
    const int kinds = int(picture.kinds.size()), count = picture.size();
    m_dotRadius = scene.detail().dotRadius;
    m_dotZoom = scene.sight.zoom;
    const double half = m_dotRadius / m_dotZoom * cellSide / (2 * cellRadius);
    QSGGeometry &geometry = *m_dots.geometry();
    geometry.allocate(6 * count);
    QSGGeometry::TexturedPoint2D *point = geometry.vertexDataAsTexturedPoint2D();
    for (int node = 0; node < count; ++node) {
        const int cell = picture.graph->node(node).isMissing ? kinds : picture.kindOf[size_t(node)];
        const QPointF place = picture.place(node);
        const auto left = float(place.x() - half), right = float(place.x() + half);
        const auto top = float(place.y() - half), bottom = float(place.y() + half);
        const float x0 = float(cell) / float(kinds + 1), x1 = float(cell + 1) / float(kinds + 1);
        const float y0 = scene.isFaded(node) ? 0.5F : 0, y1 = y0 + 0.5F;
        (point++)->set(left, top, x0, y0);
        (point++)->set(right, top, x1, y0);
        (point++)->set(left, bottom, x0, y1);
        (point++)->set(right, top, x1, y0);
        (point++)->set(right, bottom, x1, y1);
        (point++)->set(left, bottom, x0, y1);
    }
    m_dots.markDirty(QSGNode::DirtyGeometry);
}

} // namespace cairn
