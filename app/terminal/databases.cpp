// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/databases.h"

#include "store/schema.h"

namespace cairn::terminal {

Result<Database> readyCatalog(const Home &home)
{
    const Result<void> made = home.create();
    return made ? openCatalog(home) : std::unexpected(made.error());
}

Result<Database> readyUserData(const Home &home)
{
    const Result<void> made = home.create();
    return made ? openUserData(home) : std::unexpected(made.error());
}

} // namespace cairn::terminal
