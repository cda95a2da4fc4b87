// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/fetch.h"

#include "git/lfs.h"
#include "git/repository.h"
#include "scaffolder/actioninput.h"
#include "scaffolder/fetchplace.h"
#include "scaffolder/pathcache.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

namespace fs = std::filesystem;

constexpr qsizetype longestLink = 4'096; // bytes of the path that a link leads to

std::unexpected<Error> notThere(const QString &address)
{
    return failure(ErrorKind::NotFound, u"there is no \"%1\" to fetch"_s.arg(address.left(500)),
                   u"Check the path and its case; relative ones begin at the template's folder"_s);
}

std::unexpected<Error> keptInLfs(const QString &path)
{
    return failure(ErrorKind::Invalid,
                   u"the file %1 is kept in Git LFS; only its pointer is in the repository"_s.arg(path),
                   u"Take it out of Git LFS"_s);
}

/// Adds files to a tree until that is too much.
class Collector final
{
public:
    Collector(QString address, const FetchLimits &limits, const Progress &progress)
        : m_address(std::move(address)), m_limits(limits), m_progress(progress)
    {}

    Result<void> add(const QString &path, WorkspaceFile file)
    {
        if (m_progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled while fetching %1"_s.arg(m_address));
        if (!file.isLink && isLfsPointer(file.content))
            return keptInLfs(path);
        m_bytes += file.content.size();
        if (qint64(m_files.size()) >= m_limits.files)
            return tooMuch(u"more than %1 files"_s.arg(m_limits.files));
        if (m_bytes > m_limits.bytes)
            return tooMuch(u"more than %1 MB"_s.arg(m_limits.bytes >> 20));
        if (path.count(u'/') >= m_limits.depth)
            return tooMuch(u"folders that are deeper than %1"_s.arg(m_limits.depth));
        m_files[path] = std::move(file);
        return {};
    }

    std::unexpected<Error> tooMuch(const QString &what) const
    {
        return failure(ErrorKind::Limit, u"\"%1\" has %2"_s.arg(m_address.left(500), what),
                       u"Fetch a folder with less in it"_s);
    }

    const FetchLimits &limits() const { return m_limits; }
    Workspace::Files take() { return std::move(m_files); }

private:
    QString m_address;
    const FetchLimits &m_limits;
    const Progress &m_progress;
    Workspace::Files m_files;
    qint64 m_bytes = 0;
};

Result<WorkspaceFile> readEntry(const Repository &repository, const TreeEntry &entry,
                                const FetchLimits &limits)
{
    Result<QByteArray> content =
        repository.read(entry.id, qsizetype(entry.isLink ? longestLink : limits.file));
    if (!content)
        return failure(content.error().kind, u"%1: %2"_s.arg(entry.path, content.error().message),
                       content.error().hint);
    return WorkspaceFile{*std::move(content), entry.isExecutable, entry.isLink};
}

Result<Workspace::Files> readCommit(const FetchPlace &place, const QString &address, Collector &collector)
{
    const Result<Repository> repository = Repository::open(place.repository);
    if (!repository)
        return std::unexpected(repository.error());
    const Result<std::vector<TreeEntry>> entries = repository->entriesBelow(place.commit, place.path);
    if (!entries)
        return entries.error().kind == ErrorKind::NotFound ? notThere(address)
                                                           : std::unexpected(entries.error());
    const qsizetype skipped = place.path.isEmpty() ? 0 : place.path.size() + 1;
    for (const TreeEntry &entry : *entries) {
        Result<WorkspaceFile> file = readEntry(*repository, entry, collector.limits());
        if (!file)
            return std::unexpected(file.error());
        if (const Result<void> added = collector.add(entry.path.sliced(skipped), *std::move(file)); !added)
            return std::unexpected(added.error());
    }
    return collector.take();
}

/// The real place of a path below a folder; empty where it is not there or elsewhere by a link.
QString realPath(const QString &folder, const QString &path)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QString parent = QFileInfo(folder + u'/' + path).path();
    const QString real = path.isEmpty() ? root : QFileInfo(parent).canonicalFilePath();
    const bool isWithin = real == root || real.startsWith(root + u'/');
    if (root.isEmpty() || !isWithin || (real + u'/').contains(u"/.git/"_s))
        return {};
    return path.isEmpty() ? root : real + u'/' + QFileInfo(path).fileName();
}

/// The file of the disk itself: nothing is followed between the look at it and the reading.
Result<WorkspaceFile> readDisk(const QString &path, const FetchLimits &limits)
{
    const QByteArray native = QFile::encodeName(path);
    std::error_code error;
    if (const fs::path link = fs::read_symlink(native.toStdString(), error); !error)
        return WorkspaceFile{QByteArray::fromStdString(link.native()), false, true};
    const int descriptor = ::open(native.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat status = {};
    QFile file;
    if (descriptor < 0 || !file.open(descriptor, QFile::ReadOnly, QFile::AutoCloseHandle)
        || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return failure(ErrorKind::Denied, u"the file %1 cannot be read"_s.arg(path),
                       u"Check its permissions"_s);
    if (status.st_size > limits.file)
        return failure(ErrorKind::Limit,
                       u"the file %1 is larger than %2 MB"_s.arg(path).arg(limits.file >> 20),
                       u"Leave it out of the folder"_s);
    return WorkspaceFile{file.read(limits.file), (status.st_mode & S_IXUSR) != 0, false};
}

Result<Workspace::Files> readFolder(const FetchPlace &place, const QString &address, Collector &collector)
{
    const QString root = realPath(place.folder, place.path);
    if (root.isEmpty() || QFileInfo(root).isSymLink() || !QFileInfo(root).isDir())
        return notThere(address);
    std::vector<QString> folders{QString()};
    while (!folders.empty()) {
        const QString folder = std::move(folders.back());
        folders.pop_back();
        if (folder.count(u'/') > collector.limits().depth)
            return collector.tooMuch(u"folders that are deeper than %1"_s.arg(collector.limits().depth));
        std::error_code error;
        const QByteArray native = QFile::encodeName(folder.isEmpty() ? root : root + u'/' + folder);
        for (fs::directory_iterator entry(native.toStdString(), error);
             !error && entry != fs::directory_iterator(); entry.increment(error)) {
            const QString name =
                QFile::decodeName(QByteArray::fromStdString(entry->path().filename().native()));
            const QString path = folder.isEmpty() ? name : folder + u'/' + name;
            std::error_code gone;
            const fs::file_type type = entry->symlink_status(gone).type();
            if (name == u".git"
                || (type != fs::file_type::directory && type != fs::file_type::regular
                    && type != fs::file_type::symlink))
                continue;
            if (type == fs::file_type::directory) {
                folders.push_back(path);
                continue;
            }
            Result<WorkspaceFile> file = readDisk(root + u'/' + path, collector.limits());
            const Result<void> added =
                file ? collector.add(path, *std::move(file)) : std::unexpected(file.error());
            if (!added)
                return std::unexpected(added.error());
        }
        if (error)
            return failure(ErrorKind::Denied, u"the folder %1 cannot be read: %2"_s.arg(
                                                  folder, QString::fromStdString(error.message())));
    }
    return collector.take();
}

} // namespace

Result<std::shared_ptr<const Workspace::Files>> fetchFolder(const QString &address,
                                                            const PathEnvironment &environment,
                                                            const Progress &progress,
                                                            const FetchLimits &limits)
{
    const Result<FetchPlace> place = findPlace(address, environment, progress);
    if (!place)
        return std::unexpected(place.error());
    return cachedTree(environment.cache.get(), place->key(), [&]() -> Result<FileTree> {
        Collector collector(address, limits, progress);
        return place->folder.isEmpty() ? readCommit(*place, address, collector)
                                       : readFolder(*place, address, collector);
    });
}

Result<WorkspaceFile> fetchFile(const QString &address, const PathEnvironment &environment,
                                const Progress &progress, const FetchLimits &limits)
{
    const Result<FetchPlace> place = findPlace(address, environment, progress);
    if (!place)
        return std::unexpected(place.error());
    if (!place->folder.isEmpty()) {
        const QString path = realPath(place->folder, place->path);
        if (path.isEmpty() || (!QFileInfo(path).isFile() && !QFileInfo(path).isSymLink()))
            return notThere(address);
        Result<WorkspaceFile> file = readDisk(path, limits);
        return file && !file->isLink && isLfsPointer(file->content) ? keptInLfs(address) : std::move(file);
    }
    const Result<Repository> repository = Repository::open(place->repository);
    const Result<TreeEntry> entry = repository ? repository->entryAt(place->commit, place->path)
                                               : Result<TreeEntry>(std::unexpected(repository.error()));
    if (!entry)
        return entry.error().kind == ErrorKind::NotFound ? notThere(address) : std::unexpected(entry.error());
    Result<WorkspaceFile> file = readEntry(*repository, *entry, limits);
    return file && !file->isLink && isLfsPointer(file->content) ? keptInLfs(address) : std::move(file);
}

PathEnvironment withToken(const ActionCall &call)
{
    PathEnvironment environment = call.environment;
    if (const QString token = ActionInput(call.input).text(u"token"); !token.isEmpty()) {
        environment.credentials = [token, others = call.environment.credentials](const QUrl &url) {
            std::vector<Credential> found = others ? others(url) : std::vector<Credential>();
            found.insert(found.begin(), Credential{u"x-access-token"_s, token});
            return found;
        };
    }
    return environment;
}

} // namespace cairn
