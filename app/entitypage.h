// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "entityrows.h"
#include "store/entitydetail.h"
#include "store/problemquery.h"

#include <QString>

#include <vector>

namespace cairn {

/// All that the entity page shows, as values: loaded in one go, off the GUI thread.
struct EntityPage {
    EntityDetail entity;
    QString domainRef;
    QString domainTitle;
    QString ownerKind;
    QString email;
    std::vector<LinkRow> links;
    std::vector<PairRow> labels;
    std::vector<PairRow> annotations;
    std::vector<ContactRow> contacts;
    std::vector<RelationRow> relations;
    std::vector<Problem> problems;
    QString definition;
    QString source; ///< the descriptor's document as it is in its file
};

Result<EntityPage> loadEntityPage(const Home &home, const QString &ref);

} // namespace cairn
