// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QQuickImageProvider>

namespace cairn {

/// `image://icon/NAME?color=%23rrggbb`: a symbolic icon of the Breeze set in one colour. Thread-safe. An icon
/// that is not there is an empty image.
class IconProvider final : public QQuickImageProvider
{
public:
    IconProvider();

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace cairn
