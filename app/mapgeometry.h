// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mapscene.h"

#include <QSGGeometryNode>
#include <QSGTransformNode>

#include <memory>

class QQuickWindow;
class QSGTexture;

namespace cairn {

/// A map as triangles, for windows that a graphics card draws: one node each for lines between clusters,
/// discs, edges and dots. Panning and zooming change a matrix; triangles are made anew when the picture or
/// what stands out changes, when lines would become visibly too thick or thin, and when one comes to a part
/// of the map that has none.
class MapGeometry final : public QSGTransformNode
{
public:
    explicit MapGeometry(QQuickWindow *window);
    ~MapGeometry() override;

    /// `isChanged` where something other than the sight did.
    void update(const MapScene &scene, bool isChanged);

private:
    void setMatrix(const MapSight &sight);
    void makeLines(const MapScene &scene);
    void makeDiscs(const MapScene &scene);
    void makeDots(const MapScene &scene);
    void makeTexture(const MapScene &scene);

    QQuickWindow *m_window;
    QSGGeometryNode m_bundles;
    QSGGeometryNode m_discs;
    QSGGeometryNode m_edges;
    QSGGeometryNode m_dots;
    std::unique_ptr<QSGTexture> m_texture;
    QRectF m_area;          ///< of the map that has triangles
    double m_zoom = 0;      ///< that widths of lines were made for
    double m_dotZoom = 0;   ///< that dots were made for
    double m_dotRadius = 0; ///< pixels
};

} // namespace cairn
