// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "git/credentials.h"

#include <optional>

namespace cairn {

/// The user name and secret that the system's keychain holds for a host under the service "Cairn"; nothing
/// where there is no keychain, it is locked, or it does not answer within a few seconds. Blocks; callable
/// from any thread.
std::optional<Credential> readKeychain(const QString &host);

/// Stores them, in place of what was there; an empty secret removes the entry.
Result<void> writeKeychain(const QString &host, const Credential &credential);

} // namespace cairn
