// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphsheet.h"

#include <QByteArray>

namespace cairn {

/// A sheet as SVG 1.1: texts are texts, each entity is a group with its reference and whole title for a
/// title, and ids are unique. Any thread.
QByteArray svgOf(const GraphSheet &sheet);

} // namespace cairn
