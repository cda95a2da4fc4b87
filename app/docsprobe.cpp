// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsprobe.h"

#include "docsview.h"
#include "figures.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTextStream>

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int lookEveryMs = 10;
constexpr int loadMs = 600; // what loads behind the first frame

/// In the tree of what is seen: pages are made later than the window.
QQuickItem *listBelow(QQuickItem *below)
{
    if (below->objectName() == u"docsList")
        return below;
    for (QQuickItem *child : below->childItems()) {
        if (QQuickItem *found = listBelow(child))
            return found;
    }
    return nullptr;
}

DocsView *viewAround(QQuickItem *item)
{
    for (; item; item = item->parentItem()) {
        if (auto *view = item->findChild<DocsView *>(Qt::FindDirectChildrenOnly))
            return view;
    }
    return nullptr;
}

} // namespace

DocsProbe::DocsProbe(Desktop &desktop, const QStringList &pages)
    : m_desktop(desktop), m_pages(pages), m_scrolling(desktop.window())
{
    connect(&desktop.portal(), &Portal::settled, this, [this] { m_isSettled = true; });
    connect(&m_scrolling, &ScrollProbe::finished, this, &DocsProbe::report);
}

void DocsProbe::start()
{
    connect(m_desktop.window(), &QQuickWindow::frameSwapped, this, &DocsProbe::afterFrame);
    waitForPage();
}

void DocsProbe::waitForPage()
{
    m_list = listBelow(m_desktop.window()->contentItem());
    DocsView *view = m_isSettled && m_list ? viewAround(m_list) : nullptr;
    if (!view || view->state() != u"ready") {
        QTimer::singleShot(lookEveryMs, this, &DocsProbe::waitForPage);
        return;
    }
    connect(view, &DocsView::arrived, this, [this] {
        m_isArrived = true;
        m_desktop.window()->update();
    });
    QTimer::singleShot(loadMs, this, &DocsProbe::open);
}

void DocsProbe::open()
{
    if (m_pages.isEmpty()) {
        m_desktop.window()->disconnect(this);
        m_scrolling.start(m_list);
        return;
    }
    m_sinceAsked.start();
    QMetaObject::invokeMethod(m_desktop.window()->property("navigator").value<QObject *>(), "go",
                              m_pages.takeFirst());
}

void DocsProbe::afterFrame()
{
    if (!std::exchange(m_isArrived, false))
        return;
    m_opened.push_back(double(m_sinceAsked.nsecsElapsed()) / 1e6);
    QTimer::singleShot(loadMs, this, &DocsProbe::open);
}

void DocsProbe::report()
{
    const QJsonObject said{{u"openedMs"_s, figures(m_opened)}, {u"frameMs"_s, figures(m_scrolling.frames())}};
    QTextStream(stdout) << QJsonDocument(said).toJson(QJsonDocument::Compact) << Qt::endl;
    QCoreApplication::quit();
}

} // namespace cairn
