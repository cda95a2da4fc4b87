// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/problemquery.h"
#include "store/schema.h"
#include "sync/sync.h"
#include "terminal/output.h"
#include "threads.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

constexpr size_t listedProblems = 50;

QJsonObject toJson(const SourceReport &report)
{
    return {{u"name"_s, report.name},
            {u"commit"_s, report.commit},
            {u"entities"_s, report.entities},
            {u"changed"_s, report.changed},
            {u"removed"_s, report.removed},
            {u"problems"_s, report.problems},
            {u"filesRead"_s, report.filesRead},
            {u"fetchMs"_s, report.fetchMs},
            {u"indexMs"_s, report.indexMs},
            {u"error"_s, report.error ? QJsonValue(report.error->message) : QJsonValue()}};
}

void printReport(const SourceReport &report)
{
    if (report.error) {
        printError(u"%1: %2"_s.arg(report.name, report.error->message));
        if (!report.error->hint.isEmpty())
            printError(u"    "_s + report.error->hint);
        return;
    }
    print(
        u"%1: %2 entities, %3 changed, %4 removed, %5 problems (fetched in %6 ms, %7 files read and indexed in %8 ms)"_s
            .arg(report.name)
            .arg(report.entities)
            .arg(report.changed)
            .arg(report.removed)
            .arg(report.problems)
            .arg(report.fetchMs)
            .arg(report.filesRead)
            .arg(report.indexMs));
}

void listProblemsOf(const Home &home, const SourceReport &report)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog || report.problems == 0)
        return;
    ProblemFilter filter;
    filter.source = report.name;
    const std::vector<FoundProblem> problems =
        listProblems(*catalog, filter).value_or(std::vector<FoundProblem>());
    for (size_t at = 0; at < std::min(problems.size(), listedProblems); ++at)
        printError(problemLine(problems[at].problem));
    if (problems.size() > listedProblems)
        printError(u"... and %1 more problems"_s.arg(problems.size() - listedProblems));
}

} // namespace

void prepareSync(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"name"_s, u"Sources to sync; all where none is named."_s, u"[NAME...]"_s);
}

Exit runSync(Context &context, const QCommandLineParser &parser)
{
    SyncOptions options;
    options.parallel = onAllCores;
    const auto reports = syncSources(context.home, parser.positionalArguments(), options, context.progress);
    if (!reports)
        return fail(reports.error());
    QJsonArray array;
    for (const SourceReport &report : *reports) {
        if (context.isJson)
            array.append(toJson(report));
        else
            printReport(report);
        listProblemsOf(context.home, report);
    }
    if (context.isJson)
        printJson(QJsonObject{{u"sources"_s, array}});
    else if (reports->empty())
        print(u"There are no sources yet. Add one with: cairn source add NAME LOCATION"_s);

    const auto failed = [](const SourceReport &report) { return report.error.has_value(); };
    if (!reports->empty() && std::ranges::all_of(*reports, failed))
        return Exit::Failed;
    const bool hasFindings = std::ranges::any_of(
        *reports, [&](const SourceReport &report) { return failed(report) || report.problems > 0; });
    return hasFindings ? Exit::Findings : Exit::Done;
}

} // namespace cairn::terminal
