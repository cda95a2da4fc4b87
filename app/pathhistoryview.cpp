// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathhistoryview.h"

#include "address.h"
#include "pathruns.h"
#include "pathsurroundings.h"
#include "pathwords.h"
#include "portal.h"
#include "scaffolder/runrecord.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t describedRuns = 200; // the newest: their records are read for what came of them

/// What came of a run: what failed, or the last thing that it did outside, or how many files it made.
QString resultOf(const RunRecord &record)
{
    const auto failed = std::ranges::find(record.steps, StepState::Failed, &StepRecord::state);
    if (failed != record.steps.end())
        return PathHistoryView::tr("%1: %2").arg(failed->name, failed->error.message);
    QStringList done;
    for (const EffectRecord &effect : record.effects) {
        if (effect.state == EffectState::Done && isOutside(effect))
            done += capitalized(effect.effect.words);
    }
    return done.isEmpty() ? PathHistoryView::tr("%n file(s)", "", int(record.files.size()))
                          : done.join(u" · "_s);
}

void describe(PathHistoryRow &row, const RunRecord &record, const PathEnvironment &environment)
{
    row.detail = resultOf(record);
    row.againAddress = addressOfRunAgain(record);
    row.isUndoable = row.state != stateName(RunState::Running) && row.state != stateName(RunState::Undone)
                     && !undoWords(record, environment).isEmpty();
}

} // namespace

PathHistoryView::PathHistoryView(QObject *parent)
    : View(parent), m_question(this), m_removal(this)
{
    connect(&PathRuns::instance(), &PathRuns::runEnded, this, &PathHistoryView::refresh);
    refresh();
}

void PathHistoryView::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT filterChanged();
    show();
}

Result<std::vector<PathHistoryRow>> PathHistoryView::load(const Home &home)
{
    const Result<std::vector<RunSummary>> runs = listRuns(home);
    if (!runs)
        return std::unexpected(runs.error());
    const PathEnvironment environment = userEnvironment(home);
    std::vector<PathHistoryRow> rows;
    for (const RunSummary &run : *runs) {
        const bool isKilled = run.state == RunState::Running && !isRunNow(home, run.id);
        PathHistoryRow row;
        row.id = run.id;
        row.title = run.templateTitle;
        row.againAddress = run.templateRef.isEmpty() ? QString() : addressOfPath(run.templateRef, run.id);
        row.state = isKilled ? u"stopped"_s : stateName(run.state);
        row.stateWord = isKilled ? tr("Stopped") : runStateWord(run.state);
        row.started = relativeTime(run.startedAt);
        row.startedExact = exactTime(run.startedAt);
        row.elapsed = run.endedAt > run.startedAt ? elapsedWords(run.endedAt - run.startedAt) : QString();
        if (const Result<RunRecord> record =
                rows.size() < describedRuns ? loadRun(home, run.id) : std::unexpected(Error()))
            describe(row, *record, environment);
        rows.push_back(std::move(row));
    }
    return rows;
}

void PathHistoryView::refresh()
{
    setLoading();
    m_question.ask([home = Portal::instance().home()](const std::stop_token &) { return load(home); },
                   [this](Result<std::vector<PathHistoryRow>> rows) {
                       if (!rows) {
                           setFailed(rows.error());
                           return;
                       }
                       m_all = *std::move(rows);
                       show();
                       setReady();
                   });
}

void PathHistoryView::show()
{
    const auto fits = [this](const PathHistoryRow &row) {
        return (row.title + u' ' + row.detail + u' ' + row.stateWord).contains(m_text, Qt::CaseInsensitive);
    };
    std::vector<PathHistoryRow> rows;
    std::ranges::copy_if(m_all, std::back_inserter(rows), fits);
    m_rows.assign(std::move(rows));
    Q_EMIT shown();
}

void PathHistoryView::forget(const QString &id)
{
    m_removal.ask(
        [home = Portal::instance().home(), id](const std::stop_token &) { return forgetRun(home, id); },
        [this](const Result<void> &forgotten) {
            if (!forgotten)
                Portal::instance().tell(forgotten.error().message);
            refresh();
        });
}

} // namespace cairn
