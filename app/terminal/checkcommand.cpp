// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/check.h"
#include "sync/mend.h"
#include "terminal/diagnostic.h"
#include "terminal/output.h"
#include "terminal/sarif.h"
#include "threads.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

struct CheckOptions {
    QStringList paths;
    QString format;
    Severity level = Severity::Warning;
    bool fixes = false;
    bool isAgreed = false;
};

/// What is wrong with the command line; empty where nothing is.
QString readOptions(const Context &context, const QCommandLineParser &parser, CheckOptions &options)
{
    options.paths = parser.positionalArguments();
    options.format = context.isJson && !parser.isSet(u"format"_s) ? u"json"_s : parser.value(u"format"_s);
    options.fixes = parser.isSet(u"fix"_s);
    options.isAgreed = parser.isSet(u"yes"_s);
    const auto level = severityNamed(parser.value(u"level"_s));
    if (options.paths.isEmpty())
        return u"check needs a file or a folder"_s;
    if (!QStringList{u"text"_s, u"json"_s, u"sarif"_s}.contains(options.format))
        return u"--format is text, json or sarif, not \"%1\""_s.arg(options.format);
    if (!level)
        return u"--level is error, warning or info, not \"%1\""_s.arg(parser.value(u"level"_s));
    if (options.fixes && options.format != u"text")
        return u"--fix shows its changes as text; it has no other format"_s;
    if (options.isAgreed && !options.fixes)
        return u"--yes goes with --fix"_s;
    options.level = *level;
    return {};
}

QString counted(qsizetype count, const QString &thing, const QString &things)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? thing : things);
}

qsizetype countOf(const std::vector<Problem> &problems, Severity severity)
{
    return std::ranges::count(problems, severity, &Problem::severity);
}

/// The certain mends, by file.
std::vector<Mend> mendsOf(const std::vector<Problem> &problems, SourceTexts &texts)
{
    QMap<QString, std::vector<Problem>> byFile;
    for (const Problem &problem : problems) {
        if (!problem.path.isEmpty())
            byFile[problem.path].push_back(problem);
    }
    std::vector<Mend> mends;
    for (auto file = byFile.constBegin(); file != byFile.constEnd(); ++file) {
        if (std::optional<Mend> mend = mendFile(file.key(), texts.of(file.key()), *file))
            mends.push_back(*std::move(mend));
    }
    return mends;
}

void printSummary(const CheckReport &report, const CheckOptions &options, const std::vector<Mend> &mends)
{
    const auto errors = countOf(report.problems, Severity::Error);
    const auto warnings = countOf(report.problems, Severity::Warning);
    QString line = u"%1: %2, %3"_s.arg(counted(report.entities, u"entity"_s, u"entities"_s),
                                       counted(errors, u"error"_s, u"errors"_s),
                                       counted(warnings, u"warning"_s, u"warnings"_s));
    if (report.notes > 0)
        line += u", "_s + counted(report.notes, u"note"_s, u"notes"_s);
    if (report.notes > 0 && options.level != Severity::Info)
        line += u" (listed with --level info)"_s;
    print(tinted(line, errors > 0 ? Tint::Error : warnings > 0 ? Tint::Warning : Tint::Strong));
    qsizetype mended = 0;
    for (const Mend &mend : mends)
        mended += mend.titles.size();
    if (mended > 0)
        print(u"%1 be mended with --fix"_s.arg(counted(mended, u"problem can"_s, u"problems can"_s)));
    if (errors + warnings > 0)
        print(u"Explain a rule: cairn rules RULE"_s);
}

void printText(const CheckReport &report, const CheckOptions &options, SourceTexts &texts)
{
    const qsizetype width = terminalWidth() > 0 ? terminalWidth() : 120;
    for (const Problem &problem : report.problems)
        print(diagnostic(problem, texts.of(problem.path), width) + u'\n');
    printSummary(report, options, mendsOf(report.problems, texts));
}

void printPatch(const Mend &mend)
{
    print(tinted(u"%1: %2"_s.arg(mend.path, mend.titles.join(u"; "_s)), Tint::Strong));
    for (const QByteArray &line : mend.patch.split('\n')) {
        const Tint tint = line.startsWith('+')   ? Tint::Success
                          : line.startsWith('-') ? Tint::Error
                          : line.startsWith('@') ? Tint::Accent
                                                 : Tint::None;
        print(tinted(QString::fromUtf8(line), tint));
    }
}

Exit exitOf(const CheckReport &report)
{
    const bool hasFindings = std::ranges::any_of(
        report.problems, [](const Problem &problem) { return problem.severity != Severity::Info; });
    return hasFindings ? Exit::Findings : Exit::Done;
}

Exit showFixes(const CheckReport &report, const CheckOptions &options)
{
    SourceTexts texts;
    const std::vector<Mend> mends = mendsOf(report.problems, texts);
    Exit exit = exitOf(report);
    for (const Mend &mend : mends) {
        printPatch(mend);
        const QFileInfo file(mend.path);
        Mend here = mend;
        here.path = file.fileName();
        if (const Result<void> done =
                options.isAgreed ? applyMend(file.absolutePath(), here) : Result<void>();
            !done)
            exit = fail(done.error());
    }
    const QString files = counted(qsizetype(mends.size()), u"file"_s, u"files"_s);
    if (mends.empty())
        print(u"Nothing here has a mend that is certain"_s);
    else
        print(options.isAgreed ? u"%1 changed"_s.arg(files)
                               : u"%1 would change; --fix --yes writes this"_s.arg(files));
    return exit;
}

} // namespace

void prepareCheck(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"PATH"_s, u"Files and folders to read."_s, u"PATH..."_s);
    parser.addOption({u"format"_s, u"text, json or sarif."_s, u"FORMAT"_s, u"text"_s});
    parser.addOption({u"level"_s,
                      u"The least severe problems to list: error, warning or info. "
                      u"Problems for information alone leave the exit status 0."_s,
                      u"LEVEL"_s, u"warning"_s});
    parser.addOption({u"fix"_s, u"Shows, as a patch, what would mend the problems whose mend is certain."_s});
    parser.addOption({u"yes"_s, u"With --fix: writes the changes to the files."_s});
}

Exit runCheck(Context &context, const QCommandLineParser &parser)
{
    CheckOptions options;
    if (const QString wrong = readOptions(context, parser, options); !wrong.isEmpty())
        return wrongUsage(wrong, u"check");
    const auto check = [&] { return checkPaths(options.paths, onAllCores, context.progress, options.level); };
    Result<CheckReport> report = check();
    if (!report)
        return fail(report.error());
    if (options.fixes) {
        const Exit shown = showFixes(*report, options);
        if (!options.isAgreed || shown == Exit::Failed)
            return shown;
        report = check();
        if (!report)
            return fail(report.error());
    }
    SourceTexts texts;
    if (options.format == u"json") {
        QJsonArray problems;
        for (const Problem &problem : report->problems)
            problems.append(problemJson(problem, u"file"_s));
        printJson(QJsonObject{{u"entities"_s, report->entities}, {u"problems"_s, problems}});
    } else if (options.format == u"sarif") {
        printJson(sarifLog(report->problems, texts));
    } else {
        printText(*report, options, texts);
    }
    return exitOf(*report);
}

} // namespace cairn::terminal
