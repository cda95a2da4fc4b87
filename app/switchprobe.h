// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

class QQuickWindow;

namespace cairn {

/// Goes from page to page and notes how long each took until all that it asks for was on the screen.
class SwitchProbe final : public QObject
{
    Q_OBJECT

public:
    explicit SwitchProbe(QQuickWindow *window);

    void start(const QStringList &addresses);
    const std::vector<double> &switches() const { return m_switches; } ///< milliseconds

Q_SIGNALS:
    void finished();

private:
    void next();
    void look();
    void afterFrame();

    QQuickWindow *m_window;
    QStringList m_addresses;
    QTimer m_looking;
    QElapsedTimer m_sinceSwitch;
    bool m_isComplete = false; ///< nothing is loading: the next frame shows all
    std::vector<double> m_switches;
};

} // namespace cairn
