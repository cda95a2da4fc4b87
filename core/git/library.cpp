// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/library.h"

#include "git/socketstream.h"

#include <git2.h>

#include <QRegularExpression>

#include <cerrno>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

// Of pack files in memory: a sync of a large catalog needs no more, and by default it is all that there is.
constexpr size_t mappedWindowBytes = 8 * 1024 * 1024;
constexpr size_t mappedBytes = 8 * mappedWindowBytes;
constexpr size_t openPacks = 64;

struct Kinded {
    ErrorKind kind;
    QString hint;
};

bool names(const QString &text, int error)
{
    return text.contains(QString::fromLocal8Bit(std::strerror(error)));
}

/// What the file system says no to; the same words for every library that meets it.
std::optional<Kinded> classifyFileSystem(int errorClass, const QString &text)
{
    if (names(text, ENOSPC) || names(text, EDQUOT))
        return Kinded{ErrorKind::Denied, u"Free some space on the disk; nothing that was there is lost"_s};
    if (errorClass == GIT_ERROR_OS && (names(text, EACCES) || names(text, EROFS) || names(text, EPERM)))
        return Kinded{ErrorKind::Denied,
                      u"Check the permissions of the folder, or choose another place with --home"_s};
    return std::nullopt;
}

/// Authorities of an organisation's own: the variables that Git and OpenSSL read. libgit2 knows the system's
/// alone.
void trustNamedAuthorities()
{
    for (const char *name : {"GIT_SSL_CAINFO", "SSL_CERT_FILE"}) {
        if (const QByteArray file = qgetenv(name); !file.isEmpty()) {
            git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, file.constData(), nullptr);
            return;
        }
    }
}

/// What a server answered, where it did so in HTTP.
int httpStatus(const QString &text)
{
    static const QRegularExpression status(u"status code: (\\d+)"_s);
    return status.match(text).captured(1).toInt();
}

/// Errors that libgit2 meets in the repository on this side, and not on the way to a server.
bool isOfRepository(int errorClass)
{
    switch (errorClass) {
    case GIT_ERROR_CONFIG:
    case GIT_ERROR_OBJECT:
    case GIT_ERROR_ODB:
    case GIT_ERROR_REFERENCE:
    case GIT_ERROR_TREE:
    case GIT_ERROR_ZLIB:
        return true;
    default:
        return false;
    }
}

Kinded classify(int code, int errorClass, const QString &text)
{
    if (code == GIT_EUSER)
        return {ErrorKind::Cancelled, {}};
    if (auto refused = classifyFileSystem(errorClass, text))
        return *std::move(refused);
    const int status = httpStatus(text);
    if (code == GIT_EAUTH || status == 401 || status == 403)
        return {ErrorKind::Denied,
                u"Add a password or token for this host to the keychain or to Git's credential helper, "
                "or your key to the ssh agent"_s};
    if (code == GIT_ECERTIFICATE && errorClass == GIT_ERROR_SSH)
        return {
            ErrorKind::Denied,
            u"The host's key is not in known_hosts, or has changed: connect once with ssh and check it"_s};
    if (code == GIT_ECERTIFICATE)
        return {
            ErrorKind::Denied,
            u"The server's certificate is not trusted by this system: add its authority there, or name a file with it in SSL_CERT_FILE"_s};
    if (code == GIT_EOWNER)
        return {
            ErrorKind::Denied,
            u"The repository belongs to another user: add it to safe.directory in Git's configuration if you trust it"_s};
    if (text.contains(u"redirect"_s))
        return {ErrorKind::Unreachable,
                u"The repository may have moved: ask for its address of today and change the source's"_s};
    const bool isMissingFolder = errorClass == GIT_ERROR_OS && text.startsWith(u"failed to resolve path"_s);
    if (isMissingFolder || status == 404 || status == 410
        || (code == GIT_ENOTFOUND && errorClass != GIT_ERROR_ODB))
        return {ErrorKind::NotFound, u"Check the address, and that you may read the repository"_s};
    if (isOfRepository(errorClass) || text.contains(u"missing delta bases"_s))
        return {ErrorKind::Damaged, {}};
    if (text.contains(u"content-type"_s))
        return {
            ErrorKind::Unreachable,
            u"The server answers, but not as a Git repository: check the address, and that no sign-in page stands before it"_s};
    if (status >= 500)
        return {ErrorKind::Unreachable,
                u"The server has a fault of its own: try again later; what was synced before stays"_s};
    if (code == GIT_TIMEOUT || text.contains(u"connect"_s) || errorClass == GIT_ERROR_NET
        || errorClass == GIT_ERROR_HTTP || errorClass == GIT_ERROR_SSH || errorClass == GIT_ERROR_SSL
        || errorClass == GIT_ERROR_INDEXER)
        return {ErrorKind::Unreachable, u"Check the network and the address; what was synced before stays"_s};
    return {ErrorKind::Failed, {}};
}

QString lastMessage(int code)
{
    const git_error *last = git_error_last();
    return last && last->message ? QString::fromUtf8(last->message) : u"error %1"_s.arg(code);
}

int lastClass()
{
    const git_error *last = git_error_last();
    return last ? last->klass : 0;
}

} // namespace

void ensureGitLibrary()
{
    static const bool isReady = [] {
        git_libgit2_init();
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, mappedWindowBytes);
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, mappedBytes);
        git_libgit2_opts(GIT_OPT_SET_MWINDOW_FILE_LIMIT, openPacks);
        installSocketStream();
        trustNamedAuthorities();
        return true;
    }();
    Q_UNUSED(isReady)
}

std::unexpected<Error> gitFailure(int code, const QString &doing)
{
    const QString text = lastMessage(code);
    auto [kind, hint] = classify(code, lastClass(), text);
    if (kind == ErrorKind::Cancelled)
        return failure(kind, u"Cancelled while %1"_s.arg(doing));
    return failure(kind, u"Failed while %1: %2"_s.arg(doing, text), hint);
}

std::unexpected<Error> mirrorFailure(int code, const QString &doing)
{
    const QString text = lastMessage(code);
    const Kinded kinded =
        classifyFileSystem(lastClass(), text)
            .value_or(Kinded{ErrorKind::Damaged, u"Sync: the copy of the repository is made anew then"_s});
    return failure(kinded.kind, u"Failed while %1: %2"_s.arg(doing, text), kinded.hint);
}

} // namespace cairn
