// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalogrows.h"
#include "mappicture.h"

#include <QStringList>
#include <QUrlQuery>

#include <vector>

namespace cairn {

/// Which entities of the map stand out. Inside one facet any value does, an empty one stands for entities
/// that have none; between facets all must hold. An empty facet means any.
struct MapFilter {
    QStringList kinds = {}; ///< in lower case
    QStringList types = {};
    QStringList owners = {}; ///< canonical references
    QStringList lifecycles = {};

    bool isEmpty() const { return *this == MapFilter(); }
    /// nullptr for what is no facet of the map: "kind", "type", "owner" and "lifecycle" are.
    QStringList *valuesOf(const QString &facet);

    friend bool operator==(const MapFilter &, const MapFilter &) = default;
};

/// All that an address of the map says.
struct MapState {
    MapQuestion question;
    MapFilter filter;
    QString ref;  ///< of the entity that is chosen; empty for none
    QString text; ///< that is looked for

    friend bool operator==(const MapState &, const MapState &) = default;
};

MapState mapState(const QUrlQuery &parameters);
QUrlQuery mapParameters(const MapState &state);
QString clusteringName(ClusterBy by); ///< "system", "owner", "domain", "kind"
ClusterBy clusteringNamed(const QString &name);

/// What the filter does to a picture.
struct MapFiltering {
    std::vector<FacetRow> facets; ///< with how many entities each choice has
    std::vector<bool> isFaded;    ///< of each node: it does not pass; empty where all do
    int passing = 0;              ///< entities
};

/// Any thread. `unfolded` are facets of which all values are wanted.
MapFiltering filterMap(const MapPicture &picture, const MapFilter &filter, const QStringList &unfolded);

} // namespace cairn
