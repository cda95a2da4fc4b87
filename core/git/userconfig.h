// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cairn {

/// `user.email` of the user's own Git configuration, as `git config --global` and the system's have it; empty
/// where nobody set it.
QString configuredEmail();
/// `user.name` in the same way.
QString configuredName();

} // namespace cairn
