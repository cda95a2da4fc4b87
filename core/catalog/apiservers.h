// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/pageaddress.h"

#include <QString>

#include <vector>

namespace cairn {

/// The servers of a definition of OpenAPI 3 (`servers`, each choice of their variables), Swagger 2 (`host`,
/// `basePath`) or AsyncAPI. Those of other protocols than HTTP and WebSocket are left out: many share a
/// broker. At most 100; none for addresses without a host, and for a text that cannot be read, is of another
/// format, or is longer than 2 million characters.
std::vector<PageAddress> apiServers(const QString &definition);

} // namespace cairn
