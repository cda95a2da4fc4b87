// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/jsonata.h"

#include <QDeadlineTimer>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace cairn::jsonata {

struct Scope;

/// Why an expression cannot be read or evaluated, by JSONata's own code. Places are offsets into its text.
struct Failure {
    Error error;
    QString code; ///< empty for what is Cairn's own, such as limits
    qsizetype at = -1;
};

/// What one evaluation may still cost, and how it failed. The first failure stays; what comes after it is
/// done with undefined values and thrown away, so that no function between here and there must pass it on.
class Run final
{
public:
    Run(const JsonataLimits &limits, std::stop_token stop);
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;
    ~Run();

    /// Counts so many small pieces of work; false when the evaluation has failed or is to stop.
    bool step(qint64 count = 1);
    /// Counts text that is made; false where it is too much.
    bool mayMake(qint64 characters);
    bool hasFailed() const { return m_failure.has_value(); }
    void fail(const char *code, const QString &message, const QString &hint = {});
    void failAtLimit(const QString &message, const QString &hint);
    /// Where it failed, if nobody further inside has said so.
    void locate(qsizetype at);
    /// The failure came of a text with places of its own.
    void wrap(const char *code, const QString &where);
    const Failure &failure() const { return *m_failure; }
    const JsonataLimits &limits() const { return m_limits; }
    qint64 now() const { return m_now; }

    /// A function sees the scope that it may be bound in, so that they would keep each other for ever: at the
    /// end of the evaluation such scopes forget their names.
    void captured(const std::shared_ptr<Scope> &scope);

private:
    friend class Level;

    void look();

    JsonataLimits m_limits;
    std::stop_token m_stop;
    QDeadlineTimer m_deadline;
    qint64 m_now = 0; ///< when it began, in milliseconds since the epoch
    qint64 m_steps = 0;
    qint64 m_nextLook = 0;
    qint64 m_characters = 0;
    int m_depth = 0;
    std::optional<Failure> m_failure;
    std::vector<std::weak_ptr<Scope>> m_captured;
    size_t m_nextSweep = 1024;
};

/// One level more of what calls itself, as long as it lives.
class Level final
{
public:
    explicit Level(Run &run);
    ~Level() { --m_run.m_depth; }
    Level(const Level &) = delete;
    Level &operator=(const Level &) = delete;

    /// Whether the evaluation goes on: it is not too deep, and has not failed.
    explicit operator bool() const { return !m_run.hasFailed(); }

private:
    Run &m_run;
};

} // namespace cairn::jsonata
