// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "ownershipview.h"

#include "listaddress.h"
#include "portal.h"
#include "store/entityquery.h"
#include "store/organisation.h"
#include "store/schema.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Result<std::vector<OwnershipPath>> groupsBelow(Database &catalog, const QString &ref)
{
    const Result<Organisation> organisation = Organisation::load(catalog);
    if (!organisation)
        return std::unexpected(organisation.error());
    const size_t top = organisation->indexOf(ref);
    if (top >= organisation->groups().size())
        return failure(ErrorKind::NotFound, u"\"%1\" is not in the catalog"_s.arg(ref));
    std::vector<OwnershipPath> owners{{ref, {}}};
    for (const OrganisationWay &way : organisation->waysDown(top))
        owners.push_back({organisation->groups()[way.group].ref, way.titles});
    return owners;
}

QString titleOf(Database &catalog, const QString &ref)
{
    const Result<EntityRow> row = loadRow(catalog, ref);
    return row && !row->title.isEmpty() ? row->title : ref.section(u'/', 1);
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
    : AboutView(parent)
{}

void OwnershipView::setInherited(bool isInherited)
{
    if (m_isInherited == isInherited)
        return;
    m_isInherited = isInherited;
    Q_EMIT refChanged();
    show();
}

Result<OwnershipView::Answer> OwnershipView::answer(Database &catalog, const QString &ref)
{
    Result<std::vector<OwnershipPath>> owners =
        ref.startsWith(u"group:") ? groupsBelow(catalog, ref) : ownershipPaths(catalog, ref);
    if (!owners)
        return std::unexpected(owners.error());
    QStringList refs;
    for (const OwnershipPath &owner : *owners)
        refs += owner.owner;
    Result<std::vector<OwnedCount>> counts = countOwned(catalog, refs);
    if (!counts)
        return std::unexpected(counts.error());
    return Answer{titleOf(catalog, ref), *std::move(owners), *std::move(counts)};
}

void OwnershipView::inquire()
{
    askCatalog([ref = ref()](Database &catalog) { return answer(catalog, ref); },
               [this](Answer answer) {
                   m_answer = std::move(answer);
                   show();
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
    return m_isInherited ? inheritedTotal() : countOf(ref());
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
    for (const OwnershipPath &owner : m_answer.owners) {
        if (const int count = countOf(owner.owner); count > 0 && m_isInherited)
            rows.push_back({owner.owner, m_answer.title, owner.steps.join(u" → "_s), count});
    }
    m_owners.assign(std::move(rows));
}

} // namespace cairn
