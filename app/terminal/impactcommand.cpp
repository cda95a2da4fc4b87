// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphtext.h"
#include "graph/impact.h"
#include "terminal/cells.h"
#include "terminal/namedentity.h"
#include "terminal/output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

QString refOf(const CatalogGraph &graph, int node)
{
    return node < 0 ? QString() : graph.node(node).ref;
}

QString titleOf(const CatalogGraph &graph, int node)
{
    return graph.node(node).title;
}

/// The relation of the last step, as it stands between the two.
QString reasonOf(const CatalogGraph &graph, const ImpactStep &step)
{
    return edgeOf(graph, step).from == step.node ? relationOf(step.type) : inverseRelationOf(step.type);
}

QJsonObject toJson(const CatalogGraph &graph, const Impact &impact)
{
    QJsonArray affected, owners, parts;
    for (const ImpactStep &step : impact.steps)
        affected.append(QJsonObject{{u"ref"_s, refOf(graph, step.node)},
                                    {u"distance"_s, step.distance},
                                    {u"via"_s, refOf(graph, step.via)},
                                    {u"relation"_s, reasonOf(graph, step)},
                                    {u"owner"_s, refOf(graph, graph.node(step.node).owner)}});
    for (const ImpactOwner &owner : impact.owners)
        owners.append(QJsonObject{{u"ref"_s, refOf(graph, owner.node)}, {u"affected"_s, owner.entities}});
    for (auto part = impact.origins.begin() + 1; part != impact.origins.end(); ++part)
        parts.append(refOf(graph, *part));
    return {{u"ref"_s, refOf(graph, impact.origins.front())},
            {u"affected"_s, affected},
            {u"owners"_s, owners},
            {u"parts"_s, parts}};
}

void printText(const CatalogGraph &graph, const Impact &impact)
{
    const QString what = shownText(titleOf(graph, impact.origins.front()));
    if (impact.steps.empty()) {
        print(u"Nothing in the catalog would feel a failure of %1"_s.arg(what));
        return;
    }
    print(tinted(u"%1 would feel a failure of %2"_s.arg(impact.steps.size()).arg(what), Tint::Strong));
    int distance = 0;
    for (const ImpactStep &step : impact.steps) {
        if (step.distance != distance) {
            distance = step.distance;
            print(u"\n"_s
                  + tinted(distance == 1 ? u"Directly"_s : u"After %1 steps"_s.arg(distance), Tint::Faint));
        }
        const GraphNode &node = graph.node(step.node);
        QString line = shownText(node.ref);
        if (node.owner >= 0)
            line += u"  ("_s + shownText(titleOf(graph, node.owner)) + u')';
        line +=
            tinted(u"  %1 %2"_s.arg(reasonOf(graph, step), shownText(titleOf(graph, step.via))), Tint::Faint);
        print(u"  "_s + line
              + (node.isMissing ? tinted(u"  not in the catalog"_s, Tint::Warning) : QString()));
    }
    if (impact.owners.empty())
        return;
    print(u"\n"_s + tinted(u"Owners to call"_s, Tint::Strong));
    for (const ImpactOwner &owner : impact.owners)
        print(u"  %1  %2"_s.arg(shownText(refOf(graph, owner.node))).arg(owner.entities));
}

} // namespace

void prepareImpact(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"REF"_s, u"The entity; kind and namespace may be left out where that is unambiguous."_s);
    parser.addOption({u"depth"_s, u"At most so many steps away; without it, all."_s, u"N"_s});
}

Exit runImpact(Context &context, const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return wrongUsage(u"impact needs one reference"_s, u"impact");
    const std::optional<int> depth = parser.isSet(u"depth"_s) ? wholeNumber(parser.value(u"depth"_s)) : 0;
    if (!depth || (parser.isSet(u"depth"_s) && *depth == 0))
        return wrongUsage(u"--depth is a whole number of at least 1"_s, u"impact");
    Result<NamedEntity> entity = openNamedEntity(context.home, parser.positionalArguments().first());
    if (!entity)
        return fail(entity.error());
    const Result<CatalogGraph> graph = loadGraph(entity->catalog);
    if (!graph)
        return fail(graph.error());
    const Impact impact = impactOf(*graph, graph->indexOf(entity->ref), ImpactDirection::Affected, *depth);
    if (context.isJson)
        printJson(toJson(*graph, impact));
    else
        printText(*graph, impact);
    return Exit::Done;
}

} // namespace cairn::terminal
