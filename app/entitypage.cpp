// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "entitypage.h"

#include "store/oncall.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sourcefile.h"
#include "words.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// Not named tr: lupdate would take the enclosing namespace for the context.
QString translated(const char *text)
{
    return QCoreApplication::translate("EntityPage", text);
}

/// The order in which people look for relations; others follow by name.
int relationOrder(const QString &type)
{
    static const QStringList order{u"dependsOn"_s,     u"dependencyOf"_s,  u"providesApi"_s, u"consumesApi"_s,
                                   u"apiProvidedBy"_s, u"apiConsumedBy"_s, u"hasPart"_s,     u"partOf"_s,
                                   u"parentOf"_s,      u"hasMember"_s,     u"memberOf"_s,    u"childOf"_s,
                                   u"ownerOf"_s,       u"ownedBy"_s};
    const qsizetype at = order.indexOf(type);
    return int(at < 0 ? order.size() : at);
}

QString contactLabel(Contact::Role role)
{
    switch (role) {
    case Contact::Role::Owner:
        return translated(QT_TRANSLATE_NOOP("EntityPage", "Owner"));
    case Contact::Role::OnCall:
        return translated(QT_TRANSLATE_NOOP("EntityPage", "On call"));
    case Contact::Role::Chat:
        return translated(QT_TRANSLATE_NOOP("EntityPage", "Chat"));
    case Contact::Role::Email:
        return translated(QT_TRANSLATE_NOOP("EntityPage", "E-mail"));
    case Contact::Role::Escalation:
        return translated(QT_TRANSLATE_NOOP("EntityPage", "Escalate to"));
    case Contact::Role::Runbook:
        return translated(QT_TRANSLATE_NOOP("EntityPage", "Runbook"));
    case Contact::Role::Dashboard:
        return translated(QT_TRANSLATE_NOOP("EntityPage", "Dashboard"));
    }
    return {};
}

std::vector<PairRow> pairs(const Value *map)
{
    std::vector<PairRow> rows;
    if (!map || !map->map())
        return rows;
    for (const Member &member : *map->map()) {
        const QString value = member.value.text() ? *member.value.text() : QString();
        rows.push_back(
            {member.key, value,
             value.startsWith(u"https://"_s) || value.startsWith(u"http://"_s) ? value : QString()});
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

std::vector<RelationRow> relationRows(const std::vector<RelatedEntity> &relations)
{
    std::vector<RelationRow> rows;
    for (const RelatedEntity &related : relations)
        rows.push_back({relationLabel(related.type), false, related.type, related.target, related.title,
                        related.kind.toLower(), related.entityType, related.isMissing});
    std::ranges::stable_sort(rows, {}, [](const RelationRow &row) {
        return std::tuple(relationOrder(row.type), row.type, kindOrder(row.kind), row.title.toLower());
    });
    for (size_t at = 0; at < rows.size(); ++at)
        rows[at].isFirst = at == 0 || rows[at].type != rows[at - 1].type;
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

QString linesOf(const QByteArray &bytes, int first, int last)
{
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    return lines.mid(first - 1, last - first + 1).join(u'\n');
}

QString sourceText(const Home &home, const Origin &origin)
{
    Result<Database> user = openUserData(home);
    const Result<Source> source = user ? loadSource(*user, origin.source) : std::unexpected(user.error());
    if (!source)
        return {};
    const QString commit = origin.staleCommit.isEmpty() ? origin.commit : origin.staleCommit;
    const Result<QByteArray> bytes = readSourceFile(home, *source, commit, origin.path);
    return bytes ? linesOf(*bytes, origin.line, origin.lastLine) : QString();
}

} // namespace

Result<EntityPage> loadEntityPage(const Home &home, const QString &ref)
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
    page.email = page.entity.document.textAt({u"spec", u"profile", u"email"});
    if (const Value *metadata = page.entity.document.find(u"metadata")) {
        page.links = linkRows(*metadata);
        page.labels = pairs(metadata->find(u"labels"));
        page.annotations = pairs(metadata->find(u"annotations"));
    }
    for (const Contact &contact : *contacts)
        page.contacts.push_back({contactLabel(contact.role), contact.text, contact.ref, contact.url});
    page.relations = relationRows(*relations);
    for (const FoundProblem &found : *problems)
        page.problems.push_back(found.problem);
    page.definition =
        page.entity.row.kind == u"API" ? page.entity.document.textAt({u"spec", u"definition"}) : QString();
    page.source = sourceText(home, page.entity.origin);
    findDomain(*catalog, page);
    return page;
}

} // namespace cairn
