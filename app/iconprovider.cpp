// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "iconprovider.h"

#include <BreezeIcons>

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int defaultSize = 16;

/// Breeze keeps its symbolic icons by topic and size; the small ones are the simple drawings.
QString findIcon(const QString &name)
{
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

} // namespace

QImage symbolicIcon(const QString &name, QSize size, const QColor &color)
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

IconProvider::IconProvider()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
    BreezeIcons::initIcons();
}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const qsizetype mark = id.indexOf(u'?');
    const QString name = mark < 0 ? id : id.first(mark);
    const QString color =
        QUrlQuery(mark < 0 ? QString() : id.sliced(mark + 1)).queryItemValue(u"color"_s, QUrl::FullyDecoded);
    const QSize wanted =
        requestedSize.isValid() && !requestedSize.isEmpty() ? requestedSize : QSize(defaultSize, defaultSize);
    if (size)
        *size = wanted;
    return symbolicIcon(name, wanted, QColor::isValidColorName(color) ? QColor::fromString(color) : QColor());
}

} // namespace cairn
