// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace cairn {

/// A place that the user keeps or was at.
struct PlaceRow {
    Q_GADGET
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString exact MEMBER exact)
    Q_PROPERTY(bool missing MEMBER isMissing)
    Q_PROPERTY(QString lifecycle MEMBER lifecycle)

public:
    QString address;
    QString ref; ///< of an entity, or empty
    QString title;
    QString kind;           ///< in lower case; empty for what is no entity
    QString detail;         ///< the owner of a star, the age of a visit
    QString exact;          ///< the moment of a visit
    bool isMissing = false; ///< not in the catalog any more
    QString lifecycle = {}; ///< of what one owns

    friend bool operator==(const PlaceRow &, const PlaceRow &) = default;
};

} // namespace cairn
