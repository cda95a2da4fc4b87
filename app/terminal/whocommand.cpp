// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "address.h"
#include "reasonwords.h"
#include "store/alerttext.h"
#include "store/oncallcard.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sourcehistory.h"
#include "terminal/cells.h"
#include "terminal/databases.h"
#include "terminal/output.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <optional>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

void prepareWho(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"QUERY"_s,
        u"A reference, a name, or the text of an alert: labels, a pod, a host, an address, JSON. - reads standard "
        "input. Write -- before a query that begins with a minus."_s);
}

namespace {

constexpr int shownChanges = 5;
constexpr qsizetype labelWidth = 12;

/// Everything that is shown.
struct Answer {
    OnCallCard card;
    std::vector<AlertHit> hits; ///< the first is the card's
    std::vector<Commit> changes;
};

QString titleOf(const EntityRow &row)
{
    return row.title.isEmpty() ? row.name : row.title;
}

QString isoTime(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toUTC().toString(Qt::ISODate);
}

QString roleName(Contact::Role role)
{
    return role == Contact::Role::OnCall ? u"on-call"_s
           : role == Contact::Role::Chat ? u"chat"_s
                                         : u"email"_s;
}

QString roleName(LinkRole role)
{
    switch (role) {
    case LinkRole::Runbook:
        return u"runbook"_s;
    case LinkRole::Dashboard:
        return u"dashboard"_s;
    case LinkRole::OnCall:
        return u"on-call"_s;
    case LinkRole::Chat:
        return u"chat"_s;
    case LinkRole::Other:
        break;
    }
    return u"other"_s;
}

QJsonArray toJson(const std::vector<Contact> &contacts)
{
    QJsonArray list;
    for (const Contact &contact : contacts)
        list.append(QJsonObject{
            {u"role"_s, roleName(contact.role)}, {u"text"_s, contact.text}, {u"url"_s, contact.url}});
    return list;
}

QJsonArray toJson(const std::vector<OnCallNeighbour> &neighbours)
{
    QJsonArray list;
    for (const OnCallNeighbour &neighbour : neighbours) {
        QJsonObject one{{u"ref"_s, neighbour.entity.target},
                        {u"title"_s, neighbour.entity.title},
                        {u"relation"_s, neighbour.entity.type},
                        {u"owner"_s, neighbour.ownerRef},
                        {u"missing"_s, neighbour.entity.isMissing}};
        if (!neighbour.via.isEmpty())
            one.insert(u"via"_s, neighbour.via);
        list.append(one);
    }
    return list;
}

QJsonValue ownerJson(const OnCallCard &card)
{
    if (!card.owner)
        return card.entity.row.owner.isEmpty()
                   ? QJsonValue()
                   : QJsonValue(QJsonObject{{u"ref"_s, card.entity.row.owner}, {u"missing"_s, true}});
    QJsonArray members;
    for (const OnCallMember &member : card.members)
        members.append(
            QJsonObject{{u"ref"_s, member.ref}, {u"title"_s, member.title}, {u"email"_s, member.email}});
    return QJsonObject{{u"ref"_s, card.owner->ref},
                       {u"kind"_s, card.owner->kind},
                       {u"title"_s, titleOf(*card.owner)},
                       {u"members"_s, members}};
}

QJsonObject toJson(const Answer &answer)
{
    const EntityRow &row = answer.card.entity.row;
    QJsonArray escalation;
    for (const OnCallLevel &level : answer.card.escalation)
        escalation.append(QJsonObject{
            {u"ref"_s, level.ref}, {u"title"_s, level.title}, {u"contacts"_s, toJson(level.contacts)}});
    QJsonArray links;
    for (const Contact &page : answer.card.runbooks)
        links.append(QJsonObject{{u"role"_s, roleName(LinkRole::Runbook)},
                                 {u"title"_s, page.text},
                                 {u"url"_s, addressOfDocs(row.ref, page.docsPage)}});
    for (const OnCallLink &link : answer.card.links)
        links.append(
            QJsonObject{{u"role"_s, roleName(link.role)}, {u"title"_s, link.title}, {u"url"_s, link.url}});
    QJsonArray reasons;
    for (const Reason &reason : answer.hits.front().reasons)
        reasons.append(reasonText(reason));
    QJsonArray alternatives;
    for (auto hit = answer.hits.begin() + 1; hit != answer.hits.end(); ++hit)
        alternatives.append(QJsonObject{
            {u"ref"_s, hit->ref}, {u"title"_s, hit->title}, {u"reason"_s, reasonText(hit->reasons.front())}});
    QJsonArray changes;
    for (const Commit &commit : answer.changes)
        changes.append(QJsonObject{{u"commit"_s, commit.id},
                                   {u"author"_s, commit.author},
                                   {u"at"_s, isoTime(commit.at)},
                                   {u"message"_s, commit.subject()}});
    return {{u"entity"_s, QJsonObject{{u"ref"_s, row.ref},
                                      {u"kind"_s, row.kind},
                                      {u"title"_s, titleOf(row)},
                                      {u"description"_s, row.description},
                                      {u"type"_s, row.type},
                                      {u"lifecycle"_s, row.lifecycle},
                                      {u"system"_s, row.system}}},
            {u"reason"_s, reasons.first()},
            {u"reasons"_s, reasons},
            {u"alternatives"_s, alternatives},
            {u"owner"_s, ownerJson(answer.card)},
            {u"contacts"_s, toJson(answer.card.contacts)},
            {u"escalation"_s, escalation},
            {u"links"_s, links},
            {u"dependsOn"_s, toJson(answer.card.needs)},
            {u"dependents"_s, toJson(answer.card.neededBy)},
            {u"changes"_s, changes}};
}

void printRow(const QString &label, const QString &value, Tint tint = Tint::None)
{
    print(u"  "_s + tinted(label.leftJustified(labelWidth), Tint::Faint) + tinted(shownText(value), tint));
}

QString pair(const QString &text, const QString &url)
{
    return text == url || url.isEmpty() || url == u"mailto:"_s + text ? text : text + u"  "_s + url;
}

void printLinks(const OnCallCard &card, bool areFirst)
{
    for (const OnCallLink &link : card.links) {
        const bool isFirst = link.role == LinkRole::Runbook || link.role == LinkRole::Dashboard;
        const bool isContact = link.role == LinkRole::Chat || link.role == LinkRole::OnCall;
        if (isFirst == areFirst && !isContact)
            printRow(roleName(link.role), pair(link.title, link.url),
                     link.role == LinkRole::Runbook ? Tint::Accent : Tint::None);
    }
}

void printContacts(const OnCallCard &card)
{
    for (const Contact &contact : card.contacts)
        printRow(roleName(contact.role), pair(contact.text, contact.url));
    for (const OnCallMember &member : card.members)
        printRow(u"member"_s, pair(member.title, member.email));
    for (const OnCallLevel &level : card.escalation) {
        printRow(u"escalate to"_s, level.title);
        for (const Contact &contact : level.contacts)
            printRow({}, roleName(contact.role) + u": "_s + pair(contact.text, contact.url));
    }
}

void printNeighbours(const QString &heading, const std::vector<OnCallNeighbour> &neighbours)
{
    if (neighbours.empty())
        return;
    print(u"\n"_s + tinted(heading, Tint::Strong));
    for (const OnCallNeighbour &neighbour : neighbours) {
        QString line = shownText(neighbour.entity.target);
        if (!neighbour.owner.isEmpty())
            line += u"  ("_s + shownText(neighbour.owner) + u')';
        if (!neighbour.via.isEmpty())
            line += u"  through "_s + shownText(neighbour.via);
        if (neighbour.entity.isMissing)
            line += tinted(u"  not in the catalog"_s, Tint::Warning);
        print(u"  "_s + line);
    }
}

void printText(const Answer &answer)
{
    const OnCallCard &card = answer.card;
    print(tinted(shownText(titleOf(card.entity.row)), Tint::Strong)
          + tinted(u"  "_s + card.entity.row.ref, Tint::Faint));
    print(tinted(u"because "_s + shownText(reasonText(answer.hits.front().reasons.front())), Tint::Faint));
    if (!card.entity.row.description.isEmpty())
        print(shownText(card.entity.row.description.trimmed()));
    print({});
    for (const Contact &page : card.runbooks)
        printRow(roleName(LinkRole::Runbook),
                 pair(page.text, addressOfDocs(card.entity.row.ref, page.docsPage)), Tint::Accent);
    printLinks(card, true);
    const QString owner = card.owner ? titleOf(*card.owner)
                          : card.entity.row.owner.isEmpty()
                              ? u"nobody"_s
                              : card.entity.row.owner + u" (not in the catalog)"_s;
    printRow(u"owner"_s, owner, Tint::Strong);
    printContacts(card);
    printLinks(card, false);
    printNeighbours(u"Needs"_s, card.needs);
    printNeighbours(u"Needed by"_s, card.neededBy);
    if (!answer.changes.empty())
        print(u"\n"_s + tinted(u"Last changes of its descriptor"_s, Tint::Strong));
    for (const Commit &commit : answer.changes)
        print(u"  "_s + isoTime(commit.at) + u"  "_s + shownText(commit.author + u": "_s + commit.subject()));
    if (answer.hits.size() > 1)
        print(u"\n"_s + tinted(u"It might also be about"_s, Tint::Strong));
    for (auto hit = answer.hits.begin() + int(!answer.hits.empty()); hit != answer.hits.end(); ++hit)
        print(u"  "_s + hit->ref
              + tinted(u"  "_s + shownText(reasonText(hit->reasons.front())), Tint::Faint));
}

/// The argument, or what standard input has; a little more than is read, so that it is known to be cut.
QString queryOf(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments != QStringList{u"-"_s})
        return arguments.join(u' ');
    QByteArray input(4 * longestAlert + 1, Qt::Uninitialized);
    input.truncate(qsizetype(std::fread(input.data(), 1, size_t(input.size()), stdin)));
    return QString::fromUtf8(input);
}

std::vector<Commit> changesOf(const Context &context, const Origin &origin)
{
    Result<Database> user = openUserData(context.home);
    const Result<Source> source = user ? loadSource(*user, origin.source) : std::unexpected(user.error());
    if (!source)
        return {};
    Result<PathHistory> history =
        fileHistory(context.home, *source, origin.commit, origin.path, shownChanges, context.progress);
    return history ? std::move(history->commits) : std::vector<Commit>();
}

} // namespace

Exit runWho(Context &context, const QCommandLineParser &parser)
{
    const QString query = queryOf(parser);
    if (query.trimmed().isEmpty())
        return wrongUsage(u"who needs a reference, a name, or the text of an alert"_s, u"who");
    Result<Database> catalog = readyCatalog(context.home);
    if (!catalog)
        return fail(catalog.error());
    Result<AlertAnswer> found = lookUpAlert(*catalog, query);
    if (!found)
        return fail(found.error());
    if (found->isCut)
        printError(
            u"The text is longer than %1 KB; what comes behind was not read"_s.arg(longestAlert / 1024));
    if (found->hits.empty())
        return fail({ErrorKind::NotFound, u"Nothing in the catalog fits this text"_s,
                     u"Give a label, a pod, a host or a name from it; or sync, if the entity is new"_s});
    Result<OnCallCard> card = loadOnCallCard(*catalog, found->hits.front().ref);
    if (!card)
        return fail(card.error());
    const std::vector<Commit> changes = changesOf(context, card->entity.origin);
    const Answer answer{*std::move(card), std::move(found->hits), changes};
    if (context.isJson)
        printJson(toJson(answer));
    else
        printText(answer);
    return Exit::Done;
}

} // namespace cairn::terminal
