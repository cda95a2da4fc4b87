// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

class QQuickItem;
class QQuickWindow;

namespace cairn {

/// Turns the wheel over an item for some seconds and notes how long each frame took to come.
class ScrollProbe final : public QObject
{
    Q_OBJECT

public:
    explicit ScrollProbe(QQuickWindow *window);

    void start(QQuickItem *over);
    const std::vector<double> &frames() const { return m_frames; } ///< milliseconds from frame to frame

Q_SIGNALS:
    void finished();

private:
    void turn();
    void afterFrame();

    QQuickWindow *m_window;
    QQuickItem *m_over = nullptr;
    QTimer m_wheel;
    int m_turns = 0;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceFrame;
    std::vector<double> m_frames;
};

} // namespace cairn
