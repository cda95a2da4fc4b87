// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scrollprobe.h"

#include <QCoreApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QWheelEvent>

namespace cairn {

namespace {

constexpr int turnEveryMs = 16; // the list never comes to rest: what stands still has no frames
constexpr int turnsDown = 150;
constexpr int turnsUp = 50;
constexpr int stepDegrees = 120; // in eighths, as a wheel's notch gives

} // namespace

ScrollProbe::ScrollProbe(QQuickWindow *window)
    : m_window(window)
{
    m_wheel.setTimerType(Qt::PreciseTimer);
    connect(&m_wheel, &QTimer::timeout, this, &ScrollProbe::turn);
}

void ScrollProbe::start(QQuickItem *over)
{
    m_over = over;
    connect(m_window, &QQuickWindow::frameSwapped, this, &ScrollProbe::afterFrame, Qt::QueuedConnection);
    m_sinceStart.start();
    m_wheel.start(turnEveryMs);
}

void ScrollProbe::turn()
{
    if (m_turns == turnsDown + turnsUp) {
        m_wheel.stop();
        m_window->disconnect(this);
        Q_EMIT finished();
        return;
    }
    const int step = m_turns++ < turnsDown ? -stepDegrees : stepDegrees;
    const QPointF at = m_over->mapToScene(m_over->boundingRect().center());
    auto *event = new QWheelEvent(at, m_window->mapToGlobal(at), {}, {0, step}, Qt::NoButton, Qt::NoModifier,
                                  Qt::NoScrollPhase, false);
    event->setTimestamp(quint64(m_sinceStart.elapsed()) + 1); // how fast it turns is read from this
    QCoreApplication::postEvent(m_window, event);
}

void ScrollProbe::afterFrame()
{
    // The first one stands still: nothing moved since.
    if (m_sinceFrame.isValid() && m_turns > 1)
        m_frames.push_back(double(m_sinceFrame.nsecsElapsed()) / 1e6);
    m_sinceFrame.start();
}

} // namespace cairn
