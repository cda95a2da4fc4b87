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

/// Takes one effect back, or says in it why that cannot be.
Result<void> takeBack(EffectRecord &record, const PathEnvironment &environment, const Progress &progress)
{
    if (record.state == EffectState::Begun)
        return failure(ErrorKind::Failed, u"whether it happened is not known"_s,
                       u"Resume the run, which finds out; or look for it there"_s);
    const EffectUndo *undo = undoOf(environment, record.effect.kind);
    if (!undo)
        return failure(ErrorKind::Failed, u"it cannot be taken back from here"_s);
    const Result<void> done = undo->run(record, environment, progress);
    return !done && done.error().kind == ErrorKind::NotFound ? Result<void>() : done;
}

/// A second look at what failed finds what went with something else: a branch with its repository.
class Undoing final
{
public:
    Undoing(RunWriter &writer, RunRecord &record, const PathEnvironment &environment,
            const RunObserver &observer, const Progress &progress)
        : m_writer(writer),
          m_record(record),
          m_environment(environment),
          m_observer(observer),
          m_progress(progress)
    {}

    Result<void> run()
    {
        for (bool isFirst = true, isOver = false; !isOver; isFirst = false) {
            const Result<int> taken = pass(isFirst);
            if (!taken)
                return std::unexpected(taken.error());
            isOver = *taken == 0 || std::ranges::none_of(m_record.effects, isOutside);
        }
        return {};
    }

    Result<void> keep()
    {
        if (const Result<void> kept = m_writer.update(m_record, nullptr, m_secrets); !kept)
            return kept;
        if (m_observer)
            m_observer(m_record);
        return {};
    }

private:
    /// Gives how many were taken back.
    Result<int> pass(bool isFirst)
    {
        int taken = 0;
        for (EffectRecord &effect : m_record.effects | std::views::reverse) {
            if (!isOutside(effect))
                continue;
            if (m_progress.isCancelled())
                return failure(ErrorKind::Cancelled, u"Cancelled; what is taken back so far stays so"_s);
            const Result<void> done = takeBack(effect, m_environment, m_progress);
            if (!done && !isFirst)
                continue;
            note(effect, done);
            taken += done ? 1 : 0;
            if (const Result<void> kept = keep(); !kept)
                return std::unexpected(kept.error());
        }
        return taken;
    }

    void note(EffectRecord &effect, const Result<void> &done)
    {
        effect.at = QDateTime::currentMSecsSinceEpoch();
        effect.error = done ? QString() : done.error().message;
        if (!done && !done.error().hint.isEmpty())
            effect.error += u". "_s + done.error().hint;
        if (done)
            effect.state = EffectState::Undone;
        m_record.log +=
            u"undo: "_s + effect.effect.words + (done ? u": taken back"_s : u": "_s + effect.error);
    }

    RunWriter &m_writer;
    RunRecord &m_record;
    const PathEnvironment &m_environment;
    const RunObserver &m_observer;
    const Progress &m_progress;
    const SecretKeeper m_secrets{{}, m_record.id};
};

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

QStringList stayingWords(const RunRecord &record, const PathEnvironment &environment)
{
    QStringList words;
    for (const EffectRecord &effect : record.effects | std::views::filter(isOutside)) {
        if (effect.state == EffectState::Begun || !undoOf(environment, effect.effect.kind))
            words += effect.effect.words;
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
    Undoing undoing(*writer, record, environment, observer, progress);
    if (const Result<void> done = undoing.run(); !done)
        return std::unexpected(done.error());
    if (std::ranges::none_of(record.effects, isOutside))
        record.state = RunState::Undone;
    if (const Result<void> kept = undoing.keep(); !kept)
        return std::unexpected(kept.error());
    return record;
}

} // namespace cairn
