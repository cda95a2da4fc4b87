// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapprobe.h"

#include "figures.h"
#include "mapitem.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int mapLoadMs = 800; // what loads behind the first frame
constexpr int lookEveryMs = 1;
constexpr int stepsOfOne = 30;  // frames of each movement
constexpr int stepsOfZoom = 40; // in, and as many out
constexpr double zoomStep = 1.06;
constexpr double panStep = 7; // pixels

MapItem *mapBelow(QQuickItem *below)
{
    if (auto *map = qobject_cast<MapItem *>(below))
        return map;
    for (QQuickItem *child : below->childItems()) {
        if (MapItem *found = mapBelow(child))
            return found;
    }
    return nullptr;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

MapProbe::MapProbe(Desktop &desktop, const QString &address)
    : m_desktop(desktop), m_address(address)
{}

void MapProbe::start()
{
    connect(&m_desktop.portal(), &Portal::settled, this,
            [this] { QTimer::singleShot(mapLoadMs, this, &MapProbe::open); });
}

void MapProbe::open()
{
    connect(m_desktop.window(), &QQuickWindow::frameSwapped, this, &MapProbe::afterFrame,
            Qt::QueuedConnection);
    m_sinceAsked.start();
    QMetaObject::invokeMethod(m_desktop.window()->property("navigator").value<QObject *>(), "go", m_address);
    waitForMap();
}

void MapProbe::waitForMap()
{
    MapItem *map = mapBelow(m_desktop.window()->contentItem());
    if (!map || !map->scene()) {
        QTimer::singleShot(lookEveryMs, this, &MapProbe::waitForMap);
        return;
    }
    m_map = map;
    m_desktop.window()->update();
}

void MapProbe::afterFrame()
{
    if (m_map && m_opened == 0) {
        m_opened = milliseconds(m_sinceAsked);
        QTimer::singleShot(mapLoadMs, this, [this] {
            m_step = 0;
            m_sinceFrame.start();
            move();
        });
    } else if (m_step >= 0) {
        std::vector<double> &frames = m_step <= stepsOfOne                     ? m_panning
                                      : m_step <= stepsOfOne + 2 * stepsOfZoom ? m_zooming
                                                                               : m_near;
        frames.push_back(milliseconds(m_sinceFrame));
        m_sinceFrame.start();
        move();
    }
}

void MapProbe::move()
{
    const int zoomBegins = stepsOfOne, zoomEnds = zoomBegins + 2 * stepsOfZoom,
              nearEnds = zoomEnds + stepsOfOne;
    if (m_step == nearEnds) {
        report();
        return;
    }
    if (m_step < zoomBegins)
        m_map->panBy(m_step < zoomBegins / 2 ? panStep : -panStep, 0);
    else if (m_step < zoomEnds)
        m_map->zoomBy(m_step < zoomBegins + stepsOfZoom ? zoomStep : 1 / zoomStep);
    else if (m_step == zoomEnds)
        m_map->zoomBy(std::pow(zoomStep, stepsOfZoom));
    else
        m_map->panBy(panStep, panStep / 2);
    ++m_step;
}

void MapProbe::report()
{
    m_step = -1;
    const QJsonObject said{{u"openedMs"_s, m_opened},
                           {u"panMs"_s, figures(m_panning)},
                           {u"zoomMs"_s, figures(m_zooming)},
                           {u"nearMs"_s, figures(m_near)}};
    QTextStream(stdout) << QJsonDocument(said).toJson(QJsonDocument::Compact) << Qt::endl;
    QCoreApplication::quit();
}

} // namespace cairn
