// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

#include <functional>
#include <vector>

namespace cairn {

struct Credential {
    QString user;
    QString secret;
};

/// Finds what to try against a host that asks for a password, best first; empty where nothing is known.
/// Called on the thread that fetches. Secrets go into no log and no error text.
using CredentialLookup = std::function<std::vector<Credential>(const QUrl &url)>;

/// The system's keychain (service "Cairn", key = host), then Git's own credential helpers (`git credential
/// fill`, which asks nobody). Each is given a few seconds. Needs a running QCoreApplication.
std::vector<Credential> lookUpCredentials(const QUrl &url);

} // namespace cairn
