// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace cairn {

struct LinkRow {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString url MEMBER url)
    Q_PROPERTY(QString icon MEMBER icon)
    Q_PROPERTY(QString type MEMBER type)

public:
    QString title;
    QString url;
    QString icon;
    QString type;

    friend bool operator==(const LinkRow &, const LinkRow &) = default;
};

/// A label or an annotation.
struct PairRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString url MEMBER url)

public:
    QString key;
    QString value;
    QString url; ///< where the value leads to, or empty

    friend bool operator==(const PairRow &, const PairRow &) = default;
};

struct ContactRow {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString url MEMBER url)
    Q_PROPERTY(QString address MEMBER address)

public:
    QString label;
    QString text;
    QString ref;
    QString url;
    QString address; ///< of a page of this program, or empty

    friend bool operator==(const ContactRow &, const ContactRow &) = default;
};

struct RelationRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString entityType MEMBER entityType)
    Q_PROPERTY(bool missing MEMBER isMissing)

public:
    QString ref;
    QString title;
    QString kind; ///< in lower case
    QString entityType;
    bool isMissing = false;

    friend bool operator==(const RelationRow &, const RelationRow &) = default;
};

/// Something about the entity as a whole that one has to know before anything else.
struct BannerRow {
    Q_GADGET
    Q_PROPERTY(QString severity MEMBER severity)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString actionText MEMBER actionText)
    Q_PROPERTY(QString address MEMBER address)

public:
    QString severity;
    QString text; ///< what it is
    QString hint; ///< why, and the way out
    QString actionText;
    QString address; ///< where the action leads

    friend bool operator==(const BannerRow &, const BannerRow &) = default;
};

struct EntityProblemRow {
    Q_GADGET
    Q_PROPERTY(QString severity MEMBER severity)
    Q_PROPERTY(QString rule MEMBER rule)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(int line MEMBER line)

public:
    QString severity;
    QString rule;
    QString message;
    QString hint;
    QString place;
    int line = 0;

    friend bool operator==(const EntityProblemRow &, const EntityProblemRow &) = default;
};

} // namespace cairn
