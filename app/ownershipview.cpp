// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "ownershipview.h"

#include "listaddress.h"
#include "portal.h"
#include "store/organisation.h"
#include "store/schema.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Result<std::vector<OwnerPath>> groupsBelow(Database &catalog, const QString &ref)
{
    const Result<Organisation> organisation = Organisation::load(catalog);
    if (!organisation)
        return std::unexpected(organisation.error());
    const size_t top = organisation->indexOf(ref);
    if (top >= organisation->groups().size())
        return failure(ErrorKind::NotFound, u"\"%1\" is not in the catalog"_s.arg(ref));
    std::vector<OwnerPath> owners{{ref, organisation->groups()[top].title, {}}};
    for (const OrganisationWay &way : organisation->waysDown(top)) {
        const OrganisationGroup &group = organisation->groups()[way.group];
        owners.push_back({group.ref, group.title, way.titles});
    }
    return owners;
}

/// A kind with its types below it, most frequent first.
struct KindCount {
    QString kind;
    int count = 0;
    std::vector<std::pair<QString, int>> types;
};

void add(std::vector<KindCount> &kinds, const OwnedCount &count)
{
    auto kind = std::ranges::find(kinds, count.kind, &KindCount::kind);
    if (kind == kinds.end())
        kind = kinds.insert(kind, {count.kind, 0, {}});
    kind->count += count.count;
    if (count.type.isEmpty())
        return;
    const auto type = std::ranges::find_if(kind->types, [&](const auto &known) {
        return known.first.compare(count.type, Qt::CaseInsensitive) == 0;
    });
    if (type == kind->types.end())
        kind->types.emplace_back(count.type, count.count);
    else
        type->second += count.count;
}

} // namespace

OwnershipView::OwnershipView(QObject *parent)
    : View(parent), m_question(this)
{}

void OwnershipView::setRef(const QString &ref)
{
    if (m_ref == ref)
        return;
    m_ref = ref;
    Q_EMIT refChanged();
    refresh();
}

void OwnershipView::setInherited(bool isInherited)
{
    if (m_isInherited == isInherited)
        return;
    m_isInherited = isInherited;
    Q_EMIT refChanged();
    show();
}

Result<OwnershipView::Answer> OwnershipView::answer(const Home &home, const QString &ref)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    Result<std::vector<OwnerPath>> owners =
        ref.startsWith(u"group:") ? groupsBelow(*catalog, ref) : ownerPathsFor(*catalog, ref);
    if (!owners)
        return std::unexpected(owners.error());
    QStringList refs;
    for (const OwnerPath &owner : *owners)
        refs += owner.ref;
    Result<std::vector<OwnedCount>> counts = countOwned(*catalog, refs);
    if (!counts)
        return std::unexpected(counts.error());
    return Answer{*std::move(owners), *std::move(counts)};
}

void OwnershipView::refresh()
{
    if (m_ref.isEmpty())
        return;
    setLoading();
    m_question.ask([home = Portal::instance().home(),
                    ref = m_ref](const std::stop_token &) { return answer(home, ref); },
                   [this](Result<Answer> result) {
                       if (!result) {
                           setFailed(result.error());
                           return;
                       }
                       m_answer = *std::move(result);
                       show();
                       setReady();
                   });
}

int OwnershipView::countOf(const QString &owner) const
{
    int count = 0;
    for (const OwnedCount &owned : m_answer.counts)
        count += owned.owner == owner ? owned.count : 0;
    return count;
}

int OwnershipView::total() const
{
    return m_isInherited ? inheritedTotal() : countOf(m_ref);
}

int OwnershipView::inheritedTotal() const
{
    int count = 0;
    for (const OwnedCount &owned : m_answer.counts)
        count += owned.count;
    return count;
}

void OwnershipView::show()
{
    std::vector<KindCount> kinds;
    QStringList owners;
    for (const OwnedCount &count : m_answer.counts) {
        if (!isCounted(count))
            continue;
        add(kinds, count);
        if (!owners.contains(count.owner))
            owners += count.owner;
    }
    std::ranges::sort(kinds, {},
                      [](const KindCount &kind) { return std::pair(kindOrder(kind.kind), kind.kind); });
    std::vector<OwnedRow> rows;
    for (KindCount &kind : kinds) {
        EntityFilter filter;
        filter.kind = kind.kind.toLower();
        filter.owners = owners;
        rows.push_back({filter.kind, kind.count == 1 ? kindLabel(kind.kind) : kindPlural(kind.kind), false,
                        kind.count, addressOfList(filter)});
        std::ranges::stable_sort(kind.types, std::greater{}, [](const auto &type) { return type.second; });
        for (const auto &[type, count] : kind.types) {
            filter.types = {type};
            rows.push_back({filter.kind, type, true, count, addressOfList(filter)});
        }
    }
    m_rows.assign(std::move(rows));
    showOwners();
    Q_EMIT rowsChanged();
}

void OwnershipView::showOwners()
{
    std::vector<OwnerRow> rows;
    for (const OwnerPath &owner : m_answer.owners) {
        if (const int count = countOf(owner.ref); count > 0 && m_isInherited)
            rows.push_back({owner.ref, owner.title, owner.path.join(u" → "_s), count});
    }
    m_owners.assign(std::move(rows));
}

} // namespace cairn
