// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapbench.h"

#include "graph/graphclusters.h"
#include "store/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr int looks = 3;      // starts of the program
constexpr double smooth = 33; // milliseconds from frame to frame: 30 a second
constexpr double unlimited = std::numeric_limits<double>::infinity();

/// What one start of the program tells, of medians over its frames.
struct Seen {
    double opened = 0; ///< milliseconds
    double panning = 0;
    double zooming = 0;
    double near = 0;
};

Seen look(const CatalogHome &home)
{
    const Run measured = run(QStringLiteral(CAIRN_DESKTOP_PROGRAM),
                             {u"--home"_s, home.folder(), u"--measure"_s, u"cairn://graph"_s});
    const QJsonDocument said = QJsonDocument::fromJson(measured.output);
    const auto middle = [&](const QString &name) {
        std::vector<double> values;
        for (const QJsonValue &value : said[name].toArray())
            values.push_back(value.toDouble());
        return values.empty() ? unlimited : median(values);
    };
    return {said[u"openedMs"].toDouble(), middle(u"panMs"_s), middle(u"zoomMs"_s), middle(u"nearMs"_s)};
}

/// Medians over some starts.
Seen medianLook(const CatalogHome &home)
{
    std::vector<double> opened, panning, zooming, near;
    for (int round = -1; round < looks; ++round) { // the first start compiles shaders
        const Seen seen = look(home);
        if (round < 0)
            continue;
        opened.push_back(seen.opened);
        panning.push_back(seen.panning);
        zooming.push_back(seen.zooming);
        near.push_back(seen.near);
    }
    return {median(opened), median(panning), median(zooming), median(near)};
}

void addLook(std::vector<Figure> &figures, const Seen &seen, const QString &how, double limit)
{
    figures.push_back({u"map: frame, panning, %1"_s.arg(how), u"ms"_s, seen.panning, limit});
    figures.push_back({u"map: frame, zooming, %1"_s.arg(how), u"ms"_s, seen.zooming, limit});
    figures.push_back({u"map: frame, near, %1"_s.arg(how), u"ms"_s, seen.near, limit});
}

} // namespace

std::vector<Figure> benchMap(const CatalogHome &home, int count)
{
    Database catalog = expect(openCatalog({home.folder() + u"/cache"_s, home.folder() + u"/state"_s}));
    CatalogGraph graph = expect(loadGraph(catalog));
    std::vector<Figure> figures;
    figures.push_back({u"map: store to places"_s, u"ms"_s, medianOf([&] {
                           graph = expect(loadGraph(catalog));
                           const GraphClusters clusters = clustersOf(graph, ClusterBy::System);
                           std::ignore =
                               layOutClusters(clusterGraph(graph, clusters, EdgeFilter::dependencies()));
                       }),
                       count > 10'000 ? 10'000.0 : 500});
    for (const auto &[by, name] : {std::pair(ClusterBy::System, u"system"_s),
                                   {ClusterBy::Owner, u"owner"_s},
                                   {ClusterBy::Kind, u"kind"_s}}) {
        const ClusterGraph drawn = clusterGraph(graph, clustersOf(graph, by), EdgeFilter::all());
        figures.push_back({u"map: places by %1"_s.arg(name), u"ms"_s,
                           medianOf([&] { std::ignore = layOutClusters(drawn); }),
                           count > 10'000 ? unlimited : 1'000});
    }
    const double limit = count > 10'000 ? unlimited : smooth;
    const Seen painted = medianLook(home);
    figures.push_back(
        {u"map: opened until seen"_s, u"ms"_s, painted.opened, count > 10'000 ? 10'000.0 : 500});
    addLook(figures, painted, u"painted"_s, limit);
    qputenv("QSG_RHI_BACKEND", "opengl");
    addLook(figures, medianLook(home), u"OpenGL"_s, limit);
    qunsetenv("QSG_RHI_BACKEND");
    return figures;
}

} // namespace cairn::bench
