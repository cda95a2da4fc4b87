// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapdots.h"

#include <algorithm>
#include <cmath>

namespace cairn {

namespace {

/// `over` on top of `below`, both premultiplied, `cover` of 256 parts of it.
QRgb blend(QRgb below, QRgb over, uint cover)
{
    const auto channel = [&](int shift) {
        const uint above = ((over >> shift) & 0xff) * cover / 256;
        return std::pair(above, (below >> shift) & 0xff);
    };
    const auto [alpha, oldAlpha] = channel(24);
    const uint rest = 255 - alpha;
    QRgb result = (alpha + oldAlpha * rest / 255) << 24;
    for (const int shift : {0, 8, 16}) {
        const auto [above, old] = channel(shift);
        result |= (above + old * rest / 255) << shift;
    }
    return result;
}

} // namespace

void setDot(QImage &image, QPointF centre, double radius, const QColor &color, double ring)
{
    const int left = std::max(0, int(std::floor(centre.x() - radius - 0.5)));
    const int right = std::min(image.width() - 1, int(std::ceil(centre.x() + radius + 0.5)));
    const int top = std::max(0, int(std::floor(centre.y() - radius - 0.5)));
    const int bottom = std::min(image.height() - 1, int(std::ceil(centre.y() + radius + 0.5)));
    const QRgb over = qPremultiply(color.rgba());
    for (int y = top; y <= bottom; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = left; x <= right; ++x) {
            const double dx = x + 0.5 - centre.x(), dy = y + 0.5 - centre.y();
            const double distance = std::sqrt(dx * dx + dy * dy);
            double cover = std::clamp(radius + 0.5 - distance, 0.0, 1.0);
            if (ring > 0)
                cover -= std::clamp(radius - ring + 0.5 - distance, 0.0, 1.0);
            if (cover > 0)
                line[x] = blend(line[x], over, uint(cover * 256));
        }
    }
}

} // namespace cairn
