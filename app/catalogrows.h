// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace cairn {

/// What the catalog's table shows of an entity.
struct CatalogRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString nameSpace MEMBER nameSpace)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString description MEMBER description)
    Q_PROPERTY(QString ownerRef MEMBER ownerRef)
    Q_PROPERTY(QString ownerTitle MEMBER ownerTitle)
    Q_PROPERTY(QString systemRef MEMBER systemRef)
    Q_PROPERTY(QString systemTitle MEMBER systemTitle)
    Q_PROPERTY(QString type MEMBER type)
    Q_PROPERTY(QString lifecycle MEMBER lifecycle)
    Q_PROPERTY(QString tags MEMBER tags)
    Q_PROPERTY(int problems MEMBER problems)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    QString ref;
    QString kind; ///< in lower case
    QString nameSpace;
    QString name;
    QString title; ///< never empty
    QString description;
    QString ownerRef;
    QString ownerTitle;
    QString systemRef;
    QString systemTitle;
    QString type;
    QString lifecycle;
    QString tags;
    int problems = 0;
    QString spoken; ///< what stands beside the title, for those who cannot see it

    friend bool operator==(const CatalogRow &, const CatalogRow &) = default;
};

/// A tab of the catalog.
struct KindRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(bool current MEMBER isCurrent)

public:
    QString kind;
    QString label;
    int count = 0;
    bool isCurrent = false;

    friend bool operator==(const KindRow &, const KindRow &) = default;
};

/// A value to narrow the list by. The values of one facet follow each other.
struct FacetRow {
    Q_GADGET
    Q_PROPERTY(QString facet MEMBER facet)
    Q_PROPERTY(QString facetLabel MEMBER facetLabel)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(bool selected MEMBER isSelected)
    Q_PROPERTY(bool first MEMBER isFirst)
    Q_PROPERTY(int hiddenCount MEMBER hiddenCount)
    Q_PROPERTY(bool unfolded MEMBER isUnfolded)

public:
    QString facet;
    QString facetLabel;
    QString value;
    QString label;
    int count = 0;
    bool isSelected = false;
    bool isFirst = false;
    int hiddenCount = 0;     ///< of the facet: values that are too rare to be shown
    bool isUnfolded = false; ///< the facet shows those, too

    friend bool operator==(const FacetRow &, const FacetRow &) = default;
};

} // namespace cairn
