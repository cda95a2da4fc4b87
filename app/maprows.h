// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// A kind in the legend, with how many there are of it.
struct MapKindRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(bool chosen MEMBER isChosen)

public:
    QString kind;
    QString label; ///< in the plural
    int count = 0;
    bool isChosen = false; ///< only it and other chosen ones stand out

    friend bool operator==(const MapKindRow &, const MapKindRow &) = default;
};

/// An entity as its card shows it, and the list of what was found.
struct MapEntityRow {
    Q_GADGET
    QML_VALUE_TYPE(mapEntity)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString type MEMBER type)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(QString ownerRef MEMBER ownerRef)
    Q_PROPERTY(QString cluster MEMBER cluster)
    Q_PROPERTY(bool missing MEMBER isMissing)
    Q_PROPERTY(int needs MEMBER needs)
    Q_PROPERTY(int neededBy MEMBER neededBy)
    Q_PROPERTY(int node MEMBER node)

public:
    QString ref;
    QString title;
    QString kind; ///< in lower case
    QString type;
    QString owner; ///< title
    QString ownerRef;
    QString cluster; ///< its name
    bool isMissing = false;
    int needs = 0;    ///< edges of the map that begin here
    int neededBy = 0; ///< that end here
    int node = -1;    ///< of the picture; -1 for nobody

    friend bool operator==(const MapEntityRow &, const MapEntityRow &) = default;
};

} // namespace cairn
