// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/oncallcard.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostMembers = 50;
constexpr size_t mostNeighbours = 200;

bool isReachable(const Contact &contact)
{
    return contact.role == Contact::Role::OnCall || contact.role == Contact::Role::Chat
           || contact.role == Contact::Role::Email;
}

std::vector<Contact> reachable(const std::vector<Contact> &contacts)
{
    std::vector<Contact> some;
    std::ranges::copy_if(contacts, std::back_inserter(some), isReachable);
    return some;
}

QString titleOf(const EntityRow &row)
{
    return row.title.isEmpty() ? row.name : row.title;
}

int orderOf(LinkRole role)
{
    switch (role) {
    case LinkRole::Runbook:
        return 0;
    case LinkRole::Dashboard:
        return 1;
    case LinkRole::OnCall:
        return 2;
    case LinkRole::Chat:
        return 3;
    case LinkRole::Other:
        break;
    }
    return 4;
}

/// Fills a card in; the first failure of the database is kept.
class CardMaker final
{
public:
    CardMaker(Database &catalog, OnCallCard &card)
        : m_catalog(catalog), m_card(card)
    {}

    Result<void> fill();

private:
    Result<void> addMembers(const EntityRow &owner);
    Result<void> addEscalation(const std::vector<Contact> &contacts);
    Result<void> addNeighbours();
    void add(std::vector<OnCallNeighbour> &neighbours, const RelatedEntity &related, const QString &via = {});

    Database &m_catalog;
    OnCallCard &m_card;
};

Result<void> CardMaker::fill()
{
    const EntityRow &row = m_card.entity.row;
    const Result<std::vector<Contact>> contacts = loadContacts(m_catalog, m_card.entity);
    if (!contacts)
        return std::unexpected(contacts.error());
    m_card.contacts = reachable(*contacts);
    std::ranges::copy_if(*contacts, std::back_inserter(m_card.runbooks),
                         [](const Contact &contact) { return !contact.docsPage.isEmpty(); });
    m_card.links = linksOf(m_card.entity.document);
    std::ranges::stable_sort(m_card.links, {}, [](const OnCallLink &link) { return orderOf(link.role); });
    const bool isOwnOwner = row.kind == u"Group" || row.kind == u"User";
    if (const Result<EntityRow> owner = loadRow(m_catalog, isOwnOwner ? row.ref : row.owner)) {
        m_card.owner = *owner;
        if (const Result<void> done = addMembers(*owner); !done)
            return done;
    }
    if (const Result<void> done = addEscalation(*contacts); !done)
        return done;
    return addNeighbours();
}

Result<void> CardMaker::addMembers(const EntityRow &owner)
{
    if (owner.kind != u"Group")
        return {};
    const Result<std::vector<RelatedEntity>> relations = loadRelations(m_catalog, owner.ref);
    if (!relations)
        return std::unexpected(relations.error());
    for (const RelatedEntity &related : *relations) {
        if (related.type != u"hasMember" || related.isMissing || m_card.members.size() == mostMembers)
            continue;
        const Result<EntityDetail> person = loadEntity(m_catalog, related.target);
        if (!person)
            return std::unexpected(person.error());
        m_card.members.push_back(
            {related.target, titleOf(person->row), person->document.textAt({u"spec", u"profile", u"email"})});
    }
    return {};
}

Result<void> CardMaker::addEscalation(const std::vector<Contact> &contacts)
{
    for (const Contact &contact : contacts) {
        if (contact.role != Contact::Role::Escalation)
            continue;
        OnCallLevel level{contact.ref, contact.text, {}};
        if (const Result<EntityDetail> group = loadEntity(m_catalog, contact.ref)) {
            const Result<std::vector<Contact>> theirs = loadContacts(m_catalog, *group);
            if (!theirs)
                return std::unexpected(theirs.error());
            level.contacts = reachable(*theirs);
        }
        m_card.escalation.push_back(std::move(level));
    }
    return {};
}

void CardMaker::add(std::vector<OnCallNeighbour> &neighbours, const RelatedEntity &related,
                    const QString &via)
{
    const bool isKnown = std::ranges::any_of(neighbours, [&](const OnCallNeighbour &neighbour) {
        return neighbour.entity.target == related.target;
    });
    if (isKnown || related.target == m_card.entity.row.ref || neighbours.size() == mostNeighbours)
        return;
    const Result<EntityRow> row = loadRow(m_catalog, related.target);
    neighbours.push_back({related, row ? row->owner : QString(), row ? row->ownerTitle : QString(), via});
}

Result<void> CardMaker::addNeighbours()
{
    const Result<std::vector<RelatedEntity>> relations = loadRelations(m_catalog, m_card.entity.row.ref);
    if (!relations)
        return std::unexpected(relations.error());
    for (const RelatedEntity &related : *relations) {
        if (related.type == u"dependsOn" || related.type == u"consumesApi")
            add(m_card.needs, related);
        if (related.type == u"dependencyOf" || related.type == u"apiConsumedBy")
            add(m_card.neededBy, related);
    }
    for (const RelatedEntity &api : *relations) {
        if (api.type != u"providesApi")
            continue;
        const Result<std::vector<RelatedEntity>> others = loadRelations(m_catalog, api.target);
        if (!others)
            return std::unexpected(others.error());
        for (const RelatedEntity &related : *others) {
            if (related.type == u"apiConsumedBy" || related.type == u"dependencyOf")
                add(m_card.neededBy, related, api.title);
        }
    }
    return {};
}

} // namespace

Result<OnCallCard> loadOnCallCard(Database &catalog, const QString &ref)
{
    const Result<ReadTransaction> moment = ReadTransaction::begin(catalog);
    if (!moment)
        return std::unexpected(moment.error());
    Result<EntityDetail> entity = loadEntity(catalog, ref);
    if (!entity)
        return std::unexpected(entity.error());
    OnCallCard card;
    card.entity = *std::move(entity);
    if (const Result<void> filled = CardMaker(catalog, card).fill(); !filled)
        return std::unexpected(filled.error());
    return card;
}

} // namespace cairn
