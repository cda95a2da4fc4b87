// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "symbolicicon.h"

#include <BreezeIcons>

#include <QCache>
#include <QFile>
#include <QMutex>
#include <QMutexLocker>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype keptBytes = 4 << 20;

/// Breeze keeps its symbolic icons by topic and size; the small ones are the simple drawings.
QString findIcon(const QString &name)
{
    static const bool isReady = [] {
        BreezeIcons::initIcons();
        return true;
    }();
    Q_UNUSED(isReady);
    for (const QString &topic : {u"actions"_s, u"status"_s, u"places"_s, u"apps"_s, u"categories"_s,
                                 u"devices"_s, u"mimetypes"_s, u"emblems"_s}) {
        for (const QString &size : {u"16"_s, u"22"_s, u"24"_s, u"symbolic"_s}) {
            const QString path = u":/icons/breeze/%1/%2/%3.svg"_s.arg(topic, size, name);
            if (QFile::exists(path))
                return path;
        }
    }
    return {};
}

QImage drawn(const QString &name, QSize size, const QColor &color)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const QString file = findIcon(name);
    QPainter painter(&image);
    if (!file.isEmpty())
        QSvgRenderer(file).render(&painter);
    if (color.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    return image;
}

struct Drawing {
    QString name;
    QSize size;
    QRgb color = 0;

    friend bool operator==(const Drawing &, const Drawing &) = default;
    friend size_t qHash(const Drawing &drawing, size_t seed) noexcept
    {
        return qHashMulti(seed, drawing.name, drawing.size.width(), drawing.size.height(), drawing.color);
    }
};

} // namespace

QImage symbolicIcon(const QString &name, QSize size, const QColor &color)
{
    static QMutex mutex;
    static QCache<Drawing, QImage> kept(keptBytes);
    const Drawing key{name, size, color.isValid() ? color.rgba() : 0};
    {
        const QMutexLocker lock(&mutex);
        if (const QImage *image = kept.object(key))
            return *image;
    }
    QImage image = drawn(name, size, color);
    const QMutexLocker lock(&mutex);
    kept.insert(key, new QImage(image), image.sizeInBytes());
    return image;
}

} // namespace cairn
