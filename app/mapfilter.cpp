// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapfilter.h"

#include "words.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr std::array facetNames{"kind"_L1, "owner"_L1, "lifecycle"_L1, "type"_L1};
constexpr std::array clusteringNames{"system"_L1, "owner"_L1, "domain"_L1, "kind"_L1};
constexpr size_t shownValues = 8;
constexpr size_t unfoldedValues = 500;

QString valueOf(const CatalogGraph &graph, const GraphNode &node, size_t facet)
{
    switch (facet) {
    case 0:
        return node.kind;
    case 1:
        return node.owner < 0 ? QString() : graph.node(node.owner).ref;
    case 2:
        return node.lifecycle;
    default:
        return node.type;
    }
}

QString labelOf(const CatalogGraph &graph, size_t facet, const QString &value)
{
    if (facet == 0)
        return kindLabel(value);
    if (value.isEmpty())
        return facet == 1   ? QCoreApplication::translate("Catalog", "No owner")
               : facet == 2 ? QCoreApplication::translate("Catalog", "No lifecycle")
                            : QCoreApplication::translate("Catalog", "No type");
    const int node = facet == 1 ? graph.indexOf(value) : -1;
    return node < 0 ? value.sliced(value.indexOf(u'/') + 1) : graph.node(node).title;
}

/// The values of one facet: the most frequent ones, that of entities that have none, and all that are chosen.
std::vector<FacetRow> rowsOf(const CatalogGraph &graph, size_t facet, QHash<QString, int> counts,
                             const QStringList &chosen, bool isUnfolded)
{
    for (const QString &value : chosen)
        counts[value] += 0; // is there, even where nothing has it
    std::vector<FacetRow> rows;
    if (counts.size() < 2 && chosen.isEmpty())
        return rows;
    QStringList values = counts.keys();
    std::ranges::sort(values, [&](const QString &one, const QString &other) {
        if (one.isEmpty() != other.isEmpty())
            return other.isEmpty();
        return counts[one] != counts[other] ? counts[one] > counts[other] : one < other;
    });
    const QString name = facetNames[facet];
    const QString label = facet == 0 ? QCoreApplication::translate("Catalog", "Kind") : facetLabel(name);
    int hidden = 0;
    for (const QString &value : std::as_const(values)) {
        const bool isChosen = chosen.contains(value);
        if (rows.size() >= (isUnfolded ? unfoldedValues : shownValues) && !isChosen && !value.isEmpty())
            ++hidden;
        else
            rows.push_back(
                {name, label, value, labelOf(graph, facet, value), counts[value], isChosen, rows.empty()});
    }
    for (FacetRow &row : rows) {
        row.hiddenCount = hidden;
        row.isUnfolded = isUnfolded && size_t(values.size()) > shownValues;
    }
    return rows;
}

void addParameter(QUrlQuery &query, QAnyStringView key, const QString &value)
{
    query.addQueryItem(key.toString(), QString::fromLatin1(QUrl::toPercentEncoding(value, ":/")));
}

} // namespace

QStringList *MapFilter::valuesOf(const QString &facet)
{
    const std::array values{&kinds, &owners, &lifecycles, &types};
    const auto found = std::ranges::find(facetNames, facet);
    return found == facetNames.end() ? nullptr : values[size_t(found - facetNames.begin())];
}

QString clusteringName(ClusterBy by)
{
    return clusteringNames[size_t(by)];
}

ClusterBy clusteringNamed(const QString &name)
{
    const auto found = std::ranges::find(clusteringNames, name);
    return found == clusteringNames.end() ? ClusterBy::System : ClusterBy(found - clusteringNames.begin());
}

MapState mapState(const QUrlQuery &parameters)
{
    MapState state;
    state.question.by = clusteringNamed(parameters.queryItemValue(u"group"_s, QUrl::FullyDecoded));
    state.question.hasAllRelations = parameters.queryItemValue(u"relations"_s) == u"all";
    for (const QLatin1StringView facet : facetNames)
        *state.filter.valuesOf(facet) = parameters.allQueryItemValues(facet, QUrl::FullyDecoded);
    state.ref = parameters.queryItemValue(u"ref"_s, QUrl::FullyDecoded).toLower();
    state.text = parameters.queryItemValue(u"text"_s, QUrl::FullyDecoded);
    return state;
}

QUrlQuery mapParameters(const MapState &state)
{
    QUrlQuery query;
    if (state.question.by != ClusterBy::System)
        addParameter(query, u"group", clusteringName(state.question.by));
    if (state.question.hasAllRelations)
        addParameter(query, u"relations", u"all"_s);
    MapFilter filter = state.filter;
    for (const QLatin1StringView facet : facetNames) {
        for (const QString &value : std::as_const(*filter.valuesOf(facet)))
            addParameter(query, facet, value);
    }
    if (!state.ref.isEmpty())
        addParameter(query, u"ref", state.ref);
    if (!state.text.isEmpty())
        addParameter(query, u"text", state.text);
    return query;
}

/// A facet's own choice does not narrow its own values: one could not choose a second one then.
MapFiltering filterMap(const MapPicture &picture, const MapFilter &filter, const QStringList &unfolded)
{
    constexpr size_t facets = facetNames.size();
    const CatalogGraph &graph = *picture.graph;
    const std::array<QStringList, facets> chosen{filter.kinds, filter.owners, filter.lifecycles,
                                                 filter.types};
    std::array<QHash<QString, int>, facets> counts;
    MapFiltering filtering;
    if (!filter.isEmpty())
        filtering.isFaded.resize(size_t(graph.size()));
    for (int node = 0; node < graph.size(); ++node) {
        std::array<QString, facets> values;
        size_t failed = facets; // the only facet that it does not pass
        int failures = 0;
        for (size_t facet = 0; facet < facets; ++facet) {
            values[facet] = valueOf(graph, graph.node(node), facet);
            if (!chosen[facet].isEmpty() && !chosen[facet].contains(values[facet])) {
                failed = facet;
                ++failures;
            }
        }
        for (size_t facet = 0; facet < facets; ++facet) {
            if (failures == 0 || (failures == 1 && facet == failed))
                ++counts[facet][values[facet]];
        }
        filtering.passing += failures == 0 ? 1 : 0;
        if (failures > 0)
            filtering.isFaded[size_t(node)] = true;
    }
    for (size_t facet = 0; facet < facets; ++facet)
        std::ranges::move(rowsOf(graph, facet, std::move(counts[facet]), chosen[facet],
                                 unfolded.contains(facetNames[facet])),
                          std::back_inserter(filtering.facets));
    return filtering;
}

} // namespace cairn
