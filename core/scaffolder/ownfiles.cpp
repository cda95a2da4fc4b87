// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/ownfiles.h"

#include "scaffolder/actioninput.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype namedFiles = 5;

QByteArray hashOf(const WorkspaceFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(file.isLink         ? QByteArrayView("link")
                 : file.isExecutable ? QByteArrayView("program")
                                     : QByteArrayView("file"));
    hash.addData(QByteArrayView("\n"));
    hash.addData(file.content);
    return hash.result().toHex();
}

/// A file of the disk; nothing where there is none. A link is read as one.
std::optional<WorkspaceFile> readFile(const QString &path)
{
    const QFileInfo entry(path);
    if (entry.isSymLink())
        return WorkspaceFile{entry.readSymLink().toUtf8(), false, true};
    QFile file(path);
    if (!entry.isFile() || !file.open(QFile::ReadOnly))
        return std::nullopt;
    return WorkspaceFile{file.readAll(), entry.isExecutable(), false};
}

std::unexpected<Error> inTheWay(const QString &path, const QString &what)
{
    return failure(ErrorKind::Denied, u"%1 is %2"_s.arg(path, what),
                   u"Move it away, or choose another folder"_s);
}

/// The folders on the way to a file must be folders, not links to some elsewhere.
Result<void> checkWay(const QString &folder, const QString &path)
{
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
        const QFileInfo way(folder + u'/' + path.first(at));
        if (way.isSymLink())
            return inTheWay(way.filePath(), u"a link, and nothing is written through links"_s);
        if (way.exists() && !way.isDir())
            return inTheWay(way.filePath(), u"a file, where a folder is needed"_s);
    }
    return {};
}

Result<void> cannotWrite(const QString &path, const QString &why)
{
    return failure(ErrorKind::Denied, u"%1 cannot be written: %2"_s.arg(path, why),
                   u"Check the permissions of the folder, and the space on the disk"_s);
}

Result<void> writeFile(const QString &path, const WorkspaceFile &file)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return cannotWrite(path, u"its folder cannot be made"_s);
    if (file.isLink) {
        QFile::remove(path);
        return QFile::link(QString::fromUtf8(file.content), path)
                   ? Result<void>()
                   : cannotWrite(path, u"the link cannot be made"_s);
    }
    if (QFileInfo(path).isSymLink())
        QFile::remove(path); // or else what it leads to would be replaced
    QSaveFile written(path);
    if (!written.open(QFile::WriteOnly) || written.write(file.content) != file.content.size()
        || !written.commit())
        return cannotWrite(path, written.errorString());
    QFile::Permissions permissions = QFile::permissions(path);
    permissions.setFlag(QFile::ExeOwner, file.isExecutable);
    permissions.setFlag(QFile::ExeGroup, file.isExecutable);
    permissions.setFlag(QFile::ExeOther, file.isExecutable);
    QFile::setPermissions(path, permissions);
    return {};
}

/// Folders that hold nothing any more, up to but without `top`.
void removeEmptyFolders(const QString &top, const QString &path)
{
    for (QString folder = QFileInfo(path).path(); folder.size() > top.size();
         folder = QFileInfo(folder).path()) {
        if (!QDir().rmdir(folder))
            return;
    }
}

} // namespace

QString fingerprintOf(const Workspace::Files &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[path, file] : files) {
        hash.addData(path.toUtf8() + '\n');
        hash.addData(hashOf(file) + '\n');
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<QString> fingerprintOfFolder(const QString &folder)
{
    const WorkspaceLimits limits;
    Workspace::Files files;
    qint64 bytes = 0;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        const QString path = entry.filePath().sliced(folder.size() + 1);
        if (path == u".git" || path.startsWith(u".git/"_s) || (entry.isDir() && !entry.isSymLink()))
            continue;
        bytes += entry.isSymLink() ? 0 : entry.size();
        if (qint64(files.size()) >= limits.files || bytes > limits.bytes)
            return failure(ErrorKind::Limit, u"%1 holds more than was written there"_s.arg(folder));
        files[path] = readFile(entry.filePath()).value_or(WorkspaceFile());
    }
    return fingerprintOf(files);
}

Result<FolderFit> fitInto(const QString &folder, const Workspace::Files &files)
{
    FolderFit fit;
    for (const auto &[path, file] : files) {
        if (const Result<void> free = checkWay(folder, path); !free)
            return std::unexpected(free.error());
        const QString place = folder + u'/' + path;
        const QFileInfo entry(place);
        if (entry.isDir() && !entry.isSymLink())
            return inTheWay(place, u"a folder, where a file is to be"_s);
        const auto there = readFile(place);
        (!there ? fit.added : *there == file ? fit.same : fit.replaced) += path;
    }
    return fit;
}

Result<Value> putInto(const QString &folder, const Workspace::Files &files, const FolderFit &fit,
                      const QString &keep)
{
    Value::List written;
    for (const auto &[path, file] : files) {
        const bool isReplaced = fit.replaced.contains(path);
        const QString place = folder + u'/' + path;
        if (isReplaced) {
            const auto before = readFile(place);
            // One that was kept is of an attempt that was killed later.
            if (before && !QFileInfo::exists(keep + u'/' + path)) {
                if (const Result<void> kept = writeFile(keep + u'/' + path, *before); !kept)
                    return std::unexpected(kept.error());
            }
        }
        if (!fit.same.contains(path)) {
            if (const Result<void> done = writeFile(place, file); !done)
                return std::unexpected(done.error());
        }
        written.push_back({Value::Map{{u"path"_s, {}, textValue(path)},
                                      {u"hash"_s, {}, textValue(QString::fromLatin1(hashOf(file)))}},
                           {}});
    }
    return Value{Value::Map{{u"files"_s, {}, {written, {}}}, {u"keep"_s, {}, textValue(keep)}}, {}};
}

Result<void> takeOut(const QString &folder, const Value &written)
{
    const Value *files = written.find(u"files");
    const QString keep = written.textAt({u"keep"});
    QStringList changed;
    for (const Value &file : files && files->list() ? *files->list() : Value::List()) {
        const QString path = file.textAt({u"path"});
        const QString place = folder + u'/' + path;
        const auto there = readFile(place);
        const bool isKept = !keep.isEmpty() && QFileInfo::exists(keep + u'/' + path);
        if (!there && !isKept)
            continue;
        if ((there && QString::fromLatin1(hashOf(*there)) != file.textAt({u"hash"}))
            || !checkWay(folder, path)) {
            changed += path;
        } else if (const auto before = isKept ? readFile(keep + u'/' + path) : std::nullopt; before) {
            if (const Result<void> restored = writeFile(place, *before); !restored)
                return restored;
            QFile::remove(keep + u'/' + path);
        } else {
            QFile::remove(place);
            removeEmptyFolders(folder, place);
        }
    }
    if (!changed.isEmpty())
        return failure(ErrorKind::Invalid,
                       u"%1 of the files in %2 were changed since and stay: %3"_s.arg(changed.size())
                           .arg(folder, changed.mid(0, namedFiles).join(u", "_s)),
                       u"Remove or keep them as you like"_s);
    if (!keep.isEmpty())
        QDir(keep).removeRecursively();
    return {};
}

} // namespace cairn
