// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QUrl>

#include <chrono>
#include <utility>
#include <vector>

namespace cairn {

struct WebRequest {
    QByteArray method = "GET";
    QUrl url;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

struct WebAnswer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< by name in lower case
    QByteArray body;
};

struct WebLimits {
    std::chrono::milliseconds silence{60'000}; ///< without a byte, connecting included
    std::chrono::milliseconds whole{180'000};
    qint64 bytes = qint64(16) * 1024 * 1024; ///< of an answer's body
};

/// Sends one request and waits for the whole answer, whatever its status. Blocks; for workers, each with its
/// own connection. Certificates are checked against the system's authorities and those of the files that the
/// variables GIT_SSL_CAINFO and SSL_CERT_FILE name. Redirections are followed on the same host and port only,
/// with the method that was asked for. Nothing but a GET is ever sent a second time by itself, and a header
/// `Authorization` over https only. Unreachable where no whole answer came: then nobody knows whether the
/// server did it. Denied for a certificate that is not trusted, Limit for an answer that is too long,
/// Cancelled.
Result<WebAnswer> askWeb(const WebRequest &request, const Progress &progress, const WebLimits &limits = {});

/// Waits that long, or until it is cancelled; then Cancelled.
Result<void> waitAwhile(std::chrono::milliseconds time, const Progress &progress);

} // namespace cairn
