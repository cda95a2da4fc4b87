// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>

namespace cairn {

/// Sets smooth dots, lines and discs into a picture of the format ARGB32_Premultiplied: tens of thousands in
/// the time that a painter takes for a thousand, as it need not be ready for every shape. All in pixels.
class MapRaster final
{
public:
    explicit MapRaster(QImage &image);

    /// `ring` is the width of the line of a hollow dot; 0 for a full one.
    void setDot(QPointF centre, double radius, const QColor &color, double ring = 0);
    /// Without round ends, so that the parts of a curve join.
    void setLine(QPointF from, QPointF to, double width, const QColor &color);
    /// A disc of an opaque colour with a line of one pixel around it.
    void setDisc(QPointF centre, double radius, const QColor &fill, const QColor &line);

private:
    QRgb *row(int y) const { return m_bits + qsizetype(y) * m_stride; }

    QRgb *m_bits;
    qsizetype m_stride; ///< in pixels
    int m_width;
    int m_height;
};

} // namespace cairn
