// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphsheet.h"

#include "words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double margin = 24;
constexpr double gap = 16;
constexpr double markGap = 6;
constexpr double leastWidth = 480; // a title and a legend want to be read
constexpr double titlePixels = 16;
constexpr double legendPixels = 12;
constexpr double notePixels = 11;
constexpr double mark = 16;
constexpr double lineHeight = 24;
constexpr double aroundPicture = 4; // an edge may go along the picture's border

struct GraphSheetText {
    Q_DECLARE_TR_FUNCTIONS(GraphSheet)
};

/// The legend's entries one after the other, in as many lines as it takes; how high that is.
double placeLegend(const GraphSheet &sheet, SheetPlaces &places, double top, double width)
{
    const double scale = sheet.looks.scale;
    for (const KindLook &kind : sheet.kinds)
        places.legend.push_back({kind.kind, kindLabel(kind.kind), {}});
    const auto has = [&](bool GraphRow::*what) { return std::ranges::any_of(sheet.picture.rows, what); };
    if (has(&GraphRow::isRoot))
        places.legend.push_back({{}, GraphSheetText::tr("What it is about"), {}, true});
    if (has(&GraphRow::isMissing))
        places.legend.push_back({{}, GraphSheetText::tr("Not in the catalog"), {}, false, true});
    const QFontMetricsF metrics(places.legendFont);
    QPointF at(margin, top + lineHeight * scale / 2);
    for (LegendEntry &entry : places.legend) {
        const double wide = places.mark + markGap + metrics.horizontalAdvance(entry.text);
        if (at.x() > margin && at.x() + wide > width - margin)
            at = QPointF(margin, at.y() + lineHeight * scale);
        entry.place = at;
        at.rx() += wide + gap;
    }
    return places.legend.empty() ? 0 : at.y() + lineHeight * scale / 2 - top;
}

} // namespace

GraphSheet graphSheet(GraphPicture picture, const QRectF &sight)
{
    GraphSheet sheet;
    const QRectF all = QRectF(picture.origin, picture.size)
                           .adjusted(-aroundPicture, -aroundPicture, aroundPicture, aroundPicture);
    sheet.area = sight.isEmpty() || !sight.intersects(all) ? all : all & sight;
    sheet.picture = std::move(picture);
    return sheet;
}

SheetPlaces placesOf(const GraphSheet &sheet)
{
    SheetPlaces places;
    const double scale = sheet.looks.scale;
    places.mark = mark * scale;
    places.legendFont = sheet.looks.font(legendPixels);
    const double width = std::max(leastWidth * scale, sheet.area.width() + 2 * margin);
    const auto label = [&](const QString &text, const QFont &font, const QColor &color, double top) {
        const QFontMetricsF metrics(font);
        const QRectF room(margin, top, width - 2 * margin, metrics.height());
        return GraphLabel{metrics.elidedText(text.simplified(), Qt::ElideRight, room.width()), room, font,
                          color};
    };
    places.title =
        label(sheet.title, sheet.looks.font(titlePixels, QFont::DemiBold), sheet.looks.text, margin);
    places.picture = QRectF(QPointF((width - sheet.area.width()) / 2,
                                    sheet.title.isEmpty() ? margin : places.title.room.bottom() + gap),
                            sheet.area.size());
    const double legend = places.picture.bottom() + gap;
    const double legendHeight = placeLegend(sheet, places, legend, width);
    places.note =
        label(sheet.note, sheet.looks.font(notePixels), sheet.looks.muted, legend + legendHeight + markGap);
    places.size = QSizeF(width, places.note.room.bottom() + margin);
    return places;
}

GraphBox legendBox(const LegendEntry &entry, const SheetPlaces &places, const GraphLooks &looks)
{
    GraphRow row;
    row.isRoot = entry.isRoot;
    row.isMissing = entry.isMissing;
    GraphBox box = boxOf(row, looks);
    box.labels.clear();
    constexpr double roundness = 0.25;
    box.box = QRectF(entry.place.x(), entry.place.y() - places.mark / 2, places.mark, places.mark);
    box.radius = places.mark * roundness;
    return box;
}

void paintSheet(QPainter &painter, const GraphSheet &sheet)
{
    const SheetPlaces places = placesOf(sheet);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                           | QPainter::SmoothPixmapTransform);
    painter.fillRect(QRectF(QPointF(), places.size), sheet.looks.ground);
    paintLabel(painter, places.title);
    painter.save();
    painter.setClipRect(places.picture);
    painter.translate(places.picture.topLeft() - sheet.area.topLeft());
    paintGraph(painter, sheet.picture, sheet.area, sheet.looks, sheet.kinds);
    painter.restore();
    for (const LegendEntry &entry : places.legend) {
        const QRectF square(entry.place.x(), entry.place.y() - places.mark / 2, places.mark, places.mark);
        if (entry.kind.isEmpty())
            paintBox(painter, legendBox(entry, places, sheet.looks), {});
        else
            painter.drawImage(square, markOf(entry.kind, places.mark, sheet.kinds));
        const QRectF room(square.right() + markGap, square.top(), places.size.width(), square.height());
        paintLabel(painter, {entry.text, room, places.legendFont, sheet.looks.text});
    }
    paintLabel(painter, places.note);
}

} // namespace cairn
