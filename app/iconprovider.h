// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QImage>
#include <QQuickImageProvider>

namespace cairn {

/// A symbolic icon of the Breeze set, of which only the shape counts, in a colour. Empty where there is none
/// of the name; callable from any thread.
QImage symbolicIcon(const QString &name, QSize size, const QColor &color);

/// `image://icon/NAME?color=%23rrggbb`: a symbolic icon of the Breeze set in one colour. Thread-safe. An icon
/// that is not there is an empty image.
class IconProvider final : public QQuickImageProvider
{
public:
    IconProvider();

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace cairn
