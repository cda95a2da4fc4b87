// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop.h"
#include "scrollprobe.h"
#include "switchprobe.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <vector>

namespace cairn {

/// Measures the window from inside, for the benchmark: what `--measure` does. Says "usable" on standard
/// output when the first frame with rows of the catalog is on the screen, types into the filter of the table,
/// scrolls the table, goes from page to page, says one line of JSON with what all that took, and ends the
/// program.
class Probe final : public QObject
{
    Q_OBJECT

public:
    explicit Probe(Desktop &desktop);

    /// Call it when the window is there.
    void start();

private:
    void watchLoop();
    void waitForRows();
    void afterFrame();
    void typeNext();
    void scroll();
    void switchPages();
    void report();

    enum class Waiting { Nothing, FirstFrame, Frame };

    Desktop &m_desktop;
    ScrollProbe m_scrolling;
    SwitchProbe m_switching;
    QObject *m_view = nullptr;
    QString m_keys;
    qsizetype m_typed = 0;
    Waiting m_waiting = Waiting::Nothing;
    QElapsedTimer m_sinceKey;
    std::vector<double> m_latencies; ///< milliseconds from a key to the frame with its rows
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    double m_longestBlock = 0; ///< milliseconds that the event loop was busy at a stretch, while typing
};

} // namespace cairn
