// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "templating/texttemplate.h"

#include <QDeadlineTimer>

#include <optional>
#include <stop_token>

namespace cairn::templating {

/// What one rendering may still cost, and how it failed. The first failure stays; what comes after it is done
/// with undefined values and thrown away, so that no function between here and there must pass it on.
class Run final
{
public:
    Run(const RenderLimits &limits, std::stop_token stop);

    /// Counts so many small pieces of work; false when the rendering has failed or is to stop.
    bool step(qint64 count = 1);
    /// Counts text that was made; returns it, or nothing where it is too much.
    QString made(QString text);
    /// The same before it is made.
    bool mayMake(qint64 characters);
    bool hasFailed() const { return m_failure.has_value(); }
    void fail(const QString &message, const QString &hint = {}, ErrorKind kind = ErrorKind::Invalid);
    /// Where it failed, if nobody further inside has said so.
    void locate(qsizetype at);
    const Error &failure() const { return *m_failure; }
    qsizetype failedAt() const { return m_failedAt.value_or(0); }
    const RenderLimits &limits() const { return m_limits; }

private:
    friend class Level;

    void look();

    RenderLimits m_limits;
    std::stop_token m_stop;
    QDeadlineTimer m_deadline;
    qint64 m_steps = 0;
    qint64 m_nextLook = 0;
    qint64 m_characters = 0;
    int m_depth = 0;
    std::optional<Error> m_failure;
    std::optional<qsizetype> m_failedAt;
};

/// One level more of what calls itself, as long as it lives.
class Level final
{
public:
    explicit Level(Run &run);
    ~Level() { --m_run.m_depth; }
    Level(const Level &) = delete;
    Level &operator=(const Level &) = delete;

    /// Whether the rendering goes on: it is not too deep, and has not failed.
    explicit operator bool() const { return !m_run.hasFailed(); }

private:
    Run &m_run;
};

} // namespace cairn::templating
