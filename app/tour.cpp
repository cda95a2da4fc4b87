// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tour.h"

#include "address.h"
#include "preferences.h"
#include "stars.h"
#include "store/entityquery.h"
#include "store/schema.h"
#include "syncrunner.h"
#include "tourpaths.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QKeyEvent>
#include <QKeySequence>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int stillMs = 700; // a page's questions, its skeleton's delay and its motion are over by then

void say(const QString &line)
{
    QTextStream(stdout) << line << '\n';
}

/// The entity with the most relations among the components: it has the most to show.
QString busiestComponent(const Home &home)
{
    QString ref = u"component:default/payment-service"_s;
    Result<Database> catalog = openCatalog(home);
    if (!catalog || loadRow(*catalog, ref))
        return ref;
    std::ignore = catalog->query(
        "SELECT entity.ref FROM entity JOIN relation ON relation.entity = entity.id "
        "WHERE entity.is_winner AND entity.kind = 'Component' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1",
        {}, [&](const Row &row) {
            ref = row.text(0);
            return false;
        });
    return ref;
}

QQuickItem *findVisible(QQuickItem *item, const QString &name)
{
    if (!item->isVisible())
        return nullptr;
    if (item->objectName() == name)
        return item;
    for (QQuickItem *child : item->childItems()) {
        if (QQuickItem *found = findVisible(child, name))
            return found;
    }
    return nullptr;
}

/// Also those of rows that a list made, which are nobody's child.
void closeVisiblePopups(QQuickItem *item)
{
    if (!item->isVisible())
        return;
    QObject *popup = item->parent();
    if (popup && popup->property("closePolicy").isValid() && popup->property("opened").toBool())
        QMetaObject::invokeMethod(popup, "close");
    for (QQuickItem *child : item->childItems())
        closeVisiblePopups(child);
}

/// Somebody whose group owns much.
QString somebody(const Home &home)
{
    QString ref;
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return ref;
    std::ignore = catalog->query(
        "SELECT entity.ref FROM entity JOIN relation ON relation.entity = entity.id AND relation.type = 'memberOf' "
        "JOIN entity AS owned ON owned.owner = relation.target AND owned.is_winner "
        "WHERE entity.is_winner AND entity.kind = 'User' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
        {}, [&](const Row &row) {
            ref = row.text(0);
            return false;
        });
    return ref;
}

QString anApi(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    EntityFilter filter;
    filter.kind = u"api"_s;
    const auto apis = catalog ? listEntities(*catalog, filter, {EntityOrder::Ref, false, 50, 0})
                              : std::unexpected(catalog.error());
    if (!apis || apis->empty())
        return {};
    for (const EntityRow &api : *apis) {
        if (api.type == u"openapi")
            return api.ref;
    }
    return apis->front().ref;
}

} // namespace

Tour::Tour(Desktop &desktop, const QString &folder, std::vector<TourStop> stops)
    : m_desktop(desktop), m_stage(desktop.portal()), m_folder(folder), m_stops(std::move(stops))
{
    connect(&m_desktop.portal(), &Portal::settled, this, &Tour::start, Qt::SingleShotConnection);
}

void Tour::start()
{
    const Home home = m_desktop.portal().home();
    for (TourStop &stop : m_stops) {
        if (stop.address == u"entity")
            stop.address = addressOfEntity(busiestComponent(home));
        else if (stop.address == u"source")
            stop.address = addressOfEntity(busiestComponent(home), u"source"_s);
        else if (stop.address == u"api")
            stop.address = addressOfEntity(anApi(home), u"api"_s);
    }
    const auto isOfRuns = [](const TourStop &stop) { return stop.address.contains(u'{'); };
    if (std::ranges::any_of(m_stops, isOfRuns)) {
        const TourPath path = makeTourPath(home, m_scratch.path());
        for (TourStop &stop : m_stops)
            stop.address = withTourPath(stop.address, path);
        m_stage.setRun(path.slow);
    }
    QDir().mkpath(m_folder);
    m_identity = m_desktop.portal().preferences()->identity();
    m_person = somebody(home);
    if (m_desktop.portal().sync()->hasFailed())
        say(u"Sync: %1"_s.arg(m_desktop.portal().sync()->error()));
    Result<Database> catalog = openCatalog(home);
    say(u"Synced: %1 entities, %2 problems"_s.arg(catalog ? countEntities(*catalog, {}).value_or(0) : 0)
            .arg(catalog ? catalog->number("SELECT count(*) FROM problem WHERE severity < 2").value_or(0)
                         : 0));
    next();
}

void Tour::next()
{
    if (m_at == m_stops.size()) {
        end();
        return;
    }
    const TourStop &stop = m_stops[m_at];
    m_desktop.portal().preferences()->setTheme(stop.theme);
    m_desktop.portal().preferences()->setTextScale(stop.textScale);
    m_desktop.portal().preferences()->setLanguage(stop.language);
    pretend(!stop.isStranger);
    m_stage.set(stop.scene);
    QQuickWindow *window = m_desktop.window();
    window->resize(stop.width, stop.height);
    if (auto *navigator = window->property("navigator").value<QObject *>())
        QMetaObject::invokeMethod(navigator, "go", stop.address);
    search(stop.search);
    QTimer::singleShot(stillMs, this, [this] {
        pressKeys();
        if (!m_stops[m_at].act.isEmpty())
            QMetaObject::invokeMethod(m_desktop.window(), "act", m_stops[m_at].act);
        QTimer::singleShot(m_stops[m_at].keys.isEmpty() && m_stops[m_at].act.isEmpty() ? 0 : stillMs, this,
                           m_stops[m_at].pressed.isEmpty() ? &Tour::take : &Tour::press);
    });
}

void Tour::pressKeys() const
{
    if (m_stops[m_at].keys.isEmpty())
        return;
    if (QQuickItem *table = findVisible(m_desktop.window()->contentItem(), u"catalogTable"_s))
        table->forceActiveFocus(Qt::OtherFocusReason);
    else if (auto *pages = m_desktop.window()->findChild<QQuickItem *>(u"pageLoader"_s))
        QMetaObject::invokeMethod(pages, "focusPage");
    for (const QString &keys : m_stops[m_at].keys) {
        // A shortcut is the window system's to find, and these keys do not come from there.
        QQuickItem *field =
            keys == u"Ctrl+F" ? findVisible(m_desktop.window()->contentItem(), u"mapFind"_s) : nullptr;
        if (field) {
            field->forceActiveFocus(Qt::ShortcutFocusReason);
            continue;
        }
        const QKeyCombination pressed = QKeySequence(keys)[0];
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
            QCoreApplication::postEvent(m_desktop.window(),
                                        new QKeyEvent(type, pressed.key(), pressed.keyboardModifiers()));
    }
}

/// Somebody who uses the program, or somebody who is here for the first time.
void Tour::pretend(bool isKnown)
{
    Portal &portal = m_desktop.portal();
    portal.preferences()->setIdentity(isKnown ? m_person : QString());
    if (isKnown && portal.stars()->refs().isEmpty()) {
        m_pretended = {u"component:default/payment-service"_s, u"api:default/payments-api"_s,
                       u"group:default/team-payments"_s};
    } else if (isKnown || m_pretended.isEmpty()) {
        return;
    }
    for (const QString &ref : std::as_const(m_pretended))
        portal.stars()->toggle(ref);
    if (!isKnown)
        m_pretended.clear();
}

void Tour::end()
{
    m_stage.set(TourStage::Scene::Usual);
    pretend(false);
    m_desktop.portal().preferences()->setIdentity(m_identity);
    say(u"Pictures: %1"_s.arg(QDir(m_folder).absolutePath()));
    QCoreApplication::exit(m_hasFailed ? 1 : 0);
}

void Tour::press()
{
    const TourStop &stop = m_stops[m_at];
    QQuickItem *button = findVisible(m_desktop.window()->contentItem(), stop.pressed);
    m_hasFailed = m_hasFailed || !button || !QMetaObject::invokeMethod(button, "click");
    if (!button)
        say(u"There is no %1 at %2"_s.arg(stop.pressed, stop.address));
    QTimer::singleShot(stillMs, this, &Tour::take);
}

void Tour::search(const QString &text) const
{
    auto *field = m_desktop.window()->findChild<QQuickItem *>(u"searchField"_s);
    if (!field)
        return;
    field->setFocus(!text.isEmpty(), Qt::ShortcutFocusReason);
    QMetaObject::invokeMethod(field, "search", text.trimmed(), int(text.trimmed().size()));
}

void Tour::take()
{
    const TourStop &stop = m_stops[m_at];
    const QString file = u"%1-%2.png"_s.arg(stop.name, stop.theme);
    const bool isSaved = m_desktop.window()->grabWindow().save(m_folder + u'/' + file);
    m_hasFailed = m_hasFailed || !isSaved;
    say((isSaved ? u"Shown: %1 (%2)"_s : u"Not saved: %1 (%2)"_s).arg(file, stop.address));
    closePopups();
    ++m_at;
    next();
}

/// What was opened for this picture is in no other one.
void Tour::closePopups() const
{
    QQuickItem *content = m_desktop.window()->contentItem();
    closeVisiblePopups(content->parentItem() ? content->parentItem() : content);
    for (const QString &name : {u"catalogPage"_s, u"graphPage"_s}) {
        if (QObject *page = m_desktop.window()->findChild<QObject *>(name))
            QMetaObject::invokeMethod(page, "calm");
    }
}

} // namespace cairn
