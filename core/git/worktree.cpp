// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/worktree.h"

#include "git/address.h"
#include "git/library.h"

#include <git2.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype maxFiles = 500'000;

QByteArray nanoseconds(const timespec &time)
{
    return QByteArray::number(qlonglong(time.tv_sec)) + '.' + QByteArray::number(qlonglong(time.tv_nsec));
}

/// Changes whenever the file does: its times, size and inode. The time of the last change of the inode is
/// among them, as nobody can set it back: programs that copy a file set back the time of its content, and so
/// does a clock that jumps.
QByteArray stamp(const QString &file)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(file).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return nanoseconds(status.st_mtim) + ':' + nanoseconds(status.st_ctim) + ':'
           + QByteArray::number(qlonglong(status.st_size)) + ':'
           + QByteArray::number(qulonglong(status.st_ino));
}

std::filesystem::path native(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

WorkTree::WorkTree(QString root, std::optional<Repository> repository)
    : m_root(std::move(root)), m_repository(std::move(repository))
{
    if (!m_repository)
        return;
    const QString top = QFile::decodeName(git_repository_workdir(m_repository->handle()));
    m_prefix = QDir(QFileInfo(top).canonicalFilePath()).relativeFilePath(m_root);
    m_prefix = m_prefix == u"." ? QString() : m_prefix + u'/';
}

Result<WorkTree> WorkTree::open(const QString &folder)
{
    ensureGitLibrary();
    const QFileInfo info(folder);
    if (!info.isDir())
        return failure(ErrorKind::NotFound, u"The folder %1 is not there"_s.arg(folder), u"Check the path"_s);
    if (!info.isReadable())
        return failure(ErrorKind::Denied, u"The folder %1 cannot be read"_s.arg(folder),
                       u"Check its permissions"_s);

    const QString root = info.canonicalFilePath();
    git_buf found = {};
    std::optional<Repository> repository;
    if (git_repository_discover(&found, QFile::encodeName(root).constData(), 0, nullptr) == 0) {
        if (Result<Repository> opened = Repository::open(QFile::decodeName(found.ptr));
            opened && git_repository_workdir(opened->handle()))
            repository = *std::move(opened);
        git_buf_dispose(&found);
    }
    return WorkTree(root, std::move(repository));
}

bool WorkTree::isIgnored(const QString &path, bool isFolder) const
{
    if (!m_repository)
        return false;
    const QString full = m_prefix + path + (isFolder ? u"/"_s : QString());
    int ignored = 0;
    return git_ignore_path_is_ignored(&ignored, m_repository->handle(), full.toUtf8().constData()) == 0
           && ignored;
}

Result<std::vector<TreeFile>> WorkTree::files(const PathFilter &wanted) const
{
    return list({}, wanted, Choice::OfRepository);
}

Result<std::vector<TreeFile>> WorkTree::filesBelow(const QString &folder) const
{
    const QString real = QFileInfo(m_root + u'/' + folder).canonicalFilePath();
    if (real != m_root && !real.startsWith(m_root + u'/'))
        return std::vector<TreeFile>();
    return list(folder, [](const QString &) { return true; }, Choice::All);
}

Result<std::vector<TreeFile>> WorkTree::list(const QString &top, const PathFilter &wanted,
                                             Choice choice) const
{
    std::vector<TreeFile> files;
    std::vector<QString> folders{top};
    qsizetype seen = 0;
    while (!folders.empty()) {
        const QString folder = std::move(folders.back());
        folders.pop_back();
        // Qt leaves out names with a quote or a backslash.
        std::error_code error;
        for (std::filesystem::directory_iterator entry(
                 native(folder.isEmpty() ? m_root : m_root + u'/' + folder), error);
             !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
            if (++seen > maxFiles)
                return failure(ErrorKind::Limit,
                               u"The folder %1 has more than %2 files"_s.arg(m_root).arg(maxFiles),
                               u"Add a folder below it instead"_s);
            const QByteArray bytes = QByteArray::fromStdString(entry->path().filename().native());
            const QString name = QFile::decodeName(bytes);
            std::error_code gone; // leaves the type unknown, and the file to whoever reads it
            const std::filesystem::file_type type = entry->symlink_status(gone).type();
            const bool isLink = type == std::filesystem::file_type::symlink;
            QString path = folder.isEmpty() ? name : folder + u'/' + name;
            if ((isLink && (choice == Choice::OfRepository || !realPath(path))) || name == u".git"
                || QFile::encodeName(name) != bytes)
                continue;
            const bool isDirectory = type == std::filesystem::file_type::directory;
            if (choice == Choice::OfRepository && (isDirectory || wanted(path))
                && isIgnored(path, isDirectory))
                continue;
            if (isDirectory) {
                folders.push_back(std::move(path));
            } else if (wanted(path)) {
                QByteArray id = idOf(path);
                files.push_back({std::move(path), std::move(id)});
            }
        }
    }
    std::ranges::sort(files, {}, &TreeFile::path);
    return files;
}

QByteArray WorkTree::idOf(const QString &path) const
{
    return stamp(m_root + u'/' + path);
}

/// A symbolic link on the way could lead anywhere: the real place must be below the root.
Result<QString> WorkTree::realPath(const QString &path) const
{
    const QFileInfo info(m_root + u'/' + path);
    QString real = info.canonicalFilePath();
    if (real.isEmpty() || !info.isFile())
        return failure(ErrorKind::NotFound, u"there is no file %1"_s.arg(path),
                       u"Check the path and its case"_s);
    if (QStringView(real).mid(m_root.size()).contains(u"/.git/"))
        return failure(ErrorKind::Denied, u"%1 is Git's own and no file of the repository"_s.arg(path),
                       u"Only files of the repository can be read this way"_s);
    if (!real.startsWith(m_root + u'/'))
        return failure(ErrorKind::Denied, u"%1 leads out of the folder by a symbolic link"_s.arg(path),
                       u"Only files of the same folder can be read this way"_s);
    return real;
}

Result<QByteArray> WorkTree::readPath(const QString &path, qsizetype maxBytes) const
{
    const Result<QString> real = realPath(path);
    if (!real)
        return std::unexpected(real.error());
    const QFileInfo info(*real);
    if (info.size() > maxBytes)
        return failure(ErrorKind::Limit,
                       u"The file is %1 MB; the limit is %2 MB"_s.arg(info.size() >> 20).arg(maxBytes >> 20),
                       u"Split it into several files"_s);
    QFile file(*real);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::Denied, u"%1 cannot be read: %2"_s.arg(path, file.errorString()),
                       u"Check its permissions"_s);
    return file.readAll();
}

Result<void> WorkTree::replaceFile(const QString &path, const QByteArray &before,
                                   const QByteArray &after) const
{
    const Result<QString> real = realPath(path);
    const Result<QByteArray> now = real ? readPath(path, before.size()) : std::unexpected(real.error());
    if (!now && now.error().kind != ErrorKind::Limit)
        return std::unexpected(now.error());
    if (!now || *now != before)
        return failure(ErrorKind::Invalid,
                       u"%1 has changed since it was read; nothing was written"_s.arg(path),
                       u"Look at it again"_s);
    QSaveFile file(*real);
    if (!file.open(QFile::WriteOnly) || file.write(after) != after.size() || !file.commit())
        return failure(ErrorKind::Denied, u"%1 cannot be written: %2"_s.arg(path, file.errorString()),
                       u"Check the permissions of the file and its folder, and the space on the disk"_s);
    return {};
}

QString WorkTree::headCommit() const
{
    return m_repository ? m_repository->resolve(u"HEAD"_s).value_or(QString()) : QString();
}

QString WorkTree::webPageOf(const QString &path, int line) const
{
    git_remote *found = nullptr;
    if (!m_repository || git_remote_lookup(&found, m_repository->handle(), "origin") != 0)
        return {};
    const GitPtr<git_remote, git_remote_free> remote(found);
    git_reference *head = nullptr;
    QString branch = u"HEAD"_s;
    if (git_repository_head(&head, m_repository->handle()) == 0) {
        const GitPtr<git_reference, git_reference_free> reference(head);
        if (git_reference_is_branch(reference.get()))
            branch = QString::fromUtf8(git_reference_shorthand(reference.get()));
    }
    return webPage(QString::fromUtf8(git_remote_url(remote.get())), branch, m_prefix + path, line);
}

} // namespace cairn
