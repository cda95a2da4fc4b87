// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "address.h"
#include "base/home.h"
#include "base/result.h"
#include "catalogmodel.h"
#include "catalogrows.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace cairn {

/// What the catalog page asks, as values: the functions below run off the GUI thread.
struct CatalogQuestion {
    Home home;
    CatalogState state;
    QString identity;       ///< of the user, or empty
    QStringList starred;    ///< canonical references
    QString followed;       ///< reference of a row whose place is wanted
    QStringList unfolded;   ///< facets of which all values are wanted
    std::set<int> pages{0}; ///< to read with the answer; the followed row's page comes by itself
};

struct CatalogAnswer {
    std::shared_ptr<const EntityList> list;
    std::map<int, CatalogModel::Page> pages;
    std::optional<int> followed; ///< its place in the list
};

struct CatalogCounts {
    std::vector<KindRow> kinds;
    std::vector<FacetRow> facets;
};

Result<CatalogAnswer> arrangeCatalog(const CatalogQuestion &question);
Result<CatalogCounts> countCatalog(const CatalogQuestion &question);
Result<std::map<int, CatalogModel::Page>> loadPages(const Home &home, const EntityList &list,
                                                    const std::set<int> &pages);
/// The next place after `from` whose title begins so, from the first on behind the last.
Result<std::optional<int>> findBeginning(const CatalogQuestion &question, const EntityList &list,
                                         const QString &beginning, int from);

} // namespace cairn
