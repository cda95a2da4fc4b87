// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapraster.h"

#include <algorithm>
#include <cmath>

namespace cairn {

namespace {

/// All channels times `share` of 255.
inline QRgb scaled(QRgb color, uint share)
{
    uint even = (color & 0xff00ffU) * share;
    even = ((even + ((even >> 8) & 0xff00ffU) + 0x800080U) >> 8) & 0xff00ffU;
    uint odd = ((color >> 8) & 0xff00ffU) * share;
    odd = (odd + ((odd >> 8) & 0xff00ffU) + 0x800080U) & 0xff00ff00U;
    return even | odd;
}

/// A part, of 255, of the colour `over` on top, both premultiplied.
inline void blend(QRgb &below, QRgb over, int cover)
{
    if (cover <= 0)
        return;
    const QRgb above = cover >= 255 ? over : scaled(over, uint(cover));
    below = above + scaled(below, 255 - uint(qAlpha(above)));
}

/// Of a pixel that far within an edge.
inline int coverOf(double within)
{
    return std::clamp(int(within * 255), 0, 255);
}

} // namespace

MapRaster::MapRaster(QImage &image)
    : m_bits(reinterpret_cast<QRgb *>(image.bits())),
      m_stride(image.bytesPerLine() / qsizetype(sizeof(QRgb))),
      m_width(image.width()),
      m_height(image.height())
{}

void MapRaster::setDot(QPointF centre, double radius, const QColor &color, double ring)
{
    const int left = std::max(0, int(std::floor(centre.x() - radius - 0.5)));
    const int right = std::min(m_width - 1, int(std::ceil(centre.x() + radius + 0.5)));
    const int top = std::max(0, int(std::floor(centre.y() - radius - 0.5)));
    const int bottom = std::min(m_height - 1, int(std::ceil(centre.y() + radius + 0.5)));
    const QRgb over = qPremultiply(color.rgba());
    for (int y = top; y <= bottom; ++y) {
        QRgb *line = row(y);
        for (int x = left; x <= right; ++x) {
            const double dx = x + 0.5 - centre.x(), dy = y + 0.5 - centre.y();
            const double distance = std::sqrt(dx * dx + dy * dy);
            int cover = coverOf(radius + 0.5 - distance);
            if (ring > 0)
                cover -= coverOf(radius - ring + 0.5 - distance);
            blend(line[x], over, cover);
        }
    }
}

/// Column by column, or row by row where it is steep.
void MapRaster::setLine(QPointF from, QPointF to, double width, const QColor &color)
{
    const bool isSteep = std::abs(to.y() - from.y()) > std::abs(to.x() - from.x());
    const auto along = [&](QPointF point) { return isSteep ? point.y() : point.x(); };
    const auto aside = [&](QPointF point) { return isSteep ? point.x() : point.y(); };
    if (along(from) > along(to))
        std::swap(from, to);
    const double length = along(to) - along(from);
    if (length <= 0)
        return;
    const double slope = (aside(to) - aside(from)) / length;
    const double upright = 1 / std::sqrt(1 + slope * slope); // of a step aside, what leads away from the line
    // What is thinner than a pixel is fainter instead.
    QRgb over = qPremultiply(color.rgba());
    if (width < 1)
        over = scaled(over, uint(width * 255));
    const double half = std::max(width, 1.0) / 2;
    const double reach = (half + 0.5) / upright;
    const int first = std::max(0, int(std::ceil(along(from) - 0.5)));
    const int last = std::min((isSteep ? m_height : m_width) - 1, int(std::ceil(along(to) - 0.5)) - 1);
    const int most = (isSteep ? m_width : m_height) - 1;
    for (int at = first; at <= last; ++at) {
        const double middle = aside(from) + (at + 0.5 - along(from)) * slope;
        const int begin = std::max(0, int(std::floor(middle - reach)));
        const int end = std::min(most, int(std::floor(middle + reach)));
        for (int beside = begin; beside <= end; ++beside) {
            const double distance = std::abs(beside + 0.5 - middle) * upright;
            blend(isSteep ? row(at)[beside] : row(beside)[at], over, coverOf(half + 0.5 - distance));
        }
    }
}

void MapRaster::setDisc(QPointF centre, double radius, const QColor &fill, const QColor &line)
{
    const QRgb inside = qPremultiply(fill.rgba()), rim = qPremultiply(line.rgba());
    const int top = std::max(0, int(std::floor(centre.y() - radius - 1)));
    const int bottom = std::min(m_height - 1, int(std::ceil(centre.y() + radius + 1)));
    const auto halfWidth = [](double reach, double dy) {
        return reach > std::abs(dy) ? std::sqrt(reach * reach - dy * dy) : 0.0;
    };
    for (int y = top; y <= bottom; ++y) {
        QRgb *pixels = row(y);
        const double dy = y + 0.5 - centre.y();
        const double outer = halfWidth(radius + 1.5, dy), inner = halfWidth(radius - 1.5, dy);
        const int left = std::max(0, int(std::floor(centre.x() - outer)));
        const int right = std::min(m_width - 1, int(std::ceil(centre.x() + outer)));
        const int fullFrom = std::max(left, int(std::ceil(centre.x() - inner)));
        const int fullTo = inner > 0 ? std::min(right, int(std::floor(centre.x() + inner)) - 1) : fullFrom - 1;
        if (fullFrom <= fullTo)
            std::fill(pixels + fullFrom, pixels + fullTo + 1, inside);
        for (int x = left; x <= right; ++x) {
            if (x == fullFrom && fullTo >= fullFrom)
                x = fullTo + 1;
            if (x > right)
                break;
            const double distance = std::hypot(x + 0.5 - centre.x(), dy);
            blend(pixels[x], inside, coverOf(radius + 0.5 - distance));
            blend(pixels[x], rim, coverOf(1 - std::abs(distance - radius)));
        }
    }
}

} // namespace cairn
