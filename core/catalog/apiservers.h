// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <vector>

namespace cairn {

/// An address at which an API answers.
struct ApiServer {
    QString host; ///< in lower case, without a port
    QString path; ///< without a slash at its end; empty at the root

    friend bool operator==(const ApiServer &, const ApiServer &) = default;
};

/// The servers of a definition of OpenAPI 3 (`servers`, each choice of their variables), Swagger 2 (`host`,
/// `basePath`) or AsyncAPI. Those of other protocols than HTTP and WebSocket are left out: many share a
/// broker. At most 100; none for addresses without a host, and for a text that cannot be read, is of another
/// format, or is longer than 2 million characters.
std::vector<ApiServer> apiServers(const QString &definition);

} // namespace cairn
