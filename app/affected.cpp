// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "affected.h"

#include "store/dependencies.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestBody = 1'600; // mail programs get no more than some 2,000 letters in all

bool isWayToReach(const Contact &contact)
{
    return contact.role == Contact::Role::OnCall || contact.role == Contact::Role::Chat
           || contact.role == Contact::Role::Email;
}

QString wordsOf(const Contact &contact)
{
    if (contact.url.isEmpty() || contact.url == u"mailto:"_s + contact.text)
        return contact.text;
    return contact.text.isEmpty() ? contact.url : contact.text + u" <"_s + contact.url + u'>';
}

/// What of a body programs take from an address.
QString withinAnAddress(const QString &body)
{
    if (QUrl::toPercentEncoding(body).size() <= longestBody)
        return body;
    QString kept;
    for (const QString &line : body.split(u'\n')) {
        if (QUrl::toPercentEncoding(kept + line).size() > longestBody)
            break;
        kept += line + u'\n';
    }
    return kept + u'…';
}

} // namespace

Result<std::vector<Contact>> waysToReach(Database &catalog, const QString &owner)
{
    const Result<EntityDetail> entity = loadEntity(catalog, owner);
    if (!entity)
        return std::vector<Contact>();
    Result<std::vector<Contact>> contacts = loadContacts(catalog, *entity);
    if (contacts)
        std::erase_if(*contacts, [](const Contact &contact) { return !isWayToReach(contact); });
    return contacts;
}

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

bool canBeMailed(const std::vector<AffectedOwner> &owners)
{
    return std::ranges::any_of(owners, [](const AffectedOwner &owner) {
        return std::ranges::contains(owner.contacts, Contact::Role::Email, &Contact::role);
    });
}

QString mailAddress(const std::vector<AffectedOwner> &owners, const QString &subject, const QString &body)
{
    QStringList receivers;
    for (const AffectedOwner &owner : owners) {
        for (const Contact &contact : owner.contacts) {
            const QString address = QString::fromLatin1(QUrl::toPercentEncoding(contact.text, "@"));
            if (contact.role == Contact::Role::Email && !receivers.contains(address))
                receivers.append(address);
        }
    }
    if (receivers.isEmpty())
        return {};
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    // Line breaks as RFC 6068 wants them.
    return u"mailto:%1?subject=%2&body=%3"_s.arg(
        receivers.join(u','), encoded(subject),
        encoded(withinAnAddress(body)).replace(u"%0A"_s, u"%0D%0A"_s));
}

} // namespace cairn
