// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsobjects.h"

#include "docsrows.h"
#include "symbolicicon.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintEngine>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int IconProperty = QTextFormat::UserProperty + 21;
constexpr int SizeProperty = QTextFormat::UserProperty + 22;
constexpr int NumberProperty = QTextFormat::UserProperty + 23;
constexpr int DiscProperty = QTextFormat::UserProperty + 24; // the usual ground is painted as a rectangle
constexpr double iconSize = 1.15;                            // of the letters around it
constexpr double iconDrop = 0.14; // how far it goes below the line that letters stand on
constexpr double markerSize = 1.35;
constexpr auto scheme = "annotation:"_L1;

class Drawer : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;
    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        const qreal size = format.doubleProperty(SizeProperty);
        return {size, size * 0.8}; // its foot is drawn below the line, where there is room anyway
    }
};

class IconDrawer final : public Drawer
{
    Q_OBJECT

public:
    using Drawer::Drawer;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        const qreal size = rect.width();
        const QRectF place(rect.left(), rect.bottom() + size * iconDrop - size, size, size);
        const bool isPaper = painter->paintEngine()->type() == QPaintEngine::Pdf;
        const qreal dots = isPaper ? 6 : std::max(painter->device()->devicePixelRatioF(), 1.0);
        const int wide = int(std::ceil(size * dots));
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(place, symbolicIcon(format.stringProperty(IconProperty), {wide, wide},
                                               format.foreground().color()));
        painter->restore();
    }
};

class MarkerDrawer final : public Drawer
{
    Q_OBJECT

public:
    using Drawer::Drawer;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        const qreal size = rect.width();
        const QRectF circle(rect.left() + 0.5, rect.bottom() + size * 0.22 - size, size - 1, size - 1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(format.brushProperty(DiscProperty));
        painter->drawEllipse(circle);
        QFont font = format.toCharFormat().font();
        const QString number = QString::number(format.intProperty(NumberProperty));
        font.setPixelSize(std::max(1, qRound(size * (number.size() > 1 ? 0.5 : 0.64))));
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(format.foreground().color());
        painter->drawText(circle, Qt::AlignCenter, number);
        painter->restore();
    }
};

QTextCharFormat markerFormat(int number, int annotation, const QFont &font, const DocsStyle &style)
{
    QTextCharFormat format;
    format.setObjectType(MarkerObject);
    format.setFont(font);
    format.setForeground(style.accentText);
    format.setProperty(DiscProperty, QBrush(style.accent));
    format.setProperty(SizeProperty, std::round(font.pixelSize() * markerSize));
    format.setProperty(NumberProperty, number);
    format.setAnchor(true);
    format.setAnchorHref(annotationTarget(annotation));
    return format;
}

} // namespace

void drawObjects(QTextDocument &document)
{
    static thread_local IconDrawer icons;
    static thread_local MarkerDrawer markers;
    QAbstractTextDocumentLayout *layout = document.documentLayout();
    if (layout->handlerForObject(IconObject))
        return;
    layout->registerHandler(IconObject, &icons);
    layout->registerHandler(MarkerObject, &markers);
}

QTextCharFormat iconFormat(const QString &icon, qreal size, const QTextCharFormat &around)
{
    QTextCharFormat format = around;
    format.setObjectType(IconObject);
    format.setProperty(IconProperty, icon);
    format.setProperty(SizeProperty, std::round(size * iconSize));
    return format;
}

void placeMarkers(QTextDocument &document, const std::vector<DocsMarker> &markers, int firstLine,
                  const DocsStyle &style)
{
    // From the left to the right: where those before it are in place, so is the marker's own.
    for (const DocsMarker &marker : markers) {
        const QTextBlock block = document.findBlockByNumber(marker.line - firstLine);
        if (marker.line < firstLine || !block.isValid())
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + marker.start);
        cursor.setPosition(block.position() + marker.start + int(marker.written.size()),
                           QTextCursor::KeepAnchor);
        insertMarker(cursor, marker.number, marker.annotation, document.defaultFont(), style);
    }
}

void insertMarker(QTextCursor &cursor, int number, int annotation, const QFont &font, const DocsStyle &style)
{
    drawObjects(*cursor.document());
    cursor.insertText(QString(imageCharacter), markerFormat(number, annotation, font, style));
}

QString annotationTarget(int annotation)
{
    return scheme + QString::number(annotation);
}

int annotationOf(const QString &target)
{
    bool isNumber = false;
    const int annotation = target.startsWith(scheme) ? target.sliced(scheme.size()).toInt(&isNumber) : -1;
    return isNumber ? annotation : -1;
}

} // namespace cairn

#include "docsobjects.moc"
