// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tour.h"

#include "address.h"
#include "preferences.h"
#include "stars.h"
#include "store/entityquery.h"
#include "store/schema.h"
#include "syncrunner.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QKeyEvent>
#include <QKeySequence>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int settleMs = 700; // a page's questions, its skeleton's delay and its motion are over by then

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

Tour::Tour(Desktop &desktop, const QString &folder, bool isWhole)
    : m_desktop(desktop), m_stage(desktop.portal()), m_folder(folder)
{
    connect(&m_desktop.portal(), &Portal::settled, this, &Tour::start, Qt::SingleShotConnection);
    const auto add = [this](const QString &name, const QString &address, const QString &theme,
                            int width = 1280,
                            int height = 800) { m_stops.push_back({name, address, theme, width, height}); };
    const auto addSearch = [this](const QString &name, const QString &text, const QString &theme,
                                  int width = 1280) {
        m_stops.push_back({name, u"cairn://catalog"_s, theme, width, 800, {}, text});
    };
    const Home home = m_desktop.portal().home();
    QStringList themes{u"light"_s, u"dark"_s};
    for (const QString &theme : std::as_const(themes)) {
        const QString service = u"payment-service"_s;
        add(u"home"_s, u"cairn://home"_s, theme);
        add(u"oncall"_s, addressOfOnCall(service + u"-7d9f8b6c4-x2x9z"_s), theme);
        add(u"catalog"_s, u"cairn://catalog"_s, theme);
        add(u"entity"_s, u"entity"_s, theme);
        add(u"problems"_s, u"cairn://problems"_s, theme);
        add(u"settings"_s, u"cairn://settings"_s, theme);
        if (!isWhole)
            continue;
        add(u"home-first"_s, u"cairn://home"_s, theme);
        m_stops.back().isStranger = true;
        add(u"home-first-narrow"_s, u"cairn://home"_s, theme, 640, 900);
        m_stops.back().isStranger = true;
        add(u"home-narrow"_s, u"cairn://home"_s, theme, 640, 900);
        add(u"home-wide"_s, u"cairn://home"_s, theme, 1800, 1000);
        add(u"oncall-empty"_s, u"cairn://oncall"_s, theme);
        add(u"oncall-message"_s,
            addressOfOnCall(
                u"[FIRING:1] HighErrorRate (critical)\n\nService: payment-service\nEnvironment: production\n"
                "Summary: 5xx above 4 % for 10 minutes\nSource: https://prometheus.example.com/graph?g0.expr=x"_s),
            theme);
        add(u"oncall-ambiguous"_s, addressOfOnCall(u"payment"_s), theme);
        add(u"oncall-nothing"_s, addressOfOnCall(u"nginx-6c8b9d7f5d-bcdfg"_s), theme);
        add(u"oncall-narrow"_s, addressOfOnCall(service), theme, 640, 900);
        add(u"history"_s, addressOfEntity(u"component:default/"_s + service, u"history"_s), theme);
        m_stops.back().pressed = u"historyEntry"_s;
        add(u"history-narrow"_s, addressOfEntity(u"component:default/"_s + service, u"history"_s), theme, 640,
            700);
        add(u"api"_s, u"api"_s, theme);
        add(u"source"_s, u"source"_s, theme);
        add(u"teams"_s, u"cairn://catalog?kind=group"_s, theme);
        add(u"filtered"_s, u"cairn://catalog?kind=component&lifecycle=production&text=s"_s, theme);
        add(u"nothing"_s, u"cairn://catalog?kind=component&text=zzzz"_s, theme);
        add(u"missing"_s, u"cairn://component/default/payment-servce"_s, theme);
        addSearch(u"search"_s, u"pay"_s, theme);
        addSearch(u"search-conditions"_s, u" "_s, theme);
        addSearch(u"search-completion"_s, u"kind:component owner:team"_s, theme);
        addSearch(u"search-corrected"_s, u"paymnt servce"_s, theme);
        addSearch(u"search-nothing"_s, u"zzzz"_s, theme);
        addSearch(u"search-narrow"_s, u"refund tag:"_s, theme, 720);
        const auto addTable = [&](const QString &name, const QStringList &keys, const QString &query = {},
                                  int width = 1280) {
            add(name, u"cairn://catalog?kind=component"_s + query, theme, width);
            m_stops.back().keys = keys;
        };
        addTable(u"table-groups"_s, {u"Left"_s}, u"&group=owner"_s);
        addTable(u"table-groups-system"_s, {}, u"&group=system&sort=type"_s);
        addTable(u"table-selection"_s, {u"Down"_s, u"Shift+Down"_s, u"Shift+Down"_s, u"Ctrl+Down"_s,
                                        u"Ctrl+Down"_s, u"Ctrl+Space"_s});
        addTable(u"table-columns"_s, {});
        m_stops.back().pressed = u"columnsButton"_s;
        addTable(u"table-views"_s, {}, u"&lifecycle=deprecated"_s);
        m_stops.back().pressed = u"viewsButton"_s;
        addTable(u"table-menu"_s, {u"Down"_s, u"Shift+F10"_s});
        addTable(u"table-peek"_s, {u"Down"_s, u"Down"_s, u"Space"_s}, {}, 1440);
        addTable(u"table-peek-narrow"_s, {u"Space"_s}, {}, 720);
        addTable(u"table-narrow-groups"_s, {}, u"&group=owner"_s, 640);
        addTable(u"table-unowned"_s, {}, u"&owner="_s);
        addTable(u"table-200"_s, {u"Down"_s}, {}, 1440);
        m_stops.back().textScale = 2;
        addSearch(u"search-preview"_s, u"payment"_s, theme, 1440);
        addSearch(u"search-actions"_s, u"runbook payment"_s, theme, 1440);
        addSearch(u"search-program"_s, u"theme"_s, theme);
        addSearch(u"search-recent"_s, u" "_s, theme, 1440);
        add(u"catalog-narrow"_s, u"cairn://catalog"_s, theme, 720, 700);
        add(u"entity-narrow"_s, u"entity"_s, theme, 720, 900);
        add(u"problems-narrow"_s, u"cairn://problems"_s, theme, 720, 700);
        add(u"problem-rule"_s, u"cairn://problems?severity=warning"_s, theme);
        m_stops.back().pressed = u"problemRule"_s;
        add(u"problem-fix"_s, u"cairn://problems?severity=error"_s, theme);
        m_stops.back().pressed = u"problemFix"_s;
        add(u"problems-notes"_s, u"cairn://problems?severity=info"_s, theme);
        add(u"settings-narrow"_s, u"cairn://settings"_s, theme, 720, 700);
        add(u"catalog-wide"_s, u"cairn://catalog"_s, theme, 1800, 1000);
        add(u"entity-wide"_s, u"entity"_s, theme, 1800, 1000);
        addEntityPages(theme);
        addTroubles(theme);
        if (Portal::isDeveloperBuild())
            addGallery(theme);
    }
    if (isWhole)
        addLanguages();
}

/// Every page in German, in large text, and in the language of nobody, which is longer and runs from right to
/// left.
void Tour::addLanguages()
{
    const std::pair<QString, QString> pages[] = {
        {u"home"_s, u"cairn://home"_s},
        {u"catalog"_s, u"cairn://catalog?kind=component&group=owner"_s},
        {u"entity"_s, u"entity"_s},
        {u"group"_s, u"cairn://group/default/commerce-engineering"_s},
        {u"api"_s, u"cairn://api/default/payments-api/api"_s},
        {u"oncall"_s, addressOfOnCall(u"payment-service"_s)},
        {u"problems"_s, u"cairn://problems"_s},
        {u"settings"_s, u"cairn://settings"_s},
    };
    for (const auto &[name, address] : pages) {
        m_stops.push_back({u"german-"_s + name, address, u"light"_s});
        m_stops.back().language = u"de"_s;
        m_stops.push_back({u"large-"_s + name, address, u"dark"_s});
        m_stops.back().textScale = 2;
        if (Portal::isDeveloperBuild()) {
            m_stops.push_back({u"pseudo-"_s + name, address, u"light"_s});
            m_stops.back().language = u"qps"_s;
        }
    }
}

/// All controls, and those that open.
void Tour::addGallery(const QString &theme)
{
    constexpr int tall = 2400; // all of it
    m_stops.push_back({u"gallery"_s, u"cairn://gallery"_s, theme, 1280, tall});
    for (const QString &opened : {u"Menu"_s, u"Dialog"_s, u"Tooltip"_s, u"Toast"_s}) {
        m_stops.push_back({u"gallery-"_s + opened.toLower(), u"cairn://gallery"_s, theme, 1280, tall});
        m_stops.back().pressed = u"gallery"_s + opened;
    }
}

/// What one sees when something does not work, and what needs a user's own things.
void Tour::addTroubles(const QString &theme)
{
    using enum TourStage::Scene;
    struct Trouble {
        QLatin1StringView name;
        QLatin1StringView address;
        TourStage::Scene scene;
        int width = 1280;
        QLatin1StringView pressed = {};
    };
    static constexpr Trouble troubles[] = {
        {"offline-home"_L1, "cairn://home"_L1, Unreachable},
        {"offline-oncall"_L1, "cairn://oncall?text=payment-service"_L1, Unreachable},
        {"offline-settings"_L1, "cairn://settings"_L1, Unreachable},
        {"offline-narrow"_L1, "cairn://catalog?kind=component"_L1, Unreachable, 640},
        {"failed-table"_L1, "cairn://catalog?kind=resource"_L1, Damaged},
        {"failed-entity"_L1, "cairn://component/default/order-service"_L1, Damaged},
        {"failed-problems"_L1, "cairn://problems"_L1, Damaged},
        {"failed-home"_L1, "cairn://home"_L1, Damaged},
        {"failed-narrow"_L1, "cairn://catalog?kind=api"_L1, Damaged, 640},
        {"table-views-saved"_L1, "cairn://catalog?kind=component&lifecycle=deprecated&group=owner"_L1, Views,
         1280, "viewsButton"_L1},
    };
    for (const Trouble &trouble : troubles) {
        m_stops.push_back({trouble.name, trouble.address, theme, trouble.width});
        m_stops.back().scene = trouble.scene;
        m_stops.back().pressed = trouble.pressed;
    }
    // Rows that are scrolled below the head of their group, and starred ones
    m_stops.push_back({u"table-groups-scrolled"_s, u"cairn://catalog?kind=component&group=owner"_s, theme});
    m_stops.back().keys = {u"PgDown"_s, u"Down"_s, u"Down"_s};
    m_stops.push_back({u"shortcuts"_s, u"cairn://catalog?kind=component"_s, theme, 1280, 1000});
    m_stops.back().act = u"shortcuts"_s;
    m_stops.push_back({u"search-alert"_s, u"cairn://catalog"_s, theme});
    m_stops.back().search = u"[FIRING:1] HighErrorRate {service=\"payment-service\"}"_s;
}

/// Each kind of entity, each tab and each state of its page.
void Tour::addEntityPages(const QString &theme)
{
    struct Page {
        QLatin1StringView name;
        QLatin1StringView address;
        int width = 1280;
        int height = 800;
        double textScale = 1;
    };
    static constexpr Page pages[] = {
        {"entity-dependencies"_L1, "cairn://component/default/payment-service/dependencies"_L1},
        {"entity-system"_L1, "cairn://system/default/shop"_L1},
        {"entity-domain"_L1, "cairn://domain/default/commerce"_L1},
        {"entity-resource"_L1, "cairn://resource/default/kafka-cluster"_L1},
        {"entity-api"_L1, "cairn://api/default/payments-api"_L1},
        {"entity-template"_L1, "cairn://template/default/new-service"_L1},
        {"entity-deprecated"_L1, "cairn://component/default/legacy-tax"_L1},
        {"entity-long-name"_L1, "cairn://component/default/cross-border-customs-declaration-generator"_L1,
         720, 800},
        {"entity-group"_L1, "cairn://group/default/commerce-engineering"_L1},
        {"entity-group-narrow"_L1, "cairn://group/default/commerce-engineering"_L1, 640, 900},
        {"entity-group-tree"_L1, "cairn://group/default/team-payments/organisation"_L1},
        {"entity-user"_L1, "cairn://user/default/adaeze.okonkwo"_L1},
        {"entity-missing"_L1, "cairn://component/default/stock-sevice"_L1},
        {"entity-rejected"_L1, "cairn://component/default/gift-card-batch"_L1},
        {"entity-duplicate"_L1, "cairn://resource/default/product-images"_L1},
        {"entity-large-text"_L1, "cairn://component/default/payment-service"_L1, 1280, 900, 2},
        {"entity-group-large-text"_L1, "cairn://group/default/team-payments"_L1, 1280, 900, 2},
        {"api-openapi"_L1, "cairn://api/default/payments-api/api"_L1},
        {"api-asyncapi"_L1, "cairn://api/default/payment-events/api"_L1},
        {"api-graphql"_L1, "cairn://api/default/storefront-graph/api"_L1},
        {"api-grpc"_L1, "cairn://api/default/stock-api/api"_L1},
        {"api-narrow"_L1, "cairn://api/default/payments-api/api"_L1, 640, 900},
        {"api-large-text"_L1, "cairn://api/default/payments-api/api"_L1, 1280, 900, 2},
    };
    for (const Page &page : pages) {
        m_stops.push_back({page.name, page.address, theme, page.width, page.height});
        m_stops.back().textScale = page.textScale;
    }
}

void Tour::start()
{
    const Home home = m_desktop.portal().home();
    for (Stop &stop : m_stops) {
        if (stop.address == u"entity")
            stop.address = addressOfEntity(busiestComponent(home));
        else if (stop.address == u"source")
            stop.address = addressOfEntity(busiestComponent(home), u"source"_s);
        else if (stop.address == u"api")
            stop.address = addressOfEntity(anApi(home), u"api"_s);
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
    const Stop &stop = m_stops[m_at];
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
    QTimer::singleShot(settleMs, this, [this] {
        pressKeys();
        if (!m_stops[m_at].act.isEmpty())
            QMetaObject::invokeMethod(m_desktop.window(), "act", m_stops[m_at].act);
        QTimer::singleShot(m_stops[m_at].keys.isEmpty() && m_stops[m_at].act.isEmpty() ? 0 : settleMs, this,
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
    const Stop &stop = m_stops[m_at];
    QQuickItem *button = findVisible(m_desktop.window()->contentItem(), stop.pressed);
    m_hasFailed = m_hasFailed || !button || !QMetaObject::invokeMethod(button, "click");
    if (!button)
        say(u"There is no %1 at %2"_s.arg(stop.pressed, stop.address));
    QTimer::singleShot(settleMs, this, &Tour::take);
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
    const Stop &stop = m_stops[m_at];
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
    const QObjectList all = m_desktop.window()->findChildren<QObject *>();
    for (QObject *object : all) {
        if (object->property("closePolicy").isValid() && object->property("opened").toBool())
            QMetaObject::invokeMethod(object, "close");
    }
    if (QObject *page = m_desktop.window()->findChild<QObject *>(u"catalogPage"_s))
        QMetaObject::invokeMethod(page, "calm");
}

} // namespace cairn
