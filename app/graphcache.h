// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "graph/cataloggraph.h"

#include <memory>

namespace cairn {

/// The graph of the catalog of that home, read at most once for each `Portal::revision`: whoever asks while it
/// is being read waits for it. Blocks; any thread.
Result<std::shared_ptr<const CatalogGraph>> catalogGraph(const Home &home, int revision);

/// As `loadGraphAround`, of that home. Blocks; any thread.
Result<std::shared_ptr<const CatalogGraph>> nearGraph(const Home &home, const QString &ref);

} // namespace cairn
