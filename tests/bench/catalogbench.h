// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "generator.h"
#include "history.h"
#include "measure.h"

namespace cairn::bench {

/// A home with one source: a generated catalog of `count` entities in a Git repository with some history.
class CatalogHome final
{
public:
    /// Made below `folder`, which must be there and empty. Not synced yet.
    CatalogHome(const QString &folder, int count);

    QString folder() const { return m_folder; }
    /// Commits a change of one file, another one each time.
    void changeOneFile();
    /// Runs `cairn sync` as a process: what it says of the source, and what it cost.
    struct Synced {
        double fetchMs = 0;
        double indexMs = 0;
        int changed = 0;
        Run run;
    };
    Synced sync() const;
    void forgetCatalog() const;

private:
    QString m_folder;
    History m_history;
    Files m_files;
    QStringList m_paths;
    int m_changes = 0;
};

/// Index, look-ups and lists of one catalog of `count` entities, from an empty home on.
std::vector<Figure> benchCatalog(CatalogHome &home, int count);

/// The window on a catalog that is synced: start, memory, typing into the filter of the table, scrolling it,
/// going from page to page. Needs a display.
std::vector<Figure> benchDesktop(const CatalogHome &home, int count);

} // namespace cairn::bench
