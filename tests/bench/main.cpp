// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogbench.h"
#include "docsbench.h"
#include "docswindowbench.h"
#include "formbench.h"
#include "graphbench.h"
#include "mapbench.h"
#include "pathsbench.h"
#include "searchbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace cairn::bench;

namespace {

constexpr int nameWidth = 36;
constexpr int valueWidth = 12;

/// The figures of all sizes: one row a figure, one entry a size.
using Table = std::vector<std::vector<Figure>>;

QString shown(double value)
{
    return std::isnan(value) ? u"-"_s : QString::number(value, 'f', value < 100 ? 1 : 0);
}

/// Values, what each is to stay below (with a mark where it does not), and how it grows with the catalog.
void print(const Table &rows, const QStringList &sizes)
{
    QTextStream out(stdout);
    out << QString(nameWidth, u' ');
    for (const QString &size : sizes)
        out << size.rightJustified(valueWidth) << QString(valueWidth, u' ');
    for (qsizetype at = 1; at < sizes.size(); ++at)
        out << u"growth"_s.rightJustified(valueWidth);
    out << '\n';
    for (const std::vector<Figure> &row : rows) {
        out << u"%1, %2"_s.arg(row.front().name, row.front().unit).leftJustified(nameWidth);
        for (const Figure &figure : row) {
            const QString limit =
                std::isinf(figure.limit)
                    ? QString()
                    : (figure.value > figure.limit ? u" > "_s : u" of "_s) + shown(figure.limit);
            out << shown(figure.value).rightJustified(valueWidth) << limit.leftJustified(valueWidth);
        }
        for (size_t at = 1; at < row.size(); ++at)
            out << (shown(row[at].value / std::max(row[at - 1].value, 0.001)) + u" x"_s)
                       .rightJustified(valueWidth);
        out << '\n';
    }
}

bool write(const Table &rows, const QStringList &sizes, const QString &path)
{
    QJsonArray json;
    for (const std::vector<Figure> &row : rows) {
        QJsonObject values, limits;
        for (size_t at = 0; at < row.size(); ++at) {
            values.insert(sizes[qsizetype(at)], row[at].value);
            if (!std::isinf(row[at].limit))
                limits.insert(sizes[qsizetype(at)], row[at].limit);
        }
        json.append(QJsonObject{{u"name"_s, row.front().name},
                                {u"unit"_s, row.front().unit},
                                {u"values"_s, values},
                                {u"limits"_s, limits}});
    }
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(QJsonDocument(json).toJson()) >= 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], inBetween) == 0)
        return runInBetween(QCoreApplication::arguments().sliced(2));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Cairn on generated catalogs; medians of five."_s);
    parser.addHelpOption();
    parser.addOption({u"sizes"_s, u"Entities of each catalog."_s, u"N,N"_s, u"1000,10000,100000"_s});
    parser.addOption({u"json"_s, u"Also writes the figures to FILE."_s, u"FILE"_s});
    parser.addPositionalArgument(
        u"part"_s, u"catalog, search, graph, map, desktop, sites, pages, paths; all where none is named."_s,
        u"[PART]..."_s);
    parser.process(application);
    const QStringList parts = parser.positionalArguments();
    const auto isWanted = [&](const QString &part) { return parts.isEmpty() || parts.contains(part); };

    // What no catalog is needed for.
    const auto printAlone = [&](const QString &heading, const std::vector<Figure> &figures) {
        Table table;
        for (const Figure &figure : figures)
            table.push_back({figure});
        if (!table.empty())
            print(table, {heading});
    };
    std::vector<Figure> docs = isWanted(u"sites"_s) ? benchSites() : std::vector<Figure>();
    if (isWanted(u"pages"_s))
        std::ranges::move(benchDocsWindow(), std::back_inserter(docs));
    printAlone(u"docs"_s, docs);
    printAlone(u"paths"_s, isWanted(u"paths"_s) ? benchPaths() : std::vector<Figure>());
    printAlone(u"paths: forms"_s, isWanted(u"paths"_s) ? benchForms() : std::vector<Figure>());
    const QStringList alone{u"sites"_s, u"pages"_s, u"paths"_s};
    if (!parts.isEmpty()
        && std::ranges::all_of(parts, [&](const QString &part) { return alone.contains(part); }))
        return 0;

    Table rows;
    const QStringList sizes = parser.value(u"sizes"_s).split(u',');
    for (const QString &size : sizes) {
        const int count = qMax(100, size.toInt());
        const QTemporaryDir folder;
        CatalogHome home(folder.path(), count);
        std::vector<Figure> figures;
        if (isWanted(u"catalog"_s))
            figures = benchCatalog(home, count);
        else
            home.sync();
        if (isWanted(u"search"_s))
            std::ranges::move(benchSearch(home, count), std::back_inserter(figures));
        if (isWanted(u"graph"_s))
            std::ranges::move(benchGraph(home), std::back_inserter(figures));
        if (isWanted(u"map"_s))
            std::ranges::move(benchMap(home, count), std::back_inserter(figures));
        if (isWanted(u"desktop"_s))
            std::ranges::move(benchDesktop(home, count), std::back_inserter(figures));
        rows.resize(figures.size());
        for (size_t at = 0; at < figures.size(); ++at)
            rows[at].push_back(figures[at]);
    }
    print(rows, sizes);
    if (parser.isSet(u"json"_s) && !write(rows, sizes, parser.value(u"json"_s)))
        fail(u"%1 cannot be written"_s.arg(parser.value(u"json"_s)));
    return 0;
}
