// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// A group with its place in the organisation.
struct OrganisationGroup {
    QString ref;
    QString title; ///< title or name
    QString type;
    std::vector<size_t> parents;  ///< the one that the group itself declares comes first
    std::vector<size_t> children; ///< by title
    int members = 0;              ///< direct ones

    friend bool operator==(const OrganisationGroup &, const OrganisationGroup &) = default;
};

/// A person of a group, and by which groups below it: empty for a direct member, otherwise from the group's
/// child down to the one that the person is in.
struct OrganisationMember {
    QString ref;
    QString title;
    QString email;
    QStringList through; ///< titles

    friend bool operator==(const OrganisationMember &, const OrganisationMember &) = default;
};

/// How a group is reached from one above it.
struct OrganisationWay {
    size_t group = 0;
    QStringList titles; ///< from the upper one's child down to the group itself

    friend bool operator==(const OrganisationWay &, const OrganisationWay &) = default;
};

/// All groups of the catalog and how they stand to one another. A group may have several parents, and go in
/// circles. Groups that are only named, but not in the catalog, are left out.
class Organisation final
{
public:
    static Result<Organisation> load(Database &catalog);

    const std::vector<OrganisationGroup> &groups() const { return m_groups; }
    const OrganisationGroup *find(const QString &ref) const;
    size_t indexOf(const QString &ref) const { return m_index.value(ref, m_groups.size()); }

    /// From the group up to a root, by first parents, without the group itself. Circles end.
    std::vector<size_t> pathUp(size_t group) const;
    /// The groups below, nearest first, without the group itself; each once, by the shortest way.
    std::vector<OrganisationWay> waysDown(size_t top) const;
    /// Those that have no parent; of groups that go in a circle without a way in, the first by title.
    std::vector<size_t> roots() const;

private:
    void connect(const QString &parent, const QString &child, bool isDeclaredByChild);
    void sortChildren();

    std::vector<OrganisationGroup> m_groups;
    QHash<QString, size_t> m_index;
};

/// The members of a group: its own, and with `isDeep` those of the groups below, each once by the shortest
/// way. Direct ones first, then by title. NotFound for a group that is not in the catalog.
Result<std::vector<OrganisationMember>> loadMembers(Database &catalog, const QString &group, bool isDeep);

} // namespace cairn
