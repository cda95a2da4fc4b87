// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "docsrows.h"

#include <QImage>
#include <QString>

#include <functional>

namespace cairn {

/// A page as it goes to paper: everything that is folded or in other tabs with it.
struct DocsPrint {
    const DocsRows &page;
    QString title;
    QString family;
    QString monoFamily;
    std::function<QImage(const QString &source)> image; ///< a picture of the repository; may be empty
    /// A diagram as SVG, or empty where it is printed as its source; may be empty.
    std::function<QByteArray(const DiagramBlock &diagram)> diagram = {};
};

/// Writes an A4 PDF, whole or not at all. Callable from any thread.
Result<void> writePdf(const DocsPrint &print, const QString &file);

} // namespace cairn
