// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>

namespace cairn {

/// Sets a smooth dot into a picture of the format ARGB32_Premultiplied: thousands of them in the time that a
/// painter takes for hundreds. `ring` is the width of the line of a hollow one; 0 for a full one. All in
/// pixels.
void setDot(QImage &image, QPointF centre, double radius, const QColor &color, double ring = 0);

} // namespace cairn
