// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace cairn {

/// How a graph is drawn where its author says nothing for a single thing; its ground is transparent. Colours
/// as #RRGGBB.
struct DotLooks {
    QString text = QStringLiteral("#000000");
    QString line = QStringLiteral("#000000");
    QString fill = QStringLiteral("#FFFFFF"); ///< of nodes that are filled
    QString font = QStringLiteral("Inter");
    double fontSize = 12; ///< points
};

enum class PictureFormat { Svg, Png };

/// The programs of Graphviz that draw, the first of which is `dot`.
bool isDotProgram(const QString &name);

/// Draws a graph in Graphviz' language as SVG, or as PNG at twice the size, by the
/// program `layout` of Graphviz (dot, neato, ...), which runs as a process of its own: it reads no files, and
/// ends after 10 seconds or with 1 GB. Invalid where the text is none, with Graphviz' own words and the line;
/// Limit where it is longer than 1 MB or took too long; NotFound where Graphviz is not installed. Blocks; any
/// thread.
Result<QByteArray> drawDot(const QString &source, const QString &layout, const std::optional<DotLooks> &looks,
                           PictureFormat format = PictureFormat::Svg, const Progress &progress = {});

} // namespace cairn
