// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sourceremoval.h"

#include "git/address.h"
#include "git/mirror.h"
#include "store/catalogwriter.h"
#include "store/schema.h"
#include "store/synclock.h"
#include "store/userdata.h"

#include <algorithm>

namespace cairn {

Result<void> forgetSource(const Home &home, const QString &name)
{
    if (const Result<void> made = home.create(); !made)
        return made;
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    const Result<Source> source = loadSource(*user, name);
    if (!source)
        return std::unexpected(source.error());
    const Result<FileLock> lock = lockSync(home, {});
    if (!lock)
        return std::unexpected(lock.error());
    if (const Result<void> removed = removeSource(*user, name); !removed)
        return removed;
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    Result<CatalogWriter> writer = CatalogWriter::begin(*catalog, *source, 0);
    if (!writer)
        return std::unexpected(writer.error());
    if (const Result<WriteCounts> gone = writer->removeAll(); !gone)
        return std::unexpected(gone.error());
    const std::vector<Source> others = listSources(*user).value_or(std::vector<Source>());
    if (isGitUrl(source->location)
        && std::ranges::find(others, source->location, &Source::location) == others.end())
        removeMirror(mirrorFolder(home, *source));
    return {};
}

} // namespace cairn
