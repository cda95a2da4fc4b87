// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/entitylist.h"

#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace cairn {

/// A place in the program, as an address: `cairn://catalog?kind=component`,
/// `cairn://component/default/payment-service/api`. Back, forward, copied links, deep links and restored
/// windows are all this.
struct Address {
    enum class Page {
        Home,
        Catalog,
        Entity,
        OnCall,
        Docs,
        Graph,
        Questions,
        Problems,
        Settings,
        Gallery,
        Paths,       ///< the golden paths
        PathHistory, ///< what was run of them
        Path,        ///< one of them, to be filled in
        PathRun,
        PathFile ///< a template of the disk, for its author
    };
    Page page = Page::Catalog;
    QString ref;          ///< of the entity page and of a golden path: canonical
    QString tab;          ///< of the entity page; empty is the overview
    QUrlQuery parameters; ///< of the other pages
    QString path =
        {}; ///< of the tab of docs: which page of the site, empty is the first one; the id of a run
    QString anchor = {}; ///< and where on it

    friend bool operator==(const Address &, const Address &) = default;
};

/// Reads an address from anywhere; nothing where it leads nowhere.
std::optional<Address> readAddress(const QString &text);
/// The same; what is not understood leads to the catalog.
Address parseAddress(const QString &text);
QString formatAddress(const Address &address);
QString addressOfEntity(const QString &ref, const QString &tab = {});
/// A page of an entity's docs, at a heading where `anchor` is not empty. An empty page is the first one.
QString addressOfDocs(const QString &ref, const QString &page, const QString &anchor = {});
/// A golden path to be filled in; `run` where its answers are those of an earlier run.
QString addressOfPath(const QString &ref, const QString &run = {});
QString addressOfRun(const QString &id);
/// A template of the disk.
QString addressOfPathFile(const QString &file, const QString &run = {});
/// The word for a page in QML: "catalog", "entity", ...
QString pageName(Address::Page page);

/// The on-call page about a text; `ref` where one of the entities that it may be about was chosen.
QString addressOfOnCall(const QString &text, const QString &ref = {});

/// The catalog page's state as parameters, and back.
struct CatalogState {
    EntityFilter filter;
    EntityOrder order = EntityOrder::Name;
    bool isDescending = false;
    EntityGrouping grouping = EntityGrouping::None;
    bool isMine = false;    ///< only what the user's own teams own
    bool isStarred = false; ///< only what the user starred

    friend bool operator==(const CatalogState &, const CatalogState &) = default;
};

CatalogState catalogState(const QUrlQuery &parameters);
QUrlQuery catalogParameters(const CatalogState &state);

/// The values that are chosen in a facet ("type", "owner", "lifecycle", "system", "tag", "namespace");
/// nullptr for others.
QStringList *facetValues(EntityFilter &filter, const QString &facet);

QString groupingName(EntityGrouping grouping); ///< "", "owner", "system"
EntityGrouping groupingNamed(const QString &name);
QString orderName(EntityOrder order);
EntityOrder orderNamed(const QString &name);

} // namespace cairn
