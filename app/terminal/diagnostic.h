// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/problem.h"

#include <QByteArray>
#include <QString>

namespace cairn::terminal {

/// A problem as a compiler shows it: place, severity, message and rule; the line with its number and a mark
/// under what is wrong; the hint. `text` is that of the file, empty where it is not known; lines are cut to
/// `width` cells around the place.
QString diagnostic(const Problem &problem, const QByteArray &text, qsizetype width);

} // namespace cairn::terminal
