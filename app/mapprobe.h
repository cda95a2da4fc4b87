// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop.h"

#include <QElapsedTimer>
#include <QObject>

#include <vector>

namespace cairn {

class MapItem;

/// Measures the map from inside, for the benchmark: what `--measure` does with the address of the map. Opens
/// it from another page, pans and zooms it, one step a frame, says one line of JSON with what that took, and
/// ends the program.
class MapProbe final : public QObject
{
    Q_OBJECT

public:
    MapProbe(Desktop &desktop, const QString &address);

    /// Call it when the window shows something else.
    void start();

private:
    void open();
    void waitForMap();
    void afterFrame();
    void move();
    void report();

    Desktop &m_desktop;
    QString m_address;
    MapItem *m_map = nullptr;
    QElapsedTimer m_sinceAsked;
    QElapsedTimer m_sinceFrame;
    double m_opened = 0;           ///< milliseconds
    std::vector<double> m_panning; ///< from frame to frame, of the whole map
    std::vector<double> m_zooming; ///< into it and out again
    std::vector<double> m_near;    ///< panning where there are names
    int m_step = -1;               ///< of the movement; -1 before it
};

} // namespace cairn
