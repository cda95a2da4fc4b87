// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "entityrows.h"
#include "relationsection.h"
#include "store/entitydetail.h"
#include "store/problemquery.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// All that the entity page shows, as values: loaded in one go, off the GUI thread.
struct EntityPage {
    EntityDetail entity;
    QString domainRef;
    QString domainTitle;
    QString parentRef; ///< what it is a part of, of its own kind
    QString parentTitle;
    QString ownerKind;
    QString minePath;    ///< why it counts as the user's own; empty where it does not
    QString localFile;   ///< the descriptor in a folder of this machine, or empty
    QString forgePage;   ///< the descriptor at its forge, or empty
    QStringList targets; ///< of a Location
    std::vector<LinkRow> links;
    std::vector<PairRow> labels;
    std::vector<PairRow> annotations;
    std::vector<ContactRow> contacts;
    std::vector<RelationGroup> relations;
    std::vector<BannerRow> banners;
    std::vector<Problem> problems;
    QString definition;
    bool hasDocs = false;
    QString source; ///< the descriptor's document as it is in its file
};

/// `identity`: the user's own entity, or empty where that is not known.
Result<EntityPage> loadEntityPage(const Home &home, const QString &ref, const QString &identity);

} // namespace cairn
