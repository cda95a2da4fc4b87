// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/linkrole.h"
#include "store/database.h"
#include "store/entitydetail.h"

#include <QString>

#include <vector>

namespace cairn {

/// One way to reach help with an entity, in the order in which one would try them.
struct Contact {
    enum class Role { Owner, OnCall, Chat, Email, Escalation, Runbook, Dashboard };
    Role role = Role::Owner;
    QString text;
    QString ref;           ///< of a group or user, or empty
    QString url;           ///< or empty
    QString docsPage = {}; ///< of a runbook in the entity's own docs: its path there

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// A link of an entity with what it is for.
struct OnCallLink {
    LinkRole role = LinkRole::Other;
    QString title;
    QString url;

    friend bool operator==(const OnCallLink &, const OnCallLink &) = default;
};

/// In the order of the descriptor; a link without a title has its address for one.
std::vector<OnCallLink> linksOf(const Value &document);

/// Whom to call about an entity: its owner, who is on call, chat and e-mail (each first the entity's own,
/// then the owner's), the groups above the owner up to the root, and the entity's own runbooks and
/// dashboards. Runbooks of its docs come before links, as they open without a network.
Result<std::vector<Contact>> loadContacts(Database &catalog, const EntityDetail &entity);

} // namespace cairn
