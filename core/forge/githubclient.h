// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "forge/forge.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QStringList>
#include <QUrlQuery>

#include <optional>
#include <vector>

namespace cairn {

/// One operation of GitHub's HTTP interface.
struct GitHubCall {
    QByteArray method;
    QStringList path; ///< segments, as they are meant; written with percent signs where they must be
    QString doing;    ///< for messages: "creating the repository acme/payments"
    std::optional<QJsonObject> body = {};
    QUrlQuery query = {};
};

/// Speaks GitHub's HTTP interface in its version of 2022-11-28: sends tokens, waits where it is asked to for
/// at most a minute in all, and puts what it refuses into words.
class GitHubClient final
{
public:
    GitHubClient(const ForgeHost &host, const ForgeAccess &access);

    /// The JSON that came; null where there was none.
    Result<QJsonDocument> call(const GitHubCall &call);
    const ForgeHost &host() const { return m_host; }

private:
    Result<QByteArray> token();

    ForgeHost m_host;
    ForgeAccess m_access;
    std::optional<std::vector<QByteArray>> m_tokens; ///< those that were not refused yet; best first
};

} // namespace cairn
