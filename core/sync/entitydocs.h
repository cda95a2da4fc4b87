// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "docs/site.h"
#include "store/database.h"
#include "store/source.h"
#include "sync/snapshot.h"

#include <QString>

#include <memory>
#include <optional>

namespace cairn {

/// The folder of a source that an address of a forge means; nothing where it is another repository's.
std::optional<QString> folderInSource(const Source &source, const QString &url);

/// Where the docs of an entity are.
struct DocsPlace {
    QString ref;              ///< of the entity whose docs they are: another one where they are borrowed
    QString source;           ///< name
    QString commit;           ///< that the source was indexed at; empty for folders outside of Git
    QString folder;           ///< of the site, from the root of the source
    QString name;             ///< of the site where it gives itself none
    QString page;             ///< to open at; empty: the home page
    QString descriptorFolder; ///< of the entity's descriptor, where that is in the same source; or that of
                              ///< the site
};

/// NotFound where there is no such entity, it has no docs, or they are at a place without any; the message
/// says which. Follows `techdocs-entity`.
Result<DocsPlace> findDocs(Database &catalog, const QString &ref);

/// The files of a source as they were indexed, or for a folder as they are now. Asks no network.
Result<std::unique_ptr<Snapshot>> openSourceFiles(const Home &home, const Source &source,
                                                  const QString &commit);

/// An entity's docs, opened.
struct EntityDocs {
    DocsPlace place;
    Source source;
    std::unique_ptr<Snapshot> files;
    Site site;
};

/// `ref` is canonical. Fails as of `findDocs`, and where the source was not fetched.
Result<EntityDocs> openEntityDocs(const Home &home, Database &catalog, const QString &ref);

} // namespace cairn
