// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QImage>

namespace cairn {

/// A symbolic icon of the Breeze set, of which only the shape counts, in a colour. Empty where there is none
/// of the name; callable from any thread. The ones asked for last are kept.
QImage symbolicIcon(const QString &name, QSize size, const QColor &color);

} // namespace cairn
