// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace cairn {

/// Tells when files or folders of this machine were saved, once for the several steps in which an editor
/// saves. No change is lost while the list of what is watched changes.
class SaveWatch final : public QObject
{
    Q_OBJECT

public:
    SaveWatch(std::chrono::milliseconds settling, QObject *parent);

    /// Watches these and no others any more; those that do not exist are left out. A file that is new among
    /// them and was written after `readAt` counts as saved. Call it again after saved(): a file that was
    /// replaced by another of its name has left the watch.
    void follow(const QStringList &paths, const QDateTime &readAt = {});

Q_SIGNALS:
    void saved();

private:
    QFileSystemWatcher m_watcher;
    QTimer m_settling;
};

} // namespace cairn
