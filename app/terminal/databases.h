// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "store/database.h"

namespace cairn::terminal {

// The databases of a home that is made first where it is not there: a command can be anybody's first one.

/// Fails as `Home::create` and `openCatalog`.
Result<Database> readyCatalog(const Home &home);

/// Fails as `Home::create` and `openUserData`.
Result<Database> readyUserData(const Home &home);

} // namespace cairn::terminal
