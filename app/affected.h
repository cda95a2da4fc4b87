// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/oncall.h"

#include <QString>

#include <vector>

namespace cairn {

/// An owner of something that needs an entity, and how to reach them.
struct AffectedOwner {
    QString ref;
    QString title;                 ///< or name
    int affected = 0;              ///< how much of theirs needs it
    std::vector<Contact> contacts; ///< on-call, chat, e-mail; none where the catalog names none

    friend bool operator==(const AffectedOwner &, const AffectedOwner &) = default;
};

/// How to reach an owner: on-call, chat, e-mail. One that is not in the catalog has no contacts; that is no
/// failure.
Result<std::vector<Contact>> waysToReach(Database &catalog, const QString &owner);

/// Everybody who would feel a failure of an entity, those with most at stake first.
Result<std::vector<AffectedOwner>> loadAffectedOwners(Database &catalog, const QString &ref);

/// A line for each of them, to be pasted into a message.
QString affectedText(const std::vector<AffectedOwner> &owners);

/// Whether somebody has an e-mail address.
bool canBeMailed(const std::vector<AffectedOwner> &owners);
/// A mailto address of a message to all of them who have an e-mail address; empty where nobody has. A body
/// that is longer than programs take from an address is cut at the end of a line, with a word about it.
QString mailAddress(const std::vector<AffectedOwner> &owners, const QString &subject, const QString &body);

} // namespace cairn
