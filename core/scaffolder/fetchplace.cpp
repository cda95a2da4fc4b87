// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/fetchplace.h"

#include "base/filelock.h"
#include "git/address.h"
#include "git/mirror.h"
#include "git/remote.h"
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
#include <ranges>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qint64 freshForSeconds = 300;
constexpr qsizetype namedBranches = 10;
constexpr qsizetype mostSlashes = 20; // in the name of a branch

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

/// Where Git fetches it: as the sources on that host are fetched, or else over https.
Result<QString> cloneUrl(const QString &address, const WebAddress &web, const std::vector<Source> &sources,
                         const std::vector<TemplateHost> &hosts)
{
    const QString host = web.repository.section(u'/', 0, 0);
    const QString written = writtenRepository(address, web);
    const QString path = written.section(u'/', 1);
    for (const Source &source : sources) {
        if (!isGitUrl(source.location) || comparableRepository(source.location).section(u'/', 0, 0) != host)
            continue;
        const QUrl url(source.location);
        if (url.scheme() == u"https" || url.scheme() == u"http")
            return u"%1://%2/%3"_s.arg(url.scheme(), url.authority(QUrl::FullyEncoded), path);
        return u"git@%1:%2.git"_s.arg(host, path);
    }
    const QString server = written.section(u'/', 0, 0);
    if (std::ranges::find(hosts, server, &TemplateHost::host) == hosts.end())
        return failure(ErrorKind::Denied, u"the host %1 of \"%2\" is not configured"_s.arg(server, address),
                       u"Add its repository as a source, or its host: cairn host add %1"_s.arg(server));
    return u"https://%1"_s.arg(written);
}

/// The ways to read where the branch ends and the path begins, the shortest branch first.
std::vector<WebAddress> waysToRead(const WebAddress &web)
{
    std::vector<WebAddress> ways(1, web);
    const QStringList names = web.path.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype count = 1; count <= std::min(names.size(), mostSlashes); ++count)
        ways.push_back({web.repository, web.revision + u'/' + names.first(count).join(u'/'),
                        names.sliced(count).join(u'/')});
    return ways;
}

bool isFresh(const QString &stamp)
{
    const QFileInfo info(stamp);
    return info.exists() && info.lastModified().secsTo(QDateTime::currentDateTime()) < freshForSeconds;
}

/// The mirror of a branch that was fetched for templates alone.
QString mirrorOf(const QString &url, const WebAddress &web, const Home &home)
{
    const QByteArray name = QCryptographicHash::hash(
        (url + u'\n' + (web.revision == u"HEAD" ? QString() : web.revision)).toUtf8(),
        QCryptographicHash::Sha1);
    return home.mirrors() + u"/template-"_s + QString::fromLatin1(name.toHex().first(16)) + u".git"_s;
}

QString stampOf(const QString &mirror)
{
    return mirror + u"/cairn-fetched"_s;
}

/// Fetches a branch for templates alone.
Result<FetchPlace> fetchPlace(const QString &url, const WebAddress &web, const PathEnvironment &environment,
                              const Progress &progress)
{
    const QString branch = web.revision == u"HEAD" ? QString() : web.revision;
    const QString folder = mirrorOf(url, web, environment.home);
    if (const Result<void> made = environment.home.create(); !made)
        return std::unexpected(made.error());
    if (!QDir().mkpath(environment.home.mirrors()))
        return failure(ErrorKind::Denied, u"the folder %1 cannot be made"_s.arg(environment.home.mirrors()));
    const Result<FileLock> lock =
        FileLock::lock(folder + u".lock"_s, progress, u"Waiting for another run to fetch the same"_s);
    if (!lock)
        return std::unexpected(lock.error());
    const QString stamp = stampOf(folder);
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

/// Asks the server which of its branches it is.
Result<FetchPlace> fetchLongest(const QString &url, const std::vector<WebAddress> &ways,
                                const PathEnvironment &environment, const Progress &progress)
{
    const Result<RemoteState> remote = inspectRemote(url, environment.credentials, progress);
    if (!remote)
        return std::unexpected(remote.error());
    for (const WebAddress &way : ways | std::views::reverse) {
        if (remote->branches.contains(way.revision))
            return fetchPlace(url, way, environment, progress);
    }
    QStringList names = remote->branches.mid(0, namedBranches);
    if (remote->branches.size() > namedBranches)
        names += u"…"_s;
    return failure(ErrorKind::NotFound,
                   u"no branch of %1 is what \"%2\" begins with"_s.arg(shownUrl(url), ways.back().revision),
                   u"It has the branches %1"_s.arg(names.join(u", "_s)));
}

/// The branch may have slashes in its name. Git has no branch below another one, so that one way at most
/// leads somewhere: what was fetched before is asked for first, then what most branches are like.
Result<FetchPlace> fetchSomeWay(const QString &url, const std::vector<WebAddress> &ways,
                                const PathEnvironment &environment, const Progress &progress)
{
    const auto isKnown = [&](const WebAddress &way) {
        return QFileInfo::exists(stampOf(mirrorOf(url, way, environment.home)));
    };
    const auto known = std::ranges::find_if(ways, isKnown);
    const WebAddress &likely = known == ways.end() ? ways.front() : *known;
    Result<FetchPlace> place = fetchPlace(url, likely, environment, progress);
    if (place || place.error().kind != ErrorKind::NotFound || ways.size() == 1)
        return place;
    return fetchLongest(url, ways, environment, progress);
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
    const std::vector<WebAddress> ways = waysToRead(*web);
    Result<Database> user = openUserData(environment.home);
    const Result<std::vector<Source>> sources =
        user ? listSources(*user) : Result<std::vector<Source>>(std::unexpected(user.error()));
    if (!sources)
        return std::unexpected(sources.error());
    for (const Source &source : *sources) {
        if (!isGitUrl(source.location) || comparableRepository(source.location) != web->repository)
            continue;
        for (const WebAddress &way : ways | std::views::reverse) {
            if (const auto place = mirroredPlace(environment.home, source, way))
                return *place;
        }
    }
    const Result<QString> url = cloneUrl(address, *web, *sources, environment.hosts);
    if (!url)
        return std::unexpected(url.error());
    Result<FetchPlace> place = fetchSomeWay(*url, ways, environment, progress);
    if (!place && place.error().kind == ErrorKind::Unreachable)
        return failure(
            ErrorKind::Unreachable, place.error().message,
            u"Check the network. What is a source is read without one: cairn source add %1 %2"_s.arg(
                web->repository.section(u'/', -1), *url));
    return place;
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
