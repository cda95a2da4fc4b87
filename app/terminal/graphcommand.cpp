// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphjson.h"
#include "graph/graphlayout.h"
#include "graph/graphtext.h"
#include "layout/dotpicture.h"
#include "terminal/namedentity.h"
#include "terminal/output.h"

#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

struct GraphOptions {
    NeighbourhoodQuery query;
    QString format;
    QString file;
};

/// What is wrong with the options; empty where nothing is.
QString readOptions(const Context &context, const QCommandLineParser &parser, GraphOptions &options)
{
    const std::optional<int> depth = wholeNumber(parser.value(u"depth"_s));
    if (!depth)
        return u"--depth is a whole number; 0 is no limit"_s;
    options.query.depth = *depth;
    const QString direction = parser.value(u"direction"_s);
    const QStringList directions{u"out"_s, u"in"_s, u"both"_s};
    if (!directions.contains(direction))
        return u"--direction is in, out or both, not \"%1\""_s.arg(direction);
    options.query.direction = NeighbourhoodQuery::Direction(directions.indexOf(direction));
    EdgeFilter relations;
    for (const QString &name : parser.values(u"relation"_s)) {
        const std::optional<EdgeReading> reading = readRelation(name);
        if (!reading)
            return u"\"%1\" is no relation; there are dependsOn, consumesApi, providesApi, partOf, ownedBy, memberOf, "
                   "childOf and their inverses"_s.arg(name);
        relations.add(reading->type);
    }
    if (parser.isSet(u"relation"_s))
        options.query.relations = relations;
    options.format = context.isJson ? u"json"_s : parser.value(u"format"_s);
    if (!QStringList{u"json"_s, u"dot"_s, u"svg"_s, u"png"_s, u"mermaid"_s}.contains(options.format))
        return u"--format is json, dot, svg, png or mermaid, not \"%1\""_s.arg(options.format);
    options.file = parser.value(u"o"_s);
    return {};
}

Result<QByteArray> jsonOf(const CatalogGraph &graph, const Neighbourhood &part, const Progress &progress)
{
    const LayoutGraph sizes = layoutGraph(graph, part);
    return layOutLayered(sizes, progress).transform([&](const LayoutResult &places) {
        return graphJson(graph, part, sizes, places);
    });
}

Result<QByteArray> draw(const CatalogGraph &graph, const Neighbourhood &part, const QString &format,
                        const Progress &progress)
{
    if (format == u"json")
        return jsonOf(graph, part, progress);
    if (format == u"mermaid")
        return mermaidOf(graph, part).toUtf8();
    const QString source = dotOf(graph, part);
    if (format == u"dot")
        return source.toUtf8();
    return drawDot(source, u"dot"_s, {}, format == u"png" ? PictureFormat::Png : PictureFormat::Svg,
                   progress);
}

Result<void> write(const QByteArray &picture, const QString &path)
{
    if (path.isEmpty() || path == u"-") {
        std::fwrite(picture.constData(), 1, size_t(picture.size()), stdout);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(picture) != picture.size() || !file.commit())
        return failure(ErrorKind::Failed, u"%1 cannot be written: %2"_s.arg(path, file.errorString()),
                       u"Name a file in a folder that you may write to"_s);
    return {};
}

} // namespace

void prepareGraph(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"REF"_s, u"The entity; kind and namespace may be left out where that is unambiguous."_s);
    parser.addOption({u"depth"_s, u"Steps away from it; 0 is no limit."_s, u"N"_s, u"1"_s});
    parser.addOption(
        {u"direction"_s,
         u"out: what its relations lead to; in: whose relations lead to it; or both. A relation counts "
         "in the direction of dependsOn, consumesApi, providesApi, partOf, ownedBy, memberOf, childOf."_s,
         u"DIRECTION"_s, u"both"_s});
    parser.addOption(
        {u"relation"_s, u"Only this relation, or its inverse; may stand several times."_s, u"TYPE"_s});
    parser.addOption({u"format"_s, u"json, dot, svg, png or mermaid."_s, u"FORMAT"_s, u"json"_s});
    parser.addOption({u"o"_s, u"Writes to a file instead of the standard output."_s, u"FILE"_s});
}

Exit runGraph(Context &context, const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return wrongUsage(u"graph needs one reference"_s, u"graph");
    GraphOptions options;
    if (const QString wrong = readOptions(context, parser, options); !wrong.isEmpty())
        return wrongUsage(wrong, u"graph");
    Result<NamedEntity> entity = openNamedEntity(context.home, parser.positionalArguments().first());
    if (!entity)
        return fail(entity.error());
    const Result<CatalogGraph> graph = loadGraph(entity->catalog);
    if (!graph)
        return fail(graph.error());
    options.query.roots = {graph->indexOf(entity->ref)};
    const Neighbourhood part = neighbourhoodOf(*graph, options.query);
    const Result<QByteArray> picture = draw(*graph, part, options.format, context.progress);
    if (!picture)
        return fail(picture.error());
    if (const Result<void> written = write(*picture, options.file); !written)
        return fail(written.error());
    if (part.isCut) {
        printError(
            u"There are more than %1 entities within %2 steps; the nearest are shown. Ask for fewer steps, or for one "
            "relation."_s.arg(options.query.most)
                .arg(options.query.depth));
        return Exit::Findings;
    }
    return Exit::Done;
}

} // namespace cairn::terminal
