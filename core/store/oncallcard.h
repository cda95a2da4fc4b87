// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/oncall.h"

#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// A person who owns the entity, or is in the group that does.
struct OnCallMember {
    QString ref;
    QString title;
    QString email; ///< or empty

    friend bool operator==(const OnCallMember &, const OnCallMember &) = default;
};

/// A group above the owner, and how to reach it.
struct OnCallLevel {
    QString ref;
    QString title;
    std::vector<Contact> contacts;

    friend bool operator==(const OnCallLevel &, const OnCallLevel &) = default;
};

/// Something that the entity needs, or that needs it.
struct OnCallNeighbour {
    RelatedEntity entity;
    QString ownerRef;
    QString owner; ///< title or name
    QString via;   ///< title of the API between the two, or empty

    friend bool operator==(const OnCallNeighbour &, const OnCallNeighbour &) = default;
};

/// What somebody needs at night whose phone rang about an entity.
struct OnCallCard {
    EntityDetail entity;
    std::optional<EntityRow> owner;
    std::vector<OnCallMember> members;     ///< of the owner, at most 50
    std::vector<Contact> contacts;         ///< on-call, chat and e-mail of the entity and its owner
    std::vector<OnCallLevel> escalation;   ///< from the owner's parent upwards
    std::vector<Contact> runbooks;         ///< pages of its own docs
    std::vector<OnCallLink> links;         ///< runbooks, then dashboards, then the others
    std::vector<OnCallNeighbour> needs;    ///< also the APIs that it consumes
    std::vector<OnCallNeighbour> neededBy; ///< also what consumes its APIs; at most 200 of each
};

Result<OnCallCard> loadOnCallCard(Database &catalog, const QString &ref);

} // namespace cairn
