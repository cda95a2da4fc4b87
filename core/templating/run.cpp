// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/run.h"

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {
/// Steps from one look at the clock to the next.
constexpr qint64 lookInterval = 256;
} // namespace

Run::Run(const RenderLimits &limits, std::stop_token stop)
    : m_limits(limits), m_stop(std::move(stop)), m_deadline(limits.milliseconds)
{}

bool Run::step(qint64 count)
{
    m_steps += count;
    if (m_steps > m_limits.steps)
        fail(u"the template takes more than %1 steps"_s.arg(m_limits.steps), u"Loop over less"_s,
             ErrorKind::Limit);
    else if (m_steps >= m_nextLook)
        look();
    return !hasFailed();
}

void Run::look()
{
    m_nextLook = m_steps + lookInterval;
    if (m_stop.stop_requested())
        fail(u"cancelled"_s, {}, ErrorKind::Cancelled);
    else if (m_deadline.hasExpired())
        fail(u"the template takes more than %1 milliseconds"_s.arg(m_limits.milliseconds),
             u"Loop over less"_s, ErrorKind::Limit);
}

bool Run::mayMake(qint64 characters)
{
    if (characters > m_limits.text - m_characters)
        fail(u"the template makes more than %1 characters of text"_s.arg(m_limits.text), u"Make it shorter"_s,
             ErrorKind::Limit);
    return !hasFailed();
}

QString Run::made(QString text)
{
    if (!mayMake(text.size()))
        return {};
    m_characters += text.size();
    return text;
}

void Run::fail(const QString &message, const QString &hint, ErrorKind kind)
{
    if (!m_failure)
        m_failure = Error{kind, message, hint};
}

void Run::locate(qsizetype at)
{
    if (m_failure && !m_failedAt)
        m_failedAt = at;
}

Level::Level(Run &run)
    : m_run(run)
{
    if (++run.m_depth > run.m_limits.depth)
        run.fail(u"values or calls are more than %1 levels deep"_s.arg(run.m_limits.depth),
                 u"End the recursion earlier"_s, ErrorKind::Limit);
}

} // namespace cairn::templating
