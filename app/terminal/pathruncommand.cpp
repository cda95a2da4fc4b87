// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// `cairn path run`, `resume` and `undo`.

#include "scaffolder/registration.h"
#include "scaffolder/runrecord.h"
#include "scaffolder/runstore.h"
#include "sync/pathenvironment.h"
#include "sync/sync.h"
#include "sync/templatefiles.h"
#include "terminal/output.h"
#include "terminal/pathanswers.h"
#include "terminal/pathcommand.h"
#include "terminal/pathrunoutput.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

namespace {

Result<Value> optionValues(const QCommandLineParser &parser, const QString &option)
{
    return parser.isSet(option) ? readValues(parser.value(option)) : Value();
}

/// Says on a terminal which step runs.
RunObserver observer(const Context &context)
{
    if (context.isJson || isatty(STDERR_FILENO) == 0)
        return {};
    return [shown = QString()](const RunRecord &record) mutable {
        const auto running = std::ranges::find(record.steps, StepState::Running, &StepRecord::state);
        if (running == record.steps.end() || running->id == shown)
            return;
        shown = running->id;
        printError(tinted(u"… "_s + running->name, Tint::Faint));
    };
}

Exit exitOf(const RunRecord &record)
{
    const bool isWell = record.state == RunState::Planned || record.state == RunState::Done
                        || record.state == RunState::Undone;
    return isWell ? Exit::Done : Exit::Findings;
}

/// What to do next, where something is left to do.
QString nextWords(const RunRecord &record)
{
    const QString undo = std::ranges::any_of(record.effects, isOutside)
                             ? u"\nTo take back what is outside: cairn path undo %1 --yes"_s.arg(record.id)
                             : QString();
    switch (record.state) {
    case RunState::Planned:
        return u"\nNothing has happened outside. To do it: cairn path resume %1 --yes"_s.arg(record.id);
    case RunState::Running:
    case RunState::Failed:
    case RunState::Cancelled:
        return u"\nTo go on where it stopped: cairn path resume %1 --yes"_s.arg(record.id) + undo;
    case RunState::Done:
    case RunState::Undone:
        break;
    }
    return {};
}

Exit answerWith(const Context &context, const PathRun &run, const QString &next)
{
    if (context.isJson) {
        printJson(runJson(run.record, &run.workspace));
    } else {
        printRun(run.record, &run.workspace);
        if (!next.isEmpty())
            print(next);
    }
    return exitOf(run.record);
}

Result<void> writeOut(const QCommandLineParser &parser, const PathRun &run)
{
    const bool isWell = run.record.state == RunState::Planned || run.record.state == RunState::Done;
    if (!parser.isSet(u"out"_s) || !isWell)
        return {};
    return run.workspace.save(QFileInfo(parser.value(u"out"_s)).absoluteFilePath());
}

/// Brings what was registered into the catalog with its docs. Where that fails it is pending, and the next
/// sync brings it.
void syncAdded(Context &context, const RunRecord &record)
{
    const QStringList names = addedSources(record);
    if (names.isEmpty() || record.state != RunState::Done)
        return;
    const auto reports = syncSources(context.home, names, {}, context.progress);
    if (!reports)
        printError(reports.error().message);
}

Exit refuseAnswers(const QStringList &faults)
{
    printError(u"cairn: the answers are not complete"_s);
    for (const QString &fault : faults)
        printError(u"       "_s + fault);
    return Exit::Failed;
}

bool reachesOut(const RunRecord &record)
{
    return std::ranges::any_of(record.effects, [](const EffectRecord &effect) {
        return effect.state != EffectState::Done && effect.state != EffectState::Undone;
    });
}

} // namespace

Exit beginPath(Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    if (const Result<void> made = context.home.create(); !made)
        return fail(made.error());
    // Found out before anything is done for it.
    if (parser.isSet(u"out"_s)) {
        const Result<void> usable = Workspace::checkFolder(parser.value(u"out"_s));
        if (!usable)
            return fail(usable.error());
    }
    const Result<LoadedPath> path = loadPath(context.home, arguments.first());
    if (!path)
        return fail(path.error());
    const Result<Value> values = optionValues(parser, u"values"_s);
    const Result<Value> secrets = optionValues(parser, u"secrets"_s);
    if (!values || !secrets)
        return fail(values ? secrets.error() : values.error());
    const PathEnvironment environment = pathEnvironment(context.home);
    for (const Error &lack : pathLacks(*path, environment))
        printError(u"cairn: "_s + lack.message
                   + (lack.hint.isEmpty() ? QString() : u"\n       "_s + lack.hint));
    const CheckedAnswers checked = checkedAnswers(*path, environment, *values, *secrets);
    if (!checked.faults.isEmpty())
        return refuseAnswers(checked.faults);

    Result<PathRun> run = planPath(*path, environment, checked.answers, observer(context), context.progress);
    if (!run)
        return fail(run.error());
    const bool isPlanOnly = parser.isSet(u"dry-run"_s) || run->record.state != RunState::Planned;
    if (!isPlanOnly) {
        if (const Result<void> kept = keepPlan(*run, environment); !kept)
            return fail(kept.error());
        if (run->firstEffect < 0 || parser.isSet(u"yes"_s)) {
            run = actPath(run->record.id, environment, checked.answers.secrets, observer(context),
                          context.progress);
            if (!run)
                return fail(run.error());
        }
    }
    if (const Result<void> written = writeOut(parser, *run); !written)
        return fail(written.error());
    syncAdded(context, run->record);
    return answerWith(context, *run, isPlanOnly ? QString() : nextWords(run->record));
}

Exit resumePath(Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    const Result<Value> secrets = optionValues(parser, u"secrets"_s);
    const Result<RunRecord> record = loadRun(context.home, arguments.first());
    if (!record || !secrets)
        return fail(record ? secrets.error() : record.error());
    if (reachesOut(*record) && !parser.isSet(u"yes"_s)) {
        if (context.isJson)
            printJson(runJson(*record, nullptr));
        else
            printRun(*record, nullptr);
        printError(nextWords(*record));
        return Exit::Done;
    }
    const Result<PathRun> run =
        actPath(record->id, pathEnvironment(context.home), secrets->map() ? *secrets->map() : Value::Map(),
                observer(context), context.progress);
    if (!run)
        return fail(run.error());
    if (const Result<void> written = writeOut(parser, *run); !written)
        return fail(written.error());
    syncAdded(context, run->record);
    return answerWith(context, *run, nextWords(run->record));
}

Exit undoPath(Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    const PathEnvironment environment = pathEnvironment(context.home);
    const Result<RunRecord> record = loadRun(context.home, arguments.first());
    if (!record)
        return fail(record.error());
    if (!parser.isSet(u"yes"_s)) {
        const QStringList words = undoWords(*record, environment);
        const QStringList staying = stayingWords(*record, environment);
        if (context.isJson)
            printJson(QJsonObject{{u"run"_s, record->id},
                                  {u"would"_s, QJsonArray::fromStringList(words)},
                                  {u"stays"_s, QJsonArray::fromStringList(staying)}});
        for (const QString &line : context.isJson ? QStringList() : words)
            print(u"  "_s + line);
        for (const QString &line : context.isJson ? QStringList() : staying)
            print(u"  stays: "_s + line);
        printError(words.isEmpty() ? u"Nothing of it can be taken back from here"_s
                                   : u"To do it: cairn path undo %1 --yes"_s.arg(record->id));
        return Exit::Done;
    }
    const Result<RunRecord> undone = undoRun(record->id, environment, {}, context.progress);
    if (!undone)
        return fail(undone.error());
    if (context.isJson)
        printJson(runJson(*undone, nullptr));
    else
        printEffects(*undone);
    return undone->state == RunState::Undone ? Exit::Done : Exit::Findings;
}

} // namespace cairn::terminal
