// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "switchprobe.h"

#include "view.h"

#include <QQuickItem>
#include <QQuickWindow>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int pauseMs = 250; // what a page leaves behind is over by then

bool isLoading(const QQuickItem *below)
{
    if (!below->isVisible())
        return false;
    for (const QObject *child : below->children()) {
        const auto *view = qobject_cast<const View *>(child);
        if (view && view->state() == u"loading")
            return true;
    }
    const QList<QQuickItem *> children = below->childItems();
    return std::ranges::any_of(children, isLoading);
}

} // namespace

SwitchProbe::SwitchProbe(QQuickWindow *window)
    : m_window(window)
{
    connect(&m_looking, &QTimer::timeout, this, &SwitchProbe::look);
}

void SwitchProbe::start(const QStringList &addresses)
{
    m_addresses = addresses;
    connect(m_window, &QQuickWindow::frameSwapped, this, &SwitchProbe::afterFrame, Qt::QueuedConnection);
    next();
}

void SwitchProbe::next()
{
    if (m_addresses.isEmpty()) {
        m_window->disconnect(this);
        Q_EMIT finished();
        return;
    }
    m_isComplete = false;
    m_sinceSwitch.start();
    QMetaObject::invokeMethod(m_window->property("navigator").value<QObject *>(), "go",
                              Q_ARG(QString, m_addresses.takeFirst()));
    m_looking.start(0);
}

void SwitchProbe::look()
{
    if (isLoading(m_window->contentItem()))
        return;
    m_looking.stop();
    m_isComplete = true;
    m_window->update();
}

void SwitchProbe::afterFrame()
{
    if (!m_isComplete)
        return;
    m_isComplete = false;
    m_switches.push_back(double(m_sinceSwitch.nsecsElapsed()) / 1e6);
    QTimer::singleShot(pauseMs, this, &SwitchProbe::next);
}

} // namespace cairn
