// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "savewatch.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace cairn {

namespace {

constexpr std::chrono::milliseconds rounding(50); // kernels note the time of a change by their clock's ticks

} // namespace

SaveWatch::SaveWatch(std::chrono::milliseconds settling, QObject *parent)
    : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settling);
    connect(&m_settling, &QTimer::timeout, this, &SaveWatch::saved);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, qOverload<>(&QTimer::start));
}

/// What is watched and stays is left alone: taken out and put in again, it would lose what the system has
/// noted of it and not yet told.
void SaveWatch::follow(const QStringList &paths, const QDateTime &readAt)
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> before(watched.begin(), watched.end());
    const QSet<QString> after(paths.begin(), paths.end());
    QStringList gone;
    QStringList added;
    std::ranges::copy_if(watched, std::back_inserter(gone),
                         [&](const QString &path) { return !after.contains(path); });
    std::ranges::copy_if(after, std::back_inserter(added), [&](const QString &path) {
        return !before.contains(path) && QFileInfo::exists(path);
    });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!added.isEmpty())
        m_watcher.addPaths(added);
    if (!readAt.isValid())
        return;
    for (const QString &path : std::as_const(added)) {
        if (const QFileInfo info(path); info.isFile() && info.lastModified() >= readAt.addDuration(-rounding))
            m_settling.start();
    }
}

} // namespace cairn
