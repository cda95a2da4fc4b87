// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/workspace.h"

#include "scaffolder/workspacepath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cairn {

Result<QString> Workspace::checkedPath(const QString &path)
{
    return plainPath(path);
}

const WorkspaceFile *Workspace::find(const QString &path) const
{
    const auto found = m_files.find(path);
    return found == m_files.end() ? nullptr : &found->second;
}

bool Workspace::isFolder(const QString &path) const
{
    if (path.isEmpty())
        return true;
    const QString start = path + u'/';
    const auto first = m_files.lower_bound(start);
    return first != m_files.end() && first->first.startsWith(start);
}

std::vector<QString> Workspace::below(const QString &folder) const
{
    const QString start = folder.isEmpty() ? folder : folder + u'/';
    std::vector<QString> paths;
    for (auto at = m_files.lower_bound(start); at != m_files.end() && at->first.startsWith(start); ++at)
        paths.push_back(at->first);
    return paths;
}

Result<void> Workspace::checkPlace(const QString &path) const
{
    if (path.isEmpty())
        return refusedPath(path, u"names no file"_s);
    if (path.toUtf8().size() > m_limits.pathBytes)
        return failure(
            ErrorKind::Limit,
            u"the path \"%1…\" is longer than %2 bytes"_s.arg(path.left(80)).arg(m_limits.pathBytes));
    if (isFolder(path))
        return refusedPath(path, u"is a folder"_s);
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
        if (find(path.first(at)))
            return refusedPath(path, u"leads through %1, which is a file"_s.arg(path.first(at)));
    }
    return {};
}

Result<void> Workspace::checkTwins(const QString &path) const
{
    const QString folded = foldedPath(path);
    const auto refuse = [&](const QString &other) {
        return refusedPath(path, u"is the same as \"%1\" on Windows and macOS"_s.arg(other));
    };
    if (const auto twin = m_twins.find(folded); twin != m_twins.end() && twin->second != path)
        return refuse(twin->second);
    const auto inside = m_twins.lower_bound(folded + u'/');
    if (inside != m_twins.end() && inside->first.startsWith(folded + u'/'))
        return refuse(inside->second);
    for (qsizetype at = folded.indexOf(u'/'); at >= 0; at = folded.indexOf(u'/', at + 1)) {
        if (const auto file = m_twins.find(folded.first(at)); file != m_twins.end())
            return refuse(file->second);
    }
    return {};
}

Result<void> Workspace::write(const QString &path, WorkspaceFile file)
{
    const Result<QString> plain = checkedPath(path);
    if (!plain)
        return std::unexpected(plain.error());
    if (const Result<void> place = checkPlace(*plain); !place)
        return place;
    if (const Result<void> twins = checkTwins(*plain); !twins)
        return twins;
    if (file.isLink) {
        if (const Result<void> link = checkLink(*plain, QString::fromUtf8(file.content)); !link)
            return link;
    }
    if (file.content.size() > m_limits.file)
        return failure(ErrorKind::Limit, u"%1 is larger than %2 MB"_s.arg(*plain).arg(m_limits.file >> 20));
    const WorkspaceFile *before = find(*plain);
    const qint64 bytes = m_bytes + file.content.size() - (before ? before->content.size() : 0);
    if (bytes > m_limits.bytes)
        return failure(ErrorKind::Limit,
                       u"the files are larger than %1 MB in all"_s.arg(m_limits.bytes >> 20));
    if (!before && qint64(m_files.size()) >= m_limits.files)
        return failure(ErrorKind::Limit, u"there are more than %1 files"_s.arg(m_limits.files));
    m_bytes = bytes;
    m_files[*plain] = std::move(file);
    m_twins[foldedPath(*plain)] = *plain;
    return {};
}

Result<void> Workspace::remove(const QString &path)
{
    const Result<QString> plain = checkedPath(path);
    if (!plain)
        return std::unexpected(plain.error());
    std::vector<QString> paths = below(*plain);
    if (find(*plain))
        paths.push_back(*plain);
    if (paths.empty())
        return failure(ErrorKind::NotFound, u"there is no %1 in the workspace"_s.arg(path));
    for (const QString &each : paths) {
        m_bytes -= m_files[each].content.size();
        m_files.erase(each);
        m_twins.erase(foldedPath(each));
    }
    return {};
}

Result<void> Workspace::move(const QString &from, const QString &to, bool overwrites)
{
    const Result<QString> plainFrom = checkedPath(from);
    const Result<QString> plainTo = checkedPath(to);
    if (!plainFrom || !plainTo)
        return std::unexpected(plainFrom ? plainTo.error() : plainFrom.error());
    if (plainFrom->isEmpty() || plainTo->isEmpty())
        return refusedPath(plainFrom->isEmpty() ? from : to, u"is the workspace itself"_s);
    if (plainTo->startsWith(*plainFrom + u'/'))
        return refusedPath(to, u"is within %1, which is to be moved"_s.arg(from));
    Workspace moved = *this;
    Files taken;
    for (const QString &path : below(*plainFrom))
        taken[*plainTo + path.sliced(plainFrom->size())] = *find(path);
    if (const WorkspaceFile *file = find(*plainFrom))
        taken[*plainTo] = *file;
    if (const Result<void> removed = moved.remove(from); !removed)
        return removed;
    if (moved.find(*plainTo) || moved.isFolder(*plainTo)) {
        if (!overwrites)
            return failure(ErrorKind::Invalid, u"%1 is there already"_s.arg(to),
                           u"Write overwrite: true to replace it"_s);
        if (const Result<void> removed = moved.remove(to); !removed)
            return removed;
    }
    for (auto &[path, file] : taken) {
        if (const Result<void> written = moved.write(path, std::move(file)); !written)
            return written;
    }
    *this = std::move(moved);
    return {};
}

Result<void> Workspace::checkFolder(const QString &folder)
{
    const QFileInfo info(folder);
    const bool isEmpty =
        info.isDir()
        && QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    if (info.isSymLink() || (info.exists() && !isEmpty))
        return failure(ErrorKind::Invalid, u"%1 is there already"_s.arg(folder),
                       u"Choose a new folder, or an empty one"_s);
    return {};
}

Result<void> Workspace::save(const QString &folder) const
{
    const auto cannot = [&](const QString &path, const QString &why) {
        QDir(folder).removeRecursively();
        return failure(ErrorKind::Failed, u"%1 cannot be written: %2"_s.arg(path, why));
    };
    if (const Result<void> usable = checkFolder(folder); !usable)
        return usable;
    if (!QDir().mkpath(folder))
        return cannot(folder, u"the folder cannot be made"_s);
    // Links come last, so that no file is written through one.
    for (const bool links : {false, true}) {
        for (const auto &[name, file] : m_files) {
            if (file.isLink != links)
                continue;
            const QString path = folder + u'/' + name;
            if (!QDir().mkpath(QFileInfo(path).path()))
                return cannot(path, u"its folder cannot be made"_s);
            QFile written(path);
            if (links) {
                if (!QFile::link(QString::fromUtf8(file.content), path))
                    return cannot(path, u"the link cannot be made"_s);
                continue;
            }
            if (!written.open(QFile::WriteOnly | QFile::NewOnly)
                || written.write(file.content) != file.content.size() || !written.flush())
                return cannot(path, written.errorString());
            if (file.isExecutable)
                written.setPermissions(written.permissions() | QFile::ExeOwner | QFile::ExeGroup
                                       | QFile::ExeOther);
        }
    }
    return {};
}

} // namespace cairn
