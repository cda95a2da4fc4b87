// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/namedentity.h"

#include "store/entitydetail.h"
#include "terminal/databases.h"

namespace cairn::terminal {

Result<NamedEntity> openNamedEntity(const Home &home, const QString &text)
{
    Result<Database> catalog = readyCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    Result<QString> ref = findEntity(*catalog, text);
    if (!ref)
        return std::unexpected(ref.error());
    return NamedEntity{*std::move(catalog), *std::move(ref)};
}

} // namespace cairn::terminal
