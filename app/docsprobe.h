// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop.h"
#include "scrollprobe.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <vector>

class QQuickItem;

namespace cairn {

class DocsView;

/// Measures docs pages from inside, for the benchmark: what `--measure` does with several addresses, of which
/// the window starts at the first. Goes to the others one after the other, scrolls the last one, says one
/// line of JSON with what each page took until it was seen and with the time from frame to frame, and ends
/// the program.
class DocsProbe final : public QObject
{
    Q_OBJECT

public:
    DocsProbe(Desktop &desktop, const QStringList &pages);

    /// Call it when the window is there.
    void start();

private:
    void waitForPage();
    void open();
    void afterFrame();
    void report();

    Desktop &m_desktop;
    QStringList m_pages;
    ScrollProbe m_scrolling;
    QQuickItem *m_list = nullptr; ///< of the page's rows
    QElapsedTimer m_sinceAsked;
    std::vector<double> m_opened; ///< milliseconds
    bool m_isSettled = false;     ///< the first sync is over
    bool m_isArrived = false;     ///< the next frame shows the page
};

} // namespace cairn
