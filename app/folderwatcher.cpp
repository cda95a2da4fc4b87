// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "folderwatcher.h"

#include "git/address.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int savedMs = 200;
constexpr int maxFolders = 2'000;

bool isLeftOut(const QString &name)
{
    return name == u".git" || name == u"node_modules";
}

bool isDescriptorLike(const QString &name)
{
    return name.endsWith(u".yaml"_s) || name.endsWith(u".yml"_s) || name.endsWith(u".json"_s);
}

} // namespace

FolderWatcher::FolderWatcher(QObject *parent)
    : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(savedMs);
    connect(&m_settle, &QTimer::timeout, this, &FolderWatcher::flush);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatcher::noteChange);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FolderWatcher::noteChange);
}

void FolderWatcher::watch(const std::vector<Source> &sources)
{
    QHash<QString, QString> roots;
    for (const Source &source : sources) {
        if (!isGitUrl(source.location))
            roots.insert(source.name, source.location);
    }
    if (roots == m_roots)
        return;
    m_roots = roots;
    m_sources.clear();
    for (const QStringList &paths : {m_watcher.files(), m_watcher.directories()}) {
        if (!paths.isEmpty())
            m_watcher.removePaths(paths);
    }
    for (auto root = roots.constBegin(); root != roots.constEnd(); ++root)
        addTree(root.key(), root.value());
}

/// A folder tells of files that come and go in it, a file of its own text: both are watched.
void FolderWatcher::addTree(const QString &source, const QString &root)
{
    QStringList paths;
    QStringList folders{root};
    int seen = 0;
    while (!folders.isEmpty() && ++seen <= maxFolders) {
        const QString folder = folders.takeLast();
        paths += folder;
        for (const QFileInfo &info :
             QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (info.isSymLink() || isLeftOut(info.fileName()))
                continue;
            if (info.isDir())
                folders += info.filePath();
            else if (isDescriptorLike(info.fileName()))
                paths += info.filePath();
        }
    }
    QStringList added;
    for (const QString &path : std::as_const(paths)) {
        if (!m_sources.contains(path))
            added += path;
        m_sources.insert(path, source);
    }
    if (!added.isEmpty())
        m_watcher.addPaths(added);
}

void FolderWatcher::noteChange(const QString &path)
{
    const QString source = m_sources.value(path);
    if (source.isEmpty())
        return;
    m_changed.insert(source);
    // Saved by renaming a new file over the old one, a file leaves the watch.
    if (QFileInfo(path).isFile())
        m_watcher.addPath(path);
    else
        m_sources.remove(path);
    m_settle.start();
}

void FolderWatcher::flush()
{
    for (const QString &source : std::exchange(m_changed, {})) {
        addTree(source, m_roots.value(source));
        Q_EMIT folderChanged(source);
    }
}

} // namespace cairn
