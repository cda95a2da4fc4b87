// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsimages.h"

#include "store/schema.h"
#include "store/userdata.h"
#include "sync/entitydocs.h"

#include <QBuffer>
#include <QImageReader>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString encoded(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

QByteArray readImage(const Home &home, const QStringList &parts)
{
    Result<Database> user = openUserData(home);
    const Result<std::vector<Source>> sources = user ? listSources(*user) : std::unexpected(user.error());
    if (!sources)
        return {};
    const auto source = std::ranges::find(*sources, parts[0], &Source::name);
    if (source == sources->end())
        return {};
    const Result<std::unique_ptr<Snapshot>> files = openSourceFiles(home, *source, parts[1]);
    return files ? (*files)->readPath(parts[3], DocsImageProvider::maxBytes).value_or(QByteArray())
                 : QByteArray();
}

} // namespace

DocsImageProvider::DocsImageProvider(const Home &home)
    : QQuickImageProvider(QQuickImageProvider::Image, QQmlImageProviderBase::ForceAsynchronousImageLoading),
      m_home(home)
{}

QImage DocsImageProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    QStringList parts = id.split(u'/');
    for (QString &part : parts)
        part = QUrl::fromPercentEncoding(part.toUtf8());
    if (parts.size() != 4)
        return {};
    QByteArray bytes = readImage(m_home, parts);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(256); // MB
    QSize own = reader.size();
    const bool isDrawing = reader.format().startsWith("svg");
    if (isDrawing && !requestedSize.isEmpty())
        own.scale(requestedSize, Qt::KeepAspectRatio);
    else if (own.width() > maxSide || own.height() > maxSide)
        own.scale(maxSide, maxSide, Qt::KeepAspectRatio);
    if (own.isValid())
        reader.setScaledSize(own);
    const QImage image = reader.read();
    if (size)
        *size = image.size();
    return image;
}

QImage loadDocsImage(const Home &home, const QString &address)
{
    const QString beginning = u"image://docs/"_s;
    return address.startsWith(beginning)
               ? DocsImageProvider(home).requestImage(address.sliced(beginning.size()), nullptr, {})
               : QImage();
}

QString imageBase(const QString &source, const QString &commit, int revision)
{
    return u"image://docs/%1/%2/%3/"_s.arg(encoded(source), encoded(commit), QString::number(revision));
}

} // namespace cairn
