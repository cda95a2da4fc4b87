// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "catalog/entityref.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// A relation as its entity declares it. The other direction is `inverseRelation(type)` of the target.
struct Relation {
    QString type;
    QString target; ///< canonical reference
    Place place;    ///< of the reference's text

    friend bool operator==(const Relation &, const Relation &) = default;
};

/// One accepted descriptor document: the fields that lists and searches ask for, and the whole document.
struct Entity {
    EntityRef ref; ///< in the case of the descriptor
    QString apiVersion;
    QString title;
    QString description;
    QString type;
    QString lifecycle;
    QString owner;  ///< canonical reference, or empty
    QString system; ///< canonical reference, or empty
    QStringList tags;
    std::vector<Relation> relations;
    Value document; ///< substitutions resolved
    Place place;
    Place namePlace; ///< of `metadata.name`
    int lastLine = 0;
};

} // namespace cairn
