// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphpainter.h"

#include <QSizeF>

namespace cairn {

/// A picture on its way out of the program: what of it is shown, under a title, with a legend and a note on
/// the state of the catalog.
struct GraphSheet {
    GraphPicture picture;
    QRectF area; ///< of the picture: what is shown
    QString title;
    QString note;
    GraphLooks looks;
    std::vector<KindLook> kinds; ///< of those that occur, in the order of the legend
};

/// All of a picture, or what of it is within `sight` where that is not empty.
GraphSheet graphSheet(GraphPicture picture, const QRectF &sight = {});

struct LegendEntry {
    QString kind; ///< whose mark it is, or empty for a box
    QString text;
    QPointF place; ///< of its left end, in the middle of its height
    bool isRoot = false;
    bool isMissing = false;
};

/// Where everything stands on the sheet, from its left upper corner, in pixels.
struct SheetPlaces {
    QSizeF size;
    QRectF picture;
    GraphLabel title;
    std::vector<LegendEntry> legend;
    GraphLabel note;
    double mark = 16; ///< side of a mark in the legend
    QFont legendFont;
};
SheetPlaces placesOf(const GraphSheet &sheet);

/// Paints all of it, from the origin. Any thread.
void paintSheet(QPainter &painter, const GraphSheet &sheet);

/// The box of a legend's entry that stands for no kind.
GraphBox legendBox(const LegendEntry &entry, const SheetPlaces &places, const GraphLooks &looks);

} // namespace cairn
