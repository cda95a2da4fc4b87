// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "entitypage.h"

#include "address.h"
#include "entitybanners.h"
#include "entityrelations.h"
#include "git/address.h"
#include "git/worktree.h"
#include "store/oncall.h"
#include "store/ownership.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/entitydocs.h"
#include "sync/sourcefile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct EntityPageText {
    Q_DECLARE_TR_FUNCTIONS(EntityPage)
};

QString contactLabel(Contact::Role role)
{
    switch (role) {
    case Contact::Role::Owner:
        return EntityPageText::tr("Owner");
    case Contact::Role::OnCall:
        return EntityPageText::tr("On call");
    case Contact::Role::Chat:
        return EntityPageText::tr("Chat");
    case Contact::Role::Email:
        return EntityPageText::tr("E-mail");
    case Contact::Role::Escalation:
        return EntityPageText::tr("Escalate to");
    case Contact::Role::Runbook:
        return EntityPageText::tr("Runbook");
    case Contact::Role::Dashboard:
        return EntityPageText::tr("Dashboard");
    }
    return {};
}

ContactRow contactRow(const QString &ref, const Contact &contact)
{
    if (contact.docsPage.isEmpty())
        return {contactLabel(contact.role), contact.text, contact.ref, contact.url, {}};
    return {contactLabel(contact.role),
            EntityPageText::tr("%1, in its docs").arg(contact.text),
            {},
            {},
            addressOfDocs(ref, contact.docsPage)};
}

std::vector<PairRow> pairs(const Value *map)
{
    std::vector<PairRow> rows;
    if (!map || !map->map())
        return rows;
    for (const Member &member : *map->map()) {
        const QString value = member.value.text() ? *member.value.text() : QString();
        // Annotations of places are written as `url:https://...`.
        const QString url = value.startsWith(u"url:"_s) ? value.sliced(4) : value;
        rows.push_back({member.key, value,
                        url.startsWith(u"https://"_s) || url.startsWith(u"http://"_s) ? url : QString()});
    }
    return rows;
}

std::vector<LinkRow> linkRows(const Value &metadata)
{
    std::vector<LinkRow> rows;
    const Value *links = metadata.find(u"links");
    if (!links || !links->list())
        return rows;
    for (const Value &link : *links->list()) {
        const QString title = link.textAt({u"title"});
        const QString url = link.textAt({u"url"});
        rows.push_back({title.isEmpty() ? url : title, url, link.textAt({u"icon"}), link.textAt({u"type"})});
    }
    return rows;
}

/// An entity has a domain through its system.
void findDomain(Database &catalog, EntityPage &page)
{
    const QString system = page.entity.row.kind == u"System" ? page.entity.row.ref : page.entity.row.system;
    if (system.isEmpty())
        return;
    for (const RelatedEntity &related :
         loadRelations(catalog, system).value_or(std::vector<RelatedEntity>())) {
        if (related.type == u"partOf" && related.target.startsWith(u"domain:")) {
            page.domainRef = related.target;
            page.domainTitle = related.title;
        }
    }
}

/// What it is a part of besides a system: a component of a component, a domain of a domain.
void findParent(const std::vector<RelatedEntity> &relations, EntityPage &page)
{
    for (const RelatedEntity &related : relations) {
        const bool isOwnKind = related.kind.compare(page.entity.row.kind, Qt::CaseInsensitive) == 0;
        if (related.type == u"partOf" && isOwnKind) {
            page.parentRef = related.target;
            page.parentTitle = related.title;
        }
    }
}

QStringList targetsOf(const Value &document)
{
    QStringList targets;
    const Value *spec = document.find(u"spec");
    if (!spec)
        return targets;
    if (const QString one = spec->textAt({u"target"}); !one.isEmpty())
        targets += one;
    const Value *several = spec->find(u"targets");
    if (!several || !several->list())
        return targets;
    for (const Value &target : *several->list()) {
        if (target.text())
            targets += *target.text();
    }
    return targets;
}

/// "Payments → Commerce engineering" where the user's group or one above it owns the entity.
void findMinePath(Database &catalog, const QString &identity, EntityPage &page)
{
    if (identity.isEmpty() || page.entity.row.owner.isEmpty())
        return;
    const Result<std::vector<OwnershipPath>> paths = ownershipPaths(catalog, identity);
    if (!paths)
        return;
    for (const OwnershipPath &path : *paths) {
        if (path.owner == page.entity.row.owner)
            page.minePath =
                path.steps.isEmpty() ? EntityPageText::tr("You own it yourself") : path.steps.join(u" → "_s);
    }
}

QString linesOf(const QByteArray &bytes, int first, int last)
{
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    return lines.mid(first - 1, last - first + 1).join(u'\n');
}

/// The descriptor's text, and where it can be opened outside.
void readSource(const Home &home, EntityPage &page)
{
    const Origin &origin = page.entity.origin;
    Result<Database> user = openUserData(home);
    const Result<Source> source = user ? loadSource(*user, origin.source) : std::unexpected(user.error());
    if (!source)
        return;
    const QString commit = origin.staleCommit.isEmpty() ? origin.commit : origin.staleCommit;
    const Result<QByteArray> bytes = readSourceFile(home, *source, commit, origin.path);
    page.source = bytes ? linesOf(*bytes, origin.line, origin.lastLine) : QString();
    if (isGitUrl(source->location)) {
        page.forgePage = webPage(source->location, source->branch.isEmpty() ? u"HEAD"_s : source->branch,
                                 origin.path, origin.line);
        return;
    }
    page.localFile = source->location + u'/' + origin.path;
    if (const Result<WorkTree> tree = WorkTree::open(source->location))
        page.forgePage = tree->webPageOf(origin.path, origin.line);
}

} // namespace

Result<EntityPage> loadEntityPage(const Home &home, const QString &ref, const QString &identity)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    Result<EntityDetail> entity = loadEntity(*catalog, ref);
    if (!entity)
        return std::unexpected(entity.error());
    const Result<std::vector<RelatedEntity>> relations = loadRelations(*catalog, ref);
    const Result<std::vector<Contact>> contacts = loadContacts(*catalog, *entity);
    ProblemFilter filter;
    filter.least = Severity::Info;
    filter.ref = ref;
    const Result<std::vector<FoundProblem>> problems = listProblems(*catalog, filter);
    if (!relations || !contacts || !problems)
        return std::unexpected(!relations  ? relations.error()
                               : !contacts ? contacts.error()
                                           : problems.error());

    EntityPage page;
    page.entity = *std::move(entity);
    page.ownerKind = page.entity.row.owner.section(u':', 0, 0);
    if (const Value *metadata = page.entity.document.find(u"metadata")) {
        page.links = linkRows(*metadata);
        page.labels = pairs(metadata->find(u"labels"));
        page.annotations = pairs(metadata->find(u"annotations"));
    }
    for (const Contact &contact : *contacts)
        page.contacts.push_back(contactRow(ref, contact));
    page.relations = relationGroups(page.entity.row, *relations);
    page.banners = bannersOf(page.entity, *relations, *problems);
    page.targets = targetsOf(page.entity.document);
    for (const FoundProblem &found : *problems)
        page.problems.push_back(found.problem);
    page.hasDocs = findDocs(*catalog, ref).has_value();
    page.definition =
        page.entity.row.kind == u"API" ? page.entity.document.textAt({u"spec", u"definition"}) : QString();
    readSource(home, page);
    findDomain(*catalog, page);
    findParent(*relations, page);
    findMinePath(*catalog, identity, page);
    return page;
}

} // namespace cairn
