// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogbench.h"

#include "base/home.h"
#include "store/entityquery.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr unsigned seed = 42;
constexpr int pastCommits = 10;

Home homeIn(const QString &folder)
{
    return {folder + u"/cache"_s, folder + u"/state"_s};
}

/// A limit that is set for 1,000, 10,000 and 100,000 entities; between them it grows evenly.
double limitFor(int count, double atThousand, double atTenThousand, double atHundredThousand)
{
    const double decades = std::log10(double(count) / 1e4);
    const double end = decades < 0 ? atThousand : atHundredThousand;
    return atTenThousand * std::pow(end / atTenThousand, std::abs(decades));
}

} // namespace

CatalogHome::CatalogHome(const QString &folder, int count)
    : m_folder(folder), m_history(folder + u"/catalog.git"_s), m_files(generateCatalog(count, seed))
{
    m_paths = m_files.keys();
    m_paths.removeAll(u"catalog-info.yaml"_s);
    m_paths.sort();
    m_history.commit(m_files);
    for (int commit = 0; commit < pastCommits; ++commit) {
        Files changed;
        for (int at = 0; at < qMax(1, count / 100); ++at)
            changed.insert(m_paths[(at * 97 + commit) % m_paths.size()], {});
        for (auto file = changed.begin(); file != changed.end(); ++file)
            *file = m_files[file.key()] = edited(m_files[file.key()], commit);
        m_history.commit(changed);
    }
    const Home home = homeIn(folder);
    expect(home.create());
    Database user = expect(openUserData(home));
    expect(addSource(user, {u"bench"_s, QUrl::fromLocalFile(folder + u"/catalog.git"_s).toString(), {}, {}}));
}

void CatalogHome::changeOneFile()
{
    const QString path = m_paths[(++m_changes * 7919) % m_paths.size()];
    QByteArray &file = m_files[path];
    file = edited(file, pastCommits + m_changes);
    m_history.commit({{path, file}});
}

CatalogHome::Synced CatalogHome::sync() const
{
    Run process = run(QStringLiteral(CAIRN_PROGRAM), {u"--home"_s, m_folder, u"sync"_s, u"--json"_s});
    const QJsonObject source =
        QJsonDocument::fromJson(process.output)[u"sources"].toArray().first().toObject();
    return {source[u"fetchMs"].toDouble(), source[u"indexMs"].toDouble(), source[u"changed"].toInt(),
            std::move(process)};
}

void CatalogHome::forgetCatalog() const
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(homeIn(m_folder).catalogDatabase() + QString::fromLatin1(suffix));
}

std::vector<Figure> benchCatalog(CatalogHome &home, int count)
{
    std::vector<Figure> figures;
    figures.push_back({u"first fetch"_s, u"ms"_s, home.sync().fetchMs});
    std::vector<double> times, memory, cpu;
    for (int round = 0; round < rounds; ++round) {
        home.forgetCatalog();
        const CatalogHome::Synced synced = home.sync();
        times.push_back(synced.indexMs);
        cpu.push_back(synced.run.cpuMilliseconds);
        memory.push_back(synced.run.megabytes);
    }
    figures.push_back({u"first index"_s, u"ms"_s, median(times), limitFor(count, 150, 1'200, 15'000)});
    figures.push_back({u"processor time of that sync"_s, u"ms"_s, median(cpu)});
    figures.push_back(
        {u"resident memory of that sync"_s, u"MB"_s, median(memory), limitFor(count, 120, 120, 400)});

    times.clear();
    for (int round = 0; round < rounds; ++round) {
        home.changeOneFile();
        const CatalogHome::Synced synced = home.sync();
        if (synced.changed != 1)
            fail(u"%1 entities changed where one was edited"_s.arg(synced.changed));
        times.push_back(synced.indexMs);
    }
    figures.push_back({u"index of one changed file"_s, u"ms"_s, median(times), limitFor(count, 50, 50, 150)});

    Database catalog = expect(openCatalog(homeIn(home.folder())));
    EntityFilter components;
    components.kind = u"component"_s;
    figures.push_back(
        {u"list of 400 with three facets"_s, u"ms"_s, medianOf([&] {
             expect(listEntities(catalog, components, {EntityOrder::Name, false, 400, 0}));
             expect(countFacets(catalog, components, {Facet::Owner, Facet::Lifecycle, Facet::Type}));
         }),
         limitFor(count, 10, 10, 60)});
    const QString ref =
        expect(listEntities(catalog, components, {EntityOrder::Ref, false, 1, 0})).front().ref;
    const auto process = [&](const QStringList &arguments) {
        std::vector<double> spent;
        for (int round = 0; round < rounds; ++round)
            spent.push_back(
                run(QStringLiteral(CAIRN_PROGRAM), QStringList{u"--home"_s, home.folder()} + arguments)
                    .milliseconds);
        return median(spent);
    };
    figures.push_back({u"cairn show, whole process"_s, u"ms"_s, process({u"show"_s, ref, u"--json"_s}), 25});
    figures.push_back(
        {u"cairn search, whole process"_s, u"ms"_s, process({u"search"_s, u"payment"_s, u"--json"_s})});
    figures.push_back({u"catalog database"_s, u"MB"_s,
                       double(QFileInfo(homeIn(home.folder()).catalogDatabase()).size()) / 1e6});
    return figures;
}

std::vector<Figure> benchDesktop(const CatalogHome &home, int count)
{
    std::vector<double> starts, memory, blocks, latencies, frames, worstFrames, switches, worstSwitches;
    // The first start reads the program from the disk and compiles its shaders.
    for (int round = -1; round < rounds; ++round) {
        const Run measured = run(QStringLiteral(CAIRN_DESKTOP_PROGRAM),
                                 {u"--home"_s, home.folder(), u"--measure"_s, u"cairn://catalog"_s});
        if (round < 0)
            continue;
        const QJsonDocument said =
            QJsonDocument::fromJson(measured.output.sliced(measured.output.indexOf('\n') + 1));
        starts.push_back(measured.firstOutput);
        memory.push_back(measured.megabytes);
        blocks.push_back(said[u"longestBlockMs"].toDouble());
        const auto add = [&](const QString &name, std::vector<double> &values) {
            double worst = 0;
            for (const QJsonValue &value : said[name].toArray()) {
                values.push_back(value.toDouble());
                worst = std::max(worst, value.toDouble());
            }
            return worst;
        };
        add(u"keyToRowsMs"_s, latencies);
        worstFrames.push_back(add(u"frameMs"_s, frames));
        worstSwitches.push_back(add(u"switchMs"_s, switches));
    }
    return {{u"desktop: start to rows on screen"_s, u"ms"_s, median(starts), limitFor(count, 500, 500, 700)},
            {u"desktop: resident memory"_s, u"MB"_s, median(memory), 250},
            {u"desktop: key to rows, median"_s, u"ms"_s, median(latencies),
             count > 10'000 ? std::numeric_limits<double>::infinity() : 50},
            {u"desktop: key to rows, 95 %"_s, u"ms"_s, percentile95(latencies)},
            {u"desktop: longest block while typing"_s, u"ms"_s, median(blocks), 16},
            {u"desktop: frame to frame, scrolling"_s, u"ms"_s, median(frames), 17.5},
            {u"desktop: longest frame, scrolling"_s, u"ms"_s, median(worstFrames), 33},
            {u"desktop: page switch, median"_s, u"ms"_s, median(switches), 100},
            {u"desktop: page switch, longest"_s, u"ms"_s, median(worstSwitches),
             count > 10'000 ? std::numeric_limits<double>::infinity() : 100}};
}

} // namespace cairn::bench
