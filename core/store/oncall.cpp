// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/oncall.h"

#include "store/runbookpages.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t deepestHierarchy = 10; // a cycle of parents ends here

void appendLinks(std::vector<Contact> &contacts, const std::vector<OnCallLink> &links, LinkRole linkRole,
                 Contact::Role role)
{
    for (const OnCallLink &link : links) {
        const bool isKnown =
            std::ranges::any_of(contacts, [&](const Contact &contact) { return contact.url == link.url; });
        if (link.role == linkRole && !isKnown)
            contacts.push_back({role, link.title, {}, link.url});
    }
}

QString titleOf(const EntityRow &row)
{
    return row.title.isEmpty() ? row.name : row.title;
}

QString parentOf(Database &catalog, const QString &group)
{
    for (const RelatedEntity &related :
         loadRelations(catalog, group).value_or(std::vector<RelatedEntity>())) {
        if (related.type == u"childOf")
            return related.target;
    }
    return {};
}

void appendEscalation(Database &catalog, const QString &owner, std::vector<Contact> &contacts)
{
    std::vector<QString> seen{owner};
    for (QString group = parentOf(catalog, owner); !group.isEmpty() && seen.size() < deepestHierarchy;
         group = parentOf(catalog, group)) {
        if (std::ranges::find(seen, group) != seen.end())
            return;
        seen.push_back(group);
        const Result<EntityRow> row = loadRow(catalog, group);
        contacts.push_back({Contact::Role::Escalation, row ? titleOf(*row) : group, group, {}});
    }
}

} // namespace

std::vector<OnCallLink> linksOf(const Value &document)
{
    std::vector<OnCallLink> links;
    const Value *metadata = document.find(u"metadata");
    const Value *list = metadata ? metadata->find(u"links") : nullptr;
    if (!list || !list->list())
        return links;
    for (const Value &link : *list->list()) {
        const QString title = link.textAt({u"title"});
        const QString url = link.textAt({u"url"});
        links.push_back({linkRole(link.textAt({u"type"}), link.textAt({u"icon"}), title, url),
                         title.isEmpty() ? url : title, url});
    }
    return links;
}

Result<std::vector<Contact>> loadContacts(Database &catalog, const EntityDetail &entity)
{
    std::vector<Contact> contacts;
    const bool isOwnOwner = entity.row.kind == u"Group" || entity.row.kind == u"User";
    const QString ownerRef = isOwnOwner ? entity.row.ref : entity.row.owner;
    const std::vector<OnCallLink> own = linksOf(entity.document);
    const Result<EntityDetail> owner =
        ownerRef.isEmpty() ? failure(ErrorKind::NotFound, {}) : loadEntity(catalog, ownerRef);
    const std::vector<OnCallLink> theirs = owner ? linksOf(owner->document) : std::vector<OnCallLink>();
    if (!ownerRef.isEmpty() && !isOwnOwner)
        contacts.push_back({Contact::Role::Owner, entity.row.ownerTitle, ownerRef, {}});
    for (const auto &[linkRole, role] : {std::pair(LinkRole::OnCall, Contact::Role::OnCall),
                                         std::pair(LinkRole::Chat, Contact::Role::Chat)}) {
        appendLinks(contacts, own, linkRole, role);
        appendLinks(contacts, theirs, linkRole, role);
    }
    if (owner) {
        const QString email = owner->document.textAt({u"spec", u"profile", u"email"});
        if (!email.isEmpty())
            contacts.push_back({Contact::Role::Email, email, {}, u"mailto:"_s + email});
        appendEscalation(catalog, ownerRef, contacts);
    }
    const Result<std::vector<RunbookPage>> pages = runbookPages(catalog, entity.row.ref);
    if (!pages)
        return std::unexpected(pages.error());
    for (const RunbookPage &page : *pages)
        contacts.push_back({Contact::Role::Runbook, page.title, {}, {}, page.path});
    appendLinks(contacts, own, LinkRole::Runbook, Contact::Role::Runbook);
    appendLinks(contacts, own, LinkRole::Dashboard, Contact::Role::Dashboard);
    return contacts;
}

} // namespace cairn
