// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/effects.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace cairn {

bool isOutside(const EffectRecord &record)
{
    return record.effect.kind != leftOutKind
           && (record.state == EffectState::Done || record.state == EffectState::Begun);
}

Result<Value> PlannedEffects::perform(const Effect &effect, const Value &expected, const Act &, const Find &)
{
    m_records.push_back({m_step, effect, EffectState::Planned, {}, {}, QDateTime::currentMSecsSinceEpoch()});
    return expected;
}

RecordedEffects::RecordedEffects(std::vector<EffectRecord> known, Journal journal)
    : m_records(std::move(known)), m_journal(std::move(journal))
{}

bool RecordedEffects::wasTried(const QString &key) const
{
    return std::ranges::any_of(m_records, [&](const EffectRecord &record) {
        return record.step == m_step && record.effect.key == key && isOutside(record);
    });
}

Result<void> RecordedEffects::note(EffectRecord &record, EffectState state)
{
    record.state = state;
    record.at = QDateTime::currentMSecsSinceEpoch();
    return m_journal(record);
}

Result<Value> RecordedEffects::perform(const Effect &effect, const Value &, const Act &act, const Find &find)
{
    const auto isIt = [&](const EffectRecord &record) {
        return record.step == m_step && record.effect.key == effect.key;
    };
    auto found = std::ranges::find_if(m_records, isIt);
    if (found == m_records.end())
        found = m_records.insert(m_records.end(), {m_step, {}, EffectState::Planned, {}, {}, 0});
    EffectRecord &record = *found;
    if (record.state == EffectState::Done)
        return record.result;
    const bool isInDoubt = record.state == EffectState::Begun;
    record.effect = effect;
    record.error.clear();
    if (isInDoubt) {
        const Result<std::optional<Value>> happened = find();
        if (!happened)
            return std::unexpected(happened.error());
        if (*happened) {
            record.result = **happened;
            if (const Result<void> noted = note(record, EffectState::Done); !noted)
                return std::unexpected(noted.error());
            return record.result;
        }
    }
    if (const Result<void> noted = note(record, EffectState::Begun); !noted)
        return std::unexpected(noted.error());
    const Result<Value> done = act();
    if (!done) {
        record.error = done.error().message;
        // A server that did not answer may have done it all the same.
        const bool isKnown =
            done.error().kind != ErrorKind::Unreachable && done.error().kind != ErrorKind::Cancelled;
        if (const Result<void> noted = note(record, isKnown ? EffectState::Failed : EffectState::Begun);
            !noted)
            return std::unexpected(noted.error());
        return done;
    }
    record.result = *done;
    if (const Result<void> noted = note(record, EffectState::Done); !noted)
        return std::unexpected(noted.error());
    return record.result;
}

} // namespace cairn
