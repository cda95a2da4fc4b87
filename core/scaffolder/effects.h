// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace cairn {

/// Something that a run does beyond its workspace: a repository is made, a commit is pushed.
struct Effect {
    QString key;  ///< what names it within its step, such as `repository`; the same in every run of the step
    QString kind; ///< which undoing knows it by, such as `github.repository`
    QString
        words; ///< what it does, in the imperative: "create private repository acme/payments on github.com"
    Value details; ///< an object: what finding and undoing need. No secrets.

    friend bool operator==(const Effect &, const Effect &) = default;
};

enum class EffectState {
    Planned,
    Begun, ///< whether it happened is not known where nothing follows
    Done,
    Failed, ///< it did not happen
    Undone,
};

struct EffectRecord {
    QString step; ///< id of the step; of an `each` with the item behind it: `publish[2]`
    Effect effect;
    EffectState state = EffectState::Planned;
    Value result;  ///< an object: what doing it gave
    QString error; ///< of a failed one, or of a failed undoing
    qint64 at = 0; ///< milliseconds since the epoch, of the last change

    friend bool operator==(const EffectRecord &, const EffectRecord &) = default;
};

/// The kind of what is named and not done.
inline constexpr auto leftOutKind = QLatin1StringView("nothing");
/// Whether it stands outside, as far as anybody knows.
bool isOutside(const EffectRecord &record);

/// What actions do outward goes through this and nothing else, so that a plan can name it, a journal can
/// record it before and after, and a second attempt does not do it twice.
class Effects
{
public:
    virtual ~Effects() = default;

    using Act = std::function<Result<Value>()>;
    /// Looks whether it happened; the result if it did. NotFound-like doubt is an error, which ends the run.
    using Find = std::function<Result<std::optional<Value>>()>;

    /// In a plan: notes it and returns `expected`, what the result would be as far as that is known. In a
    /// run: does it by `act`, unless the journal has it as done; where it was begun and nobody knows, `find`
    /// is asked first.
    virtual Result<Value> perform(const Effect &effect, const Value &expected, const Act &act,
                                  const Find &find) = 0;
    virtual bool isPlan() const = 0;
    /// Whether an earlier attempt of the step did the effect of that key, or began to: then what stands
    /// outside may be its own.
    virtual bool wasTried(const QString &key) const = 0;
};

/// Notes what would be done, and does nothing.
class PlannedEffects final : public Effects
{
public:
    Result<Value> perform(const Effect &effect, const Value &expected, const Act &act,
                          const Find &find) override;
    bool isPlan() const override { return true; }
    bool wasTried(const QString &) const override { return false; }
    /// The step that what follows belongs to.
    void enter(const QString &step) { m_step = step; }
    const std::vector<EffectRecord> &records() const { return m_records; }

private:
    QString m_step;
    std::vector<EffectRecord> m_records;
};

/// Does each effect once, and has every change of its record written down before anything else happens.
class RecordedEffects final : public Effects
{
public:
    /// Writes a record to where it survives a crash.
    using Journal = std::function<Result<void>(const EffectRecord &)>;

    /// `known` is what the journal holds from earlier attempts.
    RecordedEffects(std::vector<EffectRecord> known, Journal journal);

    Result<Value> perform(const Effect &effect, const Value &expected, const Act &act,
                          const Find &find) override;
    bool isPlan() const override { return false; }
    bool wasTried(const QString &key) const override;
    void enter(const QString &step) { m_step = step; }
    const std::vector<EffectRecord> &records() const { return m_records; }

private:
    Result<void> note(EffectRecord &record, EffectState state);

    QString m_step;
    std::vector<EffectRecord> m_records;
    Journal m_journal;
};

} // namespace cairn
