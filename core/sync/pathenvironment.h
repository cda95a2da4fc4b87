// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "scaffolder/action.h"

namespace cairn {

/// What runs in a home work with: the user's entity (the one chosen in the settings, or the only one with the
/// address of Git's configuration), the author of commits and the user's parameters. Without a cache.
PathEnvironment pathEnvironment(const Home &home);

} // namespace cairn
