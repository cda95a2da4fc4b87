// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/run.h"
#include "scaffolder/runwriter.h"

#include <QDateTime>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const EffectUndo *undoOf(const PathEnvironment &environment, const QString &kind)
{
    const std::span<const Action> all =
        environment.actions ? std::span<const Action>(*environment.actions) : actions();
    for (const Action &action : all) {
        const auto found = std::ranges::find(action.undo, kind, &EffectUndo::kind);
        if (found != action.undo.end())
            return &*found;
    }
    return nullptr;
}

bool isOutside(const EffectRecord &record)
{
    return record.state == EffectState::Done || record.state == EffectState::Begun;
}

/// Takes one effect back, or says in it why that cannot be.
Result<void> takeBack(EffectRecord &record, const PathEnvironment &environment, const Progress &progress)
{
    if (record.state == EffectState::Begun)
        return failure(ErrorKind::Failed, u"whether it happened is not known"_s,
                       u"Resume the run, which finds out; or look for it there"_s);
    const EffectUndo *undo = undoOf(environment, record.effect.kind);
    if (!undo)
        return failure(ErrorKind::Failed, u"it cannot be taken back from here"_s, u"Do it there"_s);
    const Result<void> done = undo->run(record, environment, progress);
    return !done && done.error().kind == ErrorKind::NotFound ? Result<void>() : done;
}

} // namespace

QStringList undoWords(const RunRecord &record, const PathEnvironment &environment)
{
    QStringList words;
    for (const EffectRecord &effect : record.effects | std::views::reverse) {
        const EffectUndo *undo = undoOf(environment, effect.effect.kind);
        if (undo && effect.state == EffectState::Done)
            words += undo->words(effect);
    }
    return words;
}

Result<RunRecord> undoRun(const QString &runId, const PathEnvironment &given, const RunObserver &observer,
                          const Progress &progress)
{
    Result<RunWriter> writer = RunWriter::open(given.home, runId);
    if (!writer)
        return std::unexpected(writer.error());
    Result<StoredRun> stored = writer->read();
    if (!stored)
        return std::unexpected(stored.error());
    RunRecord &record = stored->record;
    if (!std::ranges::any_of(record.effects, isOutside))
        return failure(ErrorKind::Invalid, u"nothing of the run %1 is outside"_s.arg(runId),
                       u"There is nothing to take back"_s);
    PathEnvironment environment = given;
    environment.base = record.base;
    environment.templateRef = record.templateRef;
    const SecretKeeper secrets({}, runId);
    for (EffectRecord &effect : record.effects | std::views::reverse) {
        if (!isOutside(effect))
            continue;
        if (progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled; what is taken back so far stays so"_s);
        const Result<void> done = takeBack(effect, environment, progress);
        effect.at = QDateTime::currentMSecsSinceEpoch();
        effect.error = done ? QString() : done.error().message;
        if (done)
            effect.state = EffectState::Undone;
        record.log += u"undo: "_s + effect.effect.words + (done ? u": taken back"_s : u": "_s + effect.error);
        if (const Result<void> kept = writer->update(record, nullptr, secrets); !kept)
            return std::unexpected(kept.error());
        if (observer)
            observer(record);
    }
    if (!std::ranges::any_of(record.effects, isOutside))
        record.state = RunState::Undone;
    if (const Result<void> kept = writer->update(record, nullptr, secrets); !kept)
        return std::unexpected(kept.error());
    if (observer)
        observer(record);
    return record;
}

} // namespace cairn
