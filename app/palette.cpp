// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "palette.h"

#include "address.h"
#include "affected.h"
#include "graphquestion.h"
#include "portal.h"
#include "preferences.h"
#include "store/alerttext.h"
#include "store/entitydetail.h"
#include "store/oncall.h"
#include "syncrunner.h"
#include "words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype shortestWord = 2; // that an action is offered for
constexpr qsizetype shortestWish = 3; // that names an action of an entity

struct PaletteText {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

void setTheme(const char *theme)
{
    Portal::instance().preferences()->setTheme(QString::fromLatin1(theme));
}

void scaleText(double by)
{
    Preferences *preferences = Portal::instance().preferences();
    preferences->setTextScale(preferences->textScale() + by);
}

/// A page; `words` are other names that people look for it by.
struct PageOffer {
    const char *address;
    const char *title;
    const char *words;
    const char *iconName;
    const char *shortcut;
};

constexpr PageOffer pages[] = {
    {"cairn://home", QT_TRANSLATE_NOOP("Palette", "Go to Home"),
     QT_TRANSLATE_NOOP("Palette", "start overview"), "go-home-symbolic", "Ctrl+1"},
    {"cairn://oncall", QT_TRANSLATE_NOOP("Palette", "Go to On call"),
     QT_TRANSLATE_NOOP("Palette", "alert incident who pager look-up"), "call-start-symbolic", "Ctrl+3"},
    {"cairn://catalog", QT_TRANSLATE_NOOP("Palette", "Go to Catalog"),
     QT_TRANSLATE_NOOP("Palette", "list table browse"), "view-list-details-symbolic", "Ctrl+2"},
    {"cairn://problems", QT_TRANSLATE_NOOP("Palette", "Go to Problems"),
     QT_TRANSLATE_NOOP("Palette", "errors warnings faults"), "emblem-important-symbolic", "Ctrl+4"},
    {"cairn://docs", QT_TRANSLATE_NOOP("Palette", "Go to Docs"),
     QT_TRANSLATE_NOOP("Palette", "documentation handbook techdocs pages"), "bookmarks-symbolic", "Ctrl+5"},
    {"cairn://graph", QT_TRANSLATE_NOOP("Palette", "Go to Graph"),
     QT_TRANSLATE_NOOP("Palette", "map relations dependencies systems whole"), "distribute-graph-symbolic",
     "Ctrl+6"},
    {"cairn://paths", QT_TRANSLATE_NOOP("Palette", "Go to Golden paths"),
     QT_TRANSLATE_NOOP("Palette", "templates scaffolder wizard new create service"), "tools-wizard-symbolic",
     "Ctrl+7"},
    {"cairn://paths/history", QT_TRANSLATE_NOOP("Palette", "History of golden paths"),
     QT_TRANSLATE_NOOP("Palette", "runs tasks scaffolder"), "view-history-symbolic", ""},
    {"cairn://questions", QT_TRANSLATE_NOOP("Palette", "Questions to the graph"),
     QT_TRANSLATE_NOOP("Palette", "go ask impact dependencies analysis"), "help-hint-symbolic", ""},
    {"cairn://questions?ask=path", QT_TRANSLATE_NOOP("Palette", "Why one entity needs another…"),
     QT_TRANSLATE_NOOP("Palette", "path way between two dependency"), "format-connect-node-symbolic", ""},
    {"cairn://questions?ask=cycles", QT_TRANSLATE_NOOP("Palette", "Cycles in the catalog"),
     QT_TRANSLATE_NOOP("Palette", "circles circular dependencies loops"), "media-playlist-repeat-symbolic",
     ""},
    {"cairn://questions?ask=critical", QT_TRANSLATE_NOOP("Palette", "Single points of failure"),
     QT_TRANSLATE_NOOP("Palette", "critical bottleneck spof risk"), "emblem-important-symbolic", ""},
    {"cairn://questions?ask=deprecated",
     QT_TRANSLATE_NOOP("Palette", "What still needs something deprecated"),
     QT_TRANSLATE_NOOP("Palette", "old lifecycle migration"), "view-history-symbolic", ""},
    {"cairn://questions?ask=domains", QT_TRANSLATE_NOOP("Palette", "Calls across domain borders"),
     QT_TRANSLATE_NOOP("Palette", "cross coupling dependencies"), "globe-symbolic", ""},
    {"cairn://settings", QT_TRANSLATE_NOOP("Palette", "Settings: sources"),
     QT_TRANSLATE_NOOP("Palette", "go repositories preferences options"), "configure-symbolic", "Ctrl+,"},
    {"cairn://settings", QT_TRANSLATE_NOOP("Palette", "Settings: appearance and language"),
     QT_TRANSLATE_NOOP("Palette", "go theme text size preferences options identity"), "configure-symbolic",
     "Ctrl+,"},
    {"cairn://catalog?kind=component&mine=1", QT_TRANSLATE_NOOP("Palette", "My components"),
     QT_TRANSLATE_NOOP("Palette", "mine own team"), "package-symbolic", ""},
    {"cairn://catalog?kind=component&lifecycle=deprecated&mine=1",
     QT_TRANSLATE_NOOP("Palette", "My deprecated components"),
     QT_TRANSLATE_NOOP("Palette", "mine own team old"), "package-symbolic", ""},
    {"cairn://catalog?kind=component&starred=1", QT_TRANSLATE_NOOP("Palette", "Starred components"),
     QT_TRANSLATE_NOOP("Palette", "favourites favorites"), "starred-symbolic", ""},
    {"cairn://catalog?kind=component&owner=", QT_TRANSLATE_NOOP("Palette", "Components without an owner"),
     QT_TRANSLATE_NOOP("Palette", "orphans nobody"), "package-symbolic", ""},
};

/// An action of the program; one without `run` is the window's.
struct ActionOffer {
    const char *name;
    const char *title;
    const char *words;
    const char *iconName;
    const char *shortcut;
    void (*run)();
};

constexpr ActionOffer actions[] = {
    {"sync", QT_TRANSLATE_NOOP("Palette", "Sync now"),
     QT_TRANSLATE_NOOP("Palette", "fetch refresh update reload"), "view-refresh-symbolic", "F5",
     [] { Portal::instance().sync()->start(); }},
    {"add-source", QT_TRANSLATE_NOOP("Palette", "Add a source…"),
     QT_TRANSLATE_NOOP("Palette", "repository folder new catalog"), "list-add-symbolic", "", nullptr},
    {"theme-dark", QT_TRANSLATE_NOOP("Palette", "Dark theme"),
     QT_TRANSLATE_NOOP("Palette", "night colours mode"), "color-mode-black-white", "",
     [] { setTheme("dark"); }},
    {"theme-light", QT_TRANSLATE_NOOP("Palette", "Light theme"),
     QT_TRANSLATE_NOOP("Palette", "day colours mode"), "color-mode-black-white", "",
     [] { setTheme("light"); }},
    {"theme-system", QT_TRANSLATE_NOOP("Palette", "Theme of the system"),
     QT_TRANSLATE_NOOP("Palette", "automatic colours mode"), "color-mode-black-white", "",
     [] { setTheme("system"); }},
    {"text-larger", QT_TRANSLATE_NOOP("Palette", "Larger text"),
     QT_TRANSLATE_NOOP("Palette", "zoom in scale size"), "zoom-in-symbolic", "", [] { scaleText(0.25); }},
    {"text-smaller", QT_TRANSLATE_NOOP("Palette", "Smaller text"),
     QT_TRANSLATE_NOOP("Palette", "zoom out scale size"), "zoom-out-symbolic", "", [] { scaleText(-0.25); }},
    {"copy-link", QT_TRANSLATE_NOOP("Palette", "Copy link to this page"),
     QT_TRANSLATE_NOOP("Palette", "address share"), "link-symbolic", "", nullptr},
    {"new-window", QT_TRANSLATE_NOOP("Palette", "This page in a new window"),
     QT_TRANSLATE_NOOP("Palette", "open beside second"), "window-new-symbolic", "Ctrl+N", nullptr},
    {"shortcuts", QT_TRANSLATE_NOOP("Palette", "Keyboard shortcuts"),
     QT_TRANSLATE_NOOP("Palette", "keys help"), "input-keyboard-symbolic", "?", nullptr},
};

/// What an action of an entity works on.
struct Found {
    Database &catalog;
    const EntityDetail &entity;
    const std::vector<Contact> &contacts;
};

const Contact *contactOf(const Found &found, std::initializer_list<Contact::Role> roles)
{
    for (const Contact::Role role : roles) {
        const auto contact = std::ranges::find(found.contacts, role, &Contact::role);
        if (contact != found.contacts.end())
            return &*contact;
    }
    return nullptr;
}

QString urlOf(const Found &found, Contact::Role role)
{
    const auto contact = std::ranges::find_if(
        found.contacts, [&](const Contact &one) { return one.role == role && !one.url.isEmpty(); });
    return contact == found.contacts.end() ? QString() : contact->url;
}

QString runbookInDocs(const Found &found)
{
    const auto contact =
        std::ranges::find_if(found.contacts, [](const Contact &one) { return !one.docsPage.isEmpty(); });
    return contact == found.contacts.end() ? QString()
                                           : addressOfDocs(found.entity.row.ref, contact->docsPage);
}

QString onCallContact(const Found &found)
{
    const Contact *contact = contactOf(
        found, {Contact::Role::OnCall, Contact::Role::Email, Contact::Role::Chat, Contact::Role::Owner});
    return !contact ? QString() : contact->text.isEmpty() ? contact->url : contact->text;
}

QString affectedContacts(const Found &found)
{
    return affectedText(
        loadAffectedOwners(found.catalog, found.entity.row.ref).value_or(std::vector<AffectedOwner>()));
}

QString partsOf(const Found &found)
{
    const bool isWhole = found.entity.row.kind == u"System" || found.entity.row.kind == u"Domain";
    return isWhole ? addressOfQuestion({.kind = GraphQuestion::Kind::System, .ref = found.entity.row.ref})
                   : QString();
}

QString pathOf(const Found &found)
{
    return found.entity.row.kind == u"Template" ? addressOfPath(found.entity.row.ref) : QString();
}

QString ownedBesideIt(const Found &found)
{
    if (found.entity.row.owner.isEmpty())
        return {};
    CatalogState state;
    state.filter.kind = found.entity.row.kind.toLower();
    state.filter.owners = {found.entity.row.owner};
    return formatAddress({Address::Page::Catalog, {}, {}, catalogParameters(state)});
}

/// An action of an entity; one that gives no subject is not offered for it.
struct EntityAction {
    const char *name;
    const char *title;
    const char *words; ///< that ask for it
    const char *iconName;
    Offer::Verb verb;
    QString (*subject)(const Found &);
    bool isCostly = false; ///< offered only where it is asked for
};

constexpr EntityAction entityActions[] = {
    {"start", QT_TRANSLATE_NOOP("Palette", "Start the golden path %1"),
     QT_TRANSLATE_NOOP("Palette", "start create new run golden path"), "tools-wizard-symbolic",
     Offer::Verb::Go, &pathOf},
    {"runbook page", QT_TRANSLATE_NOOP("Palette", "Read the runbook of %1"),
     QT_TRANSLATE_NOOP("Palette", "runbook playbook"), "documentation-symbolic", Offer::Verb::Go,
     &runbookInDocs},
    {"runbook", QT_TRANSLATE_NOOP("Palette", "Open the runbook of %1"),
     QT_TRANSLATE_NOOP("Palette", "runbook playbook"), "documentation-symbolic", Offer::Verb::OpenUrl,
     [](const Found &found) { return urlOf(found, Contact::Role::Runbook); }},
    {"contact", QT_TRANSLATE_NOOP("Palette", "Copy the on-call contact of %1"),
     QT_TRANSLATE_NOOP("Palette", "contact on-call oncall call page"), "call-start-symbolic",
     Offer::Verb::Copy, &onCallContact},
    {"breaks", QT_TRANSLATE_NOOP("Palette", "What breaks if %1 fails"),
     QT_TRANSLATE_NOOP("Palette", "breaks fails failure impact outage"), "network-disconnect-symbolic",
     Offer::Verb::Go,
     [](const Found &found) {
         return addressOfQuestion({.kind = GraphQuestion::Kind::Impact, .ref = found.entity.row.ref});
     }},
    {"parts", QT_TRANSLATE_NOOP("Palette", "What %1 is made of"),
     QT_TRANSLATE_NOOP("Palette", "parts diagram architecture"), "dialog-layers-symbolic", Offer::Verb::Go,
     &partsOf},
    {"dashboard", QT_TRANSLATE_NOOP("Palette", "Open the dashboard of %1"),
     QT_TRANSLATE_NOOP("Palette", "dashboard metrics grafana"), "office-chart-line-symbolic",
     Offer::Verb::OpenUrl, [](const Found &found) { return urlOf(found, Contact::Role::Dashboard); }},
    {"chat", QT_TRANSLATE_NOOP("Palette", "Open the chat of %1"),
     QT_TRANSLATE_NOOP("Palette", "chat slack channel"), "dialog-messages-symbolic", Offer::Verb::OpenUrl,
     [](const Found &found) { return urlOf(found, Contact::Role::Chat); }},
    {"affected", QT_TRANSLATE_NOOP("Palette", "Copy the contacts of everyone who needs %1"),
     QT_TRANSLATE_NOOP("Palette", "affected impact contacts everyone dependents"), "group-symbolic",
     Offer::Verb::Copy, &affectedContacts, true},
    {"owner", QT_TRANSLATE_NOOP("Palette", "Go to the owner of %1"),
     QT_TRANSLATE_NOOP("Palette", "owner team"), "group-symbolic", Offer::Verb::Go,
     [](const Found &found) {
         return found.entity.row.owner.isEmpty() ? QString() : addressOfEntity(found.entity.row.owner);
     }},
    {"siblings", QT_TRANSLATE_NOOP("Palette", "What the owner of %1 owns, too"),
     QT_TRANSLATE_NOOP("Palette", "siblings same owned"), "view-list-details-symbolic", Offer::Verb::Go,
     &ownedBesideIt},
    {"source", QT_TRANSLATE_NOOP("Palette", "Show the source of %1"),
     QT_TRANSLATE_NOOP("Palette", "source yaml descriptor"), "code-context-symbolic", Offer::Verb::Go,
     [](const Found &found) { return addressOfEntity(found.entity.row.ref, u"source"_s); }},
    {"link", QT_TRANSLATE_NOOP("Palette", "Copy a link to %1"),
     QT_TRANSLATE_NOOP("Palette", "link address share"), "link-symbolic", Offer::Verb::Copy,
     [](const Found &found) { return addressOfEntity(found.entity.row.ref); }},
};

QStringList wordsOf(const QString &text)
{
    return text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
}

/// Whether each word of the query is the beginning of a word of what is offered.
bool fits(const QStringList &query, const QString &offered)
{
    const QStringList words = wordsOf(offered);
    return std::ranges::all_of(query, [&](const QString &asked) {
        return std::ranges::any_of(words, [&](const QString &word) { return word.startsWith(asked); });
    });
}

} // namespace

bool looksLikeAlert(const QString &text)
{
    const AlertText alert = readAlertText(text);
    using enum Clue::Kind;
    constexpr Clue::Kind telling[] = {Pod, Workload, AlertName, Host, Url, ToolUrl};
    return alert.isMessage || std::ranges::any_of(alert.clues, [&](const Clue &clue) {
               return std::ranges::contains(telling, clue.kind);
           });
}

bool looksLikeRepository(const QString &text)
{
    const QString location = text.trimmed();
    static const QStringList beginnings{u"git@"_s, u"ssh://"_s};
    const auto beginsIt = [&](const QString &beginning) { return location.startsWith(beginning); };
    return !location.contains(u' ') && !location.contains(u'\n')
           && (std::ranges::any_of(beginnings, beginsIt)
               || (location.contains(u"://"_s) && location.endsWith(u".git"_s)));
}

std::optional<Offer> absenceOffer(const QString &query, const QStringList &titles)
{
    static const QRegularExpression name(u"^[A-Za-z0-9][A-Za-z0-9._-]{2,62}$"_s);
    const QString wanted = query.trimmed();
    const auto hasIt = [&](const QString &title) { return title.contains(wanted, Qt::CaseInsensitive); };
    if (!name.match(wanted).hasMatch() || std::ranges::any_of(titles, hasIt))
        return {};
    return Offer{Offer::Verb::Go,
                 addressOfEntity(u"component:default/"_s + wanted.toLower()),
                 PaletteText::tr("Why is “%1” not in the catalog?").arg(wanted),
                 u"help-about-symbolic"_s,
                 {},
                 {}};
}

std::vector<Offer> offersFor(const QString &query)
{
    const QStringList asked = wordsOf(query);
    std::vector<Offer> offers;
    if (looksLikeRepository(query))
        offers.push_back({Offer::Verb::Ask,
                          addSourceAction + query.trimmed(),
                          PaletteText::tr("Add this repository as a source…"),
                          u"list-add-symbolic"_s,
                          {},
                          {}});
    else if (looksLikeAlert(query))
        offers.push_back({Offer::Verb::Go,
                          addressOfOnCall(query),
                          PaletteText::tr("Look up this alert"),
                          u"call-start-symbolic"_s,
                          {},
                          {}});
    if (asked.isEmpty() || std::ranges::max(asked, {}, &QString::size).size() < shortestWord)
        return offers;
    for (const ActionOffer &action : actions) {
        const QString title = PaletteText::tr(action.title);
        if (fits(asked, title + u' ' + PaletteText::tr(action.words)))
            offers.push_back({action.run ? Offer::Verb::Run : Offer::Verb::Ask,
                              QString::fromLatin1(action.name),
                              title,
                              QString::fromLatin1(action.iconName),
                              QString::fromLatin1(action.shortcut),
                              {}});
    }
    for (const PageOffer &page : pages) {
        const QString title = PaletteText::tr(page.title);
        if (fits(asked, title + u' ' + PaletteText::tr(page.words)))
            offers.push_back({Offer::Verb::Go,
                              QString::fromLatin1(page.address),
                              title,
                              QString::fromLatin1(page.iconName),
                              QString::fromLatin1(page.shortcut),
                              {}});
    }
    return offers;
}

EntityWish entityWish(const QString &query)
{
    EntityWish wish;
    QStringList rest;
    for (const QString &word : query.split(u' ', Qt::SkipEmptyParts)) {
        QStringList named;
        for (const EntityAction &action : entityActions) {
            if (word.size() >= shortestWish && fits({word.toCaseFolded()}, PaletteText::tr(action.words)))
                named.append(QString::fromLatin1(action.name));
        }
        if (named.isEmpty())
            rest.append(word);
        wish.actions += named;
    }
    wish.query = rest.join(u' ');
    return wish;
}

Result<std::vector<Offer>> offersForEntity(Database &catalog, const QString &ref, const QStringList &actions)
{
    const Result<EntityDetail> entity = loadEntity(catalog, ref);
    if (!entity)
        return std::unexpected(entity.error());
    const Result<std::vector<Contact>> contacts = loadContacts(catalog, *entity);
    if (!contacts)
        return std::unexpected(contacts.error());
    const QString title = entity->row.title.isEmpty() ? entity->row.name : entity->row.title;
    std::vector<Offer> offers;
    for (const EntityAction &action : entityActions) {
        const bool isNamed = actions.contains(QLatin1StringView(action.name));
        if (!isNamed && (!actions.isEmpty() || action.isCostly))
            continue;
        const QString subject = action.subject({catalog, *entity, *contacts});
        if (!subject.isEmpty())
            offers.push_back({action.verb,
                              subject,
                              PaletteText::tr(action.title).arg(title),
                              QString::fromLatin1(action.iconName),
                              {},
                              ref});
    }
    return offers;
}

void perform(const Offer &offer)
{
    Portal &portal = Portal::instance();
    if (offer.verb == Offer::Verb::OpenUrl) {
        if (!portal.openUrl(offer.subject))
            portal.tell(PaletteText::tr("“%1” could not be opened").arg(offer.subject));
    } else if (offer.verb == Offer::Verb::Copy) {
        portal.copy(offer.subject);
        portal.tell(PaletteText::tr("Copied: %1").arg(offer.subject));
    } else if (offer.verb == Offer::Verb::Run) {
        const auto action = std::ranges::find_if(actions, [&](const ActionOffer &known) {
            return offer.subject == QLatin1StringView(known.name);
        });
        if (action != std::end(actions) && action->run)
            action->run();
    }
}

QString markedMatches(const QString &text, const QString &query)
{
    std::vector<bool> isMarked(size_t(text.size()), false);
    for (const QString &word : query.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        for (qsizetype letter = at; at >= 0 && letter < at + word.size(); ++letter)
            isMarked[size_t(letter)] = true;
    }
    QString marked;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isMarked[size_t(end)] == isMarked[size_t(at)])
            ++end;
        const QString part = text.sliced(at, end - at).toHtmlEscaped();
        marked += isMarked[size_t(at)] ? u"<b>"_s + part + u"</b>"_s : part;
        at = end;
    }
    return marked;
}

} // namespace cairn
