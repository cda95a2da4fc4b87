// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "generator.h"

#include "store/entityquery.h"
#include "store/schema.h"
#include "store/search.h"
#include "store/userdata.h"
#include "sync/sync.h"
#include "threads.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

constexpr int rounds = 5;
constexpr unsigned seed = 42;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

template <typename Work>
double medianOf(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(milliseconds(work));
    return median(times);
}

struct Figure {
    QString name;
    QString unit;
    double value = 0;
};

/// What went wrong is no figure: the program ends.
template <typename T>
T expect(Result<T> result)
{
    if (!result) {
        QTextStream(stderr) << "cairn-bench: " << result.error().message << '\n';
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

SourceReport syncOnce(const Home &home)
{
    SyncOptions options;
    options.parallel = onAllCores;
    const std::vector<SourceReport> reports = expect(syncSources(home, {}, options, {}));
    if (reports.front().error) {
        QTextStream(stderr) << "cairn-bench: " << reports.front().error->message << '\n';
        std::exit(1);
    }
    return reports.front();
}

/// One size of catalog, from an empty home on.
std::vector<Figure> measure(int count, const QString &cairn)
{
    const QTemporaryDir folder;
    const Home home{folder.path() + u"/cache"_s, folder.path() + u"/state"_s};
    expect(home.create());
    const QString path = folder.path() + u"/catalog.git"_s;
    TreeContent files = bench::generateCatalog(count, seed);
    QDateTime when(QDate(2025, 1, 1), QTime(12, 0), QTimeZone::UTC);
    const Author author{u"Bench"_s, u"bench@example.com"_s};
    Repository repository = expect(Repository::openOrCreateBare(path));
    expect(writeCommit(repository, u"main"_s, files, author, when, u"All"_s));
    expect(repository.setHead(u"main"_s));
    {
        Database user = expect(openUserData(home));
        expect(addSource(user, {u"bench"_s, QUrl::fromLocalFile(path).toString(), {}, {}}));
    }

    std::vector<Figure> figures;
    const SourceReport first = syncOnce(home);
    figures.push_back({u"fetch"_s, u"ms"_s, double(first.fetchMs)});
    std::vector<double> indexing{double(first.indexMs)};
    for (int round = 1; round < rounds; ++round) {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(home.catalogDatabase() + QString::fromLatin1(suffix));
        indexing.push_back(double(syncOnce(home).indexMs));
    }
    figures.push_back({u"first index"_s, u"ms"_s, median(indexing)});

    QStringList paths = files.keys();
    paths.removeAll(u"catalog-info.yaml"_s);
    paths.sort();
    std::vector<double> changing;
    int filesRead = 0;
    for (int round = 0; round < rounds; ++round) {
        files[paths[round * 7]] += "# changed\n";
        when = when.addDays(1);
        expect(writeCommit(repository, u"main"_s, files, author, when, u"One"_s));
        const SourceReport report = syncOnce(home);
        changing.push_back(double(report.indexMs));
        filesRead = std::max(filesRead, report.filesRead);
    }
    figures.push_back({u"index of one changed file"_s, u"ms"_s, median(changing)});
    figures.push_back({u"files read then"_s, u"files"_s, double(filesRead)});

    Database catalog = expect(openCatalog(home));
    for (const QString &query : {u"payment"_s, u"pa"_s, u"gateway-comp"_s})
        figures.push_back(
            {u"search "_s + query, u"ms"_s, medianOf([&] { expect(searchCatalog(catalog, query, 20)); })});
    EntityFilter components;
    components.kind = u"component"_s;
    figures.push_back({u"list of 400 with three facets"_s, u"ms"_s, medianOf([&] {
                           expect(countEntities(catalog, components));
                           expect(listEntities(catalog, components, {EntityOrder::Name, false, 400, 0}));
                           for (const Facet facet : {Facet::Owner, Facet::Lifecycle, Facet::Type})
                               expect(countFacet(catalog, components, facet));
                       })});
    const QString ref =
        expect(listEntities(catalog, components, {EntityOrder::Ref, false, 1, 0})).front().ref;
    figures.push_back({u"cairn show, whole process"_s, u"ms"_s, medianOf([&] {
                           QProcess process;
                           process.start(cairn, {u"--home"_s, folder.path(), u"show"_s, ref, u"--json"_s});
                           process.waitForFinished();
                           if (process.exitCode() != 0) {
                               QTextStream(stderr) << "cairn-bench: " << process.readAllStandardError();
                               std::exit(1);
                           }
                       })});
    figures.push_back(
        {u"catalog database"_s, u"MB"_s, double(QFileInfo(home.catalogDatabase()).size()) / 1e6});
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Cairn on generated catalogs; medians of five."_s);
    parser.addHelpOption();
    parser.addOption({u"sizes"_s, u"Entities of each catalog."_s, u"N,N"_s, u"1000,10000"_s});
    parser.addOption({u"json"_s, u"Also writes the figures to FILE."_s, u"FILE"_s});
    parser.process(application);
    const QString cairn = QStringLiteral(CAIRN_PROGRAM);

    std::vector<std::vector<Figure>> columns;
    const QStringList sizes = parser.value(u"sizes"_s).split(u',');
    for (const QString &size : sizes)
        columns.push_back(measure(qMax(100, size.toInt()), cairn));

    QTextStream out(stdout);
    out << QString(32, u' ');
    for (const QString &size : sizes)
        out << size.rightJustified(12);
    out << (sizes.size() > 1 ? "       ratio\n" : "\n");
    QJsonArray json;
    for (size_t at = 0; at < columns.front().size(); ++at) {
        const Figure &figure = columns.front()[at];
        out << u"%1, %2"_s.arg(figure.name, figure.unit).leftJustified(32);
        QJsonObject row{{u"name"_s, figure.name}, {u"unit"_s, figure.unit}};
        for (size_t column = 0; column < columns.size(); ++column) {
            out << QString::number(columns[column][at].value, 'f', 1).rightJustified(12);
            row.insert(sizes[qsizetype(column)], columns[column][at].value);
        }
        if (columns.size() > 1)
            out << QString::number(columns.back()[at].value / qMax(0.001, figure.value), 'f', 1)
                       .rightJustified(12);
        out << '\n';
        json.append(row);
    }
    if (parser.isSet(u"json"_s)) {
        QFile file(parser.value(u"json"_s));
        if (!file.open(QFile::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
            return 1;
    }
    return 0;
}
