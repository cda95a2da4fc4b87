// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/source.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <vector>

namespace cairn {

/// Tells within a second when something below the folder of a folder source changes. Where a folder is too
/// large to be watched whole, its first 2,000 folders are; the rest is read with the next sync.
class FolderWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatcher(QObject *parent);

    /// Watches the folder sources among these, and no others any more.
    void watch(const std::vector<Source> &sources);

Q_SIGNALS:
    void folderChanged(const QString &source);

private:
    void addTree(const QString &source, const QString &root);
    void noteChange(const QString &path);
    void flush();

    QFileSystemWatcher m_watcher;
    QTimer m_settle;                   ///< an editor saves in several steps
    QHash<QString, QString> m_roots;   ///< source to folder
    QHash<QString, QString> m_sources; ///< watched path to source
    QSet<QString> m_changed;
};

} // namespace cairn
