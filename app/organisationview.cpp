// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "organisationview.h"

#include "portal.h"
#include "store/entitydetail.h"
#include "store/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t smallOrganisation = 60;

constexpr size_t shownChildren = 12; // right below, where only the standing is shown

using Groups = QSet<size_t>;

/// Walks the tree in the order in which it is shown; each group once, also where groups go in circles.
class TreeWriter final
{
public:
    /// `only`: the groups that are shown, all unfolded; nothing for all groups, unfolded as `unfolded` says.
    TreeWriter(const Organisation &organisation, const QSet<QString> &unfolded, const QStringList &here,
               std::optional<Groups> only)
        : m_organisation(organisation), m_unfolded(unfolded), m_here(here), m_only(std::move(only))
    {}

    std::vector<OrganisationRow> rows()
    {
        struct Pending {
            size_t group;
            int depth;
        };
        std::vector<Pending> pending;
        const auto push = [&](const std::vector<size_t> &groups, int depth) {
            for (auto group = groups.rbegin(); group != groups.rend(); ++group)
                pending.push_back({*group, depth});
        };
        std::vector<OrganisationRow> rows;
        push(m_organisation.roots(), 0);
        while (!pending.empty()) {
            const auto [at, depth] = pending.back();
            pending.pop_back();
            if (m_seen.contains(at) || (m_only && !m_only->contains(at)))
                continue;
            m_seen.insert(at);
            const std::vector<size_t> children = childrenOf(at);
            rows.push_back(rowOf(at, depth, !children.empty()));
            if (rows.back().isUnfolded)
                push(children, depth + 1);
        }
        return rows;
    }

private:
    std::vector<size_t> childrenOf(size_t at) const
    {
        std::vector<size_t> children;
        for (const size_t child : m_organisation.groups()[at].children) {
            const bool isShown = !m_only || m_only->contains(child);
            if (isShown && m_organisation.groups()[child].parents.front() == at && !m_seen.contains(child))
                children.push_back(child);
        }
        return children;
    }

    OrganisationRow rowOf(size_t at, int depth, bool isFoldable) const
    {
        const OrganisationGroup &group = m_organisation.groups()[at];
        const bool isUnfolded = isFoldable && (m_only || m_unfolded.contains(group.ref));
        return {group.ref,     group.title, group.type, depth,
                group.members, isFoldable,  isUnfolded, m_here.contains(group.ref)};
    }

    const Organisation &m_organisation;
    const QSet<QString> &m_unfolded;
    const QStringList &m_here;
    std::optional<Groups> m_only;
    Groups m_seen;
};

/// What passes the filter, and the way to it.
std::optional<Groups> passing(const Organisation &organisation, const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    Groups passing;
    const auto &groups = organisation.groups();
    for (size_t at = 0; at < groups.size(); ++at) {
        if (!groups[at].title.contains(text, Qt::CaseInsensitive)
            && !groups[at].ref.contains(text, Qt::CaseInsensitive))
            continue;
        passing.insert(at);
        for (const size_t above : organisation.pathUp(at))
            passing.insert(above);
    }
    return passing;
}

} // namespace

OrganisationView::OrganisationView(QObject *parent)
    : AboutView(parent)
{}

void OrganisationView::begin()
{
    m_isFirst = true;
}

void OrganisationView::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    show();
}

Result<OrganisationView::Answer> OrganisationView::answer(Database &catalog, const QString &ref)
{
    Result<Organisation> organisation = Organisation::load(catalog);
    if (!organisation)
        return std::unexpected(organisation.error());
    QStringList here{ref};
    if (ref.startsWith(u"user:")) {
        const Result<std::vector<RelatedEntity>> relations = loadRelations(catalog, ref);
        if (!relations)
            return std::unexpected(relations.error());
        for (const RelatedEntity &related : *relations) {
            if (related.type == u"memberOf")
                here += related.target;
        }
    }
    return Answer{*std::move(organisation), here};
}

void OrganisationView::inquire()
{
    askCatalog([ref = ref()](Database &catalog) { return answer(catalog, ref); },
               [this](Answer answer) {
                   m_organisation = std::move(answer.organisation);
                   m_here = std::move(answer.here);
                   if (std::exchange(m_isFirst, false))
                       unfoldAtFirst();
                   show();
                   showStanding();
               });
}

void OrganisationView::unfoldAtFirst()
{
    const auto &groups = m_organisation->groups();
    const bool isSmall = groups.size() <= smallOrganisation;
    for (size_t at = 0; at < groups.size(); ++at) {
        if (isSmall || m_here.contains(groups[at].ref))
            m_unfolded.insert(groups[at].ref);
        if (m_here.contains(groups[at].ref)) {
            for (const size_t above : m_organisation->pathUp(at))
                m_unfolded.insert(groups[above].ref);
        }
    }
}

void OrganisationView::show()
{
    if (!m_organisation)
        return;
    m_rows.assign(
        TreeWriter(*m_organisation, m_unfolded, m_here, passing(*m_organisation, m_text.trimmed())).rows());
    Q_EMIT rowsChanged();
}

void OrganisationView::showStanding()
{
    Groups shown;
    for (const QString &ref : std::as_const(m_here)) {
        const size_t at = m_organisation->indexOf(ref);
        if (at >= m_organisation->groups().size())
            continue;
        shown.insert(at);
        for (const size_t above : m_organisation->pathUp(at))
            shown.insert(above);
        const std::vector<size_t> &children = m_organisation->groups()[at].children;
        if (ref == this->ref())
            for (size_t child = 0; child < qMin(children.size(), shownChildren); ++child)
                shown.insert(children[child]);
    }
    m_standing.assign(TreeWriter(*m_organisation, m_unfolded, m_here, shown).rows());
}

int OrganisationView::hereRow() const
{
    const auto found = std::ranges::find_if(m_rows.rows(), &OrganisationRow::isHere);
    return found == m_rows.rows().end() ? 0 : int(found - m_rows.rows().begin());
}

void OrganisationView::setUnfolded(int row, bool isUnfolded)
{
    if (row < 0 || row >= m_rows.count())
        return;
    const QString ref = m_rows.rows()[size_t(row)].ref;
    if (isUnfolded)
        m_unfolded.insert(ref);
    else
        m_unfolded.remove(ref);
    show();
}

void OrganisationView::setAllUnfolded(bool isUnfolded)
{
    m_unfolded.clear();
    if (isUnfolded && m_organisation) {
        for (const OrganisationGroup &group : m_organisation->groups())
            m_unfolded.insert(group.ref);
    }
    show();
}

int OrganisationView::parentRow(int row) const
{
    if (row < 0 || row >= m_rows.count())
        return 0;
    const int depth = m_rows.rows()[size_t(row)].depth;
    for (int at = row; at >= 0; --at) {
        if (m_rows.rows()[size_t(at)].depth < depth)
            return at;
    }
    return row;
}

} // namespace cairn
