// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphexport.h"

#include "graph/graphjson.h"
#include "graph/graphtext.h"
#include "graphsvg.h"
#include "portal.h"
#include "savefile.h"
#include "syncrunner.h"
#include "words.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double oversize = 2;
constexpr double mostPixels = 64'000'000;
constexpr double pointsPerPixel = 0.75;
constexpr double longestPage = 14'400; // points; readers of PDF show nothing longer

/// A picture as the texts have it: a graph of its own.
struct PictureGraph {
    CatalogGraph graph;
    Neighbourhood part;
    LayoutGraph sizes;
    LayoutResult places;
};

PictureGraph graphOf(const GraphSheet &sheet)
{
    const GraphPicture &picture = sheet.picture;
    PictureGraph result;
    std::vector<GraphNode> nodes;
    std::vector<int> placeOf(picture.rows.size(), -1);
    for (size_t at = 0; at < picture.rows.size(); ++at) {
        const GraphRow &row = picture.rows[at];
        if (!row.box().intersects(sheet.area))
            continue;
        placeOf[at] = int(nodes.size());
        GraphNode node;
        node.ref = row.ref;
        node.title = row.title;
        node.kind = row.kind;
        node.isMissing = row.isMissing;
        nodes.push_back(std::move(node));
        result.part.nodes.push_back(placeOf[at]);
        result.part.distances.push_back(row.isRoot ? 0 : -1);
        result.sizes.nodes.emplace_back(row.width, row.height);
        result.places.nodes.push_back(row.centre());
    }
    for (const GraphCurve &curve : picture.curves) {
        const int from = placeOf[size_t(curve.from)], to = placeOf[size_t(curve.to)];
        if (from < 0 || to < 0)
            continue;
        result.part.edges.push_back({from, to, curve.type});
        result.places.edges.push_back({curve.points, curve.label});
    }
    result.graph = CatalogGraph(std::move(nodes), {});
    return result;
}

/// One page of the size that it takes: vectors, and texts that can be searched.
QByteArray pdfOf(const GraphSheet &sheet)
{
    const QSizeF size = placesOf(sheet).size;
    const double scale = std::min(pointsPerPixel, longestPage / std::max(size.width(), size.height()));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(sheet.title);
        writer.setCreator(u"Cairn"_s);
        writer.setPageSize(QPageSize(size * scale, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        QPainter painter(&writer);
        painter.scale(writer.width() / size.width(), writer.width() / size.width());
        paintSheet(painter, sheet);
    }
    return bytes;
}

QByteArray pngOf(const GraphSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    imageOf(sheet).save(&buffer, "PNG");
    return bytes;
}

QString suffixOf(const QString &format)
{
    return format == u"mermaid" ? u"mmd"_s : format;
}

} // namespace

QImage imageOf(const GraphSheet &sheet)
{
    const QSizeF size = placesOf(sheet).size;
    const double scale = std::min(oversize, std::sqrt(mostPixels / (size.width() * size.height())));
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintSheet(painter, sheet);
    return image;
}

QByteArray exported(const GraphSheet &sheet, const QString &format)
{
    if (format == u"svg")
        return svgOf(sheet);
    if (format == u"png")
        return pngOf(sheet);
    if (format == u"pdf")
        return pdfOf(sheet);
    const PictureGraph picture = graphOf(sheet);
    if (format == u"dot")
        return dotOf(picture.graph, picture.part).toUtf8();
    if (format == u"mermaid")
        return mermaidOf(picture.graph, picture.part).toUtf8();
    return graphJson(picture.graph, picture.part, picture.sizes, picture.places);
}

GraphExport::GraphExport(QObject *parent)
    : QObject(parent), m_work(this)
{}

void GraphExport::setPicture(GraphPictureModel *picture)
{
    if (m_picture == picture)
        return;
    if (m_picture)
        disconnect(m_picture, nullptr, this, nullptr);
    m_picture = picture;
    if (m_picture)
        connect(m_picture, &GraphPictureModel::drawn, this, &GraphExport::pictureChanged);
    Q_EMIT pictureChanged();
}

QStringList GraphExport::kinds() const
{
    QStringList kinds;
    if (!m_picture)
        return kinds;
    for (const GraphRow &row : m_picture->nodes())
        kinds.append(row.kind);
    for (const GraphFrame &frame : m_picture->groups())
        kinds.append(frame.kind);
    kinds.removeDuplicates();
    std::ranges::sort(kinds, {}, [](const QString &kind) { return std::pair(kindOrder(kind), kind); });
    return kinds;
}

QString GraphExport::heading() const
{
    if (!m_title.isEmpty() || !m_picture || m_picture->nodes().empty())
        return m_title;
    return tr("Graph of %1").arg(m_picture->nodes()[size_t(m_picture->root())].title);
}

bool GraphExport::isLight(const QString &format) const
{
    return m_colors == Light || (m_colors == LightOnPaper && format == u"pdf");
}

GraphSheet GraphExport::sheet(const QString &format) const
{
    GraphSheet sheet =
        graphSheet(m_picture ? m_picture->picture() : GraphPicture(), m_isSeenOnly ? m_sight : QRectF());
    sheet.title = heading();
    sheet.looks = isLight(format) ? m_lightLooks : m_looks;
    const QString synced = Portal::instance().sync()->lastSyncedExact();
    sheet.note = synced.isEmpty() ? tr("Cairn · the catalog was never synced here")
                                  : tr("Cairn · catalog as of %1").arg(synced);
    const QStringList names = kinds();
    for (qsizetype at = 0; at < names.size(); ++at)
        sheet.kinds.push_back({names[at], (isLight(format) ? m_lightKindColors : m_kindColors).value(at),
                               m_kindIcons.value(at)});
    return sheet;
}

QUrl GraphExport::fileName(const QString &format) const
{
    static const QRegularExpression unfit(u"[\\\\/:*?\"<>|\\x00-\\x1f]+"_s);
    QString name = heading().simplified();
    name.replace(unfit, u" "_s);
    name = name.simplified().left(80);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(
        u"%1/%2.%3"_s.arg(folder, name.isEmpty() ? tr("Graph") : name, suffixOf(format)));
}

void GraphExport::save(const QString &format, const QUrl &file)
{
    const QString path = file.toLocalFile();
    m_work.ask([sheet = sheet(format), format,
                path](const std::stop_token &) { return saveFile(path, exported(sheet, format)); },
               [this, path](const Result<void> &written) {
                   Portal::instance().tell(written ? tr("Saved as %1").arg(path) : written.error().message);
                   if (written)
                       Q_EMIT done();
               });
}

void GraphExport::copy(const QString &format)
{
    if (format == u"png") {
        m_work.ask([sheet = sheet(format)](const std::stop_token &) { return imageOf(sheet); },
                   [this](const QImage &image) {
                       QGuiApplication::clipboard()->setImage(image);
                       Portal::instance().tell(tr("Copied the picture"));
                       Q_EMIT done();
                   });
        return;
    }
    m_work.ask([sheet = sheet(format), format](const std::stop_token &) { return exported(sheet, format); },
               [this](const QByteArray &text) {
                   QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
                   Portal::instance().tell(tr("Copied the graph as text"));
                   Q_EMIT done();
               });
}

} // namespace cairn
