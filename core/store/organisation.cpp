// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/organisation.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

Result<Organisation> Organisation::load(Database &catalog)
{
    Organisation organisation;
    Result<void> done = catalog.query(
        "SELECT ref, label, type FROM entity WHERE is_winner = 1 AND kind = 'Group' ORDER BY label, ref", {},
        [&](const Row &row) {
            organisation.m_index.insert(row.text(0), organisation.m_groups.size());
            organisation.m_groups.push_back({row.text(0), row.text(1), row.text(2), {}, {}, 0});
            return true;
        });
    if (done)
        done = catalog.query(
            "SELECT entity.ref, relation.type, relation.target FROM entity "
            "JOIN relation ON relation.entity = entity.id AND relation.type IN ('childOf', 'parentOf') "
            "WHERE entity.is_winner = 1 AND entity.kind = 'Group' ORDER BY relation.type, entity.label",
            {}, [&](const Row &row) {
                const bool isOwn = row.text(1) == u"childOf";
                organisation.connect(row.text(isOwn ? 2 : 0), row.text(isOwn ? 0 : 2), isOwn);
                return true;
            });
    // A membership may be declared on both sides, and counts once.
    if (done)
        done = catalog.query("SELECT team, count(*) FROM ("
                             "SELECT relation.target AS team, entity.ref AS person FROM entity "
                             "JOIN relation ON relation.entity = entity.id AND relation.type = 'memberOf' "
                             "WHERE entity.is_winner = 1 AND entity.kind = 'User' UNION "
                             "SELECT entity.ref, relation.target FROM entity "
                             "JOIN relation ON relation.entity = entity.id AND relation.type = 'hasMember' "
                             "JOIN entity AS person ON person.ref = relation.target AND person.is_winner "
                             "WHERE entity.is_winner = 1 AND entity.kind = 'Group') GROUP BY team",
                             {}, [&](const Row &row) {
                                 if (const size_t at = organisation.indexOf(row.text(0));
                                     at < organisation.m_groups.size())
                                     organisation.m_groups[at].members = int(row.integer(1));
                                 return true;
                             });
    if (!done)
        return std::unexpected(done.error());
    organisation.sortChildren();
    return organisation;
}

void Organisation::connect(const QString &parent, const QString &child, bool isDeclaredByChild)
{
    const size_t above = indexOf(parent);
    const size_t below = indexOf(child);
    if (above >= m_groups.size() || below >= m_groups.size() || above == below)
        return;
    std::vector<size_t> &parents = m_groups[below].parents;
    if (std::ranges::find(parents, above) != parents.end())
        return;
    parents.insert(isDeclaredByChild ? parents.begin() : parents.end(), above);
    m_groups[above].children.push_back(below);
}

void Organisation::sortChildren()
{
    // The groups themselves stand by title.
    for (OrganisationGroup &group : m_groups)
        std::ranges::sort(group.children);
}

const OrganisationGroup *Organisation::find(const QString &ref) const
{
    const size_t at = indexOf(ref);
    return at < m_groups.size() ? &m_groups[at] : nullptr;
}

std::vector<size_t> Organisation::pathUp(size_t group) const
{
    std::vector<size_t> path;
    QSet<size_t> seen{group};
    while (!m_groups[group].parents.empty()) {
        group = m_groups[group].parents.front();
        if (seen.contains(group))
            break;
        seen.insert(group);
        path.push_back(group);
    }
    return path;
}

std::vector<OrganisationWay> Organisation::waysDown(size_t top) const
{
    std::vector<OrganisationWay> ways{{top, {}}};
    QSet<size_t> seen{top};
    for (size_t at = 0; at < ways.size(); ++at) {
        const OrganisationWay way = ways[at]; // a copy: the list grows
        for (const size_t child : m_groups[way.group].children) {
            if (seen.contains(child))
                continue;
            seen.insert(child);
            ways.push_back({child, way.titles + QStringList{m_groups[child].title}});
        }
    }
    ways.erase(ways.begin());
    return ways;
}

std::vector<size_t> Organisation::roots() const
{
    std::vector<size_t> roots;
    QSet<size_t> reached;
    const auto take = [&](size_t group) {
        roots.push_back(group);
        reached.insert(group);
        for (const OrganisationWay &way : waysDown(group))
            reached.insert(way.group);
    };
    for (size_t at = 0; at < m_groups.size(); ++at) {
        if (m_groups[at].parents.empty())
            take(at);
    }
    for (size_t at = 0; at < m_groups.size(); ++at) {
        if (!reached.contains(at))
            take(at);
    }
    return roots;
}

namespace {

/// The people of a group itself.
Result<std::vector<OrganisationMember>> membersOf(Database &catalog, const QString &group)
{
    std::vector<OrganisationMember> members;
    const Result<void> done = catalog.query(
        "SELECT person.ref, person.label, "
        "coalesce(json_extract(CAST(entity_body.body AS TEXT), '$.spec.profile.email'), '') "
        "FROM (SELECT entity.ref AS ref FROM relation JOIN entity ON entity.id = relation.entity "
        "AND entity.is_winner WHERE relation.target = ?1 AND relation.type = 'memberOf' UNION "
        "SELECT relation.target FROM entity JOIN relation ON relation.entity = entity.id "
        "AND relation.type = 'hasMember' WHERE entity.ref = ?1 AND entity.is_winner) AS member "
        "JOIN entity AS person ON person.ref = member.ref AND person.is_winner "
        "LEFT JOIN entity_body ON entity_body.entity = person.id",
        {group}, [&](const Row &row) {
            members.push_back({row.text(0), row.text(1), row.text(2), {}});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return members;
}

} // namespace

Result<std::vector<OrganisationMember>> loadMembers(Database &catalog, const QString &group, bool isDeep)
{
    const Result<Organisation> organisation = Organisation::load(catalog);
    if (!organisation)
        return std::unexpected(organisation.error());
    const size_t top = organisation->indexOf(group);
    if (top >= organisation->groups().size())
        return failure(ErrorKind::NotFound, u"\"%1\" is not in the catalog"_s.arg(group));
    std::vector<OrganisationWay> ways{{top, {}}};
    if (isDeep)
        std::ranges::move(organisation->waysDown(top), std::back_inserter(ways));

    std::vector<OrganisationMember> members;
    QSet<QString> seen;
    for (const OrganisationWay &way : ways) {
        Result<std::vector<OrganisationMember>> found =
            membersOf(catalog, organisation->groups()[way.group].ref);
        if (!found)
            return std::unexpected(found.error());
        for (OrganisationMember &member : *found) {
            if (seen.contains(member.ref))
                continue;
            seen.insert(member.ref);
            member.through = way.titles;
            members.push_back(std::move(member));
        }
    }
    std::ranges::stable_sort(members, [](const OrganisationMember &a, const OrganisationMember &b) {
        if (a.through.isEmpty() != b.through.isEmpty())
            return a.through.isEmpty();
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return members;
}

} // namespace cairn
