// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "graph/cataloggraph.h"

#include <memory>

namespace cairn {

/// The graph of the catalog as it is now, for several questions and threads. Blocks; any thread.
Result<std::shared_ptr<const CatalogGraph>> loadSharedGraph(const Home &home);

} // namespace cairn
