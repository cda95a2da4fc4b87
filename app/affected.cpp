// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "affected.h"

#include "store/dependencies.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

bool isWayToReach(const Contact &contact)
{
    return contact.role == Contact::Role::OnCall || contact.role == Contact::Role::Chat
           || contact.role == Contact::Role::Email;
}

/// An owner that is not in the catalog has no contacts; that is no failure.
Result<std::vector<Contact>> waysToReach(Database &catalog, const QString &ref)
{
    const Result<EntityDetail> owner = loadEntity(catalog, ref);
    if (!owner)
        return std::vector<Contact>();
    Result<std::vector<Contact>> contacts = loadContacts(catalog, *owner);
    if (contacts)
        std::erase_if(*contacts, [](const Contact &contact) { return !isWayToReach(contact); });
    return contacts;
}

QString wordsOf(const Contact &contact)
{
    if (contact.url.isEmpty() || contact.url == u"mailto:"_s + contact.text)
        return contact.text;
    return contact.text.isEmpty() ? contact.url : contact.text + u" <"_s + contact.url + u'>';
}

} // namespace

Result<std::vector<AffectedOwner>> loadAffectedOwners(Database &catalog, const QString &ref)
{
    const Result<Dependencies> dependents = loadDependencies(catalog, ref, DependencyDirection::NeededBy);
    if (!dependents)
        return std::unexpected(dependents.error());
    std::vector<AffectedOwner> owners;
    for (const Dependency &dependent : dependents->found) {
        if (dependent.owner.isEmpty())
            continue;
        const auto known = std::ranges::find(owners, dependent.owner, &AffectedOwner::ref);
        if (known != owners.end())
            ++known->affected;
        else
            owners.push_back({dependent.owner, dependent.ownerTitle, 1, {}});
    }
    for (AffectedOwner &owner : owners) {
        Result<std::vector<Contact>> contacts = waysToReach(catalog, owner.ref);
        if (!contacts)
            return std::unexpected(contacts.error());
        owner.contacts = *std::move(contacts);
    }
    std::ranges::stable_sort(owners, std::greater(), &AffectedOwner::affected);
    return owners;
}

QString affectedText(const std::vector<AffectedOwner> &owners)
{
    QStringList lines;
    for (const AffectedOwner &owner : owners) {
        QStringList ways;
        for (const Contact &contact : owner.contacts)
            ways.append(wordsOf(contact));
        lines.append(owner.title + u": "_s + (ways.isEmpty() ? owner.ref : ways.join(u", "_s)));
    }
    return lines.join(u'\n');
}

} // namespace cairn
