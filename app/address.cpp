// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "address.h"

#include <QRegularExpression>
#include <QUrl>

#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QLatin1StringView pageNames[] = {"home"_L1,     "catalog"_L1,  "entity"_L1,    "oncall"_L1,
                                           "docs"_L1,     "graph"_L1,    "questions"_L1, "problems"_L1,
                                           "settings"_L1, "gallery"_L1,  "paths"_L1,     "path-history"_L1,
                                           "path"_L1,     "path-run"_L1, "path-file"_L1};
constexpr QLatin1StringView orderNames[] = {"ref"_L1,    "name"_L1, "owner"_L1,
                                            "system"_L1, "type"_L1, "lifecycle"_L1};
constexpr QLatin1StringView groupingNames[] = {""_L1, "owner"_L1, "system"_L1};
constexpr QLatin1StringView facets[] = {"type"_L1,   "owner"_L1, "lifecycle"_L1,
                                        "system"_L1, "tag"_L1,   "namespace"_L1};

const QByteArray readable = ":/"; // of references, which people read in addresses

void addParameter(QUrlQuery &query, const QString &key, const QString &value)
{
    query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(key)),
                       QString::fromLatin1(QUrl::toPercentEncoding(value, readable)));
}

/// In one way of writing, whichever they came in.
QUrlQuery readParameters(const QUrl &url)
{
    QUrlQuery read;
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (!key.isEmpty())
            addParameter(read, key, value);
    }
    return read;
}

/// `cairn://paths`, `cairn://path/default/new-service`, `cairn://path-run/ID`; nothing where it is none.
std::optional<Address> readPathAddress(const QString &host, const QStringList &parts,
                                       const QUrlQuery &parameters)
{
    using enum Address::Page;
    static const QRegularExpression part(u"^[A-Za-z0-9_.-]{1,63}$"_s);
    const auto isPart = [&](const QString &written) { return part.match(written).hasMatch(); };
    Address address;
    address.parameters = parameters;
    if (host == u"paths" && (parts.isEmpty() || parts == QStringList{u"history"_s})) {
        address.page = parts.isEmpty() ? Paths : PathHistory;
    } else if (host == u"path" && parts.size() == 2 && isPart(parts[0]) && isPart(parts[1])) {
        address.page = Path;
        address.ref = u"template:%1/%2"_s.arg(parts[0], parts[1]).toLower();
    } else if (host == u"path-run" && parts.size() == 1 && isPart(parts[0])) {
        address.page = PathRun;
        address.path = parts[0];
    } else if (host == u"path-file" && parts.isEmpty()) {
        address.page = PathFile;
    } else {
        return {};
    }
    return address;
}

QString withParameters(const QString &address, const QUrlQuery &parameters)
{
    return parameters.isEmpty() ? address : address + u'?' + parameters.toString(QUrl::FullyEncoded);
}

} // namespace

QString pageName(Address::Page page)
{
    return pageNames[int(page)];
}

std::optional<Address> readAddress(const QString &text)
{
    const QUrl url(text);
    if (url.scheme() != u"cairn")
        return {};
    Address address;
    const QString host = url.host().toLower();
    const QStringList parts = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    if (host == u"path" || host == u"paths" || host.startsWith(u"path-"))
        return readPathAddress(host, parts, readParameters(url));
    // Whatever else is written there is the address of no entity that a catalog could hold.
    static const QRegularExpression part(u"^[A-Za-z0-9_.-]{1,63}$"_s);
    const auto isPart = [](const QString &written) { return part.match(written).hasMatch(); };
    if (parts.size() >= 2 && isPart(host) && isPart(parts[0]) && isPart(parts[1])
        && isPart(parts.value(2, u"-"_s))) {
        address.page = Address::Page::Entity;
        address.ref = u"%1:%2/%3"_s.arg(host, parts[0], parts[1]).toLower();
        address.tab = parts.value(2);
        if (address.tab == u"docs") {
            address.path = parts.sliced(3).join(u'/');
            address.anchor = url.fragment(QUrl::FullyDecoded);
        }
        return address;
    }
    for (const Address::Page page :
         {Address::Page::Home, Address::Page::Catalog, Address::Page::OnCall, Address::Page::Docs,
          Address::Page::Graph, Address::Page::Questions, Address::Page::Problems, Address::Page::Settings,
          Address::Page::Gallery}) {
        if (host != pageName(page))
            continue;
        address.page = page;
        address.parameters = readParameters(url);
        return address;
    }
    return {};
}

Address parseAddress(const QString &text)
{
    return readAddress(text).value_or(Address());
}

QString formatAddress(const Address &address)
{
    if (address.page == Address::Page::Entity && address.tab == u"docs")
        return addressOfDocs(address.ref, address.path, address.anchor);
    if (address.page == Address::Page::Entity)
        return addressOfEntity(address.ref, address.tab);
    if (address.page == Address::Page::Path)
        return withParameters(u"cairn://path/"_s + address.ref.section(u':', 1), address.parameters);
    if (address.page == Address::Page::PathRun)
        return withParameters(u"cairn://path-run/"_s + address.path, address.parameters);
    if (address.page == Address::Page::PathHistory)
        return withParameters(u"cairn://paths/history"_s, address.parameters);
    return withParameters(u"cairn://"_s + pageName(address.page), address.parameters);
}

QString addressOfPath(const QString &ref, const QString &run)
{
    Address address;
    address.page = Address::Page::Path;
    address.ref = ref;
    if (!run.isEmpty())
        addParameter(address.parameters, u"run"_s, run);
    return formatAddress(address);
}

QString addressOfRun(const QString &id)
{
    Address address;
    address.page = Address::Page::PathRun;
    address.path = id;
    return formatAddress(address);
}

QString addressOfPathFile(const QString &file, const QString &run)
{
    Address address;
    address.page = Address::Page::PathFile;
    addParameter(address.parameters, u"file"_s, file);
    if (!run.isEmpty())
        addParameter(address.parameters, u"run"_s, run);
    return formatAddress(address);
}

QString addressOfEntity(const QString &ref, const QString &tab)
{
    const qsizetype colon = ref.indexOf(u':');
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(ref.sliced(colon + 1), "/"));
    return u"cairn://"_s + ref.first(qMax(qsizetype(0), colon)) + u'/' + path
           + (tab.isEmpty() ? QString() : u'/' + tab);
}

QString addressOfDocs(const QString &ref, const QString &page, const QString &anchor)
{
    QString address = addressOfEntity(ref, u"docs"_s);
    if (!page.isEmpty())
        address += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(page, "/"));
    return anchor.isEmpty() ? address : address + u'#' + QString::fromLatin1(QUrl::toPercentEncoding(anchor));
}

QString addressOfOnCall(const QString &text, const QString &ref)
{
    Address address;
    address.page = Address::Page::OnCall;
    if (!text.isEmpty())
        addParameter(address.parameters, u"text"_s, text);
    if (!ref.isEmpty())
        addParameter(address.parameters, u"ref"_s, ref);
    return formatAddress(address);
}

QStringList *facetValues(EntityFilter &filter, const QString &facet)
{
    QStringList *const values[] = {&filter.types,   &filter.owners, &filter.lifecycles,
                                   &filter.systems, &filter.tags,   &filter.namespaces};
    for (size_t at = 0; at < std::size(facets); ++at) {
        if (facet == facets[at])
            return values[at];
    }
    return nullptr;
}

QString orderName(EntityOrder order)
{
    return orderNames[int(order)];
}

EntityOrder orderNamed(const QString &name)
{
    for (int at = 0; at < int(std::size(orderNames)); ++at) {
        if (name == orderNames[at])
            return EntityOrder(at);
    }
    return EntityOrder::Name;
}

QString groupingName(EntityGrouping grouping)
{
    return groupingNames[int(grouping)];
}

EntityGrouping groupingNamed(const QString &name)
{
    for (int at = 0; at < int(std::size(groupingNames)); ++at) {
        if (name == groupingNames[at])
            return EntityGrouping(at);
    }
    return EntityGrouping::None;
}

CatalogState catalogState(const QUrlQuery &parameters)
{
    const auto value = [&](const QString &key) { return parameters.queryItemValue(key, QUrl::FullyDecoded); };
    CatalogState state;
    state.filter.kind = value(u"kind"_s).toLower();
    state.filter.text = value(u"text"_s);
    for (const QLatin1StringView facet : facets)
        *facetValues(state.filter, facet) = parameters.allQueryItemValues(facet, QUrl::FullyDecoded);
    state.order = orderNamed(value(u"sort"_s));
    state.isDescending = value(u"desc"_s) == u"1";
    state.grouping = groupingNamed(value(u"group"_s));
    state.isMine = value(u"mine"_s) == u"1";
    state.isStarred = value(u"starred"_s) == u"1";
    return state;
}

QUrlQuery catalogParameters(const CatalogState &state)
{
    QUrlQuery query;
    const auto add = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            addParameter(query, key, value);
    };
    add(u"kind"_s, state.filter.kind);
    EntityFilter filter = state.filter;
    for (const QLatin1StringView facet : facets) {
        for (const QString &value : std::as_const(*facetValues(filter, facet)))
            addParameter(query, facet, value); // "owner=" is what nobody owns
    }
    if (state.isMine)
        add(u"mine"_s, u"1"_s);
    if (state.isStarred)
        add(u"starred"_s, u"1"_s);
    add(u"text"_s, state.filter.text);
    add(u"group"_s, groupingName(state.grouping));
    if (state.order != EntityOrder::Name)
        add(u"sort"_s, orderName(state.order));
    if (state.isDescending)
        add(u"desc"_s, u"1"_s);
    return query;
}

} // namespace cairn
