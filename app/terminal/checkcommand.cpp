// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/check.h"
#include "terminal/output.h"
#include "terminal/sarif.h"
#include "threads.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

void prepareCheck(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"PATH"_s, u"Files and folders to read."_s, u"PATH..."_s);
    parser.addOption({u"format"_s, u"text, json or sarif."_s, u"FORMAT"_s, u"text"_s});
}

Exit runCheck(Context &context, const QCommandLineParser &parser)
{
    const QString format =
        context.isJson && !parser.isSet(u"format"_s) ? u"json"_s : parser.value(u"format"_s);
    if (parser.positionalArguments().isEmpty())
        return wrongUsage(u"check needs a file or a folder"_s, u"check");
    if (!QStringList{u"text"_s, u"json"_s, u"sarif"_s}.contains(format))
        return wrongUsage(u"--format is text, json or sarif, not \"%1\""_s.arg(format), u"check");
    const Result<CheckReport> report = checkPaths(parser.positionalArguments(), onAllCores, context.progress);
    if (!report)
        return fail(report.error());
    if (format == u"json") {
        QJsonArray problems;
        for (const Problem &problem : report->problems)
            problems.append(problemJson(problem, u"file"_s));
        printJson(QJsonObject{{u"entities"_s, report->entities}, {u"problems"_s, problems}});
    } else if (format == u"sarif") {
        printJson(sarifLog(report->problems));
    } else {
        for (const Problem &problem : report->problems)
            print(problemLine(problem));
        const auto errors = std::ranges::count(report->problems, Severity::Error, &Problem::severity);
        print(u"%1 entities, %2 errors, %3 warnings"_s.arg(report->entities)
                  .arg(errors)
                  .arg(qsizetype(report->problems.size()) - errors));
    }
    return report->problems.empty() ? Exit::Done : Exit::Findings;
}

} // namespace cairn::terminal
