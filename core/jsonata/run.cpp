// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/run.h"

#include "jsonata/item.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {
/// Steps from one look at the clock to the next.
constexpr qint64 lookInterval = 256;
} // namespace

Run::Run(const JsonataLimits &limits, std::stop_token stop)
    : m_limits(limits),
      m_stop(std::move(stop)),
      m_deadline(limits.milliseconds),
      m_now(QDateTime::currentMSecsSinceEpoch())
{}

Run::~Run()
{
    for (const std::weak_ptr<Scope> &scope : m_captured) {
        for (std::shared_ptr<Scope> alive = scope.lock(); alive; alive = alive->outer) {
            auto names = std::exchange(alive->names, {});
            for (auto &[name, value] : names)
                release(std::move(value));
        }
    }
}

bool Run::step(qint64 count)
{
    m_steps += count;
    if (m_steps > m_limits.steps)
        failAtLimit(u"the expression takes more than %1 steps"_s.arg(m_limits.steps),
                    u"Go through less, or end the recursion earlier"_s);
    else if (m_steps >= m_nextLook)
        look();
    return !hasFailed();
}

void Run::look()
{
    m_nextLook = m_steps + lookInterval;
    if (m_stop.stop_requested() && !m_failure)
        m_failure = Failure{{ErrorKind::Cancelled, u"cancelled"_s, {}}, {}, -1};
    else if (m_deadline.hasExpired())
        failAtLimit(u"the expression takes more than %1 milliseconds"_s.arg(m_limits.milliseconds),
                    u"Go through less, or end the recursion earlier"_s);
}

bool Run::mayMake(qint64 characters)
{
    m_characters += characters;
    if (m_characters > m_limits.text)
        failAtLimit(u"the expression makes more than %1 characters of text"_s.arg(m_limits.text),
                    u"Make it shorter"_s);
    return !hasFailed();
}

void Run::fail(const char *code, const QString &message, const QString &hint)
{
    if (!m_failure)
        m_failure = Failure{{ErrorKind::Invalid, message, hint}, QString::fromLatin1(code), -1};
}

void Run::failAtLimit(const QString &message, const QString &hint)
{
    if (!m_failure)
        m_failure = Failure{{ErrorKind::Limit, message, hint}, {}, -1};
}

void Run::locate(qsizetype at)
{
    if (m_failure && m_failure->at < 0)
        m_failure->at = at;
}

void Run::wrap(const char *code, const QString &where)
{
    if (!m_failure || m_failure->code.isEmpty())
        return;
    m_failure->code = QString::fromLatin1(code);
    m_failure->error.message = u"%1: %2"_s.arg(where, m_failure->error.message);
    m_failure->at = -1;
}

void Run::captured(const std::shared_ptr<Scope> &scope)
{
    if (!m_captured.empty() && m_captured.back().lock() == scope)
        return;
    m_captured.push_back(scope);
    if (m_captured.size() < m_nextSweep)
        return;
    std::erase_if(m_captured, [](const std::weak_ptr<Scope> &one) { return one.expired(); });
    m_nextSweep = std::max<size_t>(1024, 2 * m_captured.size());
}

Level::Level(Run &run)
    : m_run(run)
{
    if (++run.m_depth > run.m_limits.depth)
        run.failAtLimit(
            u"expressions, calls or values are more than %1 levels deep"_s.arg(run.m_limits.depth),
            u"End the recursion earlier, or let a call be the last thing that a function does"_s);
}

} // namespace cairn::jsonata
