// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/oncall.h"

#include <QObject>
#include <QString>

namespace cairn {

/// An entity that an alert may be about.
struct AlertHitRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(bool current MEMBER isCurrent)

public:
    QString ref;
    QString title;
    QString kind;
    QString reason;
    bool isCurrent = false;

    friend bool operator==(const AlertHitRow &, const AlertHitRow &) = default;
};

/// A way to reach somebody, or a page to open.
struct ReachRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString url MEMBER url)
    Q_PROPERTY(QString copied MEMBER copied)
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(bool apart MEMBER isApart)

public:
    QString key; ///< digit that copies it, or empty
    QString label;
    QString text;
    QString ref;
    QString url;
    QString copied;       ///< what is copied
    QString address = {}; ///< of a page of this program, or empty
    bool isApart = false; ///< whether others are meant from here on than before

    friend bool operator==(const ReachRow &, const ReachRow &) = default;
};

/// A row for an on-call, chat or e-mail contact.
ReachRow reachRow(const Contact &contact);

/// Something that the entity needs, or that needs it.
struct NeighbourRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(QString via MEMBER via)
    Q_PROPERTY(bool missing MEMBER isMissing)

public:
    QString ref;
    QString title;
    QString kind;
    QString owner;
    QString via; ///< the API between the two, or empty
    bool isMissing = false;

    friend bool operator==(const NeighbourRow &, const NeighbourRow &) = default;
};

} // namespace cairn
