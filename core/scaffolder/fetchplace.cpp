// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/fetchplace.h"

#include "base/filelock.h"
#include "git/address.h"
#include "git/mirror.h"
#include "git/worktree.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qint64 freshForSeconds = 300;

std::unexpected<Error> leadsOut(const QString &address)
{
    return failure(ErrorKind::Denied,
                   u"the address \"%1\" leads out of the template's repository"_s.arg(address.left(500)),
                   u"Write a path in the same repository, or the address of another one"_s);
}

/// The path in its plain form; nothing where it leads out.
std::optional<QString> pathWithin(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    if (clean == u".." || clean.startsWith(u"../"_s) || clean.startsWith(u'/'))
        return std::nullopt;
    return clean == u"." ? QString() : clean;
}

Result<FetchPlace> relativePlace(const QString &address, const TemplateBase &base)
{
    if (address.startsWith(u'/') || address.startsWith(u'~') || address.contains(u'\\'))
        return leadsOut(address);
    if (!base.repository.isEmpty()) {
        const auto path = pathWithin(base.path + (base.path.isEmpty() ? QString() : u"/"_s) + address);
        return path ? Result<FetchPlace>(FetchPlace{{}, base.repository, base.commit, *path})
                    : leadsOut(address);
    }
    if (base.folder.isEmpty())
        return failure(ErrorKind::Invalid,
                       u"the address \"%1\" is relative, and the template is in no folder"_s.arg(address),
                       u"Write an absolute address"_s);
    const Result<WorkTree> tree = WorkTree::open(base.folder);
    if (!tree)
        return std::unexpected(tree.error());
    const QString root = QFileInfo(base.folder).canonicalFilePath();
    const auto path = pathWithin(tree->prefix() + address);
    return path ? Result<FetchPlace>(FetchPlace{root.chopped(tree->prefix().size()), {}, {}, *path})
                : leadsOut(address);
}

/// A page of a forge, or a repository's own address.
std::optional<WebAddress> webAddress(const QString &address)
{
    if (const auto page = parseWebAddress(address))
        return page;
    const QUrl url(address);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!isWeb || url.host().isEmpty() || url.path().split(u'/', Qt::SkipEmptyParts).size() < 2)
        return std::nullopt;
    return WebAddress{comparableRepository(address), u"HEAD"_s, {}};
}

/// The path of the repository on its server, in the case of the address.
QString pathOnServer(const QString &address, const WebAddress &web)
{
    const QString wanted = web.repository.section(u'/', 1);
    const QString written =
        QUrl(address).path().sliced(1).first(std::min(wanted.size(), QUrl(address).path().size() - 1));
    return written.compare(wanted, Qt::CaseInsensitive) == 0 ? written : wanted;
}

/// Where Git fetches it: as the sources on that host are fetched, or else over https.
Result<QString> cloneUrl(const QString &address, const WebAddress &web, const std::vector<Source> &sources,
                         const std::vector<TemplateHost> &hosts)
{
    const QString host = web.repository.section(u'/', 0, 0);
    const QString path = pathOnServer(address, web);
    for (const Source &source : sources) {
        if (!isGitUrl(source.location) || comparableRepository(source.location).section(u'/', 0, 0) != host)
            continue;
        const QUrl url(source.location);
        if (url.scheme() == u"https" || url.scheme() == u"http")
            return u"%1://%2/%3"_s.arg(url.scheme(), url.authority(QUrl::FullyEncoded), path);
        return u"git@%1:%2.git"_s.arg(host, path);
    }
    const bool isKnown = std::ranges::any_of(
        hosts, [&](const TemplateHost &known) { return known.host.section(u':', 0, 0) == host; });
    if (!isKnown)
        return failure(ErrorKind::Denied, u"the host %1 of \"%2\" is not configured"_s.arg(host, address),
                       u"Add its repository as a source, or its host in the settings"_s);
    return u"https://%1/%2"_s.arg(host, path);
}

bool isFresh(const QString &stamp)
{
    const QFileInfo info(stamp);
    return info.exists() && info.lastModified().secsTo(QDateTime::currentDateTime()) < freshForSeconds;
}

/// Fetches a branch for templates alone.
Result<FetchPlace> fetchPlace(const QString &url, const WebAddress &web, const PathEnvironment &environment,
                              const Progress &progress)
{
    const QString branch = web.revision == u"HEAD" ? QString() : web.revision;
    const QByteArray name =
        QCryptographicHash::hash((url + u'\n' + branch).toUtf8(), QCryptographicHash::Sha1);
    const QString folder = environment.home.mirrors() + u"/template-"_s
                           + QString::fromLatin1(name.toHex().first(16)) + u".git"_s;
    if (const Result<void> made = environment.home.create(); !made)
        return std::unexpected(made.error());
    if (!QDir().mkpath(environment.home.mirrors()))
        return failure(ErrorKind::Denied, u"the folder %1 cannot be made"_s.arg(environment.home.mirrors()));
    const Result<FileLock> lock =
        FileLock::lock(folder + u".lock"_s, progress, u"Waiting for another run to fetch the same"_s);
    if (!lock)
        return std::unexpected(lock.error());
    const QString stamp = folder + u"/cairn-fetched"_s;
    if (!isFresh(stamp)) {
        progress.report(u"Fetching %1"_s.arg(url));
        const Result<UpdatedMirror> mirror =
            updateMirror(folder, url, branch, environment.credentials, progress);
        if (mirror) {
            QFile::remove(stamp);
            QFile(stamp).open(QFile::WriteOnly);
        } else if (mirror.error().kind != ErrorKind::Unreachable || !QFileInfo::exists(stamp)) {
            return std::unexpected(mirror.error());
        }
    }
    const Result<Repository> repository = Repository::open(folder);
    const Result<QString> commit =
        repository ? repository->resolve(u"HEAD"_s) : Result<QString>(std::unexpected(repository.error()));
    if (!commit)
        return std::unexpected(commit.error());
    return FetchPlace{{}, folder, *commit, web.path};
}

/// In the mirror of a source, where that has the revision.
std::optional<FetchPlace> mirroredPlace(const Home &home, const Source &source, const WebAddress &web)
{
    const QString folder = mirrorFolder(home, source);
    const Result<Repository> mirror = Repository::open(folder);
    if (!mirror)
        return std::nullopt;
    const Result<QString> head = mirror->resolve(u"HEAD"_s);
    // Other branches in it are of earlier days.
    const Result<QString> wanted = mirror->resolve(web.revision);
    const bool isCommit = web.revision.size() == 40 && mirror->hasCommit(web.revision);
    if (!head || !wanted || (*head != *wanted && !isCommit))
        return std::nullopt;
    return FetchPlace{{}, folder, *wanted, web.path};
}

Result<FetchPlace> absolutePlace(const QString &address, const PathEnvironment &environment,
                                 const Progress &progress)
{
    std::optional<WebAddress> web = webAddress(address);
    const std::optional<QString> path = web ? pathWithin(web->path) : std::nullopt;
    if (!path)
        return failure(ErrorKind::Invalid,
                       u"the address \"%1\" names no folder or file of a repository"_s.arg(address.left(500)),
                       u"Write one such as https://github.com/acme/skeletons/tree/main/go"_s);
    web->path = *path;
    Result<Database> user = openUserData(environment.home);
    const Result<std::vector<Source>> sources =
        user ? listSources(*user) : Result<std::vector<Source>>(std::unexpected(user.error()));
    if (!sources)
        return std::unexpected(sources.error());
    for (const Source &source : *sources) {
        if (!isGitUrl(source.location) || comparableRepository(source.location) != web->repository)
            continue;
        if (const auto place = mirroredPlace(environment.home, source, *web))
            return *place;
    }
    const Result<QString> url = cloneUrl(address, *web, *sources, environment.hosts);
    return url ? fetchPlace(*url, *web, environment, progress) : std::unexpected(url.error());
}

} // namespace

Result<FetchPlace> findPlace(const QString &address, const PathEnvironment &environment,
                             const Progress &progress)
{
    if (address.contains(u"://"_s) || address.startsWith(u"file:"_s, Qt::CaseInsensitive))
        return absolutePlace(address, environment, progress);
    return relativePlace(address, environment.base);
}

} // namespace cairn
