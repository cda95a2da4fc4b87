// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "probe.h"

#include "address.h"
#include "catalogview.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTextStream>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int beatMs = 1;
constexpr int keyPauseMs = 120;   // between the rows of one key and the next key: a quick typist
constexpr int startedMs = 600;    // after the start: the sync and what loads behind the first frame
constexpr int patienceMs = 3'000; // a key that brings no other rows

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void say(const QByteArray &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

/// In the tree of what is seen: pages are made later than the window.
QQuickItem *findItem(QQuickItem *below, const QString &name)
{
    if (below->objectName() == name)
        return below;
    for (QQuickItem *child : below->childItems()) {
        if (QQuickItem *found = findItem(child, name))
            return found;
    }
    return nullptr;
}

CatalogView *viewOf(QQuickItem *below)
{
    for (QObject *child : below->children()) {
        if (auto *view = qobject_cast<CatalogView *>(child))
            return view;
    }
    for (QQuickItem *child : below->childItems()) {
        if (CatalogView *found = viewOf(child))
            return found;
    }
    return nullptr;
}

} // namespace

Probe::Probe(Desktop &desktop)
    : m_desktop(desktop),
      m_scrolling(desktop.window()),
      m_switching(desktop.window()),
      m_keys(u"payment core gateway"_s)
{
    connect(&m_scrolling, &ScrollProbe::finished, this, &Probe::switchPages);
    connect(&m_switching, &SwitchProbe::finished, this, &Probe::report);
}

void Probe::start()
{
    connect(m_desktop.window(), &QQuickWindow::frameSwapped, this, &Probe::afterFrame, Qt::QueuedConnection);
    waitForRows();
}

void Probe::waitForRows()
{
    CatalogView *view = viewOf(m_desktop.window()->contentItem());
    if (!view || view->rows()->rowCount() == 0) {
        QTimer::singleShot(1, this, &Probe::waitForRows);
        return;
    }
    m_view = view;
    m_waiting = Waiting::FirstFrame;
    m_desktop.window()->update();
}

/// Rows that came before the frame began are in it; the frame after a change is asked for by update().
void Probe::afterFrame()
{
    const Waiting waiting = std::exchange(m_waiting, Waiting::Nothing);
    if (waiting == Waiting::FirstFrame) {
        say("usable");
        QTimer::singleShot(startedMs, this, [this] {
            watchLoop();
            if (QQuickItem *field = findItem(m_desktop.window()->contentItem(), u"catalogFilter"_s))
                field->forceActiveFocus(Qt::ShortcutFocusReason);
            connect(static_cast<CatalogView *>(m_view), &CatalogView::totalChanged, this, [this] {
                if (m_sinceKey.isValid() && m_waiting == Waiting::Nothing) {
                    m_waiting = Waiting::Frame;
                    m_desktop.window()->update();
                }
            });
            typeNext();
        });
    } else if (waiting == Waiting::Frame) {
        m_latencies.push_back(milliseconds(m_sinceKey));
        m_sinceKey.invalidate();
        QTimer::singleShot(keyPauseMs, this, &Probe::typeNext);
    }
}

/// A beat of a millisecond comes late by as long as the loop was busy with something else.
void Probe::watchLoop()
{
    m_sinceBeat.start();
    connect(&m_beat, &QTimer::timeout, this, [this] {
        m_longestBlock = std::max(m_longestBlock, milliseconds(m_sinceBeat) - beatMs);
        m_sinceBeat.start();
    });
    m_beat.setTimerType(Qt::PreciseTimer);
    m_beat.start(beatMs);
}

void Probe::typeNext()
{
    if (m_typed == m_keys.size()) {
        m_beat.stop();
        scroll();
        return;
    }
    const QChar c = m_keys[m_typed++];
    const int key = c == u' ' ? int(Qt::Key_Space) : int(c.toUpper().unicode());
    m_sinceKey.start();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
        QCoreApplication::postEvent(m_desktop.window(), new QKeyEvent(type, key, Qt::NoModifier, QString(c)));
    // A key that leaves the number of rows as it was says nothing of the time.
    QTimer::singleShot(patienceMs, this, [this, typed = m_typed] {
        if (typed == m_typed && m_sinceKey.isValid() && m_waiting == Waiting::Nothing) {
            m_sinceKey.invalidate();
            typeNext();
        }
    });
}

void Probe::scroll()
{
    m_view->disconnect(this);
    static_cast<CatalogView *>(m_view)->clearFilters();
    QTimer::singleShot(startedMs, this, [this] {
        m_scrolling.start(findItem(m_desktop.window()->contentItem(), u"catalogTable"_s));
    });
}

void Probe::switchPages()
{
    auto *view = static_cast<CatalogView *>(m_view);
    const QString entity = addressOfEntity(view->selection()->currentRef());
    m_switching.start({u"cairn://problems"_s, u"cairn://catalog"_s, entity, u"cairn://catalog?kind=api"_s,
                       u"cairn://settings"_s, entity, u"cairn://catalog"_s});
}

void Probe::report()
{
    const auto numbers = [](const std::vector<double> &values) {
        QJsonArray array;
        for (const double value : values)
            array.append(value);
        return array;
    };
    say(QJsonDocument(QJsonObject{{u"keyToRowsMs"_s, numbers(m_latencies)},
                                  {u"longestBlockMs"_s, m_longestBlock},
                                  {u"frameMs"_s, numbers(m_scrolling.frames())},
                                  {u"switchMs"_s, numbers(m_switching.switches())}})
            .toJson(QJsonDocument::Compact));
    QCoreApplication::exit(m_latencies.empty() ? 1 : 0);
}

} // namespace cairn
