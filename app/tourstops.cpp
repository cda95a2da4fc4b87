// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tourstops.h"

#include "address.h"
#include "portal.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Stops = std::vector<TourStop>;

const QString service = u"payment-service"_s;

/// The pages that one sees first.
void addMainPages(Stops &stops, const QString &theme)
{
    const auto add = [&](const QString &name, const QString &address) {
        stops.push_back({name, address, theme});
    };
    add(u"home"_s, u"cairn://home"_s);
    add(u"oncall"_s, addressOfOnCall(service + u"-7d9f8b6c4-x2x9z"_s));
    add(u"catalog"_s, u"cairn://catalog"_s);
    add(u"entity"_s, u"entity"_s);
    add(u"docs"_s, u"cairn://docs"_s);
    add(u"docs-page"_s, u"cairn://component/default/payment-service/docs/runbook.md"_s);
    add(u"map"_s, u"cairn://graph"_s);
    add(u"problems"_s, u"cairn://problems"_s);
    add(u"settings"_s, u"cairn://settings"_s);
}

/// The same pages in other widths and states.
void addStates(Stops &stops, const QString &theme)
{
    const auto add = [&](const QString &name, const QString &address, int width = 1280, int height = 800) {
        stops.push_back({name, address, theme, width, height});
    };
    add(u"home-first"_s, u"cairn://home"_s);
    stops.back().isStranger = true;
    add(u"home-first-narrow"_s, u"cairn://home"_s, 640, 900);
    stops.back().isStranger = true;
    add(u"home-narrow"_s, u"cairn://home"_s, 640, 900);
    add(u"home-wide"_s, u"cairn://home"_s, 1800, 1000);
    add(u"docs-narrow"_s, u"cairn://component/default/payment-service/docs"_s, 640, 900);
    add(u"docs-wide"_s, u"cairn://component/default/payment-service/docs/runbook.md"_s, 1800, 1000);
    add(u"oncall-empty"_s, u"cairn://oncall"_s);
    add(u"oncall-message"_s,
        addressOfOnCall(
            u"[FIRING:1] HighErrorRate (critical)\n\nService: payment-service\nEnvironment: production\n"
            "Summary: 5xx above 4 % for 10 minutes\nSource: https://prometheus.example.com/graph?g0.expr=x"_s));
    add(u"oncall-ambiguous"_s, addressOfOnCall(u"payment"_s));
    add(u"oncall-nothing"_s, addressOfOnCall(u"nginx-6c8b9d7f5d-bcdfg"_s));
    add(u"oncall-narrow"_s, addressOfOnCall(service), 640, 900);
    add(u"history"_s, addressOfEntity(u"component:default/"_s + service, u"history"_s));
    stops.back().pressed = u"historyEntry"_s;
    add(u"history-narrow"_s, addressOfEntity(u"component:default/"_s + service, u"history"_s), 640, 700);
    add(u"api"_s, u"api"_s);
    add(u"source"_s, u"source"_s);
    add(u"teams"_s, u"cairn://catalog?kind=group"_s);
    add(u"filtered"_s, u"cairn://catalog?kind=component&lifecycle=production&text=s"_s);
    add(u"nothing"_s, u"cairn://catalog?kind=component&text=zzzz"_s);
    add(u"missing"_s, u"cairn://component/default/payment-servce"_s);
    add(u"catalog-narrow"_s, u"cairn://catalog"_s, 720, 700);
    add(u"entity-narrow"_s, u"entity"_s, 720, 900);
    add(u"problems-narrow"_s, u"cairn://problems"_s, 720, 700);
    add(u"problem-rule"_s, u"cairn://problems?severity=warning"_s);
    stops.back().pressed = u"problemRule"_s;
    add(u"problem-fix"_s, u"cairn://problems?severity=error"_s);
    stops.back().pressed = u"problemFix"_s;
    add(u"problems-notes"_s, u"cairn://problems?severity=info"_s);
    add(u"settings-narrow"_s, u"cairn://settings"_s, 720, 700);
    add(u"catalog-wide"_s, u"cairn://catalog"_s, 1800, 1000);
    add(u"entity-wide"_s, u"entity"_s, 1800, 1000);
}

void addSearches(Stops &stops, const QString &theme)
{
    const auto addSearch = [&](const QString &name, const QString &text, int width = 1280) {
        stops.push_back({name, u"cairn://catalog"_s, theme, width, 800, {}, text});
    };
    addSearch(u"search"_s, u"pay"_s);
    addSearch(u"search-conditions"_s, u" "_s);
    addSearch(u"search-completion"_s, u"kind:component owner:team"_s);
    addSearch(u"search-corrected"_s, u"paymnt servce"_s);
    addSearch(u"search-nothing"_s, u"zzzz"_s);
    addSearch(u"search-narrow"_s, u"refund tag:"_s, 720);
    addSearch(u"search-preview"_s, u"payment"_s, 1440);
    addSearch(u"search-actions"_s, u"runbook payment"_s, 1440);
    addSearch(u"search-program"_s, u"theme"_s);
    addSearch(u"search-recent"_s, u" "_s, 1440);
}

void addTables(Stops &stops, const QString &theme)
{
    const auto addTable = [&](const QString &name, const QStringList &keys, const QString &query = {},
                              int width = 1280) {
        stops.push_back({name, u"cairn://catalog?kind=component"_s + query, theme, width});
        stops.back().keys = keys;
    };
    addTable(u"table-groups"_s, {u"Left"_s}, u"&group=owner"_s);
    addTable(u"table-groups-system"_s, {}, u"&group=system&sort=type"_s);
    addTable(u"table-selection"_s,
             {u"Down"_s, u"Shift+Down"_s, u"Shift+Down"_s, u"Ctrl+Down"_s, u"Ctrl+Down"_s, u"Ctrl+Space"_s});
    addTable(u"table-columns"_s, {});
    stops.back().pressed = u"columnsButton"_s;
    addTable(u"table-views"_s, {}, u"&lifecycle=deprecated"_s);
    stops.back().pressed = u"viewsButton"_s;
    addTable(u"table-menu"_s, {u"Down"_s, u"Shift+F10"_s});
    addTable(u"table-peek"_s, {u"Down"_s, u"Down"_s, u"Space"_s}, {}, 1440);
    addTable(u"table-peek-narrow"_s, {u"Space"_s}, {}, 720);
    addTable(u"table-narrow-groups"_s, {}, u"&group=owner"_s, 640);
    addTable(u"table-unowned"_s, {}, u"&owner="_s);
    addTable(u"table-200"_s, {u"Down"_s}, {}, 1440);
    stops.back().textScale = 2;
}

void addGraphs(Stops &stops, const QString &theme)
{
    const QString address = u"cairn://component/default/payment-service/graph"_s;
    const auto addGraph = [&](const QString &name, const QStringList &keys = {}, int width = 1280,
                              int height = 800) {
        stops.push_back({u"graph"_s + name, address, theme, width, height});
        stops.back().keys = keys;
    };
    addGraph({});
    addGraph(u"-keyboard"_s, {u"Right"_s, u"Down"_s});
    addGraph(u"-expanded"_s, {u"Right"_s, u"Right"_s, u"Space"_s});
    addGraph(u"-by-owner"_s, {u"Ctrl+Z"_s, u"G"_s, u"G"_s, u"G"_s});
    addGraph(u"-not-grouped"_s, {u"G"_s});
    addGraph(u"-filter"_s);
    stops.back().pressed = u"graphFilter"_s;
    addGraph(u"-narrow"_s, {}, 640, 900);
    addGraph(u"-wide"_s, {}, 1800, 1000);
    addGraph(u"-large-text"_s);
    stops.back().textScale = 2;
    stops.push_back({u"graph-system"_s, u"cairn://system/default/billing/graph"_s, theme});
    stops.push_back({u"graph-organisation"_s, u"cairn://group/default/commerce-engineering/graph"_s, theme});
    stops.push_back({u"graph-alone"_s, u"cairn://user/default/adaeze.okonkwo/graph"_s, theme});
}

/// Questions to the graph with their answers, empty ones too.
void addQuestions(Stops &stops, const QString &theme)
{
    const auto add = [&](const QString &name, const QString &query, int width = 1280, int height = 800) {
        stops.push_back({u"questions"_s + name, u"cairn://questions"_s + query, theme, width, height});
    };
    const QString impact = u"?ask=impact&of=resource:default/k8s-production"_s;
    add({}, {});
    add(u"-first-narrow"_s, {}, 640, 900);
    add(u"-impact"_s, u"?ask=impact&of=component:default/payment-service"_s);
    add(u"-impact-large"_s, impact);
    add(u"-impact-keyboard"_s, impact);
    stops.back().keys = {u"Down"_s, u"Down"_s, u"Down"_s};
    add(u"-impact-owners"_s, impact);
    stops.back().pressed = u"answerOwnersTab"_s;
    add(u"-impact-narrow"_s, impact, 640, 900);
    add(u"-impact-picture-narrow"_s, u"?ask=impact&of=component:default/payment-service"_s, 640, 900);
    stops.back().pressed = u"answerShape-picture"_s;
    add(u"-impact-wide"_s, impact, 1800, 1000);
    add(u"-impact-large-text"_s, impact, 1440, 1000);
    stops.back().textScale = 2;
    add(u"-impact-none"_s, u"?ask=impact&of=user:default/adaeze.okonkwo"_s);
    add(u"-needs"_s, u"?ask=needs&of=component:default/storefront-web"_s);
    add(u"-path"_s,
        u"?ask=path&of=component:default/storefront-web&to=resource:default/kafka-cluster&steps=6"_s);
    add(u"-path-open"_s, u"?ask=path&of=component:default/storefront-web"_s);
    add(u"-cycles"_s, u"?ask=cycles"_s);
    add(u"-critical"_s, u"?ask=critical"_s);
    add(u"-critical-none"_s, u"?ask=critical&share=90"_s);
    add(u"-deprecated"_s, u"?ask=deprecated"_s);
    add(u"-domains"_s, u"?ask=domains"_s);
    add(u"-system"_s, u"?ask=system&of=system:default/billing"_s);
    add(u"-missing"_s, u"?ask=impact&of=component:default/payment-servce"_s);
    add(u"-export"_s, u"?ask=impact&of=component:default/payment-service"_s);
    stops.back().pressed = u"graphExport"_s;
}

/// Every page in German, in large text, and in the language of nobody, which is longer and runs from right to
/// left.
void addLanguages(Stops &stops)
{
    const std::pair<QString, QString> pages[] = {
        {u"home"_s, u"cairn://home"_s},
        {u"catalog"_s, u"cairn://catalog?kind=component&group=owner"_s},
        {u"entity"_s, u"entity"_s},
        {u"group"_s, u"cairn://group/default/commerce-engineering"_s},
        {u"api"_s, u"cairn://api/default/payments-api/api"_s},
        {u"oncall"_s, addressOfOnCall(u"payment-service"_s)},
        {u"problems"_s, u"cairn://problems"_s},
        {u"graph"_s, u"cairn://component/default/payment-service/graph"_s},
        {u"map"_s, u"cairn://graph?ref=component:default/payment-service"_s},
        {u"questions"_s, u"cairn://questions?ask=impact&of=component:default/payment-service"_s},
        {u"settings"_s, u"cairn://settings"_s},
    };
    for (const auto &[name, address] : pages) {
        stops.push_back({u"german-"_s + name, address, u"light"_s});
        stops.back().language = u"de"_s;
        stops.push_back({u"large-"_s + name, address, u"dark"_s});
        stops.back().textScale = 2;
        if (Portal::isDeveloperBuild()) {
            stops.push_back({u"pseudo-"_s + name, address, u"light"_s});
            stops.back().language = u"qps"_s;
        }
    }
}

/// All controls, and those that open.
void addGallery(Stops &stops, const QString &theme)
{
    constexpr int tall = 4800; // all of it
    stops.push_back({u"gallery"_s, u"cairn://gallery"_s, theme, 1280, tall});
    for (const QString &opened : {u"Menu"_s, u"Dialog"_s, u"Tooltip"_s, u"Toast"_s}) {
        stops.push_back({u"gallery-"_s + opened.toLower(), u"cairn://gallery"_s, theme, 1280, tall});
        stops.back().pressed = u"gallery"_s + opened;
    }
}

/// What one sees when something does not work, and what needs a user's own things.
void addTroubles(Stops &stops, const QString &theme)
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
        stops.push_back({trouble.name, trouble.address, theme, trouble.width});
        stops.back().scene = trouble.scene;
        stops.back().pressed = trouble.pressed;
    }
    // Rows that are scrolled below the head of their group, and starred ones
    stops.push_back({u"table-groups-scrolled"_s, u"cairn://catalog?kind=component&group=owner"_s, theme});
    stops.back().keys = {u"PgDown"_s, u"Down"_s, u"Down"_s};
    stops.push_back({u"shortcuts"_s, u"cairn://catalog?kind=component"_s, theme, 1280, 1000});
    stops.back().act = u"shortcuts"_s;
    stops.push_back({u"search-alert"_s, u"cairn://catalog"_s, theme});
    stops.back().search = u"[FIRING:1] HighErrorRate {service=\"payment-service\"}"_s;
}

/// Each kind of entity, each tab and each state of its page.
void addEntityPages(Stops &stops, const QString &theme)
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
        stops.push_back({page.name, page.address, theme, page.width, page.height});
        stops.back().textScale = page.textScale;
    }
}

/// A docs page with every construct, and what a docs page says when it has nothing to show.
void addDocsPages(Stops &stops, const QString &theme)
{
    using enum TourStage::Scene;
    static constexpr auto page = "cairn://component/default/engineering-handbook/docs/writing-docs.md"_L1;
    static constexpr auto runbook = "cairn://component/default/payment-service/docs/runbook.md"_L1;
    struct Page {
        QLatin1StringView name;
        QLatin1StringView address;
        int width = 1280;
        int height = 800;
        double textScale = 1;
        TourStage::Scene scene = Usual;
    };
    static constexpr Page pages[] = {
        {"docs-constructs"_L1, page},
        {"docs-constructs-tall"_L1, page, 1280, 3600},
        {"docs-constructs-narrow"_L1, page, 640, 3600},
        {"docs-constructs-wide"_L1, page, 1600, 1000},
        {"docs-constructs-large-text"_L1, page, 1280, 900, 2},
        {"docs-missing"_L1, "cairn://component/default/payment-service/docs/runbok.md"_L1},
        {"docs-none"_L1, "cairn://component/default/legacy-tax/docs"_L1},
        {"docs-none-long-name"_L1,
         "cairn://component/default/cross-border-customs-declaration-generator/docs"_L1, 640, 800},
        {"docs-failed"_L1, runbook, 1280, 800, 1, Damaged},
        {"docs-list-narrow"_L1, "cairn://docs"_L1, 640, 800},
    };
    for (const Page &one : pages) {
        stops.push_back({one.name, one.address, theme, one.width, one.height});
        stops.back().textScale = one.textScale;
        stops.back().scene = one.scene;
    }
    const auto add = [&](const QString &name, const QString &anchor, const QString &opened = {},
                         int width = 1280) {
        stops.push_back({name, page + u'#' + anchor, theme, width});
        stops.back().pressed = opened;
    };
    add(u"docs-code"_s, u"code"_s);
    add(u"docs-annotation"_s, u"code"_s, u"docsMarker"_s);
    add(u"docs-annotation-narrow"_s, u"code"_s, u"docsMarker"_s, 640);
    add(u"docs-tables"_s, u"tables"_s);
    add(u"docs-cards-narrow"_s, u"cards"_s, {}, 640);
    add(u"docs-pages-narrow"_s, u"words"_s, u"docsPagesButton"_s, 640);
    add(u"docs-headings-narrow"_s, u"words"_s, u"docsHeadingsButton"_s, 640);
}

} // namespace

std::vector<TourStop> tourStops(bool isWhole, const QString &only)
{
    Stops stops;
    isWhole = isWhole || !only.isEmpty();
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        addMainPages(stops, theme);
        if (!isWhole)
            continue;
        for (const auto addMore : {addStates, addSearches, addTables, addEntityPages, addGraphs, addMapStops,
                                   addPathStops, addQuestions, addDocsPages, addTroubles})
            addMore(stops, theme);
        if (Portal::isDeveloperBuild())
            addGallery(stops, theme);
    }
    if (isWhole)
        addLanguages(stops);
    std::erase_if(stops, [&](const TourStop &stop) { return !stop.name.contains(only); });
    return stops;
}

} // namespace cairn
