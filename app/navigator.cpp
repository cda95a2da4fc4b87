// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "navigator.h"

#include "graphquestion.h"
#include "portal.h"
#include "store/entityquery.h"
#include "store/places.h"
#include "store/schema.h"
#include "words.h"

#include <QDateTime>

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t longestHistory = 200;

QString titleOf(const QString &ref)
{
    Result<Database> catalog = openCatalog(Portal::instance().home());
    const Result<EntityRow> row = catalog ? loadRow(*catalog, ref) : std::unexpected(catalog.error());
    if (!row)
        return ref.sliced(ref.indexOf(u'/') + 1);
    return row->title.isEmpty() ? row->name : row->title;
}

/// Notes the visit of an entity's page; false where there is no such entity.
bool remember(const Home &home, const QString &ref, qint64 at)
{
    Result<Database> catalog = openCatalog(home);
    const Result<EntityRow> row = catalog ? loadRow(*catalog, ref) : std::unexpected(catalog.error());
    Result<Database> user = openUserData(home);
    if (!row || !user)
        return false;
    return noteVisit(*user, {addressOfEntity(ref), row->title.isEmpty() ? row->name : row->title,
                             row->kind.toLower(), at})
        .has_value();
}

CrumbRow kindCrumb(const QString &kind)
{
    return {kindPlural(kind), u"cairn://catalog?kind="_s + kind};
}

std::vector<CrumbRow> questionCrumbs(const GraphQuestion &question)
{
    std::vector<CrumbRow> crumbs{{Navigator::tr("Graph"), u"cairn://graph"_s},
                                 {Navigator::tr("Questions"), u"cairn://questions"_s}};
    const auto named = [](const QString &ref) { return ref.isEmpty() ? QString() : titleOf(ref); };
    if (question.kind != GraphQuestion::Kind::None)
        crumbs.push_back({questionText(question, named(question.ref), named(question.other)),
                          addressOfQuestion(question)});
    return crumbs;
}

} // namespace

Navigator::Navigator(QObject *parent)
    : QObject(parent), m_history{{u"cairn://home"_s}}, m_remembering(this)
{
    connect(&Portal::instance(), &Portal::revisionChanged, this, &Navigator::arrive);
    arrive();
}

QString Navigator::page() const
{
    return pageName(parseAddress(address()).page);
}

QString Navigator::entityRef() const
{
    return parseAddress(address()).ref;
}

QString Navigator::tab() const
{
    const Address parsed = parseAddress(address());
    return parsed.page == Address::Page::Entity && parsed.tab.isEmpty() ? u"overview"_s : parsed.tab;
}

QString Navigator::docsPath() const
{
    return parseAddress(address()).path;
}

QString Navigator::anchor() const
{
    return parseAddress(address()).anchor;
}

QString Navigator::addressOfImpact(const QString &ref) const
{
    return addressOfQuestion({.kind = GraphQuestion::Kind::Impact, .ref = ref});
}

void Navigator::go(const QString &address)
{
    const QString canonical = formatAddress(parseAddress(address));
    if (canonical == this->address())
        return;
    Q_EMIT leaving();
    m_history.resize(m_at + 1);
    m_history.push_back({canonical});
    if (m_history.size() > longestHistory)
        m_history.erase(m_history.begin());
    m_at = m_history.size() - 1;
    arrive();
}

void Navigator::replace(const QString &address)
{
    const QString canonical = formatAddress(parseAddress(address));
    if (canonical == this->address())
        return;
    m_history[m_at] = {canonical};
    arrive();
}

void Navigator::back()
{
    if (!canGoBack())
        return;
    Q_EMIT leaving();
    --m_at;
    arrive();
}

void Navigator::forward()
{
    if (!canGoForward())
        return;
    Q_EMIT leaving();
    ++m_at;
    arrive();
}

void Navigator::arrive()
{
    const Address here = parseAddress(address());
    std::vector<CrumbRow> crumbs;
    switch (here.page) {
    case Address::Page::Home:
        crumbs = {{tr("Home"), u"cairn://home"_s}};
        break;
    case Address::Page::OnCall:
        crumbs = {{tr("On call"), u"cairn://oncall"_s}};
        break;
    case Address::Page::Catalog: {
        const QString kind = catalogState(here.parameters).filter.kind;
        crumbs = {{tr("Catalog"), u"cairn://catalog"_s}, kindCrumb(kind.isEmpty() ? u"component"_s : kind)};
        break;
    }
    case Address::Page::Entity:
        crumbs = {{tr("Catalog"), u"cairn://catalog"_s},
                  kindCrumb(here.ref.section(u':', 0, 0)),
                  {titleOf(here.ref), addressOfEntity(here.ref)}};
        if (here.tab == u"docs")
            crumbs.push_back({tr("Docs"), addressOfDocs(here.ref, {})});
        break;
    case Address::Page::Docs:
        crumbs = {{tr("Docs"), u"cairn://docs"_s}};
        break;
    case Address::Page::Graph:
        crumbs = {{tr("Graph"), u"cairn://graph"_s}};
        break;
    case Address::Page::Questions:
        crumbs = questionCrumbs(graphQuestion(here.parameters));
        break;
    case Address::Page::Paths:
        crumbs = {{tr("Golden paths"), u"cairn://paths"_s}};
        break;
    case Address::Page::PathHistory:
        crumbs = {{tr("Golden paths"), u"cairn://paths"_s}, {tr("History"), u"cairn://paths/history"_s}};
        break;
    case Address::Page::Path:
        crumbs = {{tr("Golden paths"), u"cairn://paths"_s}, {titleOf(here.ref), addressOfPath(here.ref)}};
        break;
    case Address::Page::PathRun:
        crumbs = {{tr("Golden paths"), u"cairn://paths"_s},
                  {tr("History"), u"cairn://paths/history"_s},
                  {tr("Run"), address()}};
        break;
    case Address::Page::PathFile:
        crumbs = {{tr("Golden paths"), u"cairn://paths"_s}, {tr("Template of the disk"), address()}};
        break;
    case Address::Page::Problems:
        crumbs = {{tr("Problems"), u"cairn://problems"_s}};
        break;
    case Address::Page::Settings:
        crumbs = {{tr("Settings"), u"cairn://settings"_s}};
        break;
    case Address::Page::Gallery:
        crumbs = {{u"Gallery"_s, u"cairn://gallery"_s}};
        break;
    }
    m_crumbs.assign(std::move(crumbs));
    noteArrival(here.page == Address::Page::Entity ? here.ref : QString());
    if (std::exchange(m_page, here.page) != here.page)
        Q_EMIT pageChanged();
    Q_EMIT addressChanged();
}

/// A change of the catalog, or of the part of a page that is shown, is no new visit.
void Navigator::noteArrival(const QString &ref)
{
    if (std::exchange(m_arrivedAt, ref) == ref || ref.isEmpty())
        return;
    m_remembering.ask([home = Portal::instance().home(), ref, at = QDateTime::currentMSecsSinceEpoch()](
                          const std::stop_token &) { return remember(home, ref, at); },
                      [this](bool isNoted) {
                          if (!isNoted)
                              m_arrivedAt.clear(); // it may come with the next sync
                      });
}

} // namespace cairn
