// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"

#include <QQuickImageProvider>
#include <QString>

namespace cairn {

/// Images of a source's files: `image://docs/SOURCE/COMMIT/REVISION/PATH`, each part percent-encoded. An
/// empty commit is a folder as it is now; another revision is loaded anew. Off the GUI thread. What is no
/// image, or larger than its limits, is an empty one.
class DocsImageProvider final : public QQuickImageProvider
{
public:
    static constexpr qsizetype maxBytes = 20 * 1024 * 1024;
    static constexpr int maxSide = 8'000; ///< pixels; larger ones are made smaller while they are read

    explicit DocsImageProvider(const Home &home);

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;

private:
    Home m_home;
};

/// An image by its whole address, `image://docs/...`; empty for others, such as those of the web.
QImage loadDocsImage(const Home &home, const QString &address);

/// What the addresses of a page's images begin with.
QString imageBase(const QString &source, const QString &commit, int revision);

} // namespace cairn
