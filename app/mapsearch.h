// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/cataloggraph.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace cairn {

/// The entities whose title or name has all words of a text, without case: those first whose title begins
/// with it, then those that have a word which does, then shorter titles. Any thread; what it has where it is
/// stopped.
std::vector<int> findOnMap(const CatalogGraph &graph, const QString &text, const std::stop_token &stop = {});

} // namespace cairn
